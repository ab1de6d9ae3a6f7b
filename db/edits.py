"""Rows of edits: the log every change goes through, and the place undo stands at in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.connection import Connection, Row

_LAST_DONE = "SELECT * FROM edits WHERE state = 'done' ORDER BY id DESC LIMIT 1"
_FIRST_UNDONE = "SELECT * FROM edits WHERE state = 'undone' ORDER BY id LIMIT 1"


def append(connection: Connection, row: Sequence[object]) -> None:
    """Log (act, thing, thing id, before, after, author, made, hash); what was undone cannot be done again."""
    connection.run("UPDATE edits SET state = 'dropped' WHERE state = 'undone'")
    connection.run(
        'INSERT INTO edits (act, thing, thing_id, "before", "after", author, made, hash)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        row,
    )


def amend(connection: Connection, edit: int, row: Sequence[object]) -> None:
    """Write an edit of the log anew, as `append` takes it; what was undone cannot be done again."""
    connection.run("UPDATE edits SET state = 'dropped' WHERE state = 'undone'")
    connection.run(
        'UPDATE edits SET act = ?, thing = ?, thing_id = ?, "before" = ?, "after" = ?, author = ?, made = ?, hash = ?'
        " WHERE id = ?",
        (*row, edit),
    )


def last_done(connection: Connection) -> Row | None:
    """The edit undo would take back."""
    return connection.row(_LAST_DONE)


def first_undone(connection: Connection) -> Row | None:
    """The edit redo would do again."""
    return connection.row(_FIRST_UNDONE)


def mark(connection: Connection, edit: int, state: str) -> None:
    """Set the state of an edit: done or undone."""
    connection.run("UPDATE edits SET state = ? WHERE id = ?", (state, edit))


def every(connection: Connection) -> list[Row]:
    """The whole log, oldest first."""
    return connection.rows("SELECT * FROM edits ORDER BY id")


def latest(connection: Connection, limit: int, thing: str | None) -> list[Row]:
    """The latest of the log that was not done over, of one thing and what hangs on it where it is named."""
    mentions = (
        "" if thing is None else " AND (thing_id = :thing OR instr(after, :quoted) OR instr(before, :quoted))"
    )
    asked = {"limit": limit, "thing": thing, "quoted": f'"{thing}"'}
    return connection.rows(
        f"SELECT * FROM edits WHERE state != 'dropped'{mentions} ORDER BY id DESC LIMIT :limit",  # noqa: S608
        asked,
    )


def since(connection: Connection, moment: str) -> list[Row]:
    """What was done since a moment and not taken back."""
    return connection.rows("SELECT * FROM edits WHERE state = 'done' AND made >= ? ORDER BY id", (moment,))
