"""Rows: what a page is filled with, from a line of words to a row of a table, and how one is parted between two pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPen

from desktop.gui.printing.lines import Cell, moved, span

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from desktop.gui.printing.lines import Line

_WIDOW = 2  # lines of a paragraph that stay together


@dataclass(frozen=True, slots=True)
class Stroke:
    """A rule: its colour and how thick it is."""

    colour: str
    width: float

    def draw(self, painter: QPainter, line: QLineF) -> None:
        """Draw it."""
        pen = QPen(QColor(self.colour))
        pen.setWidthF(self.width)
        painter.setPen(pen)
        painter.drawLine(line)


@dataclass(frozen=True, slots=True)
class Frame:
    """The rules around a row of a table, and what its cells are filled with."""

    above: Stroke
    below: Stroke
    between: Stroke | None = None
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A cell at its place in a row; `inset` lies between its sides and its words."""

    left: float
    width: float
    cell: Cell
    inset: float = 0.0


@dataclass(frozen=True)
class Row:
    """What stands side by side on a page."""

    boxes: tuple[Box, ...]
    height: float
    keeps: bool = False  # on the page of the next one
    whole: bool = False  # not parted between pages where one has room for it
    above: float = 0.0  # left empty over it, but not at the head of a page
    frame: Frame | None = None
    heads: tuple[Row, ...] = ()  # repeated over it on a new page
    place: int = 0  # of the section it is the heading of, from 1
    leads: int = 0  # the section whose page it tells
    picture: Callable[[QPainter, float, float], None] | None = None

    @property
    def notes(self) -> tuple[int, ...]:
        """The footnotes it calls."""
        return tuple(sorted({line.note for box in self.boxes for line in box.cell.lines if line.note}))

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it at its place on a page."""
        if self.frame:
            self._fill(painter, x, y)
        for box in self.boxes:
            for top, bottom, colour in span(box.cell.lines):
                painter.fillRect(QRectF(x + box.left, y + top, box.width, bottom - top), QColor(colour))
            for line in box.cell.lines:
                line.draw(painter, x + box.left + box.inset, y)
        if self.picture:
            self.picture(painter, x, y)
        if self.frame:
            self._rule(painter, self.frame, x, y)

    def _fill(self, painter: QPainter, x: float, y: float) -> None:
        for box in self.boxes if self.frame and self.frame.fill else ():
            painter.fillRect(QRectF(x + box.left, y, box.width, self.height), QColor(self.frame.fill))  # type: ignore[union-attr]

    def _rule(self, painter: QPainter, frame: Frame, x: float, y: float) -> None:
        left = x + min(box.left for box in self.boxes)
        right = x + max(box.left + box.width for box in self.boxes)
        bottom = y + self.height
        frame.above.draw(painter, QLineF(left, y, right, y))
        frame.below.draw(painter, QLineF(left, bottom, right, bottom))
        edges = sorted(x + box.left for box in self.boxes)[1:] if frame.between else []
        for edge in edges:
            frame.between.draw(painter, QLineF(edge, y, edge, bottom))  # type: ignore[union-attr]


def parted(row: Row, room: float, *, forced: bool) -> tuple[Row, Row] | None:
    """As much of a row as there is room for, and the rest; none where too little would stand on either side.

    A forced one is parted after its first lines however little room there is.
    """
    if row.picture:
        return None
    cuts = [_cut(box.cell.lines, room, forced=forced) for box in row.boxes]
    if not any(cuts) or all(cut == len(box.cell.lines) for cut, box in zip(cuts, row.boxes, strict=True)):
        return None
    first = [_box(box, box.cell.lines[:cut]) for cut, box in zip(cuts, row.boxes, strict=True)]
    rest = [_box(box, box.cell.lines[cut:]) for cut, box in zip(cuts, row.boxes, strict=True)]
    return _of(row, first, keeps=False), replace(_of(row, rest, keeps=row.keeps), place=0)


def _cut(lines: tuple[Line, ...], room: float, *, forced: bool) -> int:
    """How many lines go first."""
    fits = sum(line.bottom <= room for line in lines)
    if forced:
        return max(fits, min(1, len(lines)))
    if 0 < fits < len(lines) and lines[fits - 1].layout is lines[fits].layout:
        return _unwidowed(lines, fits)
    return fits


def _unwidowed(lines: tuple[Line, ...], fits: int) -> int:
    """So many lines that no first or last one of a paragraph stands alone."""
    before, after = lines[fits - 1].number + 1, lines[fits].layout.lineCount() - lines[fits].number
    if after < _WIDOW <= before - 1:
        fits, before = fits - 1, before - 1
    return fits if before >= _WIDOW else fits - before


def _box(box: Box, lines: tuple[Line, ...]) -> Box:
    """A box that begins with these lines."""
    up = lines[0].top if lines else 0.0
    pad = min(box.cell.lines[0].top, up) if lines and box.inset else 0.0
    shifted = tuple(moved(line, pad - up) for line in lines)
    return replace(box, cell=Cell(shifted, shifted[-1].bottom + pad if shifted else 0.0))


def _of(row: Row, boxes: list[Box], *, keeps: bool) -> Row:
    height = max(box.cell.height for box in boxes)
    return replace(row, boxes=tuple(boxes), height=height, keeps=keeps, above=0.0)
