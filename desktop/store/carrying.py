"""Notes hung on another text too, all in one edit; where they were written stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import anchors as rows
from db import notes as note_rows
from desktop.errors import UnknownThing
from desktop.store.anchor_rows import FIELDS, anchor_out
from desktop.store.edits import Edit, perform
from desktop.terms.dossier import Act

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.connection import Connection
    from desktop.terms.annotation import Anchor

State = dict[str, Any] | None


def hang(
    connection: Connection, text: str, anchors: Mapping[str, Anchor], author: str = ""
) -> tuple[str, ...]:
    """Hang each note, by its id, on an anchor of `text`; gives those that hang there anew or elsewhere."""
    with connection.writing():
        found = [(note, _held(connection, note, text), anchor_out(note, at)) for note, at in anchors.items()]
        real = [(note, old, new) for note, old, new in found if not _stays(old, new)]
        if real:
            before = {note: _carried(old) for note, old, _ in real}
            after = {note: new for note, _, new in real}
            perform(connection, Edit(Act.CARRY_NOTES, "anchors", text, before, after), author)
    return tuple(note for note, _, _ in real)


def _held(connection: Connection, note: str, text: str) -> State:
    """Where the note hangs on the text already; raises UnknownThing where there is no such note."""
    if note_rows.one(connection, note) is None:
        raise UnknownThing(f"No note {note} stands in the dossier.")
    return rows.one(connection, note, text)


def _stays(old: State, new: dict[str, Any]) -> bool:
    """Whether nothing is to be done: the note hangs there so, or was written on that very text."""
    return old is not None and (bool(old["home"]) or all(old[name] == new[name] for name in FIELDS))


def _carried(row: State) -> State:
    return None if row is None else {name: row[name] for name in (*FIELDS, "seal")}
