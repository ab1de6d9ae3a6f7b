"""Crash reports: a file the reader can read before sending it anywhere; on this machine only."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop import paths

if TYPE_CHECKING:
    from pathlib import Path


def write_report(error: BaseException, *versions: str) -> Path:
    """Write what happened, where in the program and with which versions, and say where the report is."""
    now = datetime.now(UTC)
    path = paths.log_folder() / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    head = "\n".join((now.isoformat(), f"Python {sys.version}", *versions, platform.platform(), "", ""))
    path.write_text(head + "".join(traceback.format_exception(error)), encoding="utf-8")
    return path
