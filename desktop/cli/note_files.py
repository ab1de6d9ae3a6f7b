"""note export, import: notes to and from a file that others can read, Word comments or Web Annotations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.dossier import opened
from desktop.cli.output import apart, as_json, run, shortened, show_json, show_table
from desktop.terms.annotation import NoteKind, Tier

if TYPE_CHECKING:
    from desktop.terms.commented import Copy, Incoming, WordRow
    from desktop.terms.page import Side
    from desktop.workspace import Workspace
    from desktop.workspace.word_comments import Wanted

_tiers = click.Choice([tier.value for tier in Tier])


@click.command(name="export")
@click.argument("path")
@click.argument("file")
@click.option(
    "--as", "form", type=click.Choice(["word", "web-annotation"]), default="word", show_default=True
)
@click.option("--on", required=True, help="SYMBOL, or NUMBER of a decision.")
@click.option(
    "--tier", "tiers", multiple=True, required=True, type=_tiers, help="Whose notes go out; may be repeated."
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in NoteKind]),
    help="Only notes of this kind; may be repeated.",
)
@click.option("--open-only", is_flag=True, help="Leave out what is resolved.")
@click.option("--author", default="", help="Who signs notes that name nobody.")
@click.option("--preview", is_flag=True, help="Only say what would go out.")
@as_json
def export(path: str, file: str, *, form: str, on: str, **wishes: Any) -> None:
    """Write the notes of the dossier at PATH to FILE: the document as Word file with comments, or Web Annotations."""
    from desktop.views.commented import copy_json, going_json, readable_copy, readable_going
    from desktop.workspace.word_comments import Wanted, going_out

    tiers, kinds = frozenset(map(Tier, wishes["tiers"])), frozenset(map(NoteKind, wishes["kinds"]))
    wanted = Wanted(tiers, kinds, not wishes["open_only"], wishes["author"])
    with opened(path) as workspace:
        side = workspace.side(on)
        if wishes["preview"]:
            going = going_out(workspace, side, wanted)
            _show(going_json(going), readable_going(going), json_wanted=wishes["json_wanted"])
            return
        copy = _written(workspace, side, apart(file, [path]), wanted, form)
    _show(copy_json(copy), readable_copy(copy), json_wanted=wishes["json_wanted"])


def _written(workspace: Workspace, side: Side, file: Path, wanted: Wanted, form: str) -> Copy:
    from desktop.workspace import web_notes, word_comments

    if form == "word":
        return run(word_comments.write(workspace, side, file, wanted))
    return web_notes.write(workspace, side, file, wanted)


@click.command(name="import")
@click.argument("path")
@click.argument("file")
@click.option("--on", help="SYMBOL of the document it is on; told by the file where left out.")
@click.option("--tier", type=_tiers, default=Tier.DELEGATION.value, show_default=True, help="Of what is new.")
@click.option("--author", default="", help="Who takes it in.")
@click.option("--preview", is_flag=True, help="Only say what it brings.")
@as_json
def import_(path: str, file: str, on: str | None, tier: str, **wishes: Any) -> None:
    """Take comments, answers, resolved threads and tracked changes of FILE (Word, or Web Annotations) into the dossier.

    What has no sure place is listed and not kept.
    """
    from desktop.views.commented import incoming_json, readable_incoming
    from desktop.workspace.word_comments import keep

    with opened(path) as workspace:
        found = _read(workspace, Path(file), workspace.side(on) if on else None)
        kept = () if wishes["preview"] else keep(workspace, found, Tier(tier), by=wishes["author"])
    if wishes["json_wanted"]:
        show_json(incoming_json(found, kept))
        return
    if found.rows:
        show_table(list(map(_line, found.rows)), ("what", "on", "author", "kind", "words"))
    for line in readable_incoming(found, None if wishes["preview"] else kept):
        click.echo(line)


def _read(workspace: Workspace, file: Path, side: Side | None) -> Incoming:
    from desktop.workspace import web_notes, word_comments

    if _is_json(file):
        return web_notes.read(workspace, file, side)
    return run(word_comments.read(workspace, file, side))


def _is_json(file: Path) -> bool:
    """Whether a file begins as JSON does."""
    try:
        if not file.is_file():
            return False
        with file.open("rb") as opened_file:
            head = opened_file.read(64)
    except (OSError, ValueError):
        return False
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}


def _line(row: WordRow) -> tuple[str, ...]:
    said = row.state if row.fields == ("state",) else row.text
    return row.what.value, row.node or "–", row.author, row.kind.value, shortened(" ".join(said.split()), 60)


def _show(value: Any, lines: Any, *, json_wanted: bool) -> None:
    if json_wanted:
        show_json(value)
        return
    for line in lines:
        click.echo(line)


COMMANDS = (export, import_)
