"""A copy of an open dossier, checked after it is written."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from db import errors
from db.bare import connect_still, keyed
from db.engine import dbapi2, meaning
from db.files import COPIES, OWN_FOLDER, beside, real

if TYPE_CHECKING:
    from pathlib import Path

    from db.keys import Key


def folder_of(path: Path) -> Path:
    """The folder where the copies of the dossier at `path` are kept: what protects one protects the other."""
    path = real(path)
    return path.with_name(path.name + COPIES)


def folder_made(path: Path) -> Path:
    """The same folder, made where it is missing, for its owner alone; raises a FileError."""
    folder = folder_of(path)
    try:
        folder.mkdir(OWN_FOLDER, exist_ok=True)
    except OSError as error:
        raise errors.of_writing(error) from error
    return folder


def verified_copy(bare: dbapi2.Connection, target: Path, key: Key | None = None) -> None:
    """Copy the whole dossier to `target`; raises Damaged, leaving nothing there, where the copy is not sound."""
    with beside(target) as rough:
        with meaning(), contextlib.closing(dbapi2.connect(str(rough), isolation_level=None)) as copy:
            keyed(copy, key)
            bare.backup(copy)
        check_pages(rough, key)


def check_pages(path: Path, key: Key | None = None) -> None:
    """Read every page of the file at `path` anew; raises Damaged where one is not sound."""
    with meaning(), contextlib.closing(connect_still(path, key)) as bare:
        found = faults(bare)
    if found:
        raise errors.Damaged("; ".join(found[:3]))


def faults(bare: dbapi2.Connection) -> list[str]:
    """What SQLite finds wrong with the pages and indexes, and SQLCipher with their seals."""
    # With a key every page bears a seal; on a plain file the pragma has nothing to say.
    broken = [row[0] for row in bare.execute("PRAGMA cipher_integrity_check") if "failed" in str(row[0])]
    return broken or [row[0] for row in bare.execute("PRAGMA integrity_check") if row != ("ok",)]
