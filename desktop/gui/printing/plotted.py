"""Signs at the points of a line, and the steps of a scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPolygonF

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_MOST = 5  # steps over nothing
_SHAPES = (  # corners, as shares of half the size; none is a circle
    (),
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0, -1), (1, 0.8), (-1, 0.8)),
    ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
)
_CROSSES = (((-1, -1, 1, 1), (-1, 1, 1, -1)), ((-1, 0, 1, 0), (0, -1, 0, 1)))


def draw_sign(painter: QPainter, at: QPointF, size: float, series: int) -> None:
    """The sign of a series in the painter's pen and brush."""
    half, n = size / 2, series % (len(_SHAPES) + len(_CROSSES))
    if n == 0:
        painter.drawEllipse(QRectF(at.x() - half, at.y() - half, size, size))
    elif n < len(_SHAPES):
        painter.drawPolygon(QPolygonF([QPointF(at.x() + x * half, at.y() + y * half) for x, y in _SHAPES[n]]))
    else:
        for line in _CROSSES[n - len(_SHAPES)]:
            x, y, right, bottom = (half * one for one in line)
            painter.drawLine(QLineF(at.x() + x, at.y() + y, at.x() + right, at.y() + bottom))


def steps(most: int) -> tuple[int, ...]:
    """The marks of a scale from nothing to at least the most: steps of 1, 2 or 5, or ten times that, and so on."""
    size = 1
    while most > size * _MOST:
        size = size * 5 // 2 if str(size)[0] == "2" else size * 2
    return tuple(range(0, size * -(-most // size) + 1, size))
