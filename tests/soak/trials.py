"""One trial: an act in a process of its own, a fault at a chosen place, and a look at what is left.

The process is forked from one that has everything loaded, so that a trial takes a few hundredths of a second. Which
calls fail is decided by `fault.c`, which stands between the program and the system.
"""

import ctypes
import errno
import os
import random
import shutil
import signal
import tempfile
import time
import traceback
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import db.keys
import desktop.reading.pdf
import desktop.reading.word
import desktop.workspace.exchange
import desktop.workspace.pairing  # noqa: F401
from desktop.errors import ChapeauError
from tests.soak.acts import ACTS

NOTHING, KILL, REFUSE, FULL = range(4)
REFUSALS = {"EIO": errno.EIO, "EACCES": errno.EACCES, "ENOSPC": errno.ENOSPC}
db.keys._COST = {"n": 2**4, "r": 8, "p": 1}


@dataclass(frozen=True)
class Fault:
    """What happens at which call below the folder; for a full disk, after how many bytes more."""

    kind: int = NOTHING
    error: int = 0
    at: int = 0
    seconds: float = 0.0  # after which it is killed, where the kill comes from outside


@dataclass(frozen=True)
class Told:
    """What a trial said before it ended."""

    said: list[str]
    sentence: str = ""
    crash: str = ""
    calls: int = 0


def place():
    """Where trials run: in memory where there is such a place, because the disk is not what is tried."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


@contextmanager
def prepared(act):
    """A folder with what the act begins from."""
    with tempfile.TemporaryDirectory(dir=place()) as folder:
        begin = Path(folder, "begin")
        begin.mkdir()
        ACTS[act].prepare(begin)
        yield begin


def tried(act, begin, fault):
    """Carry out `act` with a fault in the way; "" where all that was promised holds, else what does not."""
    folder = begin.with_name("trial")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(begin, folder)
    told = acted(act, folder, fault)
    if told.crash and fault.kind != KILL:
        return f"{act} {fault}: {told.crash}"
    if told.sentence and not told.sentence.endswith("."):
        return f"{act} {fault}: no sentence: {told.sentence}"
    try:
        ACTS[act].look(folder, told.said)
    except Exception:  # noqa: BLE001 - whatever it is, it is what the trial found
        return f"{act} {fault} after {told.said[-2:]} {told.sentence}: {traceback.format_exc(limit=-2)}"
    return ""


def acted(act, folder, fault):
    """What the act said in its own process."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _act(act, folder, fault, writing)
    os.close(writing)
    if fault.seconds:
        time.sleep(fault.seconds)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, "rb") as pipe:
        lines = pipe.read().decode("utf-8", "replace").split("\n")[:-1]
    os.waitpid(child, 0)
    return _told(lines)


def _told(lines):
    said = [line[1:] for line in lines if line.startswith(" ")]
    marked = {line[0]: line[1:] for line in lines if line[:1] in "!?#"}
    return Told(said, marked.get("!", ""), marked.get("?", ""), int(marked.get("#", 0)))


def _act(act, folder, fault, pipe):
    tell = lambda mark, words: os.write(pipe, f"{mark}{words}\n".replace("\r", "").encode())  # noqa: E731
    library = ctypes.CDLL(None)
    library.fault_count.restype = ctypes.c_long
    try:
        library.fault_arm(os.fsencode(folder), fault.kind, fault.error, ctypes.c_long(fault.at))
        ACTS[act].do(folder, lambda words: tell(" ", words))
    except ChapeauError as error:
        tell("!", str(error))
    except BaseException:  # noqa: BLE001
        tell("?", traceback.format_exc(limit=-3).replace("\n", " | "))
    finally:
        tell("#", library.fault_count())
        os._exit(0)


def calls_of(act, begin):
    """How many calls below its folder the act makes when nothing fails."""
    folder = begin.with_name("counted")
    shutil.copytree(begin, folder)
    began = time.monotonic()
    told = acted(act, folder, Fault())
    assert not told.crash, told.crash
    assert not told.sentence, told.sentence
    return told.calls, time.monotonic() - began


def growth_of(act, begin):
    """How many bytes the act needs beside what is there, and those it gives back."""
    low, high = 0, 2**21
    while high - low > 2**16:
        middle = (low + high) // 2
        folder = begin.with_name(f"grown{middle}")
        shutil.copytree(begin, folder)
        told = acted(act, folder, Fault(FULL, at=middle))
        low, high = (middle, high) if told.sentence or told.crash else (low, middle)
        shutil.rmtree(folder)
    return high


def kills_at_steps(act, most, rng):
    """Killed before the n-th call, for every n, or for `most` of them."""
    with prepared(act) as begin:
        calls, _ = calls_of(act, begin)
        steps = range(1, calls + 1)
        chosen = steps if calls <= most else sorted(rng.sample(steps, most))
        yield from (tried(act, begin, Fault(KILL, at=n)) for n in chosen)


def kills_at_moments(act, count, rng):
    """Killed from outside at a random moment."""
    with prepared(act) as begin:
        _, seconds = calls_of(act, begin)
        yield from (tried(act, begin, Fault(seconds=rng.uniform(0.001, seconds))) for _ in range(count))


def refusals(act, most, name):
    """The n-th call refused, for every n up to `most`."""
    with prepared(act) as begin:
        yield from (tried(act, begin, Fault(REFUSE, REFUSALS[name], n)) for n in most)


def full_disks(act, most):
    """A disk that fills up, in steps of 64 KiB from none to what the act needs."""
    with prepared(act) as begin:
        rooms = list(range(0, growth_of(act, begin) + 2**16, 2**16))
        stride = max(1, len(rooms) // most)
        yield from (tried(act, begin, Fault(FULL, at=room)) for room in rooms[::stride])


def seeded(name):
    """The same chances at every run."""
    return random.Random(name)
