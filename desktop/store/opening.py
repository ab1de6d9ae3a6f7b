"""Opening a dossier's file: to write, only to read, or held from every other window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.connection import Connection, open_file
from db.holding import Hold, hold, holder
from desktop.store.search import bring_up

if TYPE_CHECKING:
    from pathlib import Path

    from db.keys import Secret

Opened = tuple[Connection, Hold | None]


def opened(path: Path, secret: Secret | None, *, create: bool, read_only: bool) -> Connection:
    """The file at `path`, with indexes as searches need them; raises a FileError."""
    connection = open_file(path, create=create, secret=secret, read_only=read_only)
    try:
        if not connection.read_only:
            bring_up(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def opened_and_held(path: Path, secret: Secret | None, *, create: bool) -> Opened:
    """The same, held from every other window; for reading, naming the holder, where one has it."""
    mine = hold(path)
    if mine is None:
        connection = opened(path, secret, create=False, read_only=True)
        connection.holder = holder(path) or "another window"
        return connection, None
    try:
        connection = opened(path, secret, create=create, read_only=False)
    except BaseException:
        mine.let_go()
        raise
    if connection.read_only:
        mine.let_go()
    return connection, mine


def held_by(path: Path) -> str:
    """Who holds the dossier at `path` now, "" where a window could take it."""
    mine = hold(path)
    if mine is None:
        return holder(path) or "another window"
    mine.let_go()
    return ""
