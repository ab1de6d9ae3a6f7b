"""A river as Qt lists it: where a provision stands and what became of it, then a column a version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui.delegates.marks import Look, Piece
from desktop.gui.models.columns import ColumnsModel
from desktop.gui.panes.comparison_words import BADGES, change_word
from desktop.terms.change import Change
from desktop.views.flow import FlowRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.gui.delegates.marks import Badge, Para

STILL = frozenset({None, Change.UNCHANGED})
# Of several changes the one that says most of a provision is its sign.
_WEIGHT = (
    Change.RENUMBERED,
    Change.MOVED,
    Change.MERGED,
    Change.SPLIT,
    Change.REWORDED,
    Change.MOVED_REWORDED,
    Change.ADDED,
    Change.DROPPED,
)


class RiverModel(ColumnsModel[FlowRow]):
    """One provision a row, a version a column."""

    def what(self, row: FlowRow) -> tuple[Para, ...]:
        """What became of it at every step, and how many brackets it holds in each version."""
        changes = [(n, change) for n, change in enumerate(row.row.changes, 2) if change not in STILL]
        lines: list[Para] = [tuple(_step(n, change)) for n, change in changes if change]
        if not lines:
            lines.append((Piece(change_word(Change.UNCHANGED), Look.QUIET),))
        if row.bracketed:
            counts = " → ".join(map(str, row.open))
            # From left to right even in an Arabic window.
            lines.append((Piece(f"\u200e[ ] {counts}", Look.QUIET),))
        return tuple(lines)

    def badge(self, row: FlowRow) -> Badge | None:
        """The sign of what changed most."""
        found = {change for change in row.row.changes if change}
        return next((BADGES[change] for change in reversed(_WEIGHT) if change in found), None)

    def nothing(self, row: FlowRow) -> str:
        """A dash: it did not stand in that version."""
        return "–" if row.cells else ""


def _step(version: int, change: Change) -> Iterator[Piece]:
    yield Piece(f"{version}  ", Look.QUIET)
    yield Piece(change_word(change), Look.STRONG)
