"""Two rows of words or lines as stretches that are equal and stretches that differ."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST = 200_000_000  # couples of words: the alignment keeps a bit for each
_STOPS = frozenset(".;,:!?。；，：！？،؛")


class Stretch(NamedTuple):
    """From where to where in the old row, and in the new one."""

    equal: bool
    a0: int
    a1: int
    b0: int
    b1: int


def stretches(a: Sequence[str], b: Sequence[str]) -> Iterator[Stretch]:
    """The whole of both rows, with as much of it equal as can be; very long ones are laid out by phrases first."""
    if len(a) * len(b) <= _MOST:
        yield from _aligned(a, b)
    else:
        yield from _by_phrases(a, b)


def _aligned(a: Sequence[str], b: Sequence[str]) -> Iterator[Stretch]:
    for code in Indel.opcodes(a, b):
        yield Stretch(code.tag == "equal", code.src_start, code.src_end, code.dest_start, code.dest_end)


def _by_phrases(a: Sequence[str], b: Sequence[str]) -> Iterator[Stretch]:
    phrases_a, phrases_b = _phrases(a), _phrases(b)
    ends_a, ends_b = _ends(phrases_a), _ends(phrases_b)
    lines_a, lines_b = ([" ".join(phrase) for phrase in side] for side in (phrases_a, phrases_b))
    if len(lines_a) * len(lines_b) > _MOST:
        yield Stretch(equal=False, a0=0, a1=len(a), b0=0, b1=len(b))
        return
    for equal, a0, a1, b0, b1 in _gathered(_aligned(lines_a, lines_b)):
        whole = Stretch(equal, ends_a[a0], ends_a[a1], ends_b[b0], ends_b[b1])
        yield from [whole] if equal else _within(whole, a, b)


def _gathered(found: Iterator[Stretch]) -> Iterator[Stretch]:
    """The stretches with neighbours that differ made one."""
    held: Stretch | None = None
    for stretch in found:
        if held and held.equal == stretch.equal:
            held = held._replace(a1=stretch.a1, b1=stretch.b1)
            continue
        if held:
            yield held
        held = stretch
    if held:
        yield held


def _within(whole: Stretch, a: Sequence[str], b: Sequence[str]) -> Iterator[Stretch]:
    if (whole.a1 - whole.a0) * (whole.b1 - whole.b0) > _MOST:
        yield whole
        return
    for equal, a0, a1, b0, b1 in _aligned(a[whole.a0 : whole.a1], b[whole.b0 : whole.b1]):
        yield Stretch(equal, whole.a0 + a0, whole.a0 + a1, whole.b0 + b0, whole.b0 + b1)


def _phrases(row: Sequence[str]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for word in row:
        found[-1].append(word)
        if word in _STOPS:
            found.append([])
    return [phrase for phrase in found if phrase]


def _ends(phrases: Sequence[Sequence[str]]) -> list[int]:
    return [0, *accumulate(len(phrase) for phrase in phrases)]
