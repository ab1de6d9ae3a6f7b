"""Rows of notes and their anchors. No statement here deletes a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.connection import query

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.connection import Connection, Row

_AT_HOME = (
    'SELECT n.*, a.text, a.node, a.quote, a."start", a."end", a.prefix, a.suffix, a.page,'
    " a.hash AS provision_hash FROM notes n JOIN anchors a ON a.note = n.id AND a.home"
)
_UPSERT_NOTE = """
INSERT INTO notes (id, kind, tier, state, author, tags, words, created, changed, binned, withdrawn,
                   form, priority, assignee, variants, hash)
VALUES (:id, :kind, :tier, :state, :author, :tags, :words, :created, :changed, :binned, 0,
        :form, :priority, :assignee, :variants, :hash)
ON CONFLICT (id) DO UPDATE SET
    kind = excluded.kind, tier = excluded.tier, state = excluded.state, author = excluded.author,
    tags = excluded.tags, words = excluded.words, created = excluded.created, changed = excluded.changed,
    binned = excluded.binned, withdrawn = 0, form = excluded.form, priority = excluded.priority,
    assignee = excluded.assignee, variants = excluded.variants, hash = excluded.hash
"""
# What the log of edits does not say of notes written before there was such a thing.
_UNSAID = {"form": None, "priority": "normal", "assignee": "", "variants": ""}
_INSERT_ANCHOR = """
INSERT INTO anchors (note, text, node, quote, "start", "end", prefix, suffix, page, hash, home)
VALUES (:id, :text, :node, :quote, :start, :end, :prefix, :suffix, :page, :provision_hash, 1)
"""


def listed(connection: Connection, text: str | None, node: str | None, *, binned: bool) -> list[Row]:
    """The notes with their anchors, of a text or a provision where named."""
    asked = {"text": text, "node": node, "binned": int(binned)}
    return connection.rows(query("notes"), asked)


def one(connection: Connection, note: str) -> Row | None:
    """A note with the anchor it was written at, binned or not."""
    return connection.row(f"{_AT_HOME} WHERE n.id = ? AND NOT n.withdrawn", (note,))


def every(connection: Connection) -> list[Row]:
    """Every note there ever was with the anchor it was written at; one that lost it has none."""
    return connection.rows(f"{_AT_HOME.replace(' JOIN', ' LEFT JOIN')} ORDER BY n.key")


def put(connection: Connection, note: Mapping[str, object]) -> int:
    """Write a note as given, new or not, and give its key."""
    connection.run(_UPSERT_NOTE, {**_UNSAID, **note})
    connection.run("DELETE FROM anchors WHERE note = ? AND (home OR text = ?)", (note["id"], note["text"]))
    connection.run(_INSERT_ANCHOR, note)
    return _key(connection, str(note["id"]))


def withdraw(connection: Connection, note: str) -> int:
    """Hide a note whose adding was undone, and give its key; the row stays."""
    connection.run("UPDATE notes SET withdrawn = 1 WHERE id = ?", (note,))
    return _key(connection, note)


def set_spoken(connection: Connection, key: int, words: str | None) -> None:
    """Write what a search reads of a note; None where that is its words and nothing more."""
    connection.run("UPDATE notes SET spoken = ? WHERE key = ?", (words, key))


def _key(connection: Connection, note: str) -> int:
    row = connection.row("SELECT key FROM notes WHERE id = ?", (note,))
    return int(row["key"]) if row else 0
