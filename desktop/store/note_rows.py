"""Notes ↔ rows, to the letter, each with the hash of its content."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from db import notes as rows
from desktop.store.search import note_changed
from desktop.terms.annotation import Anchor, Note, NoteKind, Tier

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.connection import Connection, Row

_ANCHOR = ("text", "node", "quote", "start", "end", "prefix", "suffix", "page")
_KINDS, _TIERS = frozenset(NoteKind), frozenset(Tier)
_HASHED = (
    *("id", "kind", "tier", "state", "author", "tags", "words", "created", "changed", "binned"),
    *_ANCHOR,
    "provision_hash",
)


def put(connection: Connection, note: str, state: dict[str, Any] | None) -> None:
    """Make the note what `state` says, or hide it where it says nothing; searches follow."""
    key = rows.withdraw(connection, note) if state is None else rows.put(connection, state)
    seen = state is not None and not state["binned"]
    note_changed(connection, key, state["words"] if state and seen else None)


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
    }
    return {**row, "hash": content_hash(row)}


def note_in(row: Row) -> Note:
    """A note from its row; damaged letters cost no note and never widen who may see it."""
    return Note(
        id=row["id"],
        anchor=Anchor(**{name: row[name] for name in _ANCHOR}, hash=row["provision_hash"]),
        kind=NoteKind(row["kind"]) if row["kind"] in _KINDS else NoteKind.COMMENT,
        text=row["words"],
        author=row["author"],
        tags=_tags(row["tags"]),
        tier=Tier(row["tier"]) if row["tier"] in _TIERS else Tier.PERSONAL,
        state=row["state"],
        created=row["created"],
        changed=row["changed"],
        binned=bool(row["binned"]),
    )


def _tags(words: str) -> tuple[str, ...]:
    try:
        return tuple(map(str, json.loads(words)))
    except (ValueError, TypeError):
        return ()


def content_hash(row: Mapping[str, object]) -> str:
    """The hash that tells whether a note is still what was written, where it was written."""
    return sha256(json.dumps([row[name] for name in _HASHED], default=str).encode()).hexdigest()
