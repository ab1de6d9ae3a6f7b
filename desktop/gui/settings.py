"""Settings: what the window remembers, in a file a person can read."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

RECENT = 8


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
    return QSettings(str(place / "window.ini"), QSettings.Format.IniFormat)


def text(key: str, otherwise: str = "") -> str:
    """A setting that is a word."""
    return str(settings().value(key, otherwise) or otherwise)


def number(key: str, otherwise: int) -> int:
    """A setting that is a number; nonsense in the file counts as none."""
    try:
        return int(str(settings().value(key, otherwise)))
    except ValueError:
        return otherwise


def set_value(key: str, value: object) -> None:
    """Remember `value` under `key`."""
    settings().setValue(key, value)


def forget(*keys: str) -> None:
    """Remember nothing under `keys`."""
    for key in keys:
        settings().remove(key)


def recent() -> list[str]:
    """The dossiers opened last, the newest first, as long as they are there."""
    found = settings().value("dossiers/recent") or []
    paths: Sequence[object] = found if isinstance(found, list) else [found]
    return [str(path) for path in paths if _is_there(str(path))]


def _is_there(path: str) -> bool:
    """Whether a file of that name is there; what a spoiled setting says may be no name at all."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def remember_dossier(path: Path) -> None:
    """Put `path` first among the recent dossiers."""
    others = [other for other in recent() if other != str(path)]
    set_value("dossiers/recent", [str(path), *others][:RECENT])
