"""The prepared process: holds the readers loaded and makes a copy of itself for every document.

It never sees a document. A call names three pipes of the program: two are the conversation, which only the copy keeps,
and the third is the leash: when the program lets go of its end, by will or by death, the copy is ended.
"""

from __future__ import annotations

import ctypes
import fcntl
import gc
import os
import resource
import select
import signal
import sys
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

from desktop.reading import worker
from desktop.reading.worker import CALL

KEPT = 3  # the number of the first file left open, after the three that lead nowhere
SELDOM = 50_000  # objects made between two rounds of tidying up, in a process that soon ends
MANY = 2**20  # files, where the system sets no bound
_END_WITH_PARENT = 1  # of prctl


def serve_forks(program: int, calls: int, taken: int) -> NoReturn:
    """Answer what a program calls for until it lets go of the other end; a byte says that a call was taken."""
    status = 1
    try:
        gc.freeze()  # what a program left here on its way is never tidied up, so closes no file of ours
        with suppress(PermissionError):  # it is in a group of its own already
            os.setpgid(0, 0)
        _Forks(program, *_alone_with(calls, taken)).serve()
        status = 0
    finally:
        os._exit(status)


class _Forks:
    def __init__(self, program: int, calls: int, taken: int) -> None:
        self._program, self._calls, self._taken = program, calls, taken
        self._copies: dict[int, int] = {}  # by their leashes
        self._to_load: list[str] = []
        self._poll = select.poll()
        self._poll.register(calls, select.POLLIN)

    def serve(self) -> None:
        """Take calls until there can be none."""
        open_ = True
        while open_:
            for file, _ in self._poll.poll(0 if self._to_load else None):
                if file in self._copies:
                    self._end(file)
                else:
                    open_ = self._called()
            if open_ and self._to_load:
                _load(self._to_load.pop(0))
        for file in tuple(self._copies):
            self._end(file)

    def _called(self) -> bool:
        """Whether there was a call, which is answered; the other end is gone where there was none."""
        said = os.read(self._calls, CALL.size)
        if not said:
            return False
        packed, *files = CALL.unpack(said)
        needs = packed.rstrip(b"\0").decode()
        pipes = self._pipes(files) if any(files) else ()
        os.write(self._taken, b".")
        if pipes:
            self._copy(needs, *pipes)
        else:
            self._to_load.append(needs)
        return True

    def _pipes(self, files: list[int]) -> tuple[int, int, int]:
        """The pipes that the program knows by these numbers, opened here."""
        questions, answers, leash = (f"/proc/{self._program}/fd/{file}" for file in files)
        return os.open(questions, os.O_RDONLY), os.open(answers, os.O_WRONLY), os.open(leash, os.O_RDONLY)

    def _copy(self, needs: str, questions: int, answers: int, leash: int) -> None:
        _load(needs)
        prepared = os.getpid()
        try:
            process = os.fork()
        except OSError:  # too many processes: the program hears nothing, and says so
            os.close(leash)
        else:
            if not process:
                _work(prepared, questions, answers)
            self._copies[leash] = process
            self._poll.register(leash, 0)
        os.close(questions)
        os.close(answers)

    def _end(self, leash: int) -> None:
        process = self._copies.pop(leash)
        self._poll.unregister(leash)
        os.close(leash)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _work(prepared: int, *conversation: int) -> NoReturn:
    """What a copy does: jobs on one document, and nothing else is left to it. First of all it says which process it is."""
    status = 1
    try:
        _end_with(prepared)
        files = _alone_with(*conversation)
        worker.limit()
        gc.set_threshold(SELDOM)
        with os.fdopen(files[0], "rb") as questions, os.fdopen(files[1], "wb") as answers:
            answers.write(b'{"process":%d}\n' % os.getpid())
            answers.flush()
            while worker.converse(questions, answers):
                pass
        status = 0
    finally:
        os._exit(status)


def _load(needs: str) -> None:
    if not needs or needs in sys.modules:
        return
    with suppress(ImportError):  # the copy will say so
        import_module(needs)
    gc.collect()
    gc.freeze()  # else the first tidying up in a copy would touch, and so double, all of this memory


def _alone_with(*files: int) -> list[int]:
    """Close every file but these and forget the surroundings; gives the numbers that they have now."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    aside = [fcntl.fcntl(file, fcntl.F_DUPFD, KEPT + len(files)) for file in files]
    kept = [os.dup2(file, KEPT + place) for place, file in enumerate(aside)]
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(KEPT):
        os.dup2(nowhere, stream)
    os.closerange(KEPT + len(files), MANY if most == resource.RLIM_INFINITY else most)
    os.environ.clear()
    return kept


def _end_with(parent: int) -> None:
    """Have the system end this process with its parent, where it can."""
    with suppress(AttributeError):
        ctypes.CDLL(None).prctl(_END_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
