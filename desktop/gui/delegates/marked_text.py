"""MarkedText: a few paragraphs of marked words as a widget, as tall as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.delegates.laid import Laid
from desktop.gui.delegates.marks import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.gui.delegates.marks import Para


class MarkedText(QWidget):
    """Shows paragraphs of pieces; a screen reader hears their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paragraphs: tuple[Para, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_paragraphs(self, paragraphs: Sequence[Para]) -> None:
        """Show other words."""
        self._paragraphs = tuple(paragraphs)
        self.setAccessibleDescription(plain(self._paragraphs))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What is shown, without its looks."""
        return plain(self._paragraphs)

    def heightForWidth(self, width: int) -> int:
        """As tall as the words at `width`."""
        return self._laid(width).height if self._paragraphs else 0

    def sizeHint(self) -> QSize:
        """The width it has, and the height that needs."""
        width = max(self.width(), 160)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for a line."""
        return QSize(80, self.fontMetrics().height() if self._paragraphs else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        self._laid(self.width()).draw(painter, 0, 0)
        painter.end()

    def _laid(self, width: int) -> Laid:
        return Laid(self._paragraphs, self.font(), width)
