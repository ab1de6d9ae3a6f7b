"""Ladder: how strong a verb is, as rungs that rise from taking note to deciding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui import theme
from desktop.gui.delegates.marks import tone
from desktop.gui.panes.actions_words import strength_badge

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

RUNGS = 9
WIDE, GAP, LOW, HIGH = 7, 2, 6, 24  # pixels at 100 %


class Ladder(QWidget):
    """Rungs up to the strength are filled, the one it stands on has a foot; those above are outlines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ladder")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._strength = 0

    def show_strength(self, strength: int | None) -> None:
        """Show a strength from 1 to 9, or none."""
        self._strength = strength or 0
        self.setAccessibleName(self.tr("{n} of {most} on the ladder").format(n=self._strength, most=RUNGS))
        self.setVisible(bool(strength))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's question; see there."""
        return QSize(RUNGS * theme.px(WIDE + GAP), theme.px(HIGH + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt asks so
        """Draw the rungs."""
        badge = strength_badge(self._strength or None)
        ink = tone(badge.tone)[0] if badge else theme.colour("muted")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rung in range(1, RUNGS + 1):
            high = theme.px(LOW + (HIGH - LOW) * (rung - 1) / (RUNGS - 1))
            left = (rung - 1) * theme.px(WIDE + GAP) + 0.5
            place = QRectF(left, theme.px(HIGH) - high + 0.5, theme.px(WIDE) - 1, high - 1)
            painter.setPen(QPen(ink if rung <= self._strength else theme.colour("line"), 1))
            painter.setBrush(ink if rung <= self._strength else theme.colour("base"))
            painter.drawRect(place)
            if rung == self._strength:
                foot = QRectF(left - 1, theme.px(HIGH + 2), theme.px(WIDE) + 1, theme.px(2))
                painter.fillRect(foot, theme.colour("text"))
        painter.end()
