"""Workers where a process can be copied: one is prepared once, and every document is read by a copy of it."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING

from desktop.reading import apart_talk, worker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

BUFFER = 2**16  # bytes of an answer taken at once
PATIENCE = 30.0  # seconds until the prepared process must have taken a call
FAREWELL = 0.3  # seconds the prepared process has to end its copies and itself
HIDDEN = "PASSPHRASE"  # in the name of a variable that holds one
TELLING = ("PySide6", "db.connection")  # loaded only where there is a window or a dossier


class Forked:
    """The prepared process, started when first needed, and the copies that it makes of itself."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._prepared: _Prepared | None = None
        self._others: apart_talk.Workers | None = None
        os.register_at_fork(after_in_child=self._forget)  # it is our parent's then

    def begin(self, needs: str) -> apart_talk.Conversation:
        """A copy of its own for a document, once a module is loaded that it needs."""
        line = _Pipes()
        try:
            with self._lock, line.far_ends() as files:
                self._call(needs, files)
        except OSError:  # this system does not let a process be copied, or pipes be handed over
            return self._otherwise().begin(needs)
        return apart_talk.Conversation(line)

    def keep(self) -> None:
        """Have the process load what it may need, while nobody waits for it."""
        with self._lock, contextlib.suppress(OSError):  # the next document will show it
            for module in worker.EVERYTHING:
                self._call(module, (0, 0, 0))

    def let_go(self) -> None:
        """End the process and all its copies."""
        with self._lock:
            self._end()
        if self._others:
            self._others.let_go()

    def _otherwise(self) -> apart_talk.Workers:
        from desktop.reading.apart_served import Served  # noqa: PLC0415 - hardly ever needed

        self._others = self._others or Served()
        return self._others

    def _end(self) -> None:
        prepared, self._prepared = self._prepared, None
        if prepared:
            prepared.end()

    def _forget(self) -> None:
        if self._prepared:
            self._prepared.leave()
        self._lock, self._prepared = threading.Lock(), None

    def _call(self, needs: str, files: tuple[int, ...]) -> None:
        """Call the process; where it is gone, another."""
        self._prepared = self._prepared or _Prepared()
        try:
            self._prepared.call(needs, files)
        except OSError:
            self._end()
            self._prepared = _Prepared()
            self._prepared.call(needs, files)


class _Prepared:
    """The prepared process."""

    def __init__(self) -> None:
        calls, self._calls = os.pipe()
        self._taken, taken = os.pipe()
        try:
            self._process = (_copied if _is_bare() else _started)(calls, taken)
        finally:
            os.close(calls)
            os.close(taken)

    def call(self, needs: str, files: tuple[int, ...]) -> None:
        """Call for a copy once a module is loaded, or for the module alone, and see it taken."""
        os.write(self._calls, worker.CALL.pack(needs.encode(), *files))
        heard, _, _ = select.select([self._taken], [], [], PATIENCE)
        if not heard or not os.read(self._taken, 1):
            raise BrokenPipeError

    def leave(self) -> None:
        """Let go of it; where nobody else holds it, it ends."""
        os.close(self._calls)
        os.close(self._taken)

    def end(self) -> None:
        """Ask it to end; where it does not, end it and all its copies."""
        self.leave()
        if not _ended(self._process, FAREWELL):
            _kill(self._process)
            _ended(self._process, FAREWELL)


class _Pipes:
    """The ways to a copy and back, and the leash: let go of it, and the copy is ended."""

    process: int | None = None  # the copy says it first of all

    def __init__(self) -> None:
        questions, there = os.pipe()
        back, answers = os.pipe()
        leash, self._leash = os.pipe()
        self._far = (questions, answers, leash)
        self.there: BinaryIO = os.fdopen(there, "wb")
        self.back: BinaryIO = os.fdopen(back, "rb", BUFFER)

    @contextlib.contextmanager
    def far_ends(self) -> Iterator[tuple[int, ...]]:
        """The ends to be opened by others, and closed here."""
        try:
            yield self._far
        except OSError:
            self.cut(whole=False)
            self.close(whole=False)
            raise
        finally:
            for file in self._far:
                os.close(file)

    def cut(self, whole: bool) -> None:  # noqa: ARG002, FBT001 - a copy serves one document, whatever comes of it
        """End the copy; that ends the ways to it and back."""
        os.close(self._leash)

    def close(self, whole: bool) -> None:  # noqa: ARG002, FBT001
        """Close everything."""
        for way in (self.there, self.back):
            with contextlib.suppress(OSError):  # what was still to be written has nowhere to go
                way.close()


def _is_bare() -> bool:
    """Whether this process may be copied as it is: no thread that the copy would lack, no window, no secret.

    A command that reads files is, until it opens a dossier; so it need not wait for a new interpreter.
    """
    alone = threading.active_count() == 1 and threading.current_thread() is threading.main_thread()
    told = any(name in sys.modules for name in TELLING) or any(HIDDEN in name for name in os.environ)
    return alone and not told


def _copied(calls: int, taken: int) -> int:
    program, process = os.getpid(), os.fork()
    if not process:
        from desktop.reading.worker_forks import serve_forks  # noqa: PLC0415 - only the copy needs it

        serve_forks(program, calls, taken)
    return process


def _started(calls: int, taken: int) -> int:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        words = apart_talk.command(worker.FORKS)
        actions = [(os.POSIX_SPAWN_DUP2, file, to) for to, file in enumerate((calls, taken, nowhere))]
        return os.posix_spawn(words[0], words, apart_talk.surroundings(), file_actions=actions, setpgroup=0)
    finally:
        os.close(nowhere)


def _ended(process: int, seconds: float) -> bool:
    last = time.monotonic() + seconds
    with contextlib.suppress(ChildProcessError):  # somebody else has seen it off
        while os.waitpid(process, os.WNOHANG) == (0, 0):
            if time.monotonic() > last:
                return False
            time.sleep(0.002)
    return True


def _kill(process: int) -> None:
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError):
            kill(process, signal.SIGKILL)
