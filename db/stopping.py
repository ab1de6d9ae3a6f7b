"""Stopping: a long look at a file ends within moments once nobody wants to know any more."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from contextvars import ContextVar
from typing import TYPE_CHECKING, TypeVar

from db.engine import dbapi2

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Wanted = Callable[[], bool]

T = TypeVar("T")
_STEPS = 20_000  # of SQLite's machine between two questions
_ROWS = 128  # between two questions where the work is our own
_wanted: ContextVar[Wanted | None] = ContextVar("wanted", default=None)


def always() -> bool:
    """It is wanted to the end."""
    return True


class Stopped(Exception):  # noqa: N818 - nothing is wrong
    """Nobody wants the answer any more."""


@contextlib.contextmanager
def while_wanted(wanted: Wanted) -> Iterator[None]:
    """Whatever is read inside stops with Stopped once it is no longer `wanted`, connections opened inside included."""
    token = _wanted.set(wanted)
    try:
        yield
    except dbapi2.OperationalError as error:
        if wanted():
            raise
        raise Stopped from error
    finally:
        _wanted.reset(token)


def heed(bare: dbapi2.Connection) -> dbapi2.Connection:
    """Have a connection stop in the middle of a statement, where somebody may say so."""
    wanted = _wanted.get()
    if wanted:
        bare.set_progress_handler(lambda: not wanted(), _STEPS)
    return bare


def heeded(rows: Iterable[T]) -> Iterator[T]:
    """The same rows, as long as they are wanted."""
    wanted = _wanted.get()
    try:
        for number, row in enumerate(rows):
            if wanted and number % _ROWS == 0 and not wanted():
                raise Stopped
            yield row
    finally:
        if isinstance(rows, Generator):
            rows.close()  # before its connection is
