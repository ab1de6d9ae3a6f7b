"""Crash reports: a file the reader can read, on this machine only."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, qVersion

from desktop.workspace.reports import write_report

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from desktop.gui.messages import Messages

log = logging.getLogger(__name__)


def report(error: BaseException) -> Path:
    """Write what happened and say where."""
    return write_report(error, f"Qt {qVersion()}")


def sentence(error: BaseException) -> str:
    """Write a report on `error` and give the sentence that says so."""
    words = QCoreApplication.translate(
        "crash", "Something went wrong that should not have. What you wrote is safe. A report is in {path}."
    )
    try:
        return words.format(path=report(error))
    except OSError:  # a full disk takes no report either
        return QCoreApplication.translate(
            "crash",
            "Something went wrong that should not have. What you wrote is safe. No report could be written.",
        )


def catch_everything(messages: Messages) -> None:
    """From now on an unexpected error in the window is told and reported, and the window stays."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        said = sentence(error)
        log.error("An error in the window: %s", kind.__name__)  # its words may be the document's
        messages.error(said)

    sys.excepthook = tell
