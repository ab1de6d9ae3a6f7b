"""What a reader is told where a dossier no longer opens: what is wrong with it, and the newest good copy of it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from db import errors
from db.bare import connect_still
from db.connection import key_of
from desktop.errors import DossierError
from desktop.store.backups import listed, newest_good, place_of
from desktop.store.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.keys import Secret

_LOST = (errors.Damaged, errors.NotADossier, errors.Missing)
GOOD = "The newest good copy is {path}; restore it to go on from there."
SOME = "Copies made earlier stand in {path}."


@contextlib.contextmanager
def offered(path: Path, secret: Secret | None) -> Iterator[None]:
    """Turn what is wrong with the dossier at `path` into a sentence, and a second one with what there is to go back to."""
    try:
        yield
    except errors.FileError as told:
        error = _truly(told, path, secret)
        said = sentence(error, path)
        raise DossierError(f"{said}\n{_way_out(error, path, secret)}".strip()) from told


def _truly(told: errors.FileError, path: Path, secret: Secret | None) -> errors.FileError:
    """A flipped bit in its first page looks like a wrong passphrase; where a copy opens with it, it is the right one."""
    copy = next(iter(listed(path)), None) if isinstance(told, errors.WrongKey) else None
    if copy is None:
        return told
    try:
        connect_still(copy.path, key_of(copy.path, secret)).close()
    except (errors.FileError, OSError):
        return told
    return errors.Damaged(str(told))


def _way_out(error: errors.FileError, path: Path, secret: Secret | None) -> str:
    if not isinstance(error, _LOST) or not listed(path):
        return ""
    good = newest_good(path, secret)
    return GOOD.format(path=good.path) if good else SOME.format(path=place_of(path))
