"""Rows of versions: what notes and replies were when they last went out or came in, and the texts of colleagues."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.connection import Connection, Row


def every(connection: Connection) -> list[Row]:
    """(thing, fields, version) of all that ever went out or came in."""
    return connection.rows("SELECT * FROM versions ORDER BY thing")


def put(connection: Connection, thing: str, fields: str, version: str) -> None:
    """Keep the version of a note or reply, with its fields as they stand in the tables."""
    connection.run(
        "INSERT OR REPLACE INTO versions (thing, fields, version) VALUES (?, ?, ?)", (thing, fields, version)
    )


def forget(connection: Connection, thing: str) -> None:
    """Take back the version of what came in, because its coming in was undone."""
    connection.run("DELETE FROM versions WHERE thing = ?", (thing,))


def texts(connection: Connection) -> list[Row]:
    """(id, sha256, symbol, language, title) of the texts of this dossier, removed too, and of those known of."""
    return connection.rows(
        "SELECT id, sha256, symbol, language, title FROM texts UNION ALL"
        " SELECT id, sha256, symbol, language, title FROM known_texts k"
        " WHERE NOT EXISTS (SELECT 1 FROM texts t WHERE t.id = k.id OR t.sha256 = k.sha256)"
    )


def know_text(connection: Connection, text: Mapping[str, object]) -> None:
    """Remember a text that notes of a colleague hang on."""
    connection.run(
        "INSERT OR IGNORE INTO known_texts (id, sha256, symbol, language, title)"
        " VALUES (:id, :sha256, :symbol, :language, :title)",
        text,
    )
