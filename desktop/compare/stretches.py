"""Two rows of words or lines as stretches that are equal and stretches that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Stretch(NamedTuple):
    """From where to where in the old row, and in the new one."""

    equal: bool
    a0: int
    a1: int
    b0: int
    b1: int


def stretches(a: Sequence[str], b: Sequence[str]) -> Iterator[Stretch]:
    """The whole of both rows, with as much of it equal as can be."""
    for code in Indel.opcodes(a, b):
        yield Stretch(code.tag == "equal", code.src_start, code.src_end, code.dest_start, code.dest_end)
