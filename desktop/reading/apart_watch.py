"""Watching workers: one that takes more memory than it may is stopped, on systems that set no such bound as well."""

from __future__ import annotations

import contextlib
import threading
import time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 2**30  # bytes in memory of one worker
PAUSE = 0.25  # seconds between two looks
TOO_MUCH = "reading it would take more memory than any document is worth; save it again, or split it."


class Watched(Protocol):
    """A conversation with a worker whose process is known, sooner or later."""

    process: int | None

    def stop(self, why: str = "") -> None:
        """Cut the worker off, and say why."""
        ...


class Watch:
    """Looks after the workers that have something to do, on a thread that is there as long as there are any."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._busy: list[Watched] = []
        self._thread: threading.Thread | None = None

    @contextlib.contextmanager
    def over(self, talk: Watched) -> Iterator[None]:
        """Look after a worker meanwhile."""
        with self._lock:
            self._busy.append(talk)
            if self._thread is None:
                self._thread = threading.Thread(target=self._look, name="watch", daemon=True)
                self._thread.start()
        try:
            yield
        finally:
            with self._lock:
                self._busy.remove(talk)

    def _look(self) -> None:
        while True:
            time.sleep(PAUSE)
            with self._lock:
                busy = tuple(self._busy)
                if not busy:
                    self._thread = None
                    return
            for talk in busy:
                if talk.process and resident(talk.process) > MOST:
                    talk.stop(TOO_MUCH)


def resident(process: int) -> int:
    """How many bytes a process holds in memory; 0 where it is gone."""
    import psutil  # noqa: PLC0415 - most documents are read before anybody looks

    try:
        return int(psutil.Process(process).memory_info().rss)
    except psutil.Error:
        return 0


WATCH = Watch()
