"""The definitions of the tables, sealed when they are made: a bit turned over in one is told before anything is read."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from db import errors
from db.engine import meaning

if TYPE_CHECKING:
    from db.engine import dbapi2

_DEFINITIONS = (
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY type, name"
)


def seal(bare: dbapi2.Connection) -> None:
    """Keep the hash of the definitions beside what they define."""
    with meaning():
        bare.execute("INSERT OR REPLACE INTO meta (name, value) VALUES ('schema', ?)", (_digest(bare),))


def check(bare: dbapi2.Connection) -> None:
    """Raise Damaged where the definitions are not what was sealed; a file that was never sealed passes."""
    with meaning():
        sealed = bare.execute("SELECT value FROM meta WHERE name = 'schema'").fetchone()
        if sealed and sealed != (_digest(bare),):
            raise errors.Damaged("the definitions of its tables are not what was written")


def _digest(bare: dbapi2.Connection) -> str:
    return sha256(repr(bare.execute(_DEFINITIONS).fetchall()).encode("utf-8", "replace")).hexdigest()
