"""Spans of a text of which none overlaps another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Span = tuple[int, int]


def first_come(spans: Iterable[Span], length: int) -> Iterator[Span]:
    """Of spans that overlap the one that came first; the cost is that of their lengths, however many there are."""
    taken: bytearray | None = None
    for start, end in spans:
        taken = taken or bytearray(length)
        if start < end and 1 not in taken[start:end]:
            taken[start:end] = b"\x01" * (end - start)
            yield start, end
