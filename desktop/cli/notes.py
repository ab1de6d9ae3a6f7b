"""note add, edit, bin, reply, list, quick: notes without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop.cli.dossier import opened
from desktop.cli.note_files import COMMANDS as FILE_COMMANDS
from desktop.cli.note_forms import form_options, said_of
from desktop.cli.output import as_json, shortened, show_json, show_table
from desktop.errors import BadRequest
from desktop.terms.annotation import NoteKind, Tier
from desktop.workspace import Side

if TYPE_CHECKING:
    from desktop.terms.annotation import Note
    from desktop.workspace import Workspace

_kind = click.Choice([kind.value for kind in NoteKind])
_tier = click.Choice([tier.value for tier in Tier])
_author = click.option("--author", default="", help="Who writes it.")


@click.group()
def note() -> None:
    """Notes without a window."""


@note.command()
@click.argument("path")
@click.argument("words")
@click.option("--on", required=True, help="SYMBOL::NODE, as `chapeau tree --json` names the node.")
@click.option("--quote", help="The words of the paragraph meant, where it is not the whole.")
@click.option("--kind", type=_kind, default=NoteKind.COMMENT.value, show_default=True)
@click.option("--tier", type=_tier, default=Tier.DELEGATION.value, show_default=True)
@_author
@click.option("--tag", "tags", multiple=True)
@form_options
def add(path: str, words: str, on: str, quote: str | None, **fields: Any) -> None:
    """Write a note in the dossier at PATH and print its id."""
    with opened(path) as workspace:
        side = _place(workspace, on)
        span = _span(workspace, side, quote) if quote else None
        kind = NoteKind(fields.pop("kind"))
        click.echo(workspace.add_note(side, kind, words, span, **said_of(fields, kind)).id)


def _place(workspace: Workspace, on: str) -> Side:
    name, mark, node = on.partition("::")
    side = workspace.side(name)
    found = node if mark else side.node
    if found is None or found not in workspace.document(side.text).by_id:
        raise BadRequest(f"{name} has no paragraph {found or ''!r}; `chapeau tree` lists them.")
    return Side(side.text, found)


def _words(workspace: Workspace, side: Side) -> str:
    return workspace.document(side.text).by_id[side.node or ""].text


def _span(workspace: Workspace, side: Side, quote: str) -> tuple[int, int]:
    start = _words(workspace, side).find(quote)
    if start < 0:
        raise BadRequest(f"The words “{quote}” do not stand in that paragraph.")
    return start, start + len(quote)


@note.command()
@click.argument("path")
@click.argument("line")
@click.option(
    "--on", required=True, help="SYMBOL, NUMBER of a decision, or SYMBOL::NODE of the paragraph one is at."
)
@click.option("--tier", type=_tier, default=Tier.DELEGATION.value, show_default=True)
@_author
def quick(path: str, line: str, on: str, tier: str, author: str) -> None:
    """Keep one LINE (“AU opp 14b ‘as appropriate’ informal”) as a position, and print its id."""
    from desktop.workspace.noting import quick_note

    with opened(path) as workspace:
        kept = quick_note(workspace, workspace.side(on), line, tier=Tier(tier), author=author)
        click.echo(f"{kept.id}  {kept.anchor.node}")


@note.command()
@click.argument("path")
@click.argument("note_id")
@click.option("--text", help="The new words.")
@click.option("--kind", type=_kind)
@click.option("--tier", type=_tier)
@click.option("--tag", "tags", multiple=True, help="The tags it is to have.")
@click.option("--author", "by", help="Who changes it.")
@form_options
def edit(path: str, note_id: str, kind: str | None, **fields: Any) -> None:
    """Change a note of the dossier at PATH."""
    with opened(path) as workspace:
        old = workspace.dossier.note(note_id)
        new = NoteKind(kind) if kind else old.kind
        changes = said_of(fields, new, old.form) | ({"kind": new} if kind else {})
        workspace.edit_note(note_id, **changes)


@note.command(name="bin")
@click.argument("path")
@click.argument("note_id")
@click.option("--restore", is_flag=True, help="Take it out again.")
def bin_(path: str, note_id: str, restore: bool) -> None:
    """Put a note of the dossier at PATH in the bin."""
    with opened(path) as workspace:
        (workspace.restore_note if restore else workspace.bin_note)(note_id)


@note.command()
@click.argument("path")
@click.argument("note_id")
@click.argument("words")
@_author
def reply(path: str, note_id: str, words: str, author: str) -> None:
    """Answer a note of the dossier at PATH and print the id of the answer."""
    from desktop.workspace.noting import add_reply

    with opened(path) as workspace:
        click.echo(add_reply(workspace, note_id, words, author).id)


@note.command()
@click.argument("path")
@click.argument("note_id")
@click.argument("field")
@click.option(
    "--take", type=click.IntRange(1), help="The other side to take, from 1; what is shown where left out."
)
def settle(path: str, note_id: str, field: str, take: int | None) -> None:
    """End the conflict on a FIELD of a note: keep what is shown, or take its other side."""
    from desktop.workspace.noting import settle as settled

    with opened(path) as workspace:
        settled(workspace, note_id, field, None if take is None else take - 1)


@note.command(name="list")
@click.argument("path")
@click.option("--bin", "binned", is_flag=True, help="Those in the bin.")
@as_json
def list_(path: str, binned: bool, json_wanted: bool) -> None:
    """List the notes of the dossier at PATH."""
    from desktop.views.notes_json import note_json, note_on
    from desktop.workspace.note_tables import text_names

    with opened(path) as workspace:
        names = text_names(workspace)
        notes = workspace.notes(binned=binned)
    if json_wanted:
        show_json({"notes": [note_json(one, names) for one in notes]})
        return
    show_table(
        [
            (
                one.id,
                note_on(one, names),
                one.kind.value,
                one.tier.value,
                one.author,
                shortened(_said(one), 60),
            )
            for one in notes
        ],
        ("id", "on", "kind", "tier", "author", "text"),
    )


def _said(one: Note) -> str:
    """The words of a note on one line, with how many answers it has."""
    answers = f" (+{len(one.replies)})" if one.replies else ""
    return f"{'⇄ ' if one.variants else ''}{' '.join(one.text.split())}{answers}"


for _command in FILE_COMMANDS:
    note.add_command(_command)

COMMANDS = (note,)
