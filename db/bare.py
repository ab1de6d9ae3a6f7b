"""A bare connection with our pragmas, plain or encrypted, to write or only to read."""

from __future__ import annotations

import contextlib
import os
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from db import errors
from db.engine import check_engine, dbapi2, meaning
from db.files import real
from db.stopping import heed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from db.keys import Key

BUSY_MILLISECONDS = 4_000
_WRITING = (
    "journal_mode = WAL",
    "synchronous = FULL",  # what was acknowledged is on the disk
    "secure_delete = ON",
)
_ALWAYS = (
    f"busy_timeout = {BUSY_MILLISECONDS}",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "temp_store = MEMORY",  # what is sorted or held for a moment never touches the disk
    "cache_size = -16000",
)


def connect(path: Path, key: Key | None = None) -> dbapi2.Connection:
    """A connection to the file at `path`; no check of what is in it. Raises WrongKey."""
    return _opened(str(path), key, (*_ALWAYS, *_WRITING))


def connect_reading(path: Path, key: Key | None = None) -> dbapi2.Connection:
    """The same for reading only, also where neither the file nor its folder can be written."""
    with contextlib.suppress(errors.Unreachable, errors.ReadOnly):
        return heed(_opened(f"{_address(path)}?mode=ro", key, _ALWAYS))
    if _has_a_journal(path):
        raise errors.Unreachable("what was written last cannot be read with it")
    return connect_still(path, key)  # nobody here can write it, so nobody will


def connect_still(path: Path, key: Key | None = None) -> dbapi2.Connection:
    """The same for a file that nobody writes any more; nothing is laid beside it."""
    return heed(_opened(f"{_address(path)}?immutable=1", key, _ALWAYS))


def _address(path: Path) -> str:
    return f"file:{quote(str(path.absolute()).replace(os.sep, '/'))}"


def keyed(bare: dbapi2.Connection, key: Key | None) -> None:
    """Give a fresh connection its key."""
    # What SQLCipher has to say of a page goes to stderr unless it is told not to.
    bare.execute("PRAGMA cipher_log_level = NONE").fetchall()
    if key:
        _leave_no_core()
        bare.execute(f"PRAGMA key = {key.literal}").fetchall()


@cache
def _leave_no_core() -> None:
    """From now on a crash of the program writes no image of its memory, where the key and the words stand."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - there is none on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _opened(name: str, key: Key | None, pragmas: Sequence[str]) -> dbapi2.Connection:
    check_engine()
    with meaning():
        # Transactions are ours to begin and end: the driver must not open one by itself.
        uri = name.startswith("file:")
        bare = dbapi2.connect(name, check_same_thread=False, isolation_level=None, uri=uri)
        try:
            _prepared(bare, key, pragmas)
            return bare  # noqa: TRY300 - an else would part the lines that belong together
        except BaseException:
            bare.close()
            raise


def _prepared(bare: dbapi2.Connection, key: Key | None, pragmas: Sequence[str]) -> None:
    keyed(bare, key)
    try:
        for pragma in pragmas:
            bare.execute(f"PRAGMA {pragma}").fetchall()
        bare.execute("SELECT count(*) FROM sqlite_schema").fetchall()  # the first page is read only now
    except dbapi2.DatabaseError as error:
        if key and "not a database" in str(error):
            raise errors.WrongKey(str(error)) from error
        raise


def _has_a_journal(path: Path) -> bool:
    path = real(path)
    journal = path.with_name(f"{path.name}-wal")
    return journal.exists() and journal.stat().st_size > 0
