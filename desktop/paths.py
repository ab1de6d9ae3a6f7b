"""Where resources, settings and the log are, installed or not."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs


def resources() -> Path:
    """The folder of resources: beside the packages in a checkout, inside the bundle in an installed program."""
    bundled = getattr(sys, "_MEIPASS", None)
    return (Path(bundled) if bundled else Path(__file__).resolve().parent.parent) / "resources"


def user_data() -> Path:
    """The folder where dossiers are kept unless the reader says otherwise; made where it is missing."""
    return platformdirs.user_data_path("chapeau", appauthor=False, ensure_exists=True)
