"""What a reader is told when the dossier's file is at fault."""

from __future__ import annotations

import contextlib
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
    errors.ReadOnly: "{path} cannot be used: the file or its folder cannot be written.",
    errors.Locked: "{path} cannot be used now: another program holds the file.",
    errors.NoRoom: "{path} cannot be written: the disk is full. What was kept before is safe.",
    errors.Unreachable: "{path} cannot be reached: the system refuses the file or the drive is gone.",
    errors.EngineTooOld: "{path} cannot be opened: the SQLite at hand is too old to be safe.",
}


@contextlib.contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Turn what is wrong with the file at `path` into a sentence."""
    try:
        yield
    except errors.FileError as error:
        raise DossierError(SENTENCES[type(error)].format(path=path)) from error
