"""What a person does to notes; each act is one edit, on disk when the call returns."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from db import notes as rows
from desktop.errors import BadRequest, UnknownThing
from desktop.store.clock import now
from desktop.store.codec import whole
from desktop.store.edits import Edit, go_on, perform
from desktop.store.note_rows import note_in, note_out
from desktop.terms.annotation import Anchor, Note, NoteKind, Tier
from desktop.terms.dossier import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from db.connection import Connection


def listed(connection: Connection, text: str | None, node: str | None, *, binned: bool) -> tuple[Note, ...]:
    """The notes in reading order, of a text or a provision where named; with `binned`, those in the bin."""
    return tuple(map(note_in, rows.listed(connection, text, node, binned=binned)))


def one(connection: Connection, note: str) -> Note:
    """The note of that id, in the bin or not; raises UnknownThing."""
    row = rows.one(connection, note)
    if row is None:
        raise UnknownThing(f"No note {note} stands in the dossier.")
    return note_in(row)


def written(anchor: Anchor, kind: NoteKind, text: str, said: Mapping[str, object]) -> Note:
    """A new note, with an id no other dossier gives."""
    moment = now()
    blank = Note(secrets.token_hex(8), anchor, NoteKind.COMMENT, "", created=moment)
    said = {**said, "anchor": anchor, "kind": kind, "text": text}
    return replace(blank, **_fields(said), changed=moment)


def add(connection: Connection, note: Note) -> Note:
    """Keep a new note."""
    with connection.writing():
        perform(connection, _edit(Act.ADD_NOTE, None, note), note.author)
    return note


def change(connection: Connection, note: str, said: Mapping[str, object]) -> Note:
    """Change the named fields of a note; raises BadRequest where one cannot be as said."""
    return _change(connection, note, Act.EDIT_NOTE, _fields(said))


def write_on(connection: Connection, note: str, said: Mapping[str, object]) -> Note:
    """Change a note that is being typed: saves that follow within moments are one step to undo."""
    return _change(connection, note, Act.EDIT_NOTE, _fields(said), keep=go_on)


def set_binned(connection: Connection, note: str, *, binned: bool) -> Note:
    """Put a note in the bin or take it out."""
    return _change(connection, note, Act.BIN_NOTE if binned else Act.RESTORE_NOTE, {"binned": binned})


def _change(
    connection: Connection, note: str, act: Act, new: dict[str, Any], keep: Callable[..., None] = perform
) -> Note:
    # Read and written in one transaction: what another window wrote meanwhile is not overwritten unseen.
    with connection.writing():
        old = one(connection, note)
        if replace(old, **new) == old:
            return old
        changed = replace(old, **new, changed=now())
        keep(connection, _edit(act, old, changed), changed.author)
    return changed


def _edit(act: Act, old: Note | None, new: Note) -> Edit:
    return Edit(act, "note", new.id, None if old is None else note_out(old), note_out(new))


def _anchor(value: Any) -> Anchor:
    if not isinstance(value, Anchor):
        raise TypeError(value)
    quote, prefix, suffix = whole(value.quote), whole(value.prefix), whole(value.suffix)
    return replace(value, quote=quote, prefix=prefix, suffix=suffix)


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return whole(value)


def _tags(value: Any) -> tuple[str, ...]:
    tags = [value] if isinstance(value, str) else value
    return tuple(_words(tag) for tag in tags)


_FIELDS: dict[str, Callable[[Any], Any]] = {
    "text": _words,
    "kind": NoteKind,
    "tags": _tags,
    "tier": Tier,
    "state": _words,
    "author": _words,
    "anchor": _anchor,
}


def _fields(said: Mapping[str, object]) -> dict[str, Any]:
    return {name: _field(name, value) for name, value in said.items()}


def _field(name: str, value: object) -> Any:
    if name not in _FIELDS:
        raise BadRequest(f"A note has no {name} that could be written; it has {', '.join(_FIELDS)}.")
    try:
        return _FIELDS[name](value)
    except (TypeError, ValueError) as error:
        raise BadRequest(f"{value!r} cannot be the {name} of a note.") from error
