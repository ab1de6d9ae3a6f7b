"""Rows of the anchors notes were carried to; the one a note was written at belongs to the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.connection import Connection, Row

_UPSERT = """
INSERT INTO anchors (note, text, node, quote, "start", "end", prefix, suffix, page, hash, home, seal)
VALUES (:note, :text, :node, :quote, :start, :end, :prefix, :suffix, :page, :hash, 0, :seal)
ON CONFLICT (note, text) DO UPDATE SET
    node = excluded.node, quote = excluded.quote, "start" = excluded."start", "end" = excluded."end",
    prefix = excluded.prefix, suffix = excluded.suffix, page = excluded.page, hash = excluded.hash,
    seal = excluded.seal
WHERE NOT home
"""


def one(connection: Connection, note: str, text: str) -> Row | None:
    """Where a note hangs on a text, written there or carried."""
    return connection.row("SELECT * FROM anchors WHERE note = ? AND text = ?", (note, text))


def carried(connection: Connection) -> list[Row]:
    """Every anchor a note was carried to."""
    return connection.rows("SELECT * FROM anchors WHERE NOT home ORDER BY note, text")


def put(connection: Connection, anchor: Mapping[str, object]) -> None:
    """Hang a note on a text too, or elsewhere on it; where it was written is never touched."""
    connection.run(_UPSERT, anchor)


def take_back(connection: Connection, note: str, text: str) -> None:
    """Unhang a note from a text it was carried to; the log of edits knows where it hung."""
    connection.run("DELETE FROM anchors WHERE note = ? AND text = ? AND NOT home", (note, text))
