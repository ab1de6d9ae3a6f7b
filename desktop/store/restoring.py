"""A backup put into the place of its dossier: checked first, and what stood there is kept."""

from __future__ import annotations

import contextlib
import os
import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from db import errors
from db.bare import connect_still
from db.ciphering import alone
from db.connection import Connection, key_of, layout_of
from db.copies import folder_made
from db.files import beside, move, real, shortened
from db.holding import hold, holder
from db.layout import LAYOUT
from desktop.errors import DossierError
from desktop.store.backups import Backup, Occasion, copy, is_good, newest_good, settle, stamped
from desktop.store.sentences import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.keys import Key, Secret


# What cannot be opened is kept byte for byte.
_CLOSED_TO_US = (errors.Damaged, errors.WrongKey, errors.NeedsKey, errors.NotADossier)


def restore(path: Path, secret: Secret | None = None, source: Path | None = None) -> Path:
    """Put `source`, or the newest good backup, into the place of the dossier at `path`; nobody may have it open.

    What stood there is kept among the backups, as it is, also where it can no longer be opened. Gives the backup that
    was used; raises DossierError.
    """
    chosen = source or _newest(path, secret)
    with spoken(chosen):
        _refuse_newer(chosen, key_of(chosen, secret))  # says what is missing: the file, or its passphrase
    if not is_good(chosen, secret):
        raise DossierError(
            f"{chosen} was not used: it is damaged or does not open with this passphrase. Nothing was changed."
        )
    with spoken(path), held(path):
        _replace(path, secret, chosen)
    return chosen


def _refuse_newer(path: Path, key: Key | None) -> None:
    with contextlib.suppress(errors.Damaged, errors.WrongKey):
        with contextlib.closing(Connection(path, connect_still(path, key), key, read_only=True)) as still:
            layout = layout_of(still)
        if layout > LAYOUT:
            raise errors.NewerLayout(layout)


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """The dossier at `path` kept from every window for the length of a block; raises Held."""
    mine = hold(path)
    if mine is None:
        raise errors.Held(holder(path))
    try:
        yield
    finally:
        mine.let_go()


def _newest(path: Path, secret: Secret | None) -> Path:
    found = newest_good(path, secret)
    if found is None:
        raise DossierError(f"{path} has no good backup that opens; name another file to restore from.")
    return found.path


def _replace(path: Path, secret: Secret | None, chosen: Path) -> None:
    with beside(path) as rough:
        shutil.copyfile(chosen, rough)
        if not path.exists():
            return
        try:
            _keep(path, key_of(path, secret), rough)
        except _CLOSED_TO_US:
            _keep_bytes(path)


def _keep(path: Path, key: Key | None, instead: Path) -> Backup:
    with alone(
        path, key
    ) as bare:  # also brings in what stands in the journal, which must not outlive its file
        unchecked = copy(Connection(path, bare, key), Occasion.RESTORING)
        if os.name == "posix":  # while it is locked: a late writer then finds the file replaced and says so
            move(instead, path)
    return settle(path, unchecked, key)


def _keep_bytes(path: Path) -> None:
    """Keep a file nobody can open, with its journal, letter for letter."""
    path, folder, moment = real(path), folder_made(path), stamped(datetime.now(UTC))
    try:
        for ending in ("", "-wal"):
            there = path.with_name(path.name + ending)
            if there.exists():
                target = (
                    folder / f"{shortened(path.stem)}.{moment}.before-restoring.doubtful{path.suffix}{ending}"
                )
                with beside(target) as rough:
                    shutil.copyfile(there, rough)
        for ending in ("-wal", "-shm"):  # of the damaged file; beside another it would do harm
            path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError as error:
        raise errors.of_system(error) from error
