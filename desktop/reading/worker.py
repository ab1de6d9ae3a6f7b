"""The worker: does its jobs away from the program, with little memory and no way to write a file.

In, for each job: one line of JSON (which, the file's name, how many bytes, what else is told), then the bytes. Out: a line
of JSON for every step, then one for what was made or why nothing could be; where that is bytes, they stand before it, after
a line that says how many. Where the system can copy a process, a copy is made for every document and ends with it
(`worker_forks`); elsewhere one process reads some in a row.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from struct import Struct
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop.errors import BadRequest, UnreadableFile
from desktop.reading import READERS, jobs, reader_of
from desktop.reading.apart_watch import MOST, TOO_MUCH
from desktop.reading.wire import out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Tell = Callable[[dict[str, Any], bytes], None]

MEMORY = MOST
SECONDS = 900  # of the processor
OPEN_FILES = 64
NOW, WAIT, FORKS = "--now", "--wait", "--forks"  # the kinds of worker
EVERYTHING = (
    *(module for module, _ in READERS.values()),
    "desktop.reading.pages_jobs",
)  # loaded ahead where there is time
CALL = Struct("=96s3i")  # a call: the module to be loaded before, and the numbers of three pipes, or of none


def serve(waiting: bool = False) -> None:  # noqa: FBT001, FBT002
    """Do the jobs that come in, one after another; one that is `waiting` loads what it may need before."""
    answers = _private_answers()
    for kind in READERS if waiting else ():
        reader_of(kind)
    limit()
    while converse(sys.stdin.buffer, answers):
        pass


def converse(questions: BinaryIO, answers: BinaryIO) -> bool:
    """Do one job and say what came of it; False where none comes any more."""
    header = json.loads(questions.readline() or b"{}")
    if not header:
        return False
    order = jobs.Order(questions.read(int(header["length"])), str(header["name"]), header.get("told"))

    def tell(what: dict[str, Any], data: bytes = b"") -> None:
        _say(answers, what, data)

    tell(*_outcome(str(header["job"]), order, tell))
    return True


def limit() -> None:
    """Give up what a reader of documents never needs, where the system can be told so."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    wished = {"RLIMIT_AS": MEMORY, "RLIMIT_CPU": SECONDS, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0}
    for name, most in {**wished, "RLIMIT_NOFILE": OPEN_FILES}.items():
        _, hard = resource.getrlimit(getattr(resource, name))
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(getattr(resource, name), (bound, bound))


def _outcome(job: str, order: jobs.Order, tell: Tell) -> tuple[dict[str, Any], bytes]:
    try:
        given = _done(job, order, tell)
        return {"given": out(given.value)}, given.data
    except UnreadableFile as refusal:
        return {"refused": refusal.why}, b""
    except BadRequest as refusal:
        return {"declined": str(refusal)}, b""
    except (MemoryError, RecursionError):
        return {"refused": TOO_MUCH}, b""
    except Exception as fault:  # noqa: BLE001 - a fault of ours is told, and costs one document
        return {"fault": "".join(_places(fault)) + type(fault).__name__}, b""


def _done(job: str, order: jobs.Order, tell: Tell) -> jobs.Given:
    work = jobs.does(job)(order)
    try:
        while True:
            step = next(work)
            tell({"step": [step.done, step.total, step.what]}, b"")
    except StopIteration as end:
        given: jobs.Given = end.value
        return given


def _places(fault: Exception) -> Iterable[str]:
    return traceback.format_tb(fault.__traceback__)


def _private_answers() -> BinaryIO:
    """Where answers go, out of reach of any library that prints."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    return answers


def _say(answers: BinaryIO, what: dict[str, Any], data: bytes) -> None:
    if data:
        answers.write(json.dumps({"bytes": len(data)}, separators=(",", ":")).encode() + b"\n")
        answers.write(data)
    answers.write(json.dumps(what, separators=(",", ":")).encode() + b"\n")
    answers.flush()
