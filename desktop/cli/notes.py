"""note add, edit, bin, list: notes without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop.cli.dossier import opened
from desktop.cli.output import as_json, shortened, show_json, show_table
from desktop.errors import BadRequest
from desktop.terms.annotation import NoteKind, Tier
from desktop.workspace import Side

if TYPE_CHECKING:
    from desktop.terms.annotation import Note
    from desktop.workspace import Workspace

_kind = click.Choice([kind.value for kind in NoteKind])
_tier = click.Choice([tier.value for tier in Tier])


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
@click.option("--author", default="", help="Who writes it.")
@click.option("--tag", "tags", multiple=True)
def add(path: str, words: str, on: str, quote: str | None, **fields: Any) -> None:
    """Write a note in the dossier at PATH and print its id."""
    with opened(path) as workspace:
        side = _place(workspace, on)
        span = _span(workspace, side, quote) if quote else None
        kind, tier = NoteKind(fields.pop("kind")), Tier(fields.pop("tier"))
        click.echo(workspace.add_note(side, kind, words, span, tier=tier, **fields).id)


def _place(workspace: Workspace, on: str) -> Side:
    name, mark, node = on.partition("::")
    side = workspace.side(name)
    found = node if mark else side.node
    if found is None or found not in workspace.document(side.text).by_id:
        raise BadRequest(f"{name} has no paragraph {found or ''!r}; `chapeau tree` lists them.")
    return Side(side.text, found)


def _span(workspace: Workspace, side: Side, quote: str) -> tuple[int, int]:
    words = workspace.document(side.text).by_id[side.node or ""].text
    start = words.find(quote)
    if start < 0:
        raise BadRequest(f"The words “{quote}” do not stand in that paragraph.")
    return start, start + len(quote)


@note.command()
@click.argument("path")
@click.argument("note_id")
@click.option("--text", help="The new words.")
@click.option("--kind", type=_kind)
@click.option("--tier", type=_tier)
@click.option("--state")
def edit(path: str, note_id: str, kind: str | None, tier: str | None, **fields: str | None) -> None:
    """Change a note of the dossier at PATH."""
    changes: dict[str, object] = {name: value for name, value in fields.items() if value is not None}
    changes |= {"kind": NoteKind(kind)} if kind else {}
    changes |= {"tier": Tier(tier)} if tier else {}
    with opened(path) as workspace:
        workspace.edit_note(note_id, **changes)


@note.command(name="bin")
@click.argument("path")
@click.argument("note_id")
@click.option("--restore", is_flag=True, help="Take it out again.")
def bin_(path: str, note_id: str, restore: bool) -> None:
    """Put a note of the dossier at PATH in the bin."""
    with opened(path) as workspace:
        (workspace.restore_note if restore else workspace.bin_note)(note_id)


@note.command(name="list")
@click.argument("path")
@click.option("--bin", "binned", is_flag=True, help="Those in the bin.")
@as_json
def list_(path: str, binned: bool, json_wanted: bool) -> None:
    """List the notes of the dossier at PATH."""
    with opened(path) as workspace:
        names = {entry.id: entry.name for entry in workspace.texts()}
        notes = workspace.notes(binned=binned)
    if json_wanted:
        show_json({"notes": [_note_json(one, names) for one in notes]})
        return
    show_table(
        [
            (one.id, _on(one, names), one.kind.value, one.tier.value, one.author, shortened(one.text, 60))
            for one in notes
        ],
        ("id", "on", "kind", "tier", "author", "text"),
    )


def _on(one: Note, names: dict[str, str]) -> str:
    return f"{names.get(one.anchor.text, one.anchor.text)}::{one.anchor.node}"


def _note_json(one: Note, names: dict[str, str]) -> dict[str, object]:
    return {
        "note": one.id,
        "on": _on(one, names),
        "quote": one.anchor.quote,
        "kind": one.kind.value,
        "tier": one.tier.value,
        "state": one.state,
        "author": one.author,
        "text": one.text,
        "tags": list(one.tags),
        "replies": [],
    }


COMMANDS = (note,)
