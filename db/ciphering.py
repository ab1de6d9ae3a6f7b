"""The same dossier under another key, or under none: written beside, checked, moved into place."""

from __future__ import annotations

import contextlib
import os
from hashlib import sha256
from typing import TYPE_CHECKING

from db import errors
from db.bare import connect, connect_still
from db.copies import check_pages
from db.engine import meaning
from db.files import beside, move, real

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.engine import dbapi2
    from db.keys import Key

_KEPT = ("application_id", "user_version")  # numbers in the head of the file that an export leaves behind


def recipher(path: Path, old: Key | None, new: Key | None) -> None:
    """Put the same content under another key into the place of the file; nobody else may have it open.

    Whatever stops it, the file is the old one or the new one. Raises Linked, Locked, Damaged, NoRoom, Unreachable.
    """
    path, former = real(path), None
    check_sole(path)
    with beside(path) as rough, alone(path, old) as bare:
        _export(bare, rough, new)
        _check(bare, rough, new)
        if os.name == "posix":
            # Moved while the lock is held: a late writer then finds the file replaced and says so.
            former = os.open(path, os.O_RDWR) if old is None else None
            move(rough, path)
    _wipe(former)


def check_sole(path: Path) -> None:
    """Raise Linked where the file bears another name too: what was readable would stay so under that one."""
    if path.stat().st_nlink > 1:
        raise errors.Linked(path)


@contextlib.contextmanager
def alone(path: Path, key: Key | None) -> Iterator[dbapi2.Connection]:
    """The file opened for us alone, with no journal beside it; raises Locked where anyone has it open."""
    with meaning(), contextlib.closing(connect(path, key)) as bare:
        if bare.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
            raise errors.Locked(path)
        bare.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        bare.execute("BEGIN EXCLUSIVE")
        bare.execute("COMMIT")
        yield bare


def content_hash(bare: dbapi2.Connection) -> str:
    """One hash over every row of every table and over the tables' own definitions."""
    digest = sha256()
    schema = bare.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    digest.update(repr(schema).encode("utf-8", "replace"))
    bare.text_factory = bytes
    try:
        for row in _rows(bare, schema):
            for value in row:
                digest.update(value if isinstance(value, bytes) else repr(value).encode())
                digest.update(b"\0")
    finally:
        bare.text_factory = str
    return digest.hexdigest()


def _rows(bare: dbapi2.Connection, schema: list[tuple[str, str, str]]) -> Iterator[tuple[object, ...]]:
    for kind, name, sql in schema:
        if kind == "table" and not sql.upper().startswith("CREATE VIRTUAL"):
            yield from bare.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - the name stands in the schema


def _export(bare: dbapi2.Connection, target: Path, key: Key | None) -> None:
    secret = key.literal if key else "''"
    bare.execute(f"ATTACH ? AS other KEY {secret}", (str(target),))
    bare.execute("BEGIN")  # else every row were a transaction of its own
    bare.execute("SELECT sqlcipher_export('other')").fetchall()
    for name in _KEPT:
        (number,) = bare.execute(f"PRAGMA main.{name}").fetchone()
        bare.execute(f"PRAGMA other.{name} = {number}").fetchall()
    bare.execute("COMMIT")
    bare.execute("DETACH other")
    connect(target, key).close()  # in the journal mode in which it will be opened


def _check(bare: dbapi2.Connection, copy: Path, key: Key | None) -> None:
    check_pages(copy, key)
    with contextlib.closing(connect_still(copy, key)) as other:
        if content_hash(other) != content_hash(bare):
            raise errors.Damaged("the new file does not hold what the old one held")


def _wipe(former: int | None) -> None:
    """Overwrite what was readable; a disk that writes elsewhere each time may still hold it."""
    if former is None:
        return
    with contextlib.suppress(OSError), os.fdopen(former, "rb+", buffering=0) as file:
        left = os.fstat(former).st_size
        while left > 0:
            left -= file.write(bytes(min(left, 2**20)))
        os.fsync(former)
