"""Listing: where in the lists that are open an item with a label belongs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.terms.label import SECTIONS, Label, Scheme

if TYPE_CHECKING:
    from collections.abc import Sequence


DEEPEST = 7  # lists one inside the other; no drafter goes deeper, a damaged text may


@dataclass(frozen=True, slots=True)
class Rank:
    """A list that is open: its last label and the node that bears it."""

    label: Label
    node: int


@dataclass(slots=True)
class Listing:
    """The lists open below one paragraph, outermost first."""

    opener: int  # the node the outermost list belongs to
    ranks: list[Rank] = field(default_factory=list)

    def place(self, readings: Sequence[Label], *, chapeau: bool) -> tuple[Label, int, int] | None:
        """The reading that fits, the parent and the depth from 1; None where the item belongs to no list here.

        `chapeau` says that the last item ended with a colon, so that a list of its own follows.
        """
        follower = self._follower(readings)
        first = _first(readings)
        if (
            chapeau
            and first
            and not (follower and follower[0].value > 1 and follower[0].scheme is first.scheme)
        ):
            return self._deeper(first)
        if follower:
            return self._same(*follower)
        fresh = [label for label in readings if label.scheme not in SECTIONS or self.ranks]
        start = _first(fresh) or next(iter(fresh), None)
        return self._deeper(start) if start else None

    def _follower(self, readings: Sequence[Label]) -> tuple[Label, int] | None:
        """The reading and the depth of the open list that it goes on with, the next label before any later."""
        options = [
            (abs(label.value - rank.label.value - 1), -depth, label, depth)
            for depth, rank in enumerate(self.ranks)
            for label in readings
            if label.scheme is rank.label.scheme
        ]
        if not options:
            return None
        distance, _, label, depth = min(options, key=lambda option: option[:2])
        first = _first(readings)
        if distance and first and first.scheme is not label.scheme and label.scheme is not Scheme.BULLET:
            return None  # "(i)" after "(b)" begins a list of Roman numerals
        return label, depth

    def _same(self, label: Label, depth: int) -> tuple[Label, int, int]:
        del self.ranks[depth:]
        return self._deeper(label)

    def _deeper(self, label: Label) -> tuple[Label, int, int]:
        del self.ranks[DEEPEST:]
        parent = self.ranks[-1].node if self.ranks else self.opener
        return label, parent, len(self.ranks) + 1

    def push(self, label: Label, node: int) -> None:
        """Take the placed item as the last of its list."""
        self.ranks.append(Rank(label, node))


def _first(readings: Sequence[Label]) -> Label | None:
    return next((label for label in readings if label.value == 1), None)
