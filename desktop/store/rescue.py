"""What a reader is told where a dossier no longer opens: what is wrong with it, and the newest good copy of it."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import errors
from db.bare import connect_still
from db.connection import Connection, key_of, query
from db.heads import is_encrypted_file
from desktop.errors import DossierError
from desktop.store.backups import listed, newest_good, place_of
from desktop.store.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.keys import Secret
    from desktop.store.backups import Backup

_LOST = (errors.Damaged, errors.NotADossier, errors.Missing)
_TRIED = 3  # copies a passphrase is tried on: each takes half a second
GOOD = "The newest good copy is {path}; restore it to go on from there."
SOME = "Copies made earlier stand in {path}."


@dataclass(frozen=True, slots=True)
class WayBack:
    """Of a dossier that no longer opens: `why`, and the newest copy that is `good` with the texts and notes in it.

    `locked` where the copies are encrypted and none opens with what was given.
    """

    path: Path
    why: str
    good: Backup | None = None
    holds: tuple[int, int] | None = None
    locked: bool = False


class NoLongerOpens(DossierError):  # noqa: N818 - named for what it is
    """The dossier does not open any more, and copies of it are there; `way` says which."""

    def __init__(self, way: WayBack) -> None:
        there = GOOD.format(path=way.good.path) if way.good else SOME.format(path=place_of(way.path))
        super().__init__(f"{way.why}\n{there}")
        self.way = way


@contextlib.contextmanager
def offered(path: Path, secret: Secret | None) -> Iterator[None]:
    """Turn what is wrong with the dossier at `path` into a sentence, and a second one with what there is to go back to."""
    try:
        yield
    except errors.FileError as told:
        error = _truly(told, path, secret)
        if isinstance(error, _LOST) and listed(path):
            raise NoLongerOpens(_way_back(error, path, secret)) from told
        raise DossierError(sentence(error, path)) from told


def holding(path: Path, secret: Secret | None) -> tuple[int, int] | None:
    """How many texts and notes the copy at `path` holds; None where it cannot be told."""
    try:
        key = key_of(path, secret)
        with contextlib.closing(Connection(path, connect_still(path, key), key, read_only=True)) as still:
            row = still.row(query("holds"))
    except (errors.FileError, OSError):
        return None
    return (row["texts"], row["notes"]) if row else None


def _truly(told: errors.FileError, path: Path, secret: Secret | None) -> errors.FileError:
    """A flipped bit in its first page looks like a wrong passphrase; where a copy opens with it, it is the right one."""
    if isinstance(told, errors.WrongKey) and any(_opens(copy, secret) for copy in listed(path)[:_TRIED]):
        return errors.Damaged(str(told))
    return told


def _opens(copy: Backup, secret: Secret | None) -> bool:
    try:
        connect_still(copy.path, key_of(copy.path, secret)).close()
    except (errors.FileError, OSError):
        return False
    return True


def _way_back(error: errors.FileError, path: Path, secret: Secret | None) -> WayBack:
    why, good = sentence(error, path), newest_good(path, secret)
    if good:
        return WayBack(path, why, good, holding(good.path, secret))
    guarded = [copy for copy in listed(path) if is_encrypted_file(copy.path)]
    return WayBack(path, why, locked=bool(guarded) and not any(_opens(c, secret) for c in guarded[:_TRIED]))
