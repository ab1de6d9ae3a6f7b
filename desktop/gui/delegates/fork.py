"""Fork: a condition and what follows from it, drawn under a provision: a diamond, and an arm for each way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextLayout, QTextOption

from desktop.gui import theme
from desktop.gui.words import direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QFont

    from desktop.terms.clause import Branch

STEM, ARM, GAP = 18, 20, 3  # pixels at 100 %: before the condition, before what follows, between lines
ARMS = {1: Qt.PenStyle.SolidLine, 2: Qt.PenStyle.DashLine}  # what holds then, what holds otherwise


class Fork:
    """Branches set at a width; every word is the provision's own."""

    def __init__(self, branches: Iterable[Branch], font: QFont, room: float) -> None:
        self._lines = [_Line(level, words, font, room) for level, words in _told(branches)]
        self._room = room
        self._gap = theme.px(GAP)
        self.height = sum(line.height + self._gap for line in self._lines) + self._gap

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the fork from a corner on; where words run to the left it hangs on the right."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, stem = top + self._gap, top
        for line in self._lines:
            if line.level == 0:
                stem = top + line.first / 2
            line.draw(painter, QRectF(left, top, self._room, line.height), stem)
            top += line.height + self._gap
        painter.restore()


class _Line:
    """One way, or the condition where they part (level 0)."""

    def __init__(self, level: int, words: str, font: QFont, room: float) -> None:
        self.level = level
        self._right = direction(words) is Qt.LayoutDirection.RightToLeft
        self._indent = theme.px(STEM) + (theme.px(ARM) if level else 0)
        self._layout = QTextLayout(words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(direction(words))
        self._layout.setTextOption(option)
        self.first, self.height = self._set(max(60.0, room - self._indent))

    def _set(self, room: float) -> tuple[float, float]:
        """Break into lines, and say how high the first is and all are."""
        top = first = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, top))
            top += line.height()
            first = first or line.height()
        self._layout.endLayout()
        return first, top

    def draw(self, painter: QPainter, place: QRectF, stem: float) -> None:
        middle = place.top() + self.first / 2
        side, way = (place.right(), -1) if self._right else (place.left(), 1)
        start = QPointF(side + way * theme.px(STEM) / 2, middle)
        painter.setPen(QPen(theme.colour("moved"), max(1.2, theme.px(1.5))))
        if self.level:
            self._draw_arm(painter, start, stem, way)
        else:
            self._draw_diamond(painter, start)
        painter.setPen(theme.colour("text"))
        self._layout.draw(painter, QPointF(place.left() + (0 if self._right else self._indent), place.top()))

    def _draw_diamond(self, painter: QPainter, middle: QPointF) -> None:
        half = theme.px(5)
        painter.setBrush(theme.colour("moved_ground"))
        corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
        painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))

    def _draw_arm(self, painter: QPainter, start: QPointF, stem: float, way: int) -> None:
        pen = painter.pen()
        pen.setStyle(ARMS[self.level])
        painter.setPen(pen)
        tip = QPointF(start.x() + way * (theme.px(ARM)), start.y())
        painter.drawLine(QPointF(start.x(), stem + theme.px(6)), start)
        painter.drawLine(start, tip)
        pen.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        barb = theme.px(4)
        for turn in (-1, 1):
            painter.drawLine(tip, tip + QPointF(-way * barb, turn * barb))


def _told(branches: Iterable[Branch]) -> Iterator[tuple[int, str]]:
    for branch in branches:
        for level, words in enumerate((branch.condition, branch.consequence, branch.otherwise)):
            if words:
                yield level, " ".join(words.split())
