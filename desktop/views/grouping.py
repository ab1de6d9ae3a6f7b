"""The rows of a comparison in groups: as they are read, by what they mean, by how much they weigh."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.terms.change import Change
from desktop.views.side_by_side import Weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.views.side_by_side import PairRow


class Grouping(StrEnum):
    """What the rows of a comparison are listed by."""

    PARAGRAPH = "paragraph"
    MEANING = "meaning"
    WEIGHT = "weight"


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that belong under one heading: a meaning, a change, FRAME or a weight; "" where there is none."""

    name: str
    rows: tuple[PairRow, ...]


FRAME = "frame"
# What a delegation looks for first stands first; what says nothing of its meaning follows by its change.
_MEANINGS = (
    *("verb", "negation", "condition", "qualifier", "scope", "addressee", "deadline", "amount"),
    *("number", "reference", "term", "bracket", "editorial"),
)
_CHANGES = (
    Change.ADDED,
    Change.DROPPED,
    Change.MOVED_REWORDED,
    Change.REWORDED,
    Change.SPLIT,
    Change.MERGED,
    Change.MOVED,
    Change.RENUMBERED,
    Change.UNCHANGED,
)
_WEIGHTS = tuple(weight.name.lower() for weight in sorted(Weight, reverse=True))


def grouped(rows: Sequence[PairRow], by: Grouping) -> tuple[Group, ...]:
    """The rows in groups, within each as they are read; a change of several meanings stands under each of them."""
    if by is Grouping.PARAGRAPH:
        return (Group("", tuple(rows)),) if rows else ()
    names, order = _BY[by]
    found: defaultdict[str, list[PairRow]] = defaultdict(list)
    for row in rows:
        for name in names(row):
            found[name].append(row)
    known = [name for name in order if name in found]
    return tuple(Group(name, tuple(found[name])) for name in [*known, *sorted(found.keys() - set(order))])


def _meanings(row: PairRow) -> Iterable[str]:
    if row.pair.frame and row.changed:  # a symbol more or less in a masthead means nothing to a delegation
        return (FRAME,)
    return row.pair.meaning or (row.pair.change.value,)


def _weight(row: PairRow) -> Iterable[str]:
    return (row.weight.name.lower(),)


_BY: dict[Grouping, tuple[Callable[[PairRow], Iterable[str]], Sequence[str]]] = {
    Grouping.MEANING: (_meanings, (*_MEANINGS, *_CHANGES[:-1], FRAME, Change.UNCHANGED)),
    Grouping.WEIGHT: (_weight, _WEIGHTS),
}
