"""Printed: a brief on its pages, each drawn with its running head, its number and the footnotes it calls."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from desktop.brief.labels import labels
from desktop.brief.ooxml.scripts import in_line
from desktop.brief.word.grids import facts
from desktop.gui.printing.content import Content
from desktop.gui.printing.flow import Flow, Notes
from desktop.gui.printing.lines import Setter
from desktop.gui.printing.looks import QUIET, RULE, UNIT, face_of, font, sheet_of
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from desktop.gui.printing.flow import Page
    from desktop.gui.printing.looks import Sheet
    from desktop.gui.printing.rows import Row
    from desktop.terms.brief import Brief
    from desktop.terms.step import Work

_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute
_BASELINE = 0.72  # of a line, from its top
_DOT = 4.5 * UNIT  # from one dot of the contents to the next


def laid_out(brief: Brief) -> Work[Printed]:
    """Lay a brief out, a step before each section."""
    sheets = {wide: sheet_of(brief, wide=wide) for wide in (False, True)}
    content = Content(brief, Setter(labels(brief.language).language), sheets)
    notes = Notes(content.setter, sheets)
    flow = Flow(sheets, notes)
    flow.put(list(content.cover(facts(brief))), wide=brief.wide)
    for wide, sections in groupby(enumerate(brief.sections, 1), lambda one: brief.wide or one[1].wide):
        for place, section in sections:
            yield Step(place - 1, len(brief.sections), section.title)
            flow.put(list(content.section(section, place, wide=wide)), wide=wide)
    return Printed(brief, sheets, tuple(flow.pages), notes)


@dataclass(frozen=True)
class Printed:
    """The pages of a brief."""

    brief: Brief
    sheets: Mapping[bool, Sheet]
    pages: tuple[Page, ...]
    notes: Notes

    def sheet(self, number: int) -> Sheet:
        """The sheet of a page; the first is 0."""
        return self.sheets[self.pages[number].wide]

    def page_of(self, place: int) -> int:
        """The number, from 1, of the page on which the section at that place begins."""
        return next(n for n, page in enumerate(self.pages, 1) if place in page.places)

    def words(self, number: int) -> str:
        """What is written on a page, line by line, for who hears it."""
        page = self.pages[number]
        cells = [box.cell for _, row in page.rows for box in row.boxes]
        cells += [self.notes.cell(note, wide=page.wide) for note in page.notes]
        return "\n".join(line.words for cell in cells for line in cell.lines)

    def draw(self, number: int, painter: QPainter) -> None:
        """Draw a page, in units, from the upper left corner of its sheet."""
        page, sheet = self.pages[number], self.sheet(number)
        for top, row in page.rows:
            row.draw(painter, sheet.side, sheet.side + top)
            if row.leads:
                self._lead(painter, row, sheet, sheet.side + top)
        self._draw_notes(painter, page, sheet)
        self._draw_head(painter, sheet)
        own = labels(self.brief.language)
        shown = own("brief.page", page=number + 1, pages=len(self.pages))
        self._say(painter, QRectF(sheet.side, sheet.foot, sheet.line, 12 * UNIT), shown, ends=True)

    @property
    def _right(self) -> bool:
        return self.notes.right

    def _lead(self, painter: QPainter, row: Row, sheet: Sheet, top: float) -> None:
        """Dots from a line of the contents to the page it leads to."""
        box, shown = row.boxes[0], str(self.page_of(row.leads))
        line = box.cell.lines[-1]
        words = line.layout.lineAt(line.number).naturalTextRect()
        place = QRectF(sheet.side, top + line.top, sheet.line, line.pitch)
        self._say(painter, place, shown, ends=True)
        number = QFontMetricsF(painter.font()).horizontalAdvance(shown)
        start = place.left() + (number if self._right else box.left + words.right())
        end = place.left() + box.left + words.left() if self._right else place.right() - number
        y = top + line.top + line.pitch * _BASELINE
        painter.setPen(_dots())
        painter.drawLine(QLineF(start + _DOT, y, max(start + _DOT, end - _DOT), y))

    def _draw_notes(self, painter: QPainter, page: Page, sheet: Sheet) -> None:
        y = sheet.side + sheet.room - self.notes.height(page.notes, wide=page.wide)
        if page.notes:
            pen = QPen(QColor(RULE))
            pen.setWidthF(0.5 * UNIT)
            painter.setPen(pen)
            left = sheet.side + (sheet.line * 2 / 3 if self._right else 0)
            painter.drawLine(QLineF(left, y + 4 * UNIT, left + sheet.line / 3, y + 4 * UNIT))
        y = sheet.side + sheet.room - sum(self.notes.cell(n, wide=page.wide).height for n in page.notes)
        for number in page.notes:
            cell = self.notes.cell(number, wide=page.wide)
            for line in cell.lines:
                line.draw(painter, sheet.side, y)
            y += cell.height

    def _draw_head(self, painter: QPainter, sheet: Sheet) -> None:
        """Whom it is for where reading begins, the title where a line ends."""
        tier = labels(self.brief.language)(f"tier.{self.brief.tier}")
        place = QRectF(sheet.side, sheet.head, sheet.line, 12 * UNIT)
        painter.setFont(font(8, self.brief.language, bold=True))
        taken = QFontMetricsF(painter.font()).horizontalAdvance(tier) + 24 * UNIT
        self._say(painter, place, tier, style="Tier")
        left = place.left() if self._right else place.left() + taken
        self._say(
            painter,
            QRectF(left, place.top(), place.width() - taken, place.height()),
            self.brief.title,
            ends=True,
        )
        pen = QPen(QColor(RULE))
        pen.setWidthF(0.5 * UNIT)
        painter.setPen(pen)
        y = place.bottom() + 2 * UNIT
        painter.drawLine(QLineF(place.left(), y, place.right(), y))

    def _say(
        self, painter: QPainter, place: QRectF, text: str, *, style: str = "header", ends: bool = False
    ) -> None:
        """One line of words where a line begins, or where it ends."""
        face = face_of(style)
        painter.setFont(font(face.size, self.brief.language, bold=face.bold))
        painter.setPen(QColor(face.ink))
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(
            in_line(text, right=self._right), Qt.TextElideMode.ElideRight, place.width()
        )
        side = Qt.AlignmentFlag.AlignRight if ends != self._right else Qt.AlignmentFlag.AlignLeft
        how = int(side | _ABSOLUTE | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(place, how, shown)


def _dots() -> QPen:
    pen = QPen(QColor(QUIET))
    pen.setWidthF(0.7 * UNIT)
    pen.setDashPattern([1, _DOT / (0.7 * UNIT) - 1])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
