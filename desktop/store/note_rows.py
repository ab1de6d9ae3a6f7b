"""Notes ↔ rows, to the letter, each with the hash of its content."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from db import notes as rows
from db import replies as reply_rows
from db import seen
from desktop.store.forms import form_in, form_out, words_in
from desktop.store.reply_rows import reply_in
from desktop.store.search import note_changed
from desktop.store.variants import variants_in, variants_out
from desktop.terms.annotation import Anchor, Note, NoteKind, Priority, Tier

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from db.connection import Connection, Row
    from desktop.terms.annotation import Reply

_FEW = 50  # notes whose replies are asked for one by one
_ANCHOR = ("text", "node", "quote", "start", "end", "prefix", "suffix", "page")
_KINDS, _TIERS, _PRIORITIES = frozenset(NoteKind), frozenset(Tier), frozenset(Priority)
_HASHED = (
    *("id", "kind", "tier", "state", "author", "tags", "words", "created", "changed", "binned"),
    *_ANCHOR,
    "provision_hash",
)
# Later than the first: hashed only where said, so that the hash of an older note stays what it was.
_SINCE: dict[str, object] = {"form": None, "priority": Priority.NORMAL.value, "assignee": "", "variants": ""}


def put(connection: Connection, note: str, state: dict[str, Any] | None) -> None:
    """Make the note what `state` says at this desk, or hide it where it says nothing; searches follow."""
    receive(connection, note, state)
    if state is not None:
        seen.written(connection, note, state["hash"])


def receive(connection: Connection, note: str, state: dict[str, Any] | None) -> None:
    """The same with a note that came from elsewhere: news until it is read."""
    if state is None:
        note_changed(connection, rows.withdraw(connection, note), None)
    else:
        rows.put(connection, state)
        speak(connection, note)


def put_reply(connection: Connection, reply: str, state: dict[str, Any] | None) -> None:
    """Make the reply what `state` says at this desk, or hide it where it says nothing; searches follow."""
    receive_reply(connection, reply, state)
    if state is not None:
        seen.written(connection, reply, state["hash"])


def receive_reply(connection: Connection, reply: str, state: dict[str, Any] | None) -> None:
    """The same with a reply that came from elsewhere: news until it is read."""
    if state is None:
        speak(connection, reply_rows.withdraw(connection, reply))
    else:
        reply_rows.put(connection, state)
        speak(connection, state["note"])


def speak(connection: Connection, note: str) -> None:
    """Let searches find what a note says with its form and replies now; nothing of one that is not to be found."""
    row = rows.one(connection, note)
    if row is None:
        return
    said = "\n".join(filter(None, _said(row, reply_rows.of_note(connection, note))))
    rows.set_spoken(connection, row["key"], said if said != row["words"] else None)
    note_changed(connection, row["key"], None if row["binned"] else said)


def _said(row: Row, replies: Iterable[Row]) -> Iterator[str]:
    yield row["words"]
    yield from words_in(_form(row))
    yield row["assignee"]
    yield from (reply["words"] for reply in replies)


def note_out(note: Note) -> dict[str, Any]:
    """A note and its anchor as one row, with the hash of its content."""
    row = {
        "id": note.id,
        "kind": note.kind.value,
        "tier": note.tier.value,
        "state": note.state,
        "author": note.author,
        "tags": json.dumps(note.tags, ensure_ascii=False),
        "words": note.text,
        "created": note.created,
        "changed": note.changed,
        "binned": int(note.binned),
        **{name: getattr(note.anchor, name) for name in _ANCHOR},
        "provision_hash": note.anchor.hash,
        "form": form_out(note.form),
        "priority": note.priority.value,
        "assignee": note.assignee,
        "variants": variants_out(note.variants),
    }
    return {**row, "hash": content_hash(row)}


def note_in(row: Row, replies: tuple[Reply, ...] = ()) -> Note:
    """A note from its row; damaged letters cost no note and never widen who may see it."""
    return Note(
        id=row["id"],
        anchor=Anchor(**{name: row[name] for name in _ANCHOR}, hash=row["provision_hash"]),
        kind=_kind(row),
        text=row["words"],
        author=row["author"],
        tags=_tags(row["tags"]),
        tier=Tier(row["tier"]) if row["tier"] in _TIERS else Tier.PERSONAL,
        state=row["state"],
        created=row["created"],
        changed=row["changed"],
        binned=bool(row["binned"]),
        form=_form(row),
        replies=replies,
        priority=Priority(row["priority"]) if row["priority"] in _PRIORITIES else Priority.NORMAL,
        assignee=row["assignee"],
        variants=variants_in(row["variants"]),
    )


def threads(connection: Connection, notes: Collection[str]) -> dict[str, tuple[Reply, ...]]:
    """The replies to these notes, without those in the bin."""
    if len(notes) <= _FEW:
        return {note: tuple(map(reply_in, reply_rows.of_note(connection, note))) for note in notes}
    found: dict[str, list[Reply]] = {}
    for row in reply_rows.listed(connection, binned=False):
        found.setdefault(row["note"], []).append(reply_in(row))
    return {note: tuple(replies) for note, replies in found.items()}


def _kind(row: Row) -> NoteKind:
    return NoteKind(row["kind"]) if row["kind"] in _KINDS else NoteKind.COMMENT


def _form(row: Row) -> Any:
    return form_in(row["form"], _kind(row))


def _tags(words: str) -> tuple[str, ...]:
    try:
        return tuple(map(str, json.loads(words)))
    except (ValueError, TypeError):
        return ()


def content_hash(row: Mapping[str, object]) -> str:
    """The hash that tells whether a note is still what was written, where it was written."""
    since = [[name, row[name]] for name, unsaid in _SINCE.items() if row[name] != unsaid]
    return sha256(json.dumps([row[name] for name in _HASHED] + since, default=str).encode()).hexdigest()
