"""Notes as they go to colleagues, and what comes back from them: one edit that undo takes back whole.

Nothing is numbered while people write. Only when a file is written or merged is what changed since the last one
given its event, so an edit costs nothing and undo may do as it likes in between.
"""

from __future__ import annotations

import json
from collections import defaultdict
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db import anchors as anchor_rows
from db import notes as note_table
from db import replies as reply_table
from db import versions as rows
from desktop.store.note_rows import content_hash, note_in
from desktop.store.registers import of_note, of_reply
from desktop.store.reply_rows import reply_hash, reply_in
from desktop.store.versions import changed, completed, stamped, version_in, version_out
from desktop.terms.exchange import Thing, Version

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from db.connection import Connection, Row
    from desktop.store.registers import Registers
    from desktop.store.text_names import TextNames
    from desktop.terms.annotation import Note, Reply


@dataclass(frozen=True, slots=True)
class Held:
    """A note or reply of this dossier: its version, brought up to what stands in the tables, and its registers there."""

    thing: Thing
    registers: Registers
    value: Note | Reply
    there: bool  # and not hidden because its adding was undone
    shared: bool  # went out or came in before
    new: bool  # its version is not kept yet


class Shelf:
    """All notes and replies of a dossier, read once, given with their versions as they are asked for."""

    def __init__(self, connection: Connection, names: TextNames) -> None:
        self._connection, self._names = connection, names
        self._versions = {row["thing"]: row for row in rows.every(connection)}
        self.carried: dict[str, list[Row]] = defaultdict(list)
        for anchor in anchor_rows.carried(connection):
            self.carried[anchor["note"]].append(anchor)
        self._notes = {row["id"]: row for row in note_table.every(connection) if _is_sound(row)}
        self._replies = {
            row["id"]: row for row in reply_table.every(connection) if row["hash"] == reply_hash(row)
        }

    def notes(self) -> Iterator[Held]:
        """Every note that is what was written."""
        return (self.note(row) for row in self._notes.values())

    def replies(self, notes: Collection[str]) -> Iterator[Held]:
        """The replies to these notes."""
        return (self.reply(row) for row in self._replies.values() if row["note"] in notes)

    def of(self, thing: str) -> Held | None:
        """The note or reply of that id; none where its coming in was undone, so that it may come in again."""
        held = self._of(thing)
        return held if held and (held.there or held.shared) else None

    def _of(self, thing: str) -> Held | None:
        if thing in self._notes:
            return self.note(self._notes[thing])
        return self.reply(self._replies[thing]) if thing in self._replies else None

    def has_note(self, note: str) -> bool:
        """Whether there is such a note."""
        return note in self._notes

    def note(self, row: Row) -> Held:
        """A note from its row."""
        note = note_in(row)
        return self._held(row, note, of_note(note, self.carried.get(note.id, ())))

    def reply(self, row: Row) -> Held:
        """A reply from its row."""
        reply = reply_in(row)
        return self._held(row, reply, of_reply(reply))

    def _held(self, row: Row, value: Note | Reply, registers: Registers) -> Held:
        if row["withdrawn"]:
            registers = {**registers, "binned": [True]}
        kept = self._versions.get(value.id)
        before: Registers = json.loads(kept["fields"]) if kept else {}
        version = version_in(json.loads(kept["version"])) if kept else Version()
        now = completed(before, registers)
        new = changed(before, now)
        thing = Thing(value.id, value.created, version, row.get("note", ""))
        if new:
            thing = stamped(thing, self._names.out(new), value.changed)
        return Held(thing, now, value, not row["withdrawn"], kept is not None, bool(new))

    def kept_version(self, thing: str) -> list[str] | None:
        """The version of a thing as its row has it."""
        row = self._versions.get(thing)
        return [row["fields"], row["version"]] if row else None


def turn(connection: Connection, *, keep: bool) -> AbstractContextManager[None]:
    """A transaction where something is kept."""
    return connection.writing() if keep and not connection.read_only else nullcontext()


def keep_versions(connection: Connection, held: Iterable[Held]) -> None:
    """Write the versions that are not kept yet; where the dossier may only be read they come out the same next time."""
    for one in held:
        if one.new and not connection.read_only:
            rows.put(connection, one.thing.id, *version_row(one.registers, one.thing.version))


def version_row(registers: Mapping[str, Any], version: Version) -> list[str]:
    """A version as its row has it."""
    return [json.dumps(one, ensure_ascii=False) for one in (registers, version_out(version))]


def going_out(
    connection: Connection, names: TextNames, tiers: Collection[str], kinds: Collection[str]
) -> list[Held]:
    """The notes of these tiers and kinds with their replies; of those in the bin only what went out before."""
    shelf = Shelf(connection, names)
    notes = [one for one in shelf.notes() if _goes_out(one) and _is_of(one, tiers, kinds)]
    ids = {one.thing.id for one in notes}
    return [*notes, *filter(_goes_out, shelf.replies(ids))]


def _goes_out(held: Held) -> bool:
    return held.shared or (held.there and not held.value.binned)


def _is_of(held: Held, tiers: Collection[str], kinds: Collection[str]) -> bool:
    tier, form = held.registers["tier"][0], held.registers["form"][0]
    return tier in tiers and (not kinds or form["kind"] in kinds)


def _is_sound(row: Row) -> bool:
    return row["text"] is not None and row["hash"] == content_hash(row)
