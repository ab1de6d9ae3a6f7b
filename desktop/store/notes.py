"""What a person does to notes; each act is one edit, on disk when the call returns."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from db import notes as rows
from db import replies as reply_rows
from desktop.errors import BadRequest, UnknownThing
from desktop.store.carrying import hang
from desktop.store.clock import now
from desktop.store.edits import Edit, go_on, perform
from desktop.store.note_fields import fields_of, part_by, with_fields
from desktop.store.note_rows import note_in, note_out, threads
from desktop.store.registers import ON, chosen_fields, register_of
from desktop.store.reply_rows import reply_in
from desktop.terms.annotation import Anchor, Note, NoteKind
from desktop.terms.dossier import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from db.connection import Connection


@dataclass(frozen=True, slots=True)
class Change:
    """What a person does to a note: the act, the new fields, the fields whose conflicts that ends, and who does it."""

    act: Act
    new: Mapping[str, Any] = field(default_factory=dict)
    settles: frozenset[str] = frozenset()
    by: str | None = None


def listed(connection: Connection, text: str | None, node: str | None, *, binned: bool) -> tuple[Note, ...]:
    """The notes in reading order, of a text or a provision where named; with `binned`, those in the bin."""
    found = rows.listed(connection, text, node, binned=binned)
    replies = threads(connection, [row["id"] for row in found])
    return tuple(note_in(row, replies.get(row["id"], ())) for row in found)


def one(connection: Connection, note: str) -> Note:
    """The note of that id, in the bin or not; raises UnknownThing."""
    row = rows.one(connection, note)
    if row is None:
        raise UnknownThing(f"No note {note} stands in the dossier.")
    return note_in(row, tuple(map(reply_in, reply_rows.of_note(connection, note))))


def add(
    connection: Connection, anchor: Anchor, kind: NoteKind, text: str, said: Mapping[str, object]
) -> Note:
    """Keep a new note, with an id no other dossier gives."""
    moment = now()
    by, fields = part_by(said)
    blank = Note(secrets.token_hex(8), anchor, NoteKind.COMMENT, "", created=moment, changed=moment)
    note = with_fields(blank, fields_of({**fields, "anchor": anchor, "kind": kind, "text": text}))
    with connection.writing():
        perform(connection, _edit(Act.ADD_NOTE, None, note), note.author if by is None else by)
    return note


def change(connection: Connection, note: str, said: Mapping[str, object]) -> Note:
    """Change the named fields of a note; raises BadRequest where one cannot be as said."""
    return _keep(connection, note, _change(said))


def write_on(connection: Connection, note: str, said: Mapping[str, object]) -> Note:
    """Change a note that is being typed: saves that follow within moments are one step to undo."""
    return _keep(connection, note, _change(said), keep=go_on)


def set_binned(connection: Connection, note: str, *, binned: bool, by: str | None = None) -> Note:
    """Put a note in the bin or take it out."""
    act = Act.BIN_NOTE if binned else Act.RESTORE_NOTE
    return _keep(connection, note, Change(act, {"binned": binned}, by=by))


def settle(
    connection: Connection, note: str, name: str, chosen: int | None = None, by: str | None = None
) -> Note:
    """End the conflict on a field: take that of its other sides, counted from 0, or keep what is shown."""
    sides = [side for side in one(connection, note).variants if side.field == name]
    if not sides or (chosen is not None and chosen not in range(len(sides))):
        raise BadRequest(f"Note {note} has no such other side of its {name} to choose.")
    side = None if chosen is None else sides[chosen].value
    if name.startswith(ON):
        _hang(connection, note, name.removeprefix(ON), side)
        side = None
    new = {} if side is None else chosen_fields(name, side)
    return _keep(connection, note, Change(Act.SETTLE_NOTE, new, frozenset({name}), by))


def _hang(connection: Connection, note: str, text: str, side: str | None) -> None:
    """Carry the note to the place on a text that the other side carried it to."""
    at = json.loads(side) if side else None
    if at:
        hang(connection, text, {note: Anchor(**at)})


def _change(said: Mapping[str, object]) -> Change:
    by, fields = part_by(said)
    return Change(Act.EDIT_NOTE, fields_of(fields), frozenset(map(register_of, fields)), by)


def _keep(connection: Connection, note: str, change: Change, keep: Callable[..., None] = perform) -> Note:
    # Read and written in one transaction: what another window wrote meanwhile is not overwritten unseen.
    with connection.writing():
        old = one(connection, note)
        changed = _changed(old, change)
        if changed == old:
            return old
        changed = replace(changed, changed=now())
        keep(connection, _edit(change.act, old, changed), changed.author if change.by is None else change.by)
    return changed


def _changed(note: Note, change: Change) -> Note:
    left = tuple(one for one in note.variants if one.field not in change.settles)
    return replace(with_fields(note, change.new), variants=left)


def _edit(act: Act, old: Note | None, new: Note) -> Edit:
    return Edit(act, "note", new.id, None if old is None else note_out(old), note_out(new))
