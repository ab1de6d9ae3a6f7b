"""Small files for their owner's eyes alone: a secret key, a recovery sheet, a crash report, presets."""

from __future__ import annotations

import os
import secrets
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def put_new(path: Path, words: str) -> None:
    """Write a file that was not there: whole and on the disk, or not at all. Raises FileExistsError and OSError."""
    with _beside(path, words.encode("utf-8", "replace")) as rough:
        _name(rough, path)
    _on_disk(path.parent)


def put(path: Path, content: bytes) -> None:
    """The same in the place of what is there: after a power cut, the old or the new. Raises OSError."""
    path = path.resolve() if path.is_symlink() else path
    with _beside(path, content) as rough:
        rough.replace(path)
    _on_disk(path.parent)


@contextmanager
def _beside(path: Path, content: bytes) -> Iterator[Path]:
    rough = path.with_name(f".{secrets.token_hex(8)}.new")
    try:
        handle = os.open(rough, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield rough
    finally:
        with suppress(OSError):
            rough.unlink(missing_ok=True)


def _name(rough: Path, path: Path) -> None:
    """Give the file its name, where nothing bears it yet."""
    if os.path.lexists(path):
        raise FileExistsError(path)
    if os.name != "posix":
        rough.rename(path)  # refuses there what stands in its place
        return
    try:
        path.hardlink_to(rough)
    except FileExistsError:
        raise
    except OSError:  # a file system that knows no second names
        rough.rename(path)


def _on_disk(folder: Path) -> None:
    from desktop.store.disk import sync_folder  # late: most who name this module write nothing

    sync_folder(folder)
