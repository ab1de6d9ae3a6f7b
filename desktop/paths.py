"""Where resources, settings and the log are, installed or not."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import platformdirs


def resources() -> Path:
    """The folder of resources: beside the packages in a checkout, inside the bundle in an installed program."""
    bundled = getattr(sys, "_MEIPASS", None)
    return (Path(bundled) if bundled else Path(__file__).resolve().parent.parent) / "resources"


def user_data() -> Path:
    """The folder where dossiers are kept unless the reader says otherwise; made where it is missing."""
    return platformdirs.user_data_path("chapeau", appauthor=False, ensure_exists=True)


def config_folder() -> Path:
    """Where what a reader chose is kept; `CHAPEAU_CONFIG` names another place."""
    other = os.environ.get("CHAPEAU_CONFIG")
    place = Path(other) if other else platformdirs.user_config_path("chapeau", appauthor=False)
    place.mkdir(parents=True, exist_ok=True)
    return place


def set_aside(file: Path) -> Path:
    """Give a file that cannot be read another name, so that it is not written over; gives that name."""
    moment = f"{datetime.now(UTC):%Y%m%d-%H%M%S}"
    return file.replace(file.with_name(f"{file.name}.spoiled-{moment}"))


def log_folder() -> Path:
    """Where the log and crash reports are kept; `CHAPEAU_CONFIG` names another place."""
    other = os.environ.get("CHAPEAU_CONFIG")
    place = Path(other) / "log" if other else platformdirs.user_log_path("chapeau", appauthor=False)
    place.mkdir(parents=True, exist_ok=True)
    return place
