"""The two word indexes: what is found is a candidate, the store looks at the words themselves."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from db.connection import query
from db.engine import meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from db.connection import Connection, Row

PROVISIONS, NOTES = "provision_index", "note_index"
TABLES = {NOTES: "notes", PROVISIONS: "provisions"}  # what each index is of


def index(connection: Connection, table: str, rows: Iterable[tuple[int, str]]) -> None:
    """Add (key, folded words) to an index."""
    connection.many(f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", rows)  # noqa: S608


def drop(connection: Connection, table: str, key: int) -> None:
    """Take one key out of an index; one that is not in it is no matter."""
    connection.run(f"DELETE FROM {table} WHERE rowid = ?", (key,))  # noqa: S608


def empty(connection: Connection) -> None:
    """Empty both indexes."""
    for table in TABLES:
        connection.run(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")  # noqa: S608


def count(connection: Connection, match: str, most: int) -> int:
    """How many rows an FTS5 expression finds in both indexes; counting stops above `most`."""
    asked = (f"SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT ?" for table in TABLES)  # noqa: S608
    return sum(len(connection.tuples(sql, (match, most + 1))) for sql in asked)


def found(connection: Connection, table: str, match: str, *, ranked: bool) -> Iterator[Row]:
    """The rows an FTS5 expression finds, by bm25 where `ranked`, equals in reading order; read as they are taken."""
    score = f"bm25({table})" if ranked else "0.0"
    order = "score, i.rowid" if ranked else "i.rowid"
    return _taken(connection, query(f"search_{TABLES[table]}").format(score=score, order=order), match)


def containing(connection: Connection, table: str, sign: str) -> Iterator[Row]:
    """The rows that hold a sign no index knows, in reading order; read as they are taken."""
    return _taken(connection, query(f"signs_{TABLES[table]}"), sign)


def _taken(connection: Connection, sql: str, asked: str) -> Iterator[Row]:
    with meaning():
        cursor = connection.bare.execute(sql, (asked,))
        names = [column[0] for column in cursor.description]
        with contextlib.closing(cursor):
            for row in cursor:
                yield dict(zip(names, row, strict=True))


def provisions(connection: Connection) -> list[tuple[Any, ...]]:
    """(key, words) of every provision."""
    return connection.tuples("SELECT key, coalesce(plain, words) FROM provisions ORDER BY key")


def notes(connection: Connection) -> list[tuple[Any, ...]]:
    """(key, words) of every note a search may find."""
    return connection.tuples(
        "SELECT key, coalesce(spoken, words) FROM notes WHERE NOT withdrawn AND NOT binned ORDER BY key"
    )


def folding(connection: Connection) -> str:
    """The version of the folding both indexes were made with, "" where they are empty."""
    row = connection.row("SELECT value FROM meta WHERE name = 'folding'")
    return str(row["value"]) if row else ""


def set_folding(connection: Connection, version: str) -> None:
    """Remember the version of the folding both indexes are made with."""
    connection.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('folding', ?)", (version,))
