"""What a colleague's notes do to ours: told before it is done, and done in one edit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from db import versions as rows
from desktop.store.anchor_rows import FIELDS, anchor_out
from desktop.store.edits import Edit, perform
from desktop.store.note_rows import note_out
from desktop.store.registers import ON, note_from, of_note, of_reply, reply_from
from desktop.store.reply_rows import reply_out
from desktop.store.sharing import Held, Shelf, version_row
from desktop.store.text_names import TextNames
from desktop.store.versions import completed, join_things, last_changed, registers_of
from desktop.terms.annotation import Anchor, Note, Reply
from desktop.terms.dossier import Act
from desktop.terms.exchange import Merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from db.connection import Connection
    from desktop.store.registers import Registers
    from desktop.terms.exchange import KnownText, Thing


@dataclass(frozen=True, slots=True)
class Change:
    """One note or reply as it is to become."""

    held: Held | None
    thing: Thing
    after: Note | Reply
    registers: Registers  # as they will stand in the tables
    anchors: dict[str, Any]  # by text: where the note was carried to, None where it is no more

    @property
    def note(self) -> str:
        """The note it is, or replies to."""
        return self.thing.note or self.thing.id


def told(connection: Connection, things: Iterable[Thing], texts: Iterable[KnownText]) -> tuple[Merged, ...]:
    """What merging would do; changes nothing."""
    return tuple(
        map(_merged, _changes(Shelf(connection, names := TextNames(connection, texts)), names, things))
    )


def receive(
    connection: Connection, things: Iterable[Thing], texts: Iterable[KnownText], by: str = ""
) -> tuple[Merged, ...]:
    """Merge what came, all in one edit; gives what became of each note and reply that is not as it was."""
    with connection.writing():
        names = TextNames(connection, texts)
        shelf = Shelf(connection, names)
        changes = list(_changes(shelf, names, things))
        for text_id, text in names.new.items():
            known = {
                "sha256": text.sha256,
                "symbol": text.symbol,
                "language": text.language,
                "title": text.title,
            }
            rows.know_text(connection, {"id": text_id, **known})
        if changes:
            perform(connection, _edit(shelf, changes), by)
    return tuple(map(_merged, changes))


def _changes(shelf: Shelf, names: TextNames, things: Iterable[Thing]) -> Iterator[Change]:
    coming = {thing.id: thing for thing in things}
    for thing in coming.values():
        if thing.note and thing.note not in coming and not shelf.has_note(thing.note):
            continue  # an answer to a note that did not come
        held = shelf.of(thing.id)
        if held and bool(held.thing.note) != bool(thing.note):
            continue  # a note here, a reply there: not one that any dossier wrote
        joined = join_things(held.thing, thing) if held else thing
        if held is None or joined != held.thing:
            yield _change(held, joined, names)


def _change(held: Held | None, thing: Thing, names: TextNames) -> Change:
    said = names.back(registers_of(thing.version))
    moments = thing.created, last_changed(thing.version)
    if thing.note:
        reply = reply_from(thing.id, said, moments)
        return Change(held, thing, reply, completed(said, of_reply(reply)), {})
    note = note_from(thing.id, said, moments)
    carried = _carried(said, note.anchor.text)
    registers = completed(said, of_note(note, [row for row in carried.values() if row]))
    return Change(
        held,
        thing,
        note,
        registers,
        {text: row and anchor_out(note.id, Anchor(**row)) for text, row in carried.items()},
    )


def _carried(registers: Registers, home: str) -> dict[str, Any]:
    """Where the note was carried to, by text; on the text it was written on it hangs already."""
    on = {name.removeprefix(ON): values[0] for name, values in registers.items() if name.startswith(ON)}
    return {text: None if text == home else anchor for text, anchor in on.items()}


def _merged(change: Change) -> Merged:
    before = change.held.value if change.held and change.held.there else None
    sides = tuple(dict.fromkeys(one.field for one in change.after.variants))
    known = {one.field for one in before.variants} if before else set()
    return Merged(change.note, before, change.after, tuple(one for one in sides if one not in known))


def _edit(shelf: Shelf, changes: list[Change]) -> Edit:
    before, after = _blank(), _blank()
    for change in changes:
        table = "replies" if change.thing.note else "notes"
        was = change.held.value if change.held and change.held.there else None
        before[table][change.thing.id] = was and _row(change, was)
        after[table][change.thing.id] = _row(change, change.after)
        before["versions"][change.thing.id] = shelf.kept_version(change.thing.id)
        after["versions"][change.thing.id] = version_row(change.registers, change.thing.version)
        _hang(shelf, change, before["anchors"], after["anchors"])
    return Edit(Act.MERGE_NOTES, "shared", "", before, after)


def _hang(shelf: Shelf, change: Change, before: dict[str, Any], after: dict[str, Any]) -> None:
    here = {
        row["text"]: {name: row[name] for name in (*FIELDS, "seal")}
        for row in shelf.carried.get(change.thing.id, ())
    }
    for text in {**here, **change.anchors}:
        before.setdefault(text, {})[change.thing.id] = here.get(text)
        after.setdefault(text, {})[change.thing.id] = change.anchors.get(text)


def _blank() -> dict[str, Any]:
    return {"notes": {}, "replies": {}, "anchors": {}, "versions": {}}


def _row(change: Change, value: Note | Reply) -> dict[str, Any]:
    if isinstance(value, Reply):
        return reply_out(change.thing.note, value)
    return note_out(replace(value, replies=()))
