"""What is done in a process apart: each job by the name of the function that does it there, and of what must come back."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.terms.block import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.terms.step import Work

BEFORE = "before"  # told of a Word file that is to be read as it was before its tracked changes
HOUSE = "desktop."  # only what is ours is ever called


@dataclass(frozen=True, slots=True)
class Job:
    """Work on bytes that nobody vouches for: `does` ("module:function") is loaded and run apart, and gives a `gives`."""

    does: str
    gives: Any
    needs: str = ""  # a module to have loaded before the bytes come
    silence: float = 0.0  # seconds it may say nothing, where that is not the usual


class Order(NamedTuple):
    """What a job is done with: the bytes of a file, its name, and what else is told, as plain JSON."""

    data: bytes
    name: str
    told: Any = None


class Given(NamedTuple):
    """What a job gives: a frozen value, and bytes where there are many."""

    value: Any
    data: bytes = b""


READ = Job("desktop.reading.jobs:read", Source)


def does(named: str) -> Callable[[Order], Work[Given]]:
    """The function of a job."""
    room, _, function = named.partition(":")
    if not room.startswith(HOUSE):
        raise ImportError(room)
    found: Callable[[Order], Work[Given]] = getattr(import_module(room), function)
    return found


def read(order: Order) -> Work[Given]:
    """A document as blocks; where BEFORE is told, a Word file as it was before its tracked changes."""
    from desktop.reading import read_bytes  # noqa: PLC0415 - each brings a library of its own

    if order.told == BEFORE:
        from desktop.reading.word import read_word  # noqa: PLC0415

        return Given((yield from read_word(order.data, order.name, "before")))
    return Given((yield from read_bytes(order.data, order.name)))
