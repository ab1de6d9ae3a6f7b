"""Two tables compared row by row, and the rows cell by cell: no edit reaches over the edge of a cell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.compare.order import best_chain
from desktop.compare.rewording import edits
from desktop.compare.stretches import stretches
from desktop.compare.tables import line, rows
from desktop.compare.words import identity, keys
from desktop.terms.change import Edit, Op

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.provision import Table

_ALIKE = 0.3  # of the words: below it one row went and another came
Row = tuple[str, ...]
Couple = tuple[int | None, int | None]


def edits_in_tables(a: Table, b: Table) -> tuple[Edit, ...]:
    """The edits between two tables; offsets count in their text, caption and rows."""
    found = list(_moved_by(edits(a.caption, b.caption), 0, 0))
    old, new = rows(a), rows(b)
    starts_a, starts_b = _starts(a.caption, old), _starts(b.caption, new)
    at_a = at_b = 0
    for one, other in _couples(old, new):
        at_a, at_b = (at_a if one is None else one), (at_b if other is None else other)
        row_a, row_b = (() if one is None else old[one]), (() if other is None else new[other])
        found += _in_row(row_a, row_b, starts_a[at_a], starts_b[at_b])
        at_a, at_b = at_a + (one is not None), at_b + (other is not None)
    return tuple(found)


def _starts(caption: str, table: Sequence[Row]) -> list[int]:
    """Where each row begins in the text of its table, and where the text ends."""
    at = len(caption) + 1 if caption else 0
    starts = []
    for row in table:
        starts.append(at)
        at += len(line(row)) + 1
    return [*starts, max(0, at - 1)]


def _couples(old: Sequence[Row], new: Sequence[Row]) -> Iterator[Couple]:
    """The rows of both tables in order, side by side where one became the other."""
    at_a = at_b = 0
    for a, b in (*_kept(old, new), (len(old), len(new))):
        yield from ((n, None) for n in range(at_a, a))
        yield from ((None, n) for n in range(at_b, b))
        if a < len(old) or b < len(new):
            yield a, b
        at_a, at_b = a + 1, b + 1


def _kept(old: Sequence[Row], new: Sequence[Row]) -> list[tuple[int, int]]:
    """The rows that became one another: the same first, then the most alike between those."""
    same = stretches([identity(line(r)) for r in old], [identity(line(r)) for r in new])
    pairs: list[tuple[int, int]] = []
    gap = [0, 0, 0, 0]
    for equal, a0, a1, b0, b1 in same:
        if equal:
            pairs += _alike(old, new, gap)
            pairs += zip(range(a0, a1), range(b0, b1), strict=True)
            gap = [a1, a1, b1, b1]
        gap[1], gap[3] = a1, b1
    return pairs + _alike(old, new, gap)


def _alike(old: Sequence[Row], new: Sequence[Row], gap: Sequence[int]) -> list[tuple[int, int]]:
    keys_a = {n: _keys(old[n]) for n in range(gap[0], gap[1])}
    keys_b = {n: _keys(new[n]) for n in range(gap[2], gap[3])}
    weighed = [
        (a, b, Indel.normalized_similarity(x, y)) for a, x in keys_a.items() for b, y in keys_b.items()
    ]
    return best_chain([pair for pair in weighed if pair[2] >= _ALIKE])


def _keys(row: Row) -> list[str]:
    return keys(line(row))


def _in_row(old: Row, new: Row, at_a: int, at_b: int) -> Iterator[Edit]:
    if len(old) == len(new):
        for one, other in zip(old, new, strict=True):
            yield from _moved_by(edits(one, other), at_a, at_b)
            at_a, at_b = at_a + len(one) + 1, at_b + len(other) + 1
    elif old and new:
        yield from _moved_by(edits(line(old), line(new)), at_a, at_b)
    else:
        words_a, words_b = line(old), line(new)
        op = Op.INSERT if new else Op.DELETE
        yield Edit(op, (at_a, at_a + len(words_a)), (at_b, at_b + len(words_b)), words_a, words_b)


def _moved_by(found: Sequence[Edit], a: int, b: int) -> Iterator[Edit]:
    for edit in found:
        yield replace(edit, a=(edit.a[0] + a, edit.a[1] + a), b=(edit.b[0] + b, edit.b[1] + b))
