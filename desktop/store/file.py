"""The file under an open dossier: who holds it, whether it is whole, and its backups."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta
from threading import RLock
from typing import TYPE_CHECKING

from db.connection import aside
from db.copies import verified_copy
from db.errors import FileError
from db.keys import Secret
from db.soundness import is_empty
from db.stopping import always, while_wanted
from desktop.errors import UnwritableFile
from desktop.store.backups import EVERY, Occasion, Watch, copy, newest, newest_good, settle
from desktop.store.sentences import sentence, spoken
from desktop.store.soundness import doubts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.connection import Connection
    from db.holding import Hold
    from db.stopping import Wanted
    from desktop.store.backups import Backup


class DossierFile:
    """What every open dossier has whatever is in it. Safe to call from any thread, one call at a time."""

    def __init__(self, connection: Connection, hold: Hold | None = None) -> None:
        self._connection, self._hold = connection, hold
        self._turn = RLock()
        self._watch = Watch(connection)

    @contextlib.contextmanager
    def _in_turn(self) -> Iterator[Connection]:
        with self._turn, spoken(self.path):
            yield self._connection

    @property
    def path(self) -> Path:
        """The dossier's file."""
        return self._connection.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed here: the place cannot be written, or another window holds the dossier."""
        return self._connection.read_only

    @property
    def held_by(self) -> str:
        """Who has the dossier open in another window ("anna on desk-7, since …"), "" where nobody does."""
        return self._connection.holder

    @property
    def encrypted(self) -> bool:
        """Whether the file needs a secret to be opened."""
        return self._connection.key is not None

    @property
    def secret(self) -> Secret | None:
        """What opens the file again, None where it is plain; to be held no longer than the dossier is open."""
        key = self._connection.key
        return Secret(raw=key.raw) if key else None

    def close(self) -> None:
        """Close the file and let it go; closing twice is harmless."""
        with self._in_turn() as connection:
            connection.close()
            if self._hold:
                self._hold.let_go()

    def check(self) -> tuple[str, ...]:
        """A sentence for everything in the dossier that is not what was put there."""
        with self._in_turn() as connection:
            return tuple(doubts(connection))

    def check_aside(self, wanted: Wanted = always) -> tuple[str, ...]:
        """The same by a connection of its own, so that the dossier can be worked in; raises Stopped once not `wanted`."""
        with self._in_turn() as connection:
            path, key = connection.path, connection.key
        with while_wanted(wanted), spoken(path), contextlib.closing(aside(path, key)) as own, own.looking():
            return tuple(doubts(own))

    def newest_good_backup(self, wanted: Wanted = always) -> Backup | None:
        """The newest backup that is good today, to offer where something is not what was written; may be Stopped too."""
        with while_wanted(wanted):
            return newest_good(self.path, self.secret)

    # Backups

    def back_up(self, target: Path) -> None:
        """Copy the dossier to `target` and check the copy; raises UnwritableFile where it is not a good one."""
        if target.exists():
            raise UnwritableFile(target, "a file of that name is already there.")
        with self._in_turn() as connection:
            try:
                verified_copy(connection.bare, target, connection.key)
            except FileError as error:
                raise UnwritableFile(target, sentence(error, target)) from error

    def make_backup(self, occasion: Occasion = Occasion.ASKED) -> Backup:
        """Copy the dossier into its folder of backups, look into the copy, and let go of those no longer needed.

        The dossier waits only while it is copied, not while the copy is read. Raises DossierError.
        """
        with self._in_turn() as connection:
            unchecked = copy(connection, occasion)
            self._watch.saved()
        with spoken(self.path):
            return settle(self.path, unchecked, connection.key)

    def backup_due(self) -> bool:
        """Whether a quarter of an hour has passed since the last good backup and something was changed since."""
        last = self.last_verified()
        # One dated to come was made by a clock that went wrong, and tells nothing of when.
        if last is not None and timedelta(0) <= datetime.now(UTC) - last < EVERY:
            return False
        with self._in_turn():
            return not self.read_only and self._watch.changed()

    def checkpoint(self, occasion: Occasion) -> Backup | None:
        """A backup before an act that changes much at once; None where nothing was changed since the last one."""
        with self._in_turn() as connection:
            wanted = not self.read_only and not is_empty(connection) and self._watch.changed()
        return self.make_backup(occasion) if wanted else None

    def last_verified(self) -> datetime | None:
        """When the last backup was made that was opened and found good; None where there is none."""
        last = newest(self.path)
        return last.made if last else None
