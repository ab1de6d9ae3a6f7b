"""Reading apart: a document from anywhere is read by a worker, and what it does there costs at most one sentence."""

from __future__ import annotations

import atexit
import json
import sys
import time
from typing import TYPE_CHECKING, Any

from desktop.errors import BadRequest, UnreadableFile
from desktop.reading import READERS, read_bytes, sniffing
from desktop.reading.jobs import READ, Given, Job
from desktop.reading.wire import Unexpected, into
from desktop.terms.step import Step

if sys.platform == "linux":
    from desktop.reading.apart_forked import Forked as Usual
else:  # the frameworks of macOS do not bear to be copied, and Windows cannot
    from desktop.reading.apart_served import Served as Usual

if TYPE_CHECKING:
    from desktop.reading.apart_talk import Conversation, Workers
    from desktop.terms.block import Source
    from desktop.terms.step import Work

APART = frozenset({"pdf", "docx", "akn"})  # what takes a library of compiled code to read
SILENCE = 30.0  # seconds without a word after which a worker is given up, where the job says nothing else
WHOLE = 1_200.0  # seconds a document may take in all
PULSE = 0.1  # seconds between two looks whether the reader has had enough of waiting

DIED = "the part of the program that reads it broke down on it; save it again from Word or as a new PDF."
HUNG = "reading it came to no end; save it again from Word or as a new PDF."


class Fault(Exception):  # noqa: N818 - named for what it is
    """What went wrong inside a worker, by places in the program alone; the cause of a refusal."""


WORKERS: Workers = Usual()
atexit.register(WORKERS.let_go)


class Task:
    """A job that a worker does on a file, from now on; the other work of the program goes on meanwhile."""

    def __init__(self, job: Job, data: bytes, name: str, told: Any = None) -> None:
        self._job, self._name = job, name
        self._talk = WORKERS.begin(job.needs)
        put(self._talk, job, data, name, told)

    def given(self) -> Work[Given]:
        """What the job gives, a step at least every tenth of a second; raises UnreadableFile, BadRequest."""
        return (yield from answered(self._talk, self._job, self._name))

    def end(self) -> None:
        """Stop it, and the worker with it; twice, or after all is done, is no harm."""
        self._talk.end()


def done(job: Job, data: bytes, name: str, told: Any = None) -> Work[Given]:
    """What a worker makes of the bytes of a file; raises UnreadableFile, or BadRequest where the job does."""
    task = Task(job, data, name, told)
    try:
        return (yield from task.given())
    finally:
        task.end()


class Reading:
    """A document that is being read apart, from now on; the other work of the program goes on meanwhile."""

    def __init__(self, data: bytes, name: str, as_it_was: str = "") -> None:
        """Begin; raises UnreadableFile where it is no document at all.

        `as_it_was` is "before" for a Word file as it read before its tracked changes.
        """
        self._data, self._name = data, name
        kind = sniffing.kind_of(data, name)
        job = Job(READ.does, READ.gives, READERS[kind][0])
        self._task = Task(job, data, name, as_it_was) if kind in APART else None

    def source(self) -> Work[Source]:
        """What the document says, a step for each of its pages and at least every tenth of a second.

        Raises UnreadableFile. What needs no more than the standard library is read here and now.
        """
        if self._task is None:
            return (yield from read_bytes(self._data, self._name))
        given = yield from self._task.given()
        source: Source = given.value
        return source

    def end(self) -> None:
        """Stop reading, and the worker with it; twice, or after all has been read, is no harm."""
        if self._task:
            self._task.end()


def put(talk: Conversation, job: Job, data: bytes, name: str, told: Any = None) -> None:
    """Ask a worker for a job."""
    talk.ask({"job": job.does, "name": name, "told": told}, data)


def answered(talk: Conversation, job: Job, name: str) -> Work[Given]:
    """What a worker gives that was asked for a job; raises UnreadableFile, BadRequest."""
    step = Step(0, 0, name)
    begun = heard = time.monotonic()
    silence = job.silence or SILENCE
    while True:
        yield step
        answer = talk.answer(PULSE)
        now = time.monotonic()
        if now - heard > silence or now - begun > WHOLE:
            raise UnreadableFile(name, HUNG)
        if answer is None:
            continue
        heard = now
        said = _said(answer.line, talk.why, name)
        if "step" not in said:
            return Given(_result(said, job, name), answer.data)
        step = _step(said["step"], name)


def _said(line: bytes, why: str, name: str) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(name, why or DIED) from error
    if not isinstance(said, dict):
        raise UnreadableFile(name, DIED)
    return said


def _step(value: object, name: str) -> Step:
    try:
        at, total, what = into(tuple[int, int, str], value)
    except Unexpected as error:
        raise UnreadableFile(name, DIED) from error
    return Step(at, total, what)


def _result(said: dict[str, Any], job: Job, name: str) -> Any:
    if isinstance(said.get("refused"), str):
        raise UnreadableFile(name, said["refused"])
    if isinstance(said.get("declined"), str):
        raise BadRequest(said["declined"])
    if "fault" in said:
        raise UnreadableFile(name, DIED) from Fault(said["fault"])
    try:
        return into(job.gives, said.get("given"))
    except (Unexpected, RecursionError) as error:
        raise UnreadableFile(name, DIED) from error
