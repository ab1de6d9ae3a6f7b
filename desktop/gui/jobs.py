"""Jobs: work that lasts, done beside the window and told in steps."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.errors import ChapeauError
from desktop.gui import crash

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.messages import Messages
    from desktop.terms.step import Work

T = TypeVar("T")
PAUSE = 0.1  # seconds between two reports of progress
LONGEST = 10.0  # seconds to wait for what is being kept
log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of work under way; `ended` comes on the window's thread whatever became of it."""

    ended = Signal()

    def __init__(self, title: str, quiet: bool, parent: QObject) -> None:  # noqa: FBT001
        super().__init__(parent)
        self.title = title
        self.quiet = quiet
        self.keeps = False  # whether it writes what a reader said
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Stop before the next step; neither `done` nor `failed` will be called. What keeps is finished all the same."""
        if not self.keeps:
            self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the reader no longer wants it."""
        return self._stop.is_set()


@dataclass(frozen=True)
class _Outcome:
    """What came of a job: a value, an error, or neither where it was cancelled."""

    value: object = None
    error: BaseException | None = None


@dataclass(frozen=True)
class _Order:
    """What the background thread is told; it never sees a widget."""

    number: int
    job: Job
    work: Callable[[], Any]


class Jobs(QObject):
    """One background thread, first come first served. `done` and `failed` are called on the window's thread."""

    progress = Signal(str, int, int, str)
    busy_changed = Signal(bool)
    _stepped = Signal(int, object)
    _ended = Signal(int, object)

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._orders: queue.SimpleQueue[_Order | None] = queue.SimpleQueue()
        self._waiting: dict[int, tuple[Job, Callable[[Any], None], Callable[[str], None] | None]] = {}
        self._count = 0
        self._busy = False
        self._closing = threading.Event()
        self._stepped.connect(self._on_step)
        self._ended.connect(self._on_end)
        self._thread = threading.Thread(target=self._serve, name="jobs", daemon=True)
        self._thread.start()

    def run(
        self,
        title: str,
        work: Callable[[], Work[T] | T],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
        quiet: bool = False,  # noqa: FBT001, FBT002 - agreed with every pane
    ) -> Job:
        """Do `work` beside the window and hand its result to `done`; a quiet job shows no progress."""
        job = Job(title, quiet, self)
        self._count += 1
        self._waiting[self._count] = (job, done, failed)
        self._orders.put(_Order(self._count, job, work))
        self._tell_busy()
        return job

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing runs."""
        return not self._waiting

    def cancel_all(self) -> None:
        """Stop everything, each at its next step."""
        for job, _, _ in list(self._waiting.values()):
            job.cancel()

    def cancel_shown(self) -> None:
        """Stop what shows progress, and leave the rest."""
        for job, _, _ in list(self._waiting.values()):
            if not job.quiet:
                job.cancel()

    def finish(self) -> None:
        """Wait until what keeps has been kept: its file is about to be closed."""
        if any(job.keeps for job, _, _ in self._waiting.values()):
            done = threading.Event()
            self._orders.put(_Order(0, Job("", True, self), done.set))
            done.wait(LONGEST)

    def close(self, patience: float | None = None) -> None:
        """Finish what is a single step, as the keeping of a note is, stop what is long; nothing is delivered.

        With `patience`, what only looks and takes longer than so many seconds is left to end by itself.
        """
        self._closing.set()
        self._orders.put(None)
        self._thread.join(patience)
        self._waiting.clear()

    # On the background thread.

    def _serve(self) -> None:
        while (order := self._orders.get()) is not None:
            outcome = self._outcome(order)
            number = order.number
            del order  # what the work held on to must not outlive it here
            if not self._closing.is_set():
                self._ended.emit(number, outcome)

    def _outcome(self, order: _Order) -> _Outcome:
        try:
            return _Outcome() if order.job.cancelled else self._finish(order)
        except BaseException as error:  # noqa: BLE001 - told to the reader on the other side
            return _Outcome(error=error)

    def _finish(self, order: _Order) -> _Outcome:
        result = order.work()
        if isinstance(result, Generator):
            return self._walk(order, result)
        return _Outcome(result)

    def _walk(self, order: _Order, steps: Generator[object, None, object]) -> _Outcome:
        last = 0.0
        while True:
            try:
                step = next(steps)
            except StopIteration as end:
                return _Outcome(end.value)
            if order.job.cancelled or self._closing.is_set():
                steps.close()
                return _Outcome()
            if time.monotonic() - last >= PAUSE:
                last = time.monotonic()
                self._stepped.emit(order.number, step)

    # On the window's thread.

    def _on_step(self, number: int, step: Any) -> None:
        job = self._waiting[number][0] if number in self._waiting else None
        if job and not job.quiet and not job.cancelled:
            self.progress.emit(job.title, step.done, step.total, step.what)

    def _on_end(self, number: int, outcome: _Outcome) -> None:
        if number not in self._waiting:
            return
        job, done, failed = self._waiting.pop(number)
        try:
            if not job.cancelled:
                self._deliver(outcome, done, failed)
        except RuntimeError as gone:
            # Whoever asked is gone: the window was built anew meanwhile.
            if "already deleted" not in str(gone):
                raise
        finally:
            self._tell_busy()
            job.ended.emit()
            job.deleteLater()

    def _deliver(
        self, outcome: _Outcome, done: Callable[[Any], None], failed: Callable[[str], None] | None
    ) -> None:
        if outcome.error is None:
            done(outcome.value)
        else:
            self._tell(outcome.error, failed)

    def _tell(self, error: BaseException, failed: Callable[[str], None] | None) -> None:
        if isinstance(error, ChapeauError):
            (failed or self._messages.error)(str(error))
            return
        log.error("A job ended unexpectedly: %s", type(error).__name__)  # its words may be the document's
        self._messages.error(crash.sentence(error))

    def _tell_busy(self) -> None:
        busy = any(not job.quiet for job, _, _ in self._waiting.values())
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
