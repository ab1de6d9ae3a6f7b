"""The worker: reads documents away from the program, with little memory and no way to write a file.

In, for each document: one line of JSON (name, length), then the bytes. Out: a line of JSON for every step, then one for
what was read or why nothing could be. Where the system can copy a process, a copy is made for every document and ends
with it (`worker_forks`); elsewhere one process reads some in a row.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from struct import Struct
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop.errors import UnreadableFile
from desktop.reading import READERS, read_bytes, reader_of
from desktop.reading.wire import out

if TYPE_CHECKING:
    from collections.abc import Callable

MEMORY = 2**30
SECONDS = 900  # of the processor
OPEN_FILES = 64
TOO_MUCH = "reading it would take more memory than any document is worth; save it again, or split it."
NOW, WAIT, FORKS = "--now", "--wait", "--forks"  # the kinds of worker
EVERYTHING = "everything"
CALL = Struct("=B3i")  # a call, by its place in CALLS, and the numbers of three pipes, or of none
CALLS = (*READERS, EVERYTHING)  # what a prepared process is called for: to read a kind, or to load all


def serve(waiting: bool = False) -> None:  # noqa: FBT001, FBT002
    """Read the documents that come in, one after another; one that is `waiting` loads what it may need before."""
    answers = _private_answers()
    for kind in READERS if waiting else ():
        reader_of(kind)
    limit()
    while converse(sys.stdin.buffer, answers):
        pass


def converse(questions: BinaryIO, answers: BinaryIO) -> bool:
    """Read one document and say what came of it; False where none comes any more."""
    header = json.loads(questions.readline() or b"{}")
    if not header:
        return False
    data = questions.read(int(header["length"]))
    _say(answers, _outcome(data, str(header["name"]), lambda step: _say(answers, step)))
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


def _outcome(data: bytes, name: str, tell: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    work = read_bytes(data, name)
    try:
        while True:
            step = next(work)
            tell({"step": [step.done, step.total, step.what]})
    except StopIteration as end:
        return {"source": out(end.value)}
    except UnreadableFile as refusal:
        return {"refused": refusal.why}
    except (MemoryError, RecursionError):
        return {"refused": TOO_MUCH}
    except Exception as fault:  # noqa: BLE001 - a fault of ours is told, and costs one document
        return {"fault": "".join(traceback.format_tb(fault.__traceback__)) + type(fault).__name__}


def _private_answers() -> BinaryIO:
    """Where answers go, out of reach of any library that prints."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    return answers


def _say(answers: BinaryIO, what: dict[str, Any]) -> None:
    answers.write(json.dumps(what, separators=(",", ":")).encode() + b"\n")
    answers.flush()
