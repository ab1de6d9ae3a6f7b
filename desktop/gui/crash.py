"""Crash reports: a file the reader can read, on this machine only."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, qVersion

from desktop.gui import settings

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from desktop.gui.messages import Messages


def report(error: BaseException) -> Path:
    """Write what happened, without a word of any document, and say where."""
    now = datetime.now(UTC)
    path = settings.log_folder() / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    head = f"{now.isoformat()}\nPython {sys.version}\nQt {qVersion()}\n{platform.platform()}\n\n"
    path.write_text(head + "".join(traceback.format_exception(error)), encoding="utf-8")
    return path


def sentence(error: BaseException) -> str:
    """Write a report on `error` and give the sentence that says so."""
    words = QCoreApplication.translate(
        "crash", "Something went wrong that should not have. What you wrote is safe. A report is in {path}."
    )
    return words.format(path=report(error))


def catch_everything(messages: Messages) -> None:
    """From now on an unexpected error in the window is told and reported, and the window stays."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            messages.error(sentence(error))

    sys.excepthook = tell
