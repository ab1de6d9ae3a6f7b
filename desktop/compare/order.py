"""The longest row of pairs that kept their order; whatever is not in it moved."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Pairs = list[tuple[int, int]]


def in_order(pairs: Iterable[tuple[int, int]]) -> Pairs:
    """The most of `pairs` that rise on both sides."""
    row = sorted(pairs)
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, b) in enumerate(row):
        place = bisect_left(tails, b)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [b]
        ends[place : place + 1] = [at]
    return [row[at] for at in _chain(ends[-1] if ends else -1, before)]


def best_chain(weighed: Sequence[tuple[int, int, float]]) -> Pairs:
    """Of weighed pairs, those that rise on both sides and weigh the most together."""
    row = sorted(weighed, key=lambda pair: (pair[0], -pair[1]))
    ranks = {b: rank for rank, b in enumerate(sorted({b for _, b, _ in row}), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    before: list[int] = []
    for at, (_, b, weight) in enumerate(row):
        total, last = _most(best, ranks[b] - 1)
        before.append(last)
        _raise(best, ranks[b], (total + weight, at))
    last = _most(best, len(ranks))[1]
    return [row[at][:2] for at in _chain(last, before)]


def _chain(last: int, before: Sequence[int]) -> list[int]:
    found = []
    while last >= 0:
        found.append(last)
        last = before[last]
    return found[::-1]


def _most(best: list[tuple[float, int]], rank: int) -> tuple[float, int]:
    found = (0.0, -1)
    while rank > 0:
        found = max(found, best[rank])
        rank &= rank - 1
    return found


def _raise(best: list[tuple[float, int]], rank: int, value: tuple[float, int]) -> None:
    while rank < len(best):
        best[rank] = max(best[rank], value)
        rank += rank & -rank
