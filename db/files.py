"""Files of our own: written beside, checked, moved into place, and on the disk when it is said."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING

from db import errors

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN_FILE, OWN_FOLDER = 0o600, 0o700  # what a delegation writes is nobody else's to read unless it says so
COPIES = ".backups"  # ends the name of the folder of copies beside a dossier
CHECKED = ".check-"  # begins the name of a folder in which a copy is looked into
_ENDING = ".new"
_LONGEST = 120  # bytes of a name that others are made of: most systems bear 255 with all that is added
_ROUGH = "[0-9a-f]" * 8
_LEFT_FOR = 24 * 3600  # seconds after which nobody can be writing a rough file any more


@contextlib.contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A name beside `target` to write to, moved into its place when the block ends well, else gone."""
    target = real(target)
    rough = target.with_name(f"{_start_of(target)}{secrets.token_hex(4)}{_ENDING}")
    try:
        _lay(rough, like=target)
        yield rough
        if rough.exists():  # else it was moved already, under a lock
            move(rough, target)
    except OSError as error:
        raise errors.of_writing(error) from error
    finally:
        _clear(target.parent.glob(f"{_literal(rough.name)}*"))


def real(path: Path) -> Path:
    """The file a name stands for: where the name is a link, what it points to is the one to replace."""
    try:
        return Path(os.path.realpath(path)) if path.is_symlink() else path
    except ValueError:  # a name no file can have
        return path


def is_copy(path: Path) -> bool:
    """Whether the file stands in the folder of copies of a dossier."""
    return real(path).parent.name.endswith(COPIES)


def shortened(name: str) -> str:
    """A name, cut where others made of it would be longer than a system bears."""
    return name.encode("utf-8", "surrogateescape")[:_LONGEST].decode("utf-8", "ignore")


def sweep(target: Path, older_than: float = _LEFT_FOR) -> None:
    """Take away what a program that was killed left beside `target`, once nobody can be writing it."""
    target = real(target)
    _sweep(target.parent.glob(f"{_literal(_start_of(target))}{_ROUGH}{_ENDING}*"), older_than)


def sweep_folder(folder: Path, older_than: float = _LEFT_FOR) -> None:
    """The same for every file of a folder that is ours alone."""
    _sweep(folder.glob(f".*.{_ROUGH}{_ENDING}*"), older_than)
    _sweep(folder.glob(f"{CHECKED}*"), older_than)


def _sweep(left: Iterator[Path], older_than: float) -> None:
    now = time.time()
    with contextlib.suppress(OSError):
        _clear([rough for rough in left if not 0 <= now - rough.stat().st_mtime < older_than])


def move(rough: Path, target: Path) -> None:
    """Put a whole file into the place of another; after a power cut, one of the two stands there."""
    target = real(target)
    flush(rough)
    rough.replace(target)
    sync_folder(target.parent)


def flush(path: Path) -> None:
    """Bring what was written to the file onto the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder onto the disk, where the system lets us; raises OSError."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _lay(rough: Path, like: Path) -> None:
    """An empty file that is open to whom the one it will replace is, and a new one to its owner alone."""
    there = like.is_file()
    os.close(os.open(rough, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWN_FILE))
    if there:
        with contextlib.suppress(OSError):  # a file system without rights
            rough.chmod(stat.S_IMODE(like.stat().st_mode))


def _start_of(target: Path) -> str:
    return f".{shortened(target.name)}."


def _clear(left: Iterator[Path] | list[Path]) -> None:
    for one in left:
        with contextlib.suppress(OSError):
            shutil.rmtree(one) if one.is_dir() else one.unlink(missing_ok=True)


def _literal(name: str) -> str:
    """A name as a pattern that matches it alone."""
    return "".join(f"[{c}]" if c in "[*?" else c for c in name)
