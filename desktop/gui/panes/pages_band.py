"""RubberBand: what a drag over a page takes in, as it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QApplication, QRubberBand

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class RubberBand(QRubberBand):
    """From where the button went down to where the pointer is; a click draws none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QRubberBand.Shape.Rectangle, parent)
        self._start: QPointF | None = None

    def begin(self, point: QPointF) -> None:
        """The button went down."""
        self._start = point

    def stretch(self, point: QPointF) -> None:
        """The pointer moved; with the button down the band follows it."""
        if self._start is not None and self._far(point):
            self.setGeometry(QRectF(self._start, point).normalized().toAlignedRect())
            self.show()

    def end(self, point: QPointF) -> QPointF | None:
        """The button went up: where the drag began, or None where there was none."""
        start, self._start = self._start, None
        self.hide()
        return start if start is not None and (point - start).manhattanLength() >= _least() else None

    def _far(self, point: QPointF) -> bool:
        return self._start is not None and (point - self._start).manhattanLength() >= _least()


def _least() -> int:
    return QApplication.startDragDistance()
