"""BurnDown: how many brackets stand open in each version, as bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

WIDE, GAP, HIGH = 26, 10, 56  # pixels at 100 %: of a bar, between two, of the highest


class BurnDown(QWidget):
    """A bar a version for the whole text; the part of it that is filled stands in the paragraph in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("river.burnDown")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._whole: tuple[int, ...] = ()
        self._here: tuple[int, ...] = ()

    def show_counts(self, whole: Sequence[int], here: Sequence[int]) -> None:
        """Show the open brackets of every version, of all and of the paragraph in hand."""
        self._whole, self._here = tuple(whole), tuple(here)
        told = [
            self.tr("version {n}: {all}, {here} of them in this paragraph").format(n=n, all=count, here=one)
            for n, (count, one) in enumerate(zip(self._whole, self._here, strict=True), 1)
        ]
        self.setAccessibleName(self.tr("Open brackets by version"))
        self.setAccessibleDescription("; ".join(told))
        self.setToolTip("\n".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's question; see there."""
        bars = max(len(self._whole), 1)
        return QSize(
            bars * theme.px(WIDE + GAP) + theme.px(GAP),
            theme.px(HIGH) + 2 * self.fontMetrics().height() + theme.px(6),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars with their numbers above and the versions below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, most = self.fontMetrics().height(), max(self._whole, default=0) or 1
        floor = line + theme.px(HIGH) + theme.px(2)
        for n, (count, here) in enumerate(zip(self._whole, self._here, strict=True)):
            left = theme.px(GAP) + n * theme.px(WIDE + GAP)
            high = round(theme.px(HIGH) * count / most)
            self._draw_bar(painter, QRectF(left, floor - high, theme.px(WIDE), high), here / max(count, 1))
            self._write(painter, left, floor - high - line, str(count), "text")
            self._write(painter, left, floor + theme.px(3), str(n + 1), "muted")
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(0, floor, self.width(), floor)
        painter.end()

    def _draw_bar(self, painter: QPainter, bar: QRectF, share: float) -> None:
        """An outline for the whole, filled from the floor as far as the paragraph has part in it."""
        painter.setPen(QPen(theme.colour("accent"), 1))
        painter.setBrush(theme.colour("accent_ground"))
        if bar.height():
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, 0))
        filled = bar.height() * min(share, 1.0)
        painter.fillRect(bar.adjusted(0, bar.height() - filled, 0, 0), theme.colour("accent"))

    def _write(self, painter: QPainter, left: int, top: int, words: str, colour: str) -> None:
        painter.setPen(theme.colour(colour))
        wide = theme.px(WIDE + GAP)
        place = QRectF(left - theme.px(GAP) / 2, top, wide, self.fontMetrics().height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
