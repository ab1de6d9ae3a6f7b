"""demo: the main job, once, on the built-in sample."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop import paths
from desktop.cli.display import has_display
from desktop.cli.dossier import opened
from desktop.cli.output import run
from desktop.terms.annotation import NoteKind
from desktop.terms.provision import Kind
from desktop.workspace import Side, Workspace

if TYPE_CHECKING:
    from collections.abc import Callable


@click.command()
@click.pass_obj
@click.argument("folder", default="chapeau-demo")
@click.option(
    "--window/--no-window",
    default=None,
    help="Open the window at the end; left out: where there is a display.",
)
def demo(open_window: Callable[[list[str]], int] | None, folder: str, window: bool | None) -> int:
    """Do the main job on the built-in sample: import, compare, note, brief; then open the window on it."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    dossier = place / "sample.chapeau"
    for old in place.glob("sample.chapeau*"):
        old.unlink()
    with opened(str(dossier), create=True) as workspace:
        _main_job(workspace, place)
    click.echo(f"\nThe dossier is {dossier}, the brief {place / 'brief.docx'}.")
    if open_window and (has_display() if window is None else window):
        return open_window([str(dossier)])
    click.echo("No display was found, so the window stays closed; open it with: chapeau " + str(dossier))
    return 0


def _main_job(workspace: Workspace, place: Path) -> None:
    from desktop.views.comparing import readable
    from desktop.workspace.briefs import write_brief
    from desktop.workspace.wishes import asked_for

    samples = [copied(name, place) for name in sample_files()]
    for one in run(workspace.import_files(samples)):
        click.echo(f"Imported {one.file}: {one.text.name if one.text else one.refused}")
    draft, adopted = sides(workspace)
    click.echo("\nThe draft against what was adopted:\n")
    for line in readable(run(workspace.compare(draft, adopted))):
        click.echo(line)
    _write_notes(workspace, adopted)
    run(write_brief(workspace, asked_for((adopted,), (draft,)), place / "brief.docx"))


def sample_files() -> list[str]:
    """The files of the sample: the draft first, English before Chinese."""
    return ["draft.en.pdf", "adopted.en.pdf", "draft.zh.pdf", "adopted.zh.pdf"]


def copied(name: str, place: Path) -> Path:
    """The sample file of that name, copied beside the dossier."""
    return Path(shutil.copy(paths.resources() / "sample" / name, place / name))


def sides(workspace: Workspace) -> tuple[Side, Side]:
    """The English draft and the decision adopted from it."""
    by_file = {entry.file: entry for entry in workspace.texts()}
    draft, adopted = by_file["draft.en.pdf"], by_file["adopted.en.pdf"]
    return Side(draft.id), workspace.side_of_file(adopted, "")


def _write_notes(workspace: Workspace, adopted: Side) -> None:
    """A note on three paragraphs of the decision and, on the verb of one, a position."""
    by_label = {p.label: p for p in workspace.part(adopted).provisions if p.kind is Kind.OPERATIVE}
    for label, kind, words, quote in _NOTES:
        provision = by_label[label]
        start = provision.text.find(quote)
        span = (start, start + len(quote)) if quote and start >= 0 else None
        workspace.add_note(Side(adopted.text, provision.id), kind, words, span, author="Demo delegation")


_NOTES = (
    (
        "2.",
        NoteKind.COMMENT,
        "Moved up from paragraph 7 on the second evening; agreed in the contact group.",
        "",
    ),
    (
        "3.",
        NoteKind.POSITION,
        "We can support this text; the verb must not be weakened further.",
        "Encourages",
    ),
    ("12.", NoteKind.QUESTION, "Which budget line bears the cost?", "€250,000"),
)


COMMANDS = (demo,)
