"""Rows of actions followed up: who takes care of what is asked at a place of a text, and how far they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.connection import Connection, Row

_UPSERT = """
INSERT INTO actions (text, node, role, owner, status, session, remark, author, changed, hash)
VALUES (:text, :node, :role, :owner, :status, :session, :remark, :author, :changed, :hash)
ON CONFLICT (text, node) DO UPDATE SET
    role = excluded.role, owner = excluded.owner, status = excluded.status, session = excluded.session,
    remark = excluded.remark, author = excluded.author, changed = excluded.changed, hash = excluded.hash
"""


def listed(connection: Connection, text: str | None = None) -> list[Row]:
    """What is followed up, of one text where it is named."""
    if text is None:
        return connection.rows("SELECT * FROM actions ORDER BY text, node")
    return connection.rows("SELECT * FROM actions WHERE text = ? ORDER BY node", (text,))


def one(connection: Connection, text: str, node: str) -> Row | None:
    """What is kept of the action at a place, if anything."""
    return connection.row("SELECT * FROM actions WHERE text = ? AND node = ?", (text, node))


def put(connection: Connection, action: Mapping[str, object]) -> None:
    """Write what is kept of an action, new or not."""
    connection.run(_UPSERT, action)


def take_back(connection: Connection, text: str, node: str) -> None:
    """Forget what is kept of an action, because its first keeping was undone; the log of edits has it."""
    connection.run("DELETE FROM actions WHERE text = ? AND node = ?", (text, node))
