"""Actions followed up ↔ rows, to the letter, each with the hash of its content."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from db import actions as rows
from desktop.terms.following import Following, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.connection import Connection, Row

_FIELDS = ("text", "node", "role", "owner", "status", "session", "remark", "author", "changed")
_STATES = frozenset(Status)


def put(connection: Connection, text: str, state: dict[str, Any] | None) -> None:
    """Make the actions of a text what `state` says of each node; what it says nothing of is as if never kept."""
    for node, row in (state or {}).items():
        if row is None:
            rows.take_back(connection, text, node)
        else:
            rows.put(connection, row)


def action_out(following: Following) -> dict[str, Any]:
    """What is kept of an action as a row, with the hash of its content."""
    row = {name: str(getattr(following, name)) for name in _FIELDS}
    return {**row, "hash": _hash(row)}


def action_in(row: Row) -> Following:
    """What is kept of an action from its row; damaged letters cost no action."""
    status = Status(row["status"]) if row["status"] in _STATES else Status.OPEN
    return Following(**{**{name: row[name] for name in _FIELDS}, "status": status})


def is_as_kept(row: Mapping[str, object]) -> bool:
    """Whether what is kept of an action is still what was written."""
    return row["hash"] == _hash(row)


def _hash(row: Mapping[str, object]) -> str:
    return sha256(json.dumps([row[name] for name in _FIELDS], default=str).encode()).hexdigest()
