"""Step and Work: progress as values."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step:
    """Long work before its next step: `done` of `total`, and what comes next."""

    done: int
    total: int
    what: str = ""


# Long work yields steps and returns its result; closing the generator between two steps stops it.
Work = Generator[Step, None, T]


def finish(work: Generator[Step, None, T]) -> T:
    """Run `work` to its end with nobody watching and give its result."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: T = end.value
            return result
