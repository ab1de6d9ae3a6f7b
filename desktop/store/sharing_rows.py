"""What came from a colleague ↔ rows: notes, replies, carried anchors and versions, in one edit or taken back as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import versions
from desktop.store.anchor_rows import put as put_anchors
from desktop.store.note_rows import receive, receive_reply

if TYPE_CHECKING:
    from db.connection import Connection

State = dict[str, Any] | None


def put(connection: Connection, _: str, state: State) -> None:
    """Make all that `state` names what it says; what it says nothing of is as if it had never come."""
    said = state or {}
    for note, row in said.get("notes", {}).items():
        receive(connection, note, row)
    for reply, row in said.get("replies", {}).items():
        receive_reply(connection, reply, row)
    for text, rows in said.get("anchors", {}).items():
        put_anchors(connection, text, rows)
    for thing, row in said.get("versions", {}).items():
        if row is None:
            versions.forget(connection, thing)
        else:
            versions.put(connection, thing, *row)
