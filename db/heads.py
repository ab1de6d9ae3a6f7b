"""What the first bytes of a file tell, without opening it as a dossier."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from db import errors
from db.keys import MARK
from db.layout import APPLICATION

if TYPE_CHECKING:
    from pathlib import Path

Identity = tuple[int, int] | None
_MAGIC = b"SQLite format 3\x00"
_ENOUGH = 100

# Closing any handle on a file lets go of every lock the program has on it (POSIX says so), SQLite's too. So a dossier
# that is open here is never opened a second time by hand: its first bytes are remembered.
_open: dict[Identity, list[bytes]] = {}


def identity(path: Path) -> Identity:
    """Which file bears the name, where the system numbers its files."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def head(path: Path) -> bytes:
    """The first bytes of the file at `path`; raises Missing, Unreachable."""
    known = _open.get(identity(path))
    if known:
        return known[0]
    try:
        if _may_never_answer(path.stat().st_mode):
            return b""
        with path.open("rb") as file:
            return file.read(_ENOUGH)
    except (FileNotFoundError, ValueError) as error:  # a name no file can have
        raise errors.Missing(path) from error
    except OSError as error:
        raise errors.of_system(error) from error


def _may_never_answer(mode: int) -> bool:
    """Whether it is a pipe or a device: opening one may wait for ever."""
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def remember(file: Identity, salt: bytes | None) -> None:
    """Keep the first bytes of a file that is opened: its salt where it is encrypted."""
    kept = (salt or _MAGIC).ljust(68, b"\0") + APPLICATION.to_bytes(4, "big")
    _open.setdefault(file, []).append(kept)


def forget(file: Identity) -> None:
    """Let go of them when it is closed."""
    known = _open.get(file, [])
    if known:
        known.pop()
    if not known:
        _open.pop(file, None)


def is_plain(first: bytes) -> bool:
    """Whether a file that begins so is a dossier anyone can read."""
    return first[:16] == _MAGIC and int.from_bytes(first[68:72], "big") == APPLICATION


def is_encrypted(first: bytes) -> bool:
    """Whether a file that begins so is an encrypted dossier."""
    return first.startswith(MARK)


def is_dossier_file(path: Path) -> bool:
    """Whether the file at `path` is a dossier, plain or encrypted, as far as its first bytes tell."""
    try:
        first = head(path)
    except errors.FileError:
        return False
    return is_plain(first) or is_encrypted(first)


def is_encrypted_file(path: Path) -> bool:
    """Whether the file at `path` is an encrypted dossier, as far as its first bytes tell."""
    try:
        return is_encrypted(head(path))
    except errors.FileError:
        return False
