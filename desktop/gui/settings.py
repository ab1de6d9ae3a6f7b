"""Settings: what the window remembers, in a file a person can read."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import platformdirs
from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

# What tells of the dossier in hand: a party, an author, whom a share is from, the folder a brief was written to.
_TELLING = ("brief/", "exchange/", "word/", "notes/", "compare/", "files/")
_THE_READERS = frozenset({"exchange/key"})  # the reader's own, whatever dossier is open
RECENT, REMEMBERED = 8, 24
_LINE = re.compile(
    rb"\s*(?:|;.*|\[[^]]*\]\s*|[^\x00]+?=[^\x00]*)"
)  # nothing else stands in a file of settings
_secluded: list[Secluded] = []  # of the encrypted dossier that is open
spoiled: list[Path] = []  # copies of settings that could not be understood whole, to be told of once


class Secluded(Protocol):
    """What an encrypted dossier remembers of the window's choices."""

    values: dict[str, str]

    def put(self, key: str, value: str) -> None:
        """Remember a choice, now and in the dossier."""


def folder() -> Path:
    """Where settings are kept; CHAPEAU_CONFIG names another place."""
    return _folder(os.environ.get("CHAPEAU_CONFIG", ""))


@cache
def _folder(other: str) -> Path:
    place = Path(other) if other else platformdirs.user_config_path("chapeau", appauthor=False)
    place.mkdir(parents=True, exist_ok=True)
    return place


def settings() -> QSettings:
    """The settings of this reader."""
    return _file(folder())


@cache
def _file(place: Path) -> QSettings:
    file = place / "window.ini"
    _keep_what_is_spoiled(file)
    return QSettings(str(file), QSettings.Format.IniFormat)


def _keep_what_is_spoiled(file: Path) -> None:
    """What cannot be understood whole would be written over, and the recent dossiers with it: a copy stays beside it."""
    aside = file.with_name(f"{file.name}.spoiled-{datetime.now(UTC):%Y%m%d-%H%M%S}")
    with suppress(OSError):
        if not all(map(_LINE.fullmatch, file.read_bytes().splitlines())):
            shutil.copyfile(file, aside)
            spoiled.append(aside)


def seclude(dossier: Secluded | None) -> None:
    """While an encrypted dossier is open, what is chosen for its briefs, notes and exchanges is remembered in it alone."""
    _secluded[:] = [dossier] if dossier else []


def secluded() -> bool:
    """Whether an encrypted dossier is open."""
    return bool(_secluded)


def _of_the_dossier(key: str) -> bool:
    return key.startswith(_TELLING) and key not in _THE_READERS


def text(key: str, otherwise: str = "") -> str:
    """A setting that is a word."""
    if _secluded and key in _secluded[0].values:
        return _secluded[0].values[key] or otherwise
    return str(settings().value(key, otherwise) or otherwise)


def number(key: str, otherwise: int) -> int:
    """A setting that is a number; nonsense in the file counts as none."""
    try:
        return int(str(settings().value(key, otherwise)))
    except ValueError:
        return otherwise


def set_value(key: str, value: object) -> None:
    """Remember `value` under `key`, where it tells of an encrypted dossier in that alone."""
    if _secluded and _of_the_dossier(key):
        _secluded[0].put(key, str(value or ""))
        return
    settings().setValue(key, value)


def forget(*keys: str) -> None:
    """Remember nothing under `keys`."""
    for key in keys:
        settings().remove(key)


def understand(path: Path, warning: str) -> None:
    """Remember that the reader knows of a warning about the dossier at `path`; another warning is shown again."""
    known = [one for one in _list("dossiers/understood") if one != _mark(path, warning)]
    set_value("dossiers/understood", [_mark(path, warning), *known][:REMEMBERED])


def is_understood(path: Path, warning: str) -> bool:
    """Whether the reader said so."""
    return _mark(path, warning) in _list("dossiers/understood")


def _mark(path: Path, warning: str) -> str:
    return sha256(f"{path.absolute()}\0{warning}".encode("utf-8", "surrogateescape")).hexdigest()


def recent() -> list[str]:
    """The dossiers opened last, the newest first, as long as they are there."""
    return [path for path in _list("dossiers/recent") if _is_there(path)][:RECENT]


def _list(key: str) -> list[str]:
    """A setting that is a list of words."""
    found = settings().value(key) or []
    several: Sequence[object] = found if isinstance(found, list) else [found]
    return [str(one) for one in several]


def _is_there(path: str) -> bool:
    """Whether a file of that name is there; what a spoiled setting says may be no name at all."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def remember_dossier(path: Path) -> None:
    """Put `path` first among the recent dossiers; those that are not there now stay too: a drive may come back."""
    others = [other for other in _list("dossiers/recent") if other != str(path)]
    set_value("dossiers/recent", [str(path), *others][:REMEMBERED])
