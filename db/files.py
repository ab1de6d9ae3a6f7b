"""Files of our own: written beside, checked, moved into place, and on the disk when it is said."""

from __future__ import annotations

import contextlib
import os
import secrets
from typing import TYPE_CHECKING

from db import errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A name beside `target` to write to, moved into its place when the block ends well, else gone."""
    rough = target.with_name(f".{target.name}.{secrets.token_hex(4)}.new")
    try:
        yield rough
        if rough.exists():  # else it was moved already, under a lock
            move(rough, target)
    except OSError as error:
        raise errors.of_system(error) from error
    finally:
        with contextlib.suppress(OSError):
            for left in target.parent.glob(f"{_literal(rough.name)}*"):
                left.unlink(missing_ok=True)


def move(rough: Path, target: Path) -> None:
    """Put a whole file into the place of another; after a power cut, one of the two stands there."""
    flush(rough)
    rough.replace(target)
    sync_folder(target.parent)


def flush(path: Path) -> None:
    """Bring what was written to the file onto the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder onto the disk, where the system lets us."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _literal(name: str) -> str:
    """A name as a pattern that matches it alone."""
    return "".join(f"[{c}]" if c in "[*?" else c for c in name)
