"""Rows of texts: original bytes, what was read from them, and where their decisions stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db.connection import query

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from db.connection import Connection, Row

Bare = tuple[Any, ...]

_PROVISION = "node, kind, label, parent, level, page, words, more"


def listed(connection: Connection) -> list[Row]:
    """Every text that is not removed, as imported, with the number of its notes."""
    return connection.rows(query("texts"))


def parts(connection: Connection) -> list[Bare]:
    """(text key, number, number key, node, title) of every decision, in order."""
    return connection.tuples(
        "SELECT text, number, number_key, node, title FROM parts ORDER BY text, position"
    )


def keys_by_bytes(connection: Connection, sha256: str) -> Row | None:
    """The text kept from these bytes, removed or not."""
    return connection.row("SELECT key, id, removed FROM texts WHERE sha256 = ?", (sha256,))


def key_of(connection: Connection, text_id: str) -> int | None:
    """The key of a text that is not removed."""
    row = connection.row("SELECT key FROM texts WHERE id = ? AND NOT removed", (text_id,))
    return None if row is None else int(row["key"])


def id_taken(connection: Connection, text_id: str) -> bool:
    """Whether a text, removed or not, bears the id."""
    return connection.row("SELECT 1 FROM texts WHERE id = ?", (text_id,)) is not None


def last_revision(connection: Connection, symbol_key: str, language: str) -> int:
    """The highest revision kept of a work in a language, 0 where there is none."""
    found = connection.row(
        "SELECT max(revision) AS highest FROM texts WHERE symbol_key = ? AND language = ?",
        (symbol_key, language),
    )
    return int(found["highest"] or 0) if found else 0


def head(connection: Connection, text_id: str) -> Row | None:
    """The row of a text, removed or not."""
    return connection.row("SELECT * FROM texts WHERE id = ?", (text_id,))


def original(connection: Connection, text_id: str) -> bytes | None:
    """The bytes a text came from."""
    row = connection.row(
        "SELECT bytes FROM blobs JOIN texts USING (sha256) WHERE id = ?",
        (text_id,),
    )
    return None if row is None else bytes(row["bytes"])


def provisions(connection: Connection, key: int) -> list[Bare]:
    """(node, kind, label, parent, level, page, words, more) of a text in reading order."""
    return connection.tuples(f"SELECT {_PROVISION} FROM provisions WHERE text = ? ORDER BY position", (key,))  # noqa: S608


def findings(connection: Connection, key: int) -> list[str]:
    """The findings of a text as JSON, in order."""
    rows = connection.tuples("SELECT finding FROM findings WHERE text = ? ORDER BY position", (key,))
    return [finding for (finding,) in rows]


def keep_bytes(connection: Connection, sha256: str, original_bytes: bytes) -> None:
    """Keep the bytes of a file once."""
    connection.run("INSERT OR IGNORE INTO blobs (sha256, bytes) VALUES (?, ?)", (sha256, original_bytes))


def insert(connection: Connection, text: Mapping[str, object]) -> int:
    """Insert the row of a text and give its key."""
    names = ", ".join(text)
    marks = ", ".join("?" * len(text))
    return connection.run(f"INSERT INTO texts ({names}) VALUES ({marks})", tuple(text.values()))  # noqa: S608


def update(connection: Connection, key: int, text: Mapping[str, object]) -> None:
    """Write the named columns of a text anew."""
    columns = ", ".join(f"{name} = ?" for name in text)
    connection.run(f"UPDATE texts SET {columns} WHERE key = ?", (*text.values(), key))  # noqa: S608


def next_provision_key(connection: Connection) -> int:
    """The key the next provision will bear."""
    row = connection.row("SELECT coalesce(max(key), 0) + 1 AS next FROM provisions")
    return int(row["next"]) if row else 1


def insert_provisions(connection: Connection, rows: Iterable[Bare]) -> None:
    """Insert (key, text, position, node, kind, label, parent, level, page, words, plain, more, hash)."""
    connection.many(
        f"INSERT INTO provisions (key, text, position, {_PROVISION.removesuffix('more')} plain, more, hash)"  # noqa: S608
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )


def insert_findings(connection: Connection, rows: Iterable[Bare]) -> None:
    """Insert (text, position, finding as JSON)."""
    connection.many("INSERT INTO findings (text, position, finding) VALUES (?, ?, ?)", rows)


def insert_parts(connection: Connection, rows: Iterable[Bare]) -> None:
    """Insert (text, position, node, number, number key, title)."""
    connection.many(
        "INSERT INTO parts (text, position, node, number, number_key, title) VALUES (?, ?, ?, ?, ?, ?)", rows
    )


def forget_reading(connection: Connection, key: int) -> None:
    """Take away what was read of a text; its bytes and every note stay."""
    connection.run(
        "DELETE FROM provision_index WHERE rowid IN (SELECT key FROM provisions WHERE text = ?)", (key,)
    )
    for table in ("provisions", "findings", "parts"):
        connection.run(f"DELETE FROM {table} WHERE text = ?", (key,))  # noqa: S608


def set_removed(connection: Connection, text_id: str, *, removed: bool) -> None:
    """Set a text aside or bring it back; nothing of it is deleted."""
    connection.run("UPDATE texts SET removed = ? WHERE id = ?", (int(removed), text_id))


def has_node(connection: Connection, text_id: str, node: str) -> bool:
    """Whether a text has a provision of that id."""
    return bool(
        connection.tuples(
            "SELECT 1 FROM provisions p JOIN texts t ON t.key = p.text WHERE t.id = ? AND p.node = ? LIMIT 1",
            (text_id, node),
        )
    )


def nodes_by_number(connection: Connection, number_key: str) -> list[Bare]:
    """(text id, node) of the decisions of that number, in texts that are not removed."""
    return connection.tuples(
        "SELECT t.id, p.node FROM parts p JOIN texts t ON t.key = p.text"
        " WHERE p.number_key = ? AND NOT t.removed ORDER BY t.key, p.position DESC",
        (number_key,),
    )
