"""Paragraphs set in lines: words of either direction, marks, the call of a footnote."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from desktop.brief.ooxml.scripts import stretches
from desktop.brief.word.looks import RIGHT_TO_LEFT
from desktop.gui.printing.looks import UNIT, face_of, font, look
from desktop.gui.words import direction
from desktop.terms.brief import Mark, Para, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QPainter

    from desktop.gui.printing.looks import Face

_TO_LEFT, _TO_RIGHT, _END = "\u2067", "\u2066", "\u2069"  # around words that run against their line
_MARKS = dict.fromkeys(map(ord, (_TO_LEFT, _TO_RIGHT, _END)))
_NEW_LINE = "\u2028"
_BASELINE = 0.74  # of a line, from its top
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell: where it stands in it, and the footnote it calls, if any."""

    layout: QTextLayout
    number: int
    top: float
    pitch: float
    fill: str = ""
    note: int = 0

    @property
    def bottom(self) -> float:
        """Where the line ends."""
        return self.top + self.pitch

    @property
    def words(self) -> str:
        """What stands in it."""
        line = self.layout.lineAt(self.number)
        units = self.layout.text().encode("utf-16-le")
        start, end = line.textStart() * 2, (line.textStart() + line.textLength()) * 2
        return units[start:end].decode("utf-16-le", "replace").translate(_MARKS).strip()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it in a cell that begins at x and y."""
        line = self.layout.lineAt(self.number)
        line.draw(painter, QPointF(x, y + self.top + self.pitch * _BASELINE - line.ascent()))


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines under one another."""

    lines: tuple[Line, ...]
    height: float


class Setter:
    """Sets the paragraphs of a brief; counts the sources they name."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.sources: list[str] = []

    @property
    def right(self) -> bool:
        """Whether the brief is read from right to left."""
        return self.language in RIGHT_TO_LEFT

    def cell(self, paras: Iterable[Para], width: float, *, over: bool = True) -> Cell:
        """Paragraphs under one another, as wide as said; `over` says whether the first has its space above."""
        lines: list[Line] = []
        end = 0.0
        for n, para in enumerate(paras):
            face = face_of(para.style)
            above = face.above * UNIT if n or over else 0.0
            made = list(self._lines(para, width, end + above))
            lines += made
            end = made[-1].bottom + face.below * UNIT
        return Cell(tuple(lines), end)

    def _lines(self, para: Para, width: float, top: float) -> Iterator[Line]:
        face, note = face_of(para.style), self._noted(para.source)
        layout = self._layout(para, note)
        count = _broken(layout, face, width, right=self._runs_right(para))
        for n in range(count):
            last = n == count - 1
            yield Line(layout, n, top + n * face.pitch, face.pitch, face.fill, note if last else 0)

    def _noted(self, source: str) -> int:
        if not source:
            return 0
        self.sources.append(source)
        return len(self.sources)

    def _runs_right(self, para: Para) -> bool:
        if para.language:
            return para.language in RIGHT_TO_LEFT
        return self.right or direction(para.text) is Qt.LayoutDirection.RightToLeft

    def _layout(self, para: Para, note: int) -> QTextLayout:
        """The words with their looks, those that run against the line held together."""
        right, language = self._runs_right(para), para.language or self.language
        held, places = _held(para.text.replace("\n", _NEW_LINE), right=right)
        bullet = f"{_BULLET}\t" if para.style == "List Bullet" else ""
        call = str(note) if note else ""
        layout = QTextLayout(bullet + held + call, font(face_of(para.style).size, language))
        ranges, start = [], 0
        for run in para.runs:
            end = start + len(run.text)
            begin, stop = places[start] + len(bullet), places[end] + len(bullet)
            ranges.append(_range(begin, stop - begin, para.style, run.mark, language))
            start = end
        if bullet:
            ranges.append(_range(0, len(bullet), para.style, Mark.PLAIN, language))
        if call:
            ranges.append(_call(len(bullet + held), len(call), para.style, language))
        layout.setFormats(ranges)
        layout.setTextOption(_option(face_of(para.style), right=right))
        return layout


def plain(words: str, style: str, language: str = "") -> Para:
    """A paragraph of words that are all alike."""
    return Para((Run(words),), style, language=language)


def moved(line: Line, by: float) -> Line:
    """The line so much lower."""
    return replace(line, top=line.top + by)


def _held(text: str, *, right: bool) -> tuple[str, list[int]]:
    """The words with isolates around what runs against them, and where every sign has come to, in Qt's units."""
    made, places, at = [], [0] * (len(text) + 1), 0
    for start, end, way in stretches(text, right=right):
        around = (_TO_LEFT if way else _TO_RIGHT) if way != right else ""
        made.append(f"{around}{text[start:end]}{_END if around else ''}")
        at += len(around)
        for n in range(start, end):
            places[n] = at
            at += 2 if text[n] > "\uffff" else 1
        at += len(around)
    places[len(text)] = at
    return "".join(made), places


def _range(start: int, length: int, style: str, mark: Mark, language: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    made.format = look(style, mark, language)
    return made


def _call(start: int, length: int, style: str, language: str) -> QTextLayout.FormatRange:
    made = _range(start, length, style, Mark.QUIET, language)
    made.format = look(style, Mark.QUIET, language, raised=True)
    return made


def _option(face: Face, *, right: bool) -> QTextOption:
    made = QTextOption()
    made.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
    made.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTabStopDistance(max(face.hanging, 1.0) * UNIT)
    return made


def _broken(layout: QTextLayout, face: Face, width: float, *, right: bool) -> int:
    """Break the words into lines; give how many there are, which is never none."""
    inside, hanging = face.inside * UNIT, face.hanging * UNIT
    ends = face.inside * UNIT if face.fill else 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        begin = inside - (hanging if line.lineNumber() == 0 else 0.0)
        line.setLineWidth(max(width - begin - ends, face.pitch))
        line.setPosition(QPointF(ends if right else begin, 0))
    layout.endLayout()
    return max(layout.lineCount(), 1)


def span(lines: Iterable[Line]) -> Iterator[tuple[float, float, str]]:
    """What is filled behind lines: from, to, colour."""
    filled = [line for line in lines if line.fill]
    for one, after in pairwise([*filled, None]):
        if one is not None:
            joined = after is not None and after.top - one.bottom < one.pitch
            yield one.top, after.top if joined and after is not None else one.bottom, one.fill
