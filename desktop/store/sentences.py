"""What a reader is told when the dossier's file is at fault."""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING

from db import errors
from desktop.errors import DossierError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SENTENCES: dict[type[errors.FileError], str] = {
    errors.Missing: "{path} cannot be opened: there is no such file.",
    errors.IsFolder: "{path} cannot be opened: it is a folder, not a dossier.",
    errors.NoFolder: "{path} cannot be made: the folder it should stand in does not exist.",
    errors.NotADossier: "{path} cannot be opened: it is not a dossier.",
    errors.Damaged: "{path} cannot be used: the file is damaged. Nothing was changed; keep it and open a copy made earlier.",
    errors.NewerLayout: "{path} cannot be opened: it was written by a newer version of Chapeau.",
    errors.OlderLayout: (
        "{path} cannot be opened where it stands: an older version of Chapeau wrote it, and it must be brought up"
        " to date first; copy it to a folder you can write in and open it there."
    ),
    errors.ReadOnly: "{path} can be read but not changed: the file or its folder cannot be written.",
    errors.Held: "{path} can be read but not changed here: another window has it open ({why}).",
    errors.Locked: "{path} cannot be used now: another program holds the file.",
    errors.Linked: (
        "{path} was not changed: the same file bears another name on this disk (a hard link), under which it would stay"
        " readable; make it a copy of its own first."
    ),
    errors.Replaced: (
        "{path} was not changed: the file was moved, deleted or replaced by another since it was opened. Open it again."
    ),
    errors.NeedsKey: "{path} is encrypted; its passphrase is needed to open it.",
    errors.WrongKey: (
        "{path} does not open with this passphrase; check the spelling, and the key file where it was encrypted with one."
    ),
    errors.NoRoom: "{path} cannot be written: the disk is full. Nothing that was kept before is lost; make room and try again.",
    errors.Unreachable: "{path} cannot be reached: the system refuses the file or the drive is gone.",
    errors.EngineTooOld: "{path} cannot be opened: the SQLite at hand is too old to be safe.",
}
_NO_ROOM = 2**18  # SQLite calls it a fault of the disk where it cannot lay out the few pages beside the file


@contextlib.contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Turn what is wrong with the file at `path` into a sentence."""
    try:
        yield
    except errors.FileError as error:
        raise DossierError(sentence(error, path)) from error


def sentence(error: errors.FileError, path: Path) -> str:
    """What the reader is told of an error."""
    kind = errors.NoRoom if isinstance(error, errors.Unreachable) and _is_full(path) else type(error)
    return SENTENCES[kind].format(path=path, why=error)


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _NO_ROOM
    except OSError:
        return False
