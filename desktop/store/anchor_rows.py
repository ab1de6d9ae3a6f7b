"""Anchors that notes were carried to ↔ rows, to the letter, each sealed with the hash of its content."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from db import anchors as rows
from desktop.store.codec import whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.connection import Connection
    from desktop.terms.annotation import Anchor

FIELDS = ("note", "text", "node", "quote", "start", "end", "prefix", "suffix", "page", "hash")


def put(connection: Connection, text: str, state: dict[str, Any] | None) -> None:
    """Hang every note that `state` names on the text as it says; None where the note was not carried there."""
    for note, row in (state or {}).items():
        if row is None:
            rows.take_back(connection, note, text)
        else:
            rows.put(connection, row)


def anchor_out(note: str, anchor: Anchor) -> dict[str, Any]:
    """The anchor of a note as a row, sealed."""
    row: dict[str, Any] = {"note": note} | {name: getattr(anchor, name) for name in FIELDS[1:]}
    row |= {name: whole(row[name]) for name in ("quote", "prefix", "suffix")}
    return {**row, "seal": _seal(row)}


def is_as_hung(row: Mapping[str, object]) -> bool:
    """Whether a carried anchor is still what was written."""
    return row["seal"] == _seal(row)


def _seal(row: Mapping[str, object]) -> str:
    return sha256(json.dumps([row[name] for name in FIELDS], default=str).encode()).hexdigest()
