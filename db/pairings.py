"""Rows of what people decided about pairs: that two provisions of two texts belong together, or do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.connection import Connection, Row

_ROW = "a, a_node, b, b_node, verdict, author, made"
_UPSERT = """
INSERT INTO pairings (a, a_node, b, b_node, verdict, author, made)
VALUES (:a, :a_node, :b, :b_node, :verdict, :author, :made)
ON CONFLICT (a, a_node, b, b_node) DO UPDATE SET
    verdict = excluded.verdict, author = excluded.author, made = excluded.made
"""


def every(connection: Connection) -> list[Row]:
    """Everything that was decided, by texts and nodes."""
    return connection.rows(f"SELECT {_ROW} FROM pairings ORDER BY a, b, a_node, b_node")  # noqa: S608


def listed(connection: Connection, a: str, b: str) -> list[Row]:
    """What was decided between two texts, named in this order, oldest first."""
    return connection.rows(
        f"SELECT {_ROW} FROM pairings WHERE a = ? AND b = ? ORDER BY made, a_node, b_node",  # noqa: S608
        (a, b),
    )


def put(connection: Connection, pairing: Mapping[str, object]) -> None:
    """Write a decision, new or in the place of the one before."""
    connection.run(_UPSERT, pairing)


def take_back(connection: Connection, a: str, a_node: str, b: str, b_node: str) -> None:
    """Forget a decision, because it was taken back; the log of edits has it."""
    connection.run(
        "DELETE FROM pairings WHERE a = ? AND a_node = ? AND b = ? AND b_node = ?", (a, a_node, b, b_node)
    )
