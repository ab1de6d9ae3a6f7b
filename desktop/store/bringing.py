"""What a file brings, kept in one edit that undo takes back whole: new notes and answers, and changes to ours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from db import notes as note_table
from db import replies as reply_table
from desktop.errors import UnknownThing
from desktop.store.clock import now
from desktop.store.codec import whole
from desktop.store.edits import Edit, perform
from desktop.store.note_fields import fields_of, with_fields
from desktop.store.note_rows import note_in, note_out
from desktop.store.registers import canonical
from desktop.store.reply_rows import reply_in, reply_out
from desktop.terms.annotation import Note, NoteKind, Reply, Variant
from desktop.terms.dossier import Act

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from db.connection import Connection
    from desktop.terms.bringing import Brought

_NO_ANCHOR = "A note that comes in needs a place."


def bring(connection: Connection, brought: Iterable[Brought], by: str = "") -> tuple[str, ...]:
    """Keep what a file brings, all in one edit; gives the ids of the notes that were touched."""
    before, after = _blank(), _blank()
    touched: dict[str, None] = {}
    with connection.writing():
        for one in brought:
            table, thing, old, new = _row(connection, one, after)
            if new != old:
                before[table].setdefault(thing, old)
                after[table][thing] = new
                touched[one.note or thing] = None
        if touched:
            perform(connection, Edit(Act.IMPORT_COMMENTS, "shared", "", before, after), by)
    return tuple(touched)


def _blank() -> dict[str, dict[str, Any]]:
    return {"notes": {}, "replies": {}}


def _row(
    connection: Connection, one: Brought, after: Mapping[str, Mapping[str, Any]]
) -> tuple[str, str, Any, Any]:
    """The table and id of what is brought, and its row as it stands and as it is to be."""
    if one.note:
        return "replies", one.thing, *_reply(connection, one, after)
    return "notes", one.thing, *_note(connection, one)


def _note(connection: Connection, one: Brought) -> tuple[Any, Any]:
    row = note_table.one(connection, one.thing)
    old = None if row is None else replace(note_in(row), replies=())
    moment = now()
    if old is None:
        if one.anchor is None:
            raise UnknownThing(_NO_ANCHOR)
        created = one.created or moment
        blank = Note(one.thing, one.anchor, NoteKind.COMMENT, "", created=created, changed=moment)
        return None, note_out(with_fields(blank, fields_of(one.fields)))
    new = replace(with_fields(old, fields_of(one.fields)), variants=tuple(_sides(old.variants, one)))
    return note_out(old), note_out(old if new == old else replace(new, changed=moment))


def _reply(connection: Connection, one: Brought, after: Mapping[str, Mapping[str, Any]]) -> tuple[Any, Any]:
    row = reply_table.one(connection, one.thing)
    moment = now()
    if row is None:
        if note_table.one(connection, one.note) is None and one.note not in after["notes"]:
            raise UnknownThing(f"No note {one.note} stands in the dossier.")
        said = {name: whole(str(value)) for name, value in one.fields.items() if name in {"text", "author"}}
        made = Reply(one.thing, said.get("author", ""), said.get("text", ""), one.created or moment, moment)
        return None, reply_out(one.note, made)
    old = reply_in(row)
    text = whole(str(one.fields.get("text", old.text)))
    new = replace(old, text=text, variants=tuple(_sides(old.variants, one)))
    return reply_out(one.note, old), reply_out(one.note, old if new == old else replace(new, changed=moment))


def _sides(there: tuple[Variant, ...], one: Brought) -> Iterator[Variant]:
    """The other sides of conflicts, each once; one on words that are being changed is at an end."""
    yield from (side for side in there if side.field not in one.fields)
    for name, value in one.sides.items():
        side = Variant(name, whole(value), canonical(whole(value)))
        if side not in there:
            yield side
