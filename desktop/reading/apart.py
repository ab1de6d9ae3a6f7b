"""Reading apart: a document from anywhere is read by a worker, and what it does there costs at most one sentence."""

from __future__ import annotations

import atexit
import json
import sys
import time
from typing import TYPE_CHECKING, Any

from desktop.errors import UnreadableFile
from desktop.reading import read_bytes, sniffing
from desktop.reading.wire import Unexpected, into
from desktop.terms.block import Source
from desktop.terms.step import Step

if sys.platform == "linux":
    from desktop.reading.apart_forked import Forked as Usual
else:  # the frameworks of macOS do not bear to be copied, and Windows cannot
    from desktop.reading.apart_served import Served as Usual

if TYPE_CHECKING:
    from desktop.reading.apart_talk import Conversation, Workers
    from desktop.terms.step import Work

APART = frozenset({"pdf", "docx", "akn"})  # what takes a library of compiled code to read
SILENCE = 30.0  # seconds without a word after which a worker is given up
WHOLE = 1_200.0  # seconds a document may take in all
PULSE = 0.1  # seconds between two looks whether the reader has had enough of waiting

DIED = "the part of the program that reads it broke down on it; save it again from Word or as a new PDF."
HUNG = "reading it came to no end; save it again from Word or as a new PDF."


class Fault(Exception):  # noqa: N818 - named for what it is
    """What went wrong inside a worker, by places in the program alone; the cause of a refusal."""


WORKERS: Workers = Usual()
atexit.register(WORKERS.let_go)


class Reading:
    """A document that is being read apart, from now on; the other work of the program goes on meanwhile."""

    def __init__(self, data: bytes, name: str) -> None:
        """Begin; raises UnreadableFile where it is no document at all."""
        self._data, self._name = data, name
        kind = sniffing.kind_of(data, name)
        self._talk = WORKERS.begin(data, name, kind) if kind in APART else None

    def source(self) -> Work[Source]:
        """What the document says, a step for each of its pages and at least every tenth of a second.

        Raises UnreadableFile. What needs no more than the standard library is read here and now.
        """
        if self._talk is None:
            return (yield from read_bytes(self._data, self._name))
        return (yield from _followed(self._talk, self._name))

    def end(self) -> None:
        """Stop reading, and the worker with it; twice, or after all has been read, is no harm."""
        if self._talk:
            self._talk.end()


def _followed(worker: Conversation, name: str) -> Work[Source]:
    step = Step(0, 0, name)
    begun = heard = time.monotonic()
    while True:
        yield step
        line = worker.answer(PULSE)
        now = time.monotonic()
        if now - heard > SILENCE or now - begun > WHOLE:
            raise UnreadableFile(name, HUNG)
        if line is None:
            continue
        heard = now
        said = _said(line, name)
        if "step" not in said:
            return _result(said, name)
        step = _step(said["step"], name)


def _said(line: bytes, name: str) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(name, DIED) from error
    if not isinstance(said, dict):
        raise UnreadableFile(name, DIED)
    return said


def _step(value: object, name: str) -> Step:
    try:
        done, total, what = into(tuple[int, int, str], value)
    except Unexpected as error:
        raise UnreadableFile(name, DIED) from error
    return Step(done, total, what)


def _result(said: dict[str, Any], name: str) -> Source:
    if isinstance(said.get("refused"), str):
        raise UnreadableFile(name, said["refused"])
    if "fault" in said:
        raise UnreadableFile(name, DIED) from Fault(said["fault"])
    try:
        source: Source = into(Source, said.get("source"))
    except (Unexpected, RecursionError) as error:
        raise UnreadableFile(name, DIED) from error
    return source
