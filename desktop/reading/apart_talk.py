"""Jobs handed to a worker, and the answers that come back, on a thread of their own."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, Protocol

from desktop.reading.apart_watch import WATCH

LONGEST = 2**28  # bytes of an answer
MANY = 1_000  # steps told and not heard, above which no more are listened to
PATIENCE = 2.0  # seconds for a thread whose files have been closed
_STEP, _GIVEN, _BYTES, _PROCESS = b'{"step"', b'{"given"', b'{"bytes"', b'{"process"'
_START = "desktop.reading.worker_start"
_HOUSE = str(Path(__file__).resolve().parents[2])
_PASSED_ON = (
    "PATH",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "LANG",
    "LC_ALL",
)  # and nothing else: no passphrase, no home


class Workers(Protocol):
    """Those who work on documents away from the program."""

    def begin(self, needs: str) -> Conversation:
        """A worker for one document, which has a module loaded."""
        ...

    def keep(self) -> None:
        """Get ready for the next document."""
        ...

    def let_go(self) -> None:
        """Keep nobody any more."""
        ...


class Line(Protocol):
    """The two ways between the program and a worker; `process` is its number, where that is known from the start."""

    there: BinaryIO
    back: BinaryIO
    process: int | None

    def cut(self, whole: bool) -> None:  # noqa: FBT001
        """Let neither side wait for the other any more; `whole` says that the worker gave what was asked for."""
        ...

    def close(self, whole: bool) -> None:  # noqa: FBT001
        """Give back what it took, when nobody listens any more."""
        ...


class Said(NamedTuple):
    """One answer: a line of JSON, and the bytes that stood before it; an empty line says that the worker has ended."""

    line: bytes
    data: bytes = b""


class Conversation:
    """One document under way: the thread hands over what is asked, and waits for every answer."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._questions: queue.SimpleQueue[tuple[bytes, bytes] | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Said] = queue.SimpleQueue()
        self._whole = self._spared = self._cut = self._ended = False
        self._lock = threading.Lock()
        self.process = line.process
        self.why = ""  # it was stopped, where it was for a reason of ours
        self._thread = threading.Thread(target=self._converse, daemon=True)
        self._thread.start()

    def ask(self, header: dict[str, Any], data: bytes = b"") -> None:
        """Have a job done."""
        self._questions.put((json.dumps({**header, "length": len(data)}).encode() + b"\n", data))

    def answer(self, seconds: float) -> Said | None:
        """The next answer, None where none comes within `seconds`."""
        try:
            return self._answers.get(timeout=seconds)
        except queue.Empty:
            return None

    def stop(self, why: str = "", *, spent: bool = False) -> None:
        """Cut the worker off now, whatever it does; one that is `spent` serves nobody else."""
        with self._lock:
            if self._cut:
                return
            self._cut, self.why = True, why
            self._spared = self._whole and not why and not spent
            self._questions.put(None)
            self._line.cut(self._spared)

    def end(self, *, spent: bool = False) -> None:
        """Stop the worker and give back what it took; twice is no harm."""
        self.stop(spent=spent)
        with self._lock:
            ended, self._ended = self._ended, True
        if ended:
            return
        self._thread.join(PATIENCE)
        if not self._thread.is_alive():  # else nobody comes between it and the files it waits for
            self._line.close(self._spared)

    def _converse(self) -> None:
        with contextlib.suppress(OSError, ValueError):  # it died, or was stopped
            while (question := self._questions.get()) is not None:
                self._whole = False
                with WATCH.over(self):
                    self._hand_over(*question)
                    if not self._heard():
                        break
        self._answers.put(Said(b""))

    def _hand_over(self, header: bytes, data: bytes) -> None:
        there = self._line.there
        there.write(header)
        there.write(data)
        there.flush()

    def _heard(self) -> bool:
        """Pass on every answer to a question; False where the worker ends before the last."""
        data = b""
        while said := self._line.back.readline(LONGEST):
            if said.startswith(_PROCESS):
                self.process = self.process or _number(said, "process")
            elif said.startswith(_BYTES):
                data = self._line.back.read(min(_number(said, "bytes"), LONGEST))
            elif not said.startswith(_STEP):
                self._whole = said.startswith(_GIVEN)
                self._answers.put(Said(said, data))
                return True
            elif self._answers.qsize() < MANY:
                self._answers.put(Said(said))
        return False


def _number(line: bytes, key: str) -> int:
    """A number that a worker tells; raises ValueError."""
    number = json.loads(line)[key] if len(line) < 100 else None
    if type(number) is not int or number < 0:
        raise ValueError(key)
    return number


def command(word: str) -> list[str]:
    """What starts a worker of the kind that `word` asks for."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", word]
    return [sys.executable, "-P", "-X", "utf8", "-m", _START, word]


def surroundings() -> dict[str, str]:
    """The environment a worker gets."""
    passed = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return passed if getattr(sys, "frozen", False) else {**passed, "PYTHONPATH": _HOUSE}
