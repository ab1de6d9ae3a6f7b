"""Backups a dossier makes of itself: when, under which name, checked by what, and which of them stay."""

from __future__ import annotations

import contextlib
import re
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from db import errors
from db.bare import connect, connect_still
from db.ciphering import recipher
from db.connection import Connection, bring_up, check_kept, key_of
from db.copies import check_pages, folder_made, folder_of, verified_copy
from db.files import CHECKED, COPIES, is_copy, move, real, shortened, sweep, sweep_folder
from db.heads import is_dossier_file, is_encrypted_file
from desktop.store.retention import kept
from desktop.store.search import bring_up as index
from desktop.store.soundness import doubts

if TYPE_CHECKING:
    from db.keys import Key, Secret

EVERY = timedelta(minutes=15)
_DOUBTFUL, _UNCHECKED = "doubtful", "unchecked"
_ASIDE_KEPT = 12
_STAMP = "%Y%m%dT%H%M%S%fZ"
_NAME = re.compile(
    r"\.(?P<stamp>\d{8}T\d{9}Z)(?:-\d+)?\.(?P<occasion>[a-z-]+)(?:\.(?P<mark>doubtful|unchecked))?$"
)


class Occasion(StrEnum):
    """Why a backup was made."""

    REGULAR = "regular"
    ASKED = "asked"
    LAYOUT = "before-update"
    IMPORTING = "before-importing"
    CARRYING = "before-carrying"
    MERGING = "before-merging"
    REMOVING = "before-removing"
    CHANGING = "before-changing"
    RESTORING = "before-restoring"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a dossier; `sound` where it was opened and everything in it was as it should be."""

    path: Path
    made: datetime
    occasion: Occasion
    sound: bool = True


class Watch:
    """Whether an open dossier was changed since its last backup, by us or by another program."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        last = newest(connection.path)
        known = last is not None and _touched(connection.path) <= last.made <= datetime.now(UTC)
        self._saved = connection.changes() if known else None

    def changed(self) -> bool:
        """Whether anything was written since; a doubt counts as yes."""
        return self._saved != self._connection.changes()

    def saved(self) -> None:
        """Remember that all there is now has been copied."""
        self._saved = self._connection.changes()


def place_of(path: Path) -> Path:
    """The folder the backups of the dossier at `path` stand in."""
    return folder_of(path)


def copied_from(path: Path) -> Path | None:
    """The dossier whose folder of backups the file at `path` stands in, None where it stands in none."""
    folder = real(path).parent
    return folder.with_name(folder.name.removesuffix(COPIES)) if is_copy(path) else None


def listed(path: Path) -> tuple[Backup, ...]:
    """The backups of the dossier at `path`, the newest first."""
    try:
        files = sorted(folder_of(path).iterdir())
    except (OSError, ValueError):
        return ()
    found = (_of(file) for file in files if file.suffix == path.suffix and not file.name.startswith("."))
    return tuple(sorted(filter(None, found), key=lambda backup: backup.made, reverse=True))


def newest(path: Path) -> Backup | None:
    """The newest backup that was found good when it was made."""
    return next((backup for backup in listed(path) if backup.sound), None)


def newest_good(path: Path, secret: Secret | None) -> Backup | None:
    """The newest backup that is good today, each read anew until one is; not of what a restore replaced."""
    return next((one for one in listed(path) if not _is_aside(one) and is_good(one.path, secret)), None)


def is_good(path: Path, secret: Secret | None) -> bool:
    """Whether the dossier at `path` opens and everything in it is what was put there."""
    try:
        key = key_of(path, secret)
        check_pages(path, key)
        return not faults_of(path, key)
    except (errors.FileError, OSError):
        return False


def faults_of(path: Path, key: Key | None) -> list[str]:
    """What is not as it was written in the dossier at `path`, which nobody has open; an older one as it would open."""
    with contextlib.closing(Connection(path, connect_still(path, key), key, read_only=True)) as still:
        try:
            check_kept(still)
            return list(doubts(still))
        except errors.OlderLayout:
            pass
    with tempfile.TemporaryDirectory(prefix=CHECKED, dir=path.parent) as folder:
        return _faults_brought_up(Path(shutil.copy(path, folder)), key)


def _faults_brought_up(path: Path, key: Key | None) -> list[str]:
    with contextlib.closing(Connection(path, connect(path, key), key)) as today:
        bring_up(today.bare)
        index(today)
        return list(doubts(today))


def copy(connection: Connection, occasion: Occasion) -> Path:
    """Copy an open dossier into its folder of backups, not yet looked into; raises a FileError."""
    target = _free_name(connection.path, occasion)
    verified_copy(connection.bare, target, connection.key)
    return target


def settle(path: Path, unchecked: Path, key: Key | None) -> Backup:
    """Look into a fresh copy of the dossier at `path`, give it its name, and let go of those no longer needed."""
    faults = faults_of(unchecked, key)
    name = unchecked.name.replace(f".{_UNCHECKED}", f".{_DOUBTFUL}" if faults else "")
    final = unchecked.with_name(name)
    try:
        move(unchecked, final)
    except OSError as error:
        raise errors.of_system(error) from error
    prune(path, datetime.now(UTC))
    return _made(final)


def prune(path: Path, now: datetime) -> None:
    """Let go of the backups no longer needed. Doubtful ones, and those of what a restore replaced, push none out."""
    own = [backup for backup in listed(path) if _NAME.search(backup.path.stem)]
    aside = [backup for backup in own if _is_aside(backup)]
    stay = kept((backup.made for backup in own if not _is_aside(backup)), now)
    for backup in [b for b in own if b.made not in stay and b not in aside] + aside[_ASIDE_KEPT:]:
        with contextlib.suppress(OSError):
            backup.path.unlink()
    sweep(path)
    sweep_folder(folder_of(path))


def _is_aside(backup: Backup) -> bool:
    return not backup.sound or backup.occasion is Occasion.RESTORING


def recipher_all(path: Path, old: Key | None, new: Key | None) -> None:
    """Put the backups of a dossier under its new key; those the old one does not open stay as they are.

    Nobody may have the dossier open: what a program that was killed left half written is taken away.
    """
    sweep(path, 0)
    sweep_folder(folder_of(path), 0)
    for backup in listed(path):
        if _opens_with(backup.path, old):
            with contextlib.suppress(errors.Damaged, errors.WrongKey, errors.NotADossier, errors.Linked):
                recipher(backup.path, old, new)


def unguarded(path: Path) -> tuple[Path, ...]:
    """What stands among the backups of the dossier at `path` and is not encrypted: damaged copies, and files of others."""
    try:
        files = sorted(file for file in folder_of(path).iterdir() if file.is_file())
    except OSError:
        return ()
    return tuple(file for file in files if not is_encrypted_file(file))


def _opens_with(path: Path, key: Key | None) -> bool:
    with contextlib.suppress(OSError):
        with path.open("rb") as file:
            start = file.read(16)
        return start == key.salt if key else start == b"SQLite format 3\x00"
    return False


def stamped(moment: datetime) -> str:
    """A moment as the names of backups bear it, to the millisecond."""
    return f"{moment:%Y%m%dT%H%M%S}{moment.microsecond // 1000:03}Z"


def _of(file: Path) -> Backup | None:
    """The backup a file is; a copy made before an update bears no moment but that of its file."""
    told = _NAME.search(file.stem)
    if not told:
        made = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        return Backup(file, made, Occasion.LAYOUT) if is_dossier_file(file) else None
    with contextlib.suppress(ValueError):
        made = datetime.strptime(told["stamp"], _STAMP).replace(tzinfo=UTC)
        return Backup(file, made, Occasion(told["occasion"]), sound=told["mark"] is None)
    return None


def _made(file: Path) -> Backup:
    backup = _of(file)
    if backup is None:
        raise errors.Unreachable(file)
    return backup


def _free_name(path: Path, occasion: Occasion) -> Path:
    folder = folder_made(path)
    stamp = stamped(datetime.now(UTC))
    taken = {re.sub(rf"\.({_DOUBTFUL}|{_UNCHECKED})(?=\.|$)", "", file.name) for file in folder.iterdir()}
    for count in range(1, len(taken) + 2):
        mark = f"-{count}" if count > 1 else ""
        name = f"{shortened(path.stem)}.{stamp}{mark}.{occasion}"
        if name + path.suffix not in taken:
            break
    return folder / f"{name}.{_UNCHECKED}{path.suffix}"


def _touched(path: Path) -> datetime:
    """When the dossier or the journal beside it was last written."""
    path = real(path)
    times = [file.stat().st_mtime for file in (path, path.with_name(f"{path.name}-wal")) if file.exists()]
    return datetime.fromtimestamp(max(times, default=0), UTC)
