"""Who has a dossier open to write: a small file beside it, locked for as long as the program lives.

The lock is the system's own and goes with the process, so nothing stale is ever believed. The file says who holds it,
for the reader; it does not hold anything itself.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import platform
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from db.files import real, shortened
from db.heads import identity

if TYPE_CHECKING:
    from pathlib import Path

_FAR = 2**30  # Windows keeps others from reading what is locked, so a byte is locked where nothing stands


class Hold:
    """The right to write a dossier from a window, until it is let go or the program ends."""

    def __init__(self, place: Path, handle: int) -> None:
        self._place, self._handle = place, handle

    def let_go(self) -> None:
        """Give the right back; twice is harmless."""
        handle, self._handle = self._handle, -1
        if handle < 0:
            return
        if (
            os.name == "posix"
        ):  # gone while it is still locked: nobody can lock a file that no longer bears the name
            self._place.unlink(missing_ok=True)
        os.close(handle)
        if os.name != "posix":
            with contextlib.suppress(OSError):
                self._place.unlink(missing_ok=True)


def hold(path: Path) -> Hold | None:
    """Take the right to write the dossier at `path` from a window; None where another window has it."""
    place = _place(path)
    while True:
        try:
            handle = _opened(place)
        except OSError:  # nothing can be written there, so nobody can hold anything
            return Hold(place, -1)
        if not _locked(handle):
            os.close(handle)
            return None
        if _is_it(place, handle):
            _sign(handle)
            return Hold(place, handle)
        os.close(handle)


def holder(path: Path) -> str:
    """Who holds the dossier at `path`, as written beside it: "anna on desk-7, since 14:02"; "" where nobody says."""
    try:
        said = json.loads(_place(path).read_text(encoding="utf-8"))
        begun = datetime.fromisoformat(said["since"]).astimezone()
        return f"{said['user']} on {said['host']}, since {begun:%Y-%m-%d %H:%M}"
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _opened(place: Path) -> int:
    try:
        return os.open(place, os.O_RDWR | os.O_CREAT, 0o644)
    except PermissionError:  # laid there by another user, and as good to lock
        return os.open(place, os.O_RDONLY)


def _place(path: Path) -> Path:
    path = real(path)  # one file has one lock, whatever link it is opened by
    return path.with_name(f".{shortened(path.name)}.lock")


def _sign(handle: int) -> None:
    said = {
        "user": _user(),
        "host": platform.node() or "this machine",
        "pid": os.getpid(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    with contextlib.suppress(OSError):  # a full disk leaves it unsigned, and locked
        os.ftruncate(handle, 0)
        os.write(handle, json.dumps(said).encode())


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "someone"


def _is_it(place: Path, handle: int) -> bool:
    """Whether the file locked still bears the name; the one before us may have taken it away."""
    status = os.fstat(handle)
    return identity(place) == (status.st_dev, status.st_ino) or os.name != "posix"


def _locked(handle: int) -> bool:
    """Lock without waiting; a file system that knows no locks lets everyone through."""
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - there is none elsewhere

        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
    else:
        import fcntl  # noqa: PLC0415

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
