"""A document handed to a worker, and the answers that come back, on a thread of their own."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import sys
import threading
from pathlib import Path
from typing import BinaryIO, Protocol

LONGEST = 2**28  # bytes of an answer
PATIENCE = 2.0  # seconds for a thread whose files have been closed
_STEP, _SOURCE = b'{"step"', b'{"source"'
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
    """Those who read documents away from the program."""

    def begin(self, data: bytes, name: str, kind: str) -> Conversation:
        """Have a document read."""
        ...

    def keep(self) -> None:
        """Get ready for the next document."""
        ...

    def let_go(self) -> None:
        """Keep nobody any more."""
        ...


class Line(Protocol):
    """The two ways between the program and a worker."""

    there: BinaryIO
    back: BinaryIO

    def cut(self, whole: bool) -> None:  # noqa: FBT001
        """Let neither side wait for the other any more; `whole` says that the worker gave what was asked for."""
        ...

    def close(self, whole: bool) -> None:  # noqa: FBT001
        """Give back what it took, when nobody listens any more."""
        ...


class Conversation:
    """One document under way: the thread hands it over, and waits for every answer."""

    def __init__(self, line: Line, data: bytes, name: str) -> None:
        self._line = line
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._whole = self._ended = False
        self._thread = threading.Thread(target=self._converse, args=(data, name), daemon=True)
        self._thread.start()

    def answer(self, seconds: float) -> bytes | None:
        """The next answer, b"" where the worker has ended, None where none comes within `seconds`."""
        try:
            return self._answers.get(timeout=seconds)
        except queue.Empty:
            return None

    def end(self) -> None:
        """Stop the worker now, whatever it does; twice is no harm."""
        if self._ended:
            return
        self._ended = True
        self._line.cut(self._whole)
        self._thread.join(PATIENCE)
        if not self._thread.is_alive():  # else nobody comes between it and the files it waits for
            self._line.close(self._whole)

    def _converse(self, data: bytes, name: str) -> None:
        with contextlib.suppress(OSError, ValueError):  # it died, or was stopped
            self._hand_over(data, name)
            step = True
            while step and (said := self._line.back.readline(LONGEST)):
                step, self._whole = said.startswith(_STEP), said.startswith(_SOURCE)
                self._answers.put(said)
        self._answers.put(b"")

    def _hand_over(self, data: bytes, name: str) -> None:
        there = self._line.there
        there.write(json.dumps({"name": name, "length": len(data)}).encode() + b"\n")
        there.write(data)
        there.flush()


def command(word: str) -> list[str]:
    """What starts a worker of the kind that `word` asks for."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", word]
    return [sys.executable, "-P", "-X", "utf8", "-m", _START, word]


def surroundings() -> dict[str, str]:
    """The environment a worker gets."""
    passed = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return passed if getattr(sys, "frozen", False) else {**passed, "PYTHONPATH": _HOUSE}
