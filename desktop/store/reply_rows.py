"""Replies ↔ rows, to the letter, each with the hash of its content."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from desktop.store.variants import variants_in, variants_out
from desktop.terms.annotation import Reply

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.connection import Row

_HASHED = ("id", "note", "author", "words", "created", "changed", "binned", "variants")


def reply_out(note: str, reply: Reply) -> dict[str, Any]:
    """A reply to a note as a row, with the hash of its content."""
    row = {
        "id": reply.id,
        "note": note,
        "author": reply.author,
        "words": reply.text,
        "created": reply.created,
        "changed": reply.changed,
        "binned": int(reply.binned),
        "variants": variants_out(reply.variants),
    }
    return {**row, "hash": reply_hash(row)}


def reply_in(row: Row) -> Reply:
    """A reply from its row."""
    return Reply(
        id=row["id"],
        author=row["author"],
        text=row["words"],
        created=row["created"],
        changed=row["changed"],
        binned=bool(row["binned"]),
        variants=variants_in(row["variants"]),
    )


def reply_hash(row: Mapping[str, object]) -> str:
    """The hash that tells whether a reply is still what was written."""
    return sha256(json.dumps([row[name] for name in _HASHED], default=str).encode()).hexdigest()
