"""Rows of what is half typed: words a reader has not finished, by the name of the field they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.connection import Connection

_MARK = "draft:"


def kept(connection: Connection, name: str) -> str:
    """The words that stood in a field last, "" where none did."""
    row = connection.row("SELECT value FROM meta WHERE name = ?", (_MARK + name,))
    return str(row["value"]) if row else ""


def keep(connection: Connection, name: str, words: str) -> None:
    """Keep the words of a field; none are forgotten."""
    connection.run("DELETE FROM meta WHERE name = ?", (_MARK + name,))
    if words:
        connection.run("INSERT INTO meta (name, value) VALUES (?, ?)", (_MARK + name, words))
