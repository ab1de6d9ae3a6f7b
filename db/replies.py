"""Rows of replies to notes. No statement here deletes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.connection import Connection, Row

_UPSERT = """
INSERT INTO replies (id, note, author, words, created, changed, binned, withdrawn, variants, hash)
VALUES (:id, :note, :author, :words, :created, :changed, :binned, 0, :variants, :hash)
ON CONFLICT (id) DO UPDATE SET
    note = excluded.note, author = excluded.author, words = excluded.words, created = excluded.created,
    changed = excluded.changed, binned = excluded.binned, withdrawn = 0, variants = excluded.variants,
    hash = excluded.hash
"""
_THERE = "SELECT * FROM replies WHERE NOT withdrawn"
_IN_ORDER = "ORDER BY created, id"


def listed(connection: Connection, *, binned: bool) -> list[Row]:
    """Every reply, the oldest first."""
    return connection.rows(f"{_THERE} AND binned = ? {_IN_ORDER}", (int(binned),))


def of_note(connection: Connection, note: str) -> list[Row]:
    """The replies to one note, without those in the bin, the oldest first."""
    return connection.rows(f"{_THERE} AND note = ? AND NOT binned {_IN_ORDER}", (note,))


def one(connection: Connection, reply: str) -> Row | None:
    """A reply, binned or not."""
    return connection.row(f"{_THERE} AND id = ?", (reply,))


def every(connection: Connection) -> list[Row]:
    """Every reply there ever was."""
    return connection.rows("SELECT * FROM replies ORDER BY key")


def put(connection: Connection, reply: Mapping[str, object]) -> None:
    """Write a reply as given, new or not."""
    connection.run(_UPSERT, reply)


def withdraw(connection: Connection, reply: str) -> str:
    """Hide a reply whose adding was undone, and give the id of its note; the row stays."""
    connection.run("UPDATE replies SET withdrawn = 1 WHERE id = ?", (reply,))
    row = connection.row("SELECT note FROM replies WHERE id = ?", (reply,))
    return str(row["note"]) if row else ""
