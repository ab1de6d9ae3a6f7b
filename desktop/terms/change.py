"""Edit, Pair, Comparison: what became of every provision between two texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.terms.document import Document
    from desktop.terms.pairing import Verdict


class Change(StrEnum):
    """What became of a provision."""

    UNCHANGED = "unchanged"
    RENUMBERED = "renumbered"
    REWORDED = "reworded"
    MOVED = "moved"
    MOVED_REWORDED = "moved_reworded"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    DROPPED = "dropped"


class Op(StrEnum):
    """What an edit does."""

    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Edit:
    """One mark a reader would make: `a` of the old text became `b` of the new; offsets in code points."""

    op: Op
    a: tuple[int, int]
    b: tuple[int, int]
    a_text: str
    b_text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A provision and what it became; `a` or `b` is None where it was added or dropped.

    A split is one pair per new provision, all with the same `a`; a merger one pair per old one with the same `b`.
    """

    a: str | None
    b: str | None
    change: Change
    similarity: float = 1.0
    edits: tuple[Edit, ...] = ()
    meaning: tuple[str, ...] = ()
    direction: str | None = None  # "stronger", "weaker" or None
    why: str = ""
    frame: bool = False  # headings, titles, tables, the adoption line: counted apart
    verdict: Verdict | None = None  # a person paired the two, or parted one of them from another


@dataclass(frozen=True)
class Comparison:
    """Two documents and their pairs, in the reading order of B with what was dropped at its place in A."""

    a: Document
    b: Document
    pairs: tuple[Pair, ...]
    numbers: Mapping[str, str] = field(default_factory=dict)  # operative number in A → in B, where it changed

    def summary(self) -> dict[str, int]:
        """How many provisions met each change."""
        return _count(pair for pair in self.pairs if not pair.frame)

    def frame(self) -> dict[str, int]:
        """The same for titles, headings, tables and the adoption line; the unchanged are left out."""
        return _count(pair for pair in self.pairs if pair.frame and pair.change is not Change.UNCHANGED)


def _count(pairs: Iterable[Pair]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for pair in pairs:
        counts[pair.change.value] = counts.get(pair.change.value, 0) + 1
    return counts
