"""Rows of what was read: the hash a note or reply had when a reader last saw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.connection import Connection

_THINGS = """
SELECT id AS thing, id AS note, hash, binned FROM notes WHERE NOT withdrawn
UNION ALL
SELECT r.id, r.note, r.hash, r.binned OR n.binned FROM replies r JOIN notes n ON n.id = r.note
 WHERE NOT r.withdrawn AND NOT n.withdrawn
"""
_UNREAD = f"""
SELECT DISTINCT t.note FROM ({_THINGS}) t
 WHERE NOT t.binned AND NOT EXISTS (
       SELECT 1 FROM seen s WHERE s.thing = t.thing AND s.reader IN ('', ?) AND s.hash = t.hash)
"""  # noqa: S608
_READ = f"""
INSERT OR REPLACE INTO seen (thing, reader, hash)
SELECT t.thing, ?, t.hash FROM ({_THINGS}) t WHERE t.note = ?
"""  # noqa: S608


def unread(connection: Connection, reader: str) -> list[str]:
    """The notes that are not, with their replies, as the reader last saw them or as this desk wrote them."""
    return [note for (note,) in connection.tuples(_UNREAD, (reader,))]


def read(connection: Connection, reader: str, notes: Iterable[str]) -> None:
    """The reader has seen these notes with their replies as they are now."""
    connection.many(_READ, ((reader, note) for note in notes))


def written(connection: Connection, thing: str, digest: object) -> None:
    """A note or reply was written at this desk; so it is news to nobody at it."""
    connection.run("INSERT OR REPLACE INTO seen (thing, reader, hash) VALUES (?, '', ?)", (thing, digest))
