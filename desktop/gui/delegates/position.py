"""PositionDelegate: the letter of a stance on the ground of its tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.gui import theme
from desktop.gui.delegates.marks import tone
from desktop.gui.models.positions import CELL

if TYPE_CHECKING:
    from desktop.views.positions import Cell

Index = QModelIndex | QPersistentModelIndex


class PositionDelegate(QStyledItemDelegate):
    """A coloured cell; how many notes there are stands small in its corner."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's question; see there."""
        painter.save()
        cell: Cell | None = index.data(CELL)
        if cell is not None:
            _paint_cell(painter, option.rect, cell, str(index.data()))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.colour("accent"), theme.px(2)))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()


def _paint_cell(painter: QPainter, rect: QRect, cell: Cell, letter: str) -> None:
    ink, ground = tone(cell.tone)
    painter.fillRect(rect.adjusted(1, 1, -1, -1), ground)
    font = theme.face("", theme.POINTS + 1)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
    if len(cell.notes) > 1:
        painter.setFont(theme.face("", theme.POINTS - 3))
        corner = rect.adjusted(0, theme.px(1), -theme.px(4), 0)
        painter.drawText(
            corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, str(len(cell.notes))
        )
