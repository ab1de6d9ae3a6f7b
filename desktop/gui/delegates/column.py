"""ColumnDelegate: a cell of one text among several, with a line before it and a frame where the reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.gui import theme
from desktop.gui.delegates.marks import blend
from desktop.gui.delegates.text import Index, TextDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


class ColumnDelegate(TextDelegate):
    """Paints as its parent does; columns are told apart, and the one the keys act on is framed."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words, then the line and the frame."""
        super().paint(painter, option, index)
        rect = option.rect
        if index.column():
            line = blend(theme.colour("line"), theme.colour("base"), 0.6)
            painter.fillRect(rect.left(), rect.top(), 1, rect.height(), line)
        if option.state & QStyle.StateFlag.State_HasFocus and index.column():
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Highlight), 1))
            painter.drawRect(rect.adjusted(1, 0, -1, -1))
