"""Cell and Stretch: a provision in one column of several, with what came in with it and what leaves after it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.compare.tables import as_printed
from desktop.terms.change import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.terms.change import Pair
    from desktop.terms.provision import Provision

Span = tuple[int, int]


class Going(StrEnum):
    """What became of words between one column and the next."""

    STAYS = "stays"
    CAME = "came"  # not in the column before
    LEAVES = "leaves"  # not in the column after
    PASSES = "passes"  # in neither


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a cell that went one way."""

    text: str
    going: Going


@dataclass(frozen=True, slots=True)
class Cell:
    """A provision as it stands in one column; `again` where the row before shows it as well."""

    provision: Provision
    came: Pair | None = None  # the step from the column before
    leaves: Pair | None = None  # the step to the column after
    again: bool = False

    @property
    def words(self) -> str:
        """The words without their marks."""
        return as_printed(self.provision)

    def stretches(self) -> tuple[Stretch, ...]:
        """The words, cut where something came in or leaves."""
        return tuple(_cut(self.words, list(_came(self)), list(_leaves(self))))


def folded(cells: Iterable[Cell | None]) -> str:
    """The words and labels of cells as a filter looks for them."""
    return "\n".join(fold(f"{cell.provision.label} {cell.words}") for cell in cells if cell)


def fold(words: str) -> str:
    """Words whatever their width, case and blanks."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


def _came(cell: Cell) -> Iterator[Span]:
    if cell.came is None:
        return
    if cell.came.change is Change.ADDED:
        yield 0, len(cell.words)
    yield from (edit.b for edit in cell.came.edits)


def _leaves(cell: Cell) -> Iterator[Span]:
    if cell.leaves is None:
        return
    if cell.leaves.change is Change.DROPPED:
        yield 0, len(cell.words)
    yield from (edit.a for edit in cell.leaves.edits)


def _cut(text: str, came: list[Span], leaves: list[Span]) -> Iterator[Stretch]:
    ends = {end for span in (*came, *leaves) for end in span}
    places = sorted({0, len(text), *(min(end, len(text)) for end in ends)})
    for start, end in pairwise(places):
        yield Stretch(text[start:end], _GOING[_within(start, came), _within(start, leaves)])


def _within(place: int, spans: list[Span]) -> bool:
    return any(start <= place < end for start, end in spans)


_GOING = {
    (False, False): Going.STAYS,
    (True, False): Going.CAME,
    (False, True): Going.LEAVES,
    (True, True): Going.PASSES,
}
