"""Grid: the first rows of a table, drawn in the tree under its caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.gui import theme
from desktop.views.tables import heads, number_columns, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from desktop.terms.provision import Table

FIRST = 6  # rows shown
LEAST, MOST = 46, 320  # pixels of a column at 100 %
PAD = 4


class Grid:
    """A table set at a width: a line a row, what does not fit left to the table itself."""

    def __init__(self, table: Table, font: QFont, room: float) -> None:
        self._font, self._head = QFont(font), QFont(font)
        self._head.setBold(True)
        self._metrics = QFontMetricsF(self._font)
        self._right = number_columns(table)
        self._headed = any(heads(table))
        top = [" ".join(head.split("\n")) for head in heads(table)] if self._headed else None
        body = [[" ".join(cell.split()) for cell in row] for row in table.rows[:FIRST]]
        self._rows = [top, *body] if top else body
        self._more = max(0, len(table.rows) - FIRST)
        self._widths = self._shared(width(table), room)
        self._line = self._metrics.height() + theme.px(PAD)
        self.height = self._line * (len(self._rows) + bool(self._said())) + theme.px(PAD)

    def _shared(self, columns: int, room: float) -> list[float]:
        """What every column takes of the room; columns that find none are left out."""
        fitting = max(1, min(columns, int(room // theme.px(LEAST))))
        wanted = [self._wanted(column) for column in range(fitting)]
        over = sum(wanted) - room
        if over <= 0:
            return wanted
        spare = sum(wide - theme.px(LEAST) for wide in wanted) or 1.0
        return [wide - over * (wide - theme.px(LEAST)) / spare for wide in wanted]

    def _wanted(self, column: int) -> float:
        cells = [row[column] for row in self._rows if column < len(row)]
        longest = max((self._metrics.horizontalAdvance(cell) for cell in cells), default=0.0)
        return min(float(theme.px(MOST)), max(float(theme.px(LEAST)), longest * 1.06 + 2 * theme.px(PAD)))

    def _said(self) -> str:
        if not self._more:
            return ""
        return QCoreApplication.translate("tree", "and {n} more rows").format(n=self._more)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the rows from a corner on."""
        painter.save()
        wide = sum(self._widths)
        for number, row in enumerate(self._rows):
            place = QRectF(left, top + number * self._line, wide, self._line)
            head = self._headed and number == 0
            if head:
                painter.fillRect(place, theme.colour("hover"))
            self._draw_row(painter, place, row, head=head)
            painter.setPen(theme.colour("line"))
            painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.setFont(self._font)
        painter.setPen(theme.colour("muted"))
        below = QRectF(left, top + len(self._rows) * self._line, wide, self._line)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._said())
        painter.restore()

    def _draw_row(self, painter: QPainter, place: QRectF, row: Sequence[str], *, head: bool) -> None:
        painter.setFont(self._head if head else self._font)
        painter.setPen(theme.colour("text"))
        left, pad = place.left(), theme.px(PAD)
        for column, (wide, words) in enumerate(zip(self._widths, row, strict=False)):
            cell = QRectF(left + pad, place.top(), wide - 2 * pad, place.height())
            sides = Qt.AlignmentFlag
            side = sides.AlignRight if column in self._right else sides.AlignLeft
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(cell.width()))
            painter.drawText(cell, side | sides.AlignVCenter, shown)
            left += wide
