"""A copy of an open dossier, checked after it is written."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from db import errors
from db.engine import dbapi2, meaning

if TYPE_CHECKING:
    from pathlib import Path


def verified_copy(bare: dbapi2.Connection, target: Path) -> None:
    """Copy the whole dossier to `target`; raises Damaged, leaving nothing there, where the copy is not sound."""
    rough = target.with_name(f".{target.name}.new")
    rough.unlink(missing_ok=True)
    try:
        with meaning(), contextlib.closing(dbapi2.connect(str(rough), isolation_level=None)) as copy:
            bare.backup(copy)
            faults = copy.execute("PRAGMA integrity_check").fetchall()
        if faults != [("ok",)]:
            raise errors.Damaged("; ".join(fault for (fault,) in faults[:3]))
        rough.replace(target)
    except OSError as error:
        raise errors.Unreachable(str(error)) from error
    finally:
        for left in target.parent.glob(f"{rough.name}*"):
            left.unlink(missing_ok=True)
