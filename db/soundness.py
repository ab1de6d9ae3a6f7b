"""What a check of the file reads: SQLite's own opinion, and every content beside its hash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db.copies import faults as page_faults
from db.engine import meaning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.connection import Connection


_READING = (
    (
        "SELECT id, symbol, symbol_key, language, revision, file, format, pages, title, body, session, date,"
        " masthead, imported, sha256 FROM texts WHERE key = ?"
    ),
    (
        "SELECT node, kind, label, parent, level, page, words, plain, more FROM provisions"
        " WHERE text = ? ORDER BY position"
    ),
    "SELECT finding FROM findings WHERE text = ? ORDER BY position",
    "SELECT node, number, number_key, title FROM parts WHERE text = ? ORDER BY position",
)


def faults(connection: Connection) -> list[str]:
    """What SQLite finds wrong with its pages and indexes."""
    with meaning():
        return page_faults(connection.bare)


def is_empty(connection: Connection) -> bool:
    """Whether no text was ever kept, so that there is nothing to lose."""
    return not connection.tuples("SELECT 1 FROM texts LIMIT 1")


def instances(connection: Connection, index: str) -> Iterator[tuple[str, int, int]]:
    """(word, key, place) of everything an index holds, in no order that matters."""
    connection.run(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.held_{index} USING fts5vocab(main, {index}, instance)"
    )
    with meaning():
        yield from connection.bare.execute(f"SELECT term, doc, offset FROM temp.held_{index}")  # noqa: S608


def provisions(connection: Connection) -> list[tuple[Any, ...]]:
    """(file, node, words, hash) of every provision kept."""
    return connection.tuples(
        "SELECT t.file, p.node, coalesce(p.plain, p.words), p.hash"
        " FROM provisions p JOIN texts t ON t.key = p.text ORDER BY p.key"
    )


def originals(connection: Connection) -> Iterator[tuple[Any, ...]]:
    """(file, hash, bytes) of every original, one at a time."""
    for file, sha256 in connection.tuples("SELECT file, sha256 FROM texts ORDER BY key"):
        found = connection.tuples("SELECT bytes FROM blobs WHERE sha256 = ?", (sha256,))
        yield file, sha256, found[0][0] if found else b""


def readings(connection: Connection) -> list[tuple[Any, ...]]:
    """(key, file, hash) of every text."""
    return connection.tuples("SELECT key, file, hash FROM texts ORDER BY key")


def reading(connection: Connection, key: int) -> list[list[tuple[Any, ...]]]:
    """All that was read of a text, as it stands in the tables: head, provisions, findings, parts."""
    return [connection.tuples(sql, (key,)) for sql in _READING]


def seal(connection: Connection, key: int, digest: str) -> None:
    """Write the hash of what was read of a text."""
    connection.run("UPDATE texts SET hash = ? WHERE key = ?", (digest, key))
