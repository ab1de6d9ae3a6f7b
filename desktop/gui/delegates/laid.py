"""Laid: paragraphs of marked words set at one width, ready to be painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from desktop.gui.delegates.marks import Piece, text_format
from desktop.gui.words import direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFont, QPainter

    from desktop.gui.delegates.marks import Para

_BETWEEN = 3  # pixels between two paragraphs
_BLANKS = str.maketrans({"\r": " ", "\t": " ", "\u2028": " ", "\u2029": " "})  # one for one: offsets stay


def units(text: str) -> int:
    """How many UTF-16 units `text` takes: what Qt counts in."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _ranges(para: Para) -> list[QTextLayout.FormatRange]:
    ranges, start = [], 0
    for piece in para:
        length = units(piece.text)
        form = text_format(piece.look)
        if form is not None and length:
            span = QTextLayout.FormatRange()
            span.start, span.length, span.format = start, length, form
            ranges.append(span)
        start += length
    return ranges


def _option(words: str) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    way = direction(words)
    option.setTextDirection(way)
    if way is Qt.LayoutDirection.RightToLeft:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    return option


def _lines(para: Para) -> Iterator[Para]:
    """A paragraph cut at its line breaks: every line runs its own way."""
    line: list[Piece] = []
    for piece in para:
        first, *rest = piece.text.split("\n")
        line.append(Piece(first, piece.look))
        for text in rest:
            yield tuple(line)
            line = [Piece(text, piece.look)]
    yield tuple(line)


def _fill(layout: QTextLayout, width: float, top: float) -> float:
    """Break `layout` into lines from `top` down and give where it ends."""
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return top


class Laid:
    """Paragraphs set at one width; `height` is what they take, `right_to_left` how the first of them runs."""

    def __init__(self, paragraphs: Sequence[Para], font: QFont, width: int) -> None:
        self._layouts: list[QTextLayout] = []
        top = 0.0
        for para in paragraphs:
            top += _BETWEEN if self._layouts else 0
            for line in _lines(para):
                top = self._set(line, font, max(width, 24), top)
        self.height = round(top + 0.5)
        self.right_to_left = bool(paragraphs) and _runs_right_to_left(paragraphs[0])

    def _set(self, line: Para, font: QFont, width: int, top: float) -> float:
        """Set a line of a paragraph from `top` down and give where it ends."""
        words = "".join(piece.text for piece in line).translate(_BLANKS)
        layout = QTextLayout(words, font)
        layout.setTextOption(_option(words))
        # Formats must be there before the lines are made: later ones paint nothing.
        layout.setFormats(_ranges(line))
        layout.setCacheEnabled(True)
        self._layouts.append(layout)
        return _fill(layout, width, top)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Paint with the painter's pen where no format says otherwise."""
        for layout in self._layouts:
            layout.draw(painter, QPointF(left, top), [])


def _runs_right_to_left(para: Para) -> bool:
    return direction("".join(piece.text for piece in para)) is Qt.LayoutDirection.RightToLeft
