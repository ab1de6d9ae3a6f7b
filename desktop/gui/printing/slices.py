"""Slices: long work that must stay on the window's thread, done a little at a time so that the window answers."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.terms.step import Work

_SLICE = 0.03  # seconds before the window is asked


class Slices(QObject):
    """One piece of work at a time; pages are painted with faces that no two threads may share."""

    stepped = Signal(object)  # a Step
    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._work: Work[Any] | None = None
        self._done: Callable[[Any], None] = lambda _: None

    def run(self, work: Work[Any], done: Callable[[Any], None]) -> None:
        """Do the work in the place of what is under way; `done` is given its result."""
        self.cancel()
        self._work, self._done = work, done
        self._timer.start()
        self.busy.emit(True)

    def cancel(self) -> None:
        """Stop at the step that was reached."""
        work, self._work = self._work, None
        if work is not None:
            work.close()
            self._end()

    def _go_on(self) -> None:
        end = time.monotonic() + _SLICE
        while self._work is not None and time.monotonic() < end:
            try:
                step = next(self._work)
            except StopIteration as ended:
                self._work = None
                self._end()
                self._done(ended.value)
                return
            except BaseException:
                self._work = None
                self._end()
                raise
            self.stepped.emit(step)

    def _end(self) -> None:
        self._timer.stop()
        self.busy.emit(False)
