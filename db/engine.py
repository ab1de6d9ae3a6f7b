"""One SQLite for everything: the modern one that sqlcipher3 brings."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from db import errors

if TYPE_CHECKING:
    from collections.abc import Iterator

OLDEST = (3, 51, 3)  # before it two programs on one file could damage it

# SQLite says these in words only; the first that stands in the message wins.
_MEANINGS: tuple[tuple[str, type[errors.FileError]], ...] = (
    ("locked", errors.Locked),
    ("busy", errors.Locked),
    ("disk is full", errors.NoRoom),
    ("readonly", errors.ReadOnly),
    ("malformed", errors.Damaged),
    ("not a database", errors.Damaged),
    ("corrupt", errors.Damaged),
    ("missing from index", errors.Damaged),
    ("could not decode", errors.Damaged),
    ("no such table", errors.Damaged),
    ("no such module", errors.Damaged),  # a bit turned over in the definition of an index
    ("no such tokenizer", errors.Damaged),
    ("unrecognized option", errors.Damaged),
    ("vtable constructor failed", errors.Damaged),
    ("fts5", errors.Damaged),
    ("no such column", errors.Damaged),
    ("no column named", errors.Damaged),
    ("unsupported file format", errors.NewerLayout),
    ("unable to open", errors.Unreachable),
    ("disk i/o error", errors.Unreachable),
)


def check_engine(version: tuple[int, ...] = tuple(dbapi2.sqlite_version_info)) -> None:
    """Raise EngineTooOld where the SQLite at hand is older than `OLDEST`."""
    if version < OLDEST:
        raise errors.EngineTooOld(".".join(map(str, version)))


@contextlib.contextmanager
def meaning() -> Iterator[None]:
    """Turn what SQLite raises about the file into a FileError; anything else is a bug and passes."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        said = str(error).lower()
        for words, kind in _MEANINGS:
            if words in said:
                raise kind(str(error)) from error
        raise
    except UnicodeDecodeError as error:  # not even what SQLite says of the file can be read
        raise errors.Damaged(str(error)) from error


__all__ = ["OLDEST", "check_engine", "dbapi2", "meaning"]
