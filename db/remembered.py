"""Rows of what is remembered with a dossier and is no part of what was written in it, by a kind and a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.connection import Connection


def listed(connection: Connection, kind: str) -> dict[str, str]:
    """Everything of a kind by its name."""
    mark = f"{kind}:"
    rows = connection.rows(
        "SELECT name, value FROM meta WHERE substr(name, 1, ?) = ? ORDER BY name", (len(mark), mark)
    )
    return {row["name"][len(mark) :]: str(row["value"]) for row in rows}


def keep(connection: Connection, kind: str, name: str, words: str | None) -> None:
    """Remember words under a name, in the place of what was there; None forgets them."""
    connection.run("DELETE FROM meta WHERE name = ?", (f"{kind}:{name}",))
    if words is not None:
        connection.run("INSERT INTO meta (name, value) VALUES (?, ?)", (f"{kind}:{name}", words))
