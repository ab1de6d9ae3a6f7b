"""Sheets: where the pages of a document lie below each other."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Sequence


class Sheets:
    """Pages laid out in one column, centred on the line 0; pages count from 1."""

    def __init__(self, sizes: Sequence[tuple[float, float]]) -> None:
        self._sizes = tuple(sizes)
        self._tops: list[float] = []
        self._scale = 1.0
        self.widest = max((width for width, _ in sizes), default=0.0)  # in points
        self.width = self.height = 0.0
        self.lay_out(1.0, 0)

    def lay_out(self, scale: float, gap: float) -> None:
        """Lay the pages out at `scale` pixels a point with a gap around each."""
        self._scale, self._tops, top = scale, [], gap
        for _, height in self._sizes:
            self._tops.append(top)
            top += height * scale + gap
        self.width, self.height = self.widest * scale, top

    def rect(self, page: int) -> QRectF:
        """Where a page lies."""
        width, height = (length * self._scale for length in self._sizes[page - 1])
        return QRectF(-width / 2, self._tops[page - 1], width, height)

    def between(self, top: float, bottom: float) -> range:
        """The pages that are seen between two heights."""
        if not self._tops:
            return range(0)
        first = max(1, bisect_right(self._tops, top))
        return range(first, max(first, bisect_right(self._tops, bottom)) + 1)

    def at(self, height: float) -> tuple[int, float]:
        """The page at a height and the share of it that lies above; it holds at any scale."""
        page = max(1, bisect_right(self._tops, height))
        if not self._tops:
            return (0, 0.0)
        return (page, (height - self._tops[page - 1]) / max(1.0, self.rect(page).height()))

    def top_of(self, place: tuple[int, float]) -> float:
        """The height of a place that `at` gave."""
        page, share = place
        return self._tops[page - 1] + share * self.rect(page).height() if page and self._tops else 0.0
