"""The worker's side of page images: one PDF is held open, and asked about until the worker ends."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from desktop.errors import UnreadableFile
from desktop.reading.jobs import Given
from desktop.reading.pages import Pages
from desktop.terms.step import Step

if TYPE_CHECKING:
    from desktop.reading.jobs import Order
    from desktop.terms.step import Work

MOST = 20_000  # pages
FROM, TO = 1.0, 20_000.0  # points a side; what else a file may claim is no page
CLOSED = "it is not open; open it again."
_held: list[Pages] = []


def hold(order: Order) -> Work[Given]:
    """Hold a PDF open, and say how large its pages are; it has none where it cannot be drawn."""
    yield Step(0, 0, order.name)
    while _held:
        _held.pop().close()
    pages = Pages(order.data)
    _held.append(pages)
    return Given(tuple(_sized(pages.size(n)) for n in range(1, min(pages.count, MOST) + 1)))


def image(order: Order) -> Work[Given]:
    """Width, height and bytes a row of a page at a scale, and its pixels."""
    yield from ()
    width, height, stride, pixels = _open(order).image(*order.told)
    return Given((width, height, stride), pixels)


def places(order: Order) -> Work[Given]:
    """Where words stand."""
    yield from ()
    text, first, last, part = order.told
    return Given(tuple(_open(order).places(text, first, last, tuple(part) if part else None)))


def text_at(order: Order) -> Work[Given]:
    """The printed line at a point."""
    yield from ()
    return Given(_open(order).text_at(*order.told))


def words_between(order: Order) -> Work[Given]:
    """The printed words between two points, and what stands before them."""
    yield from ()
    return Given(_open(order).words_between(*order.told))


def _open(order: Order) -> Pages:
    if not _held:
        raise UnreadableFile(order.name, CLOSED)
    return _held[0]


def _sized(size: tuple[float, float]) -> tuple[float, ...]:
    return tuple(min(max(side, FROM), TO) if isfinite(side) else FROM for side in size)
