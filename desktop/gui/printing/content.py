"""What stands in a printed brief, from its cover to its last section, as rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.brief.labels import Labels, labels
from desktop.brief.word.charts import drawable, height_of, palette
from desktop.brief.word.contents import listed, numbers
from desktop.brief.word.template import template
from desktop.gui.printing.charts import Drawing
from desktop.gui.printing.lines import plain
from desktop.gui.printing.looks import UNIT, face_of
from desktop.gui.printing.rows import Box, Row
from desktop.gui.printing.tables import table
from desktop.terms.brief import Grid, Para

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.ooxml.chart_part import Palette
    from desktop.gui.printing.lines import Setter
    from desktop.gui.printing.looks import Sheet
    from desktop.terms.brief import Brief, Chart, Section

_MILLIMETRE = UNIT * 72 / 25.4
_AFTER = 8.0 * UNIT  # under a table
_PAGE_NUMBER = 30.0 * UNIT  # room behind a line of the contents
_LOWER = 0.8  # of a page is the most a chart takes


@dataclass(frozen=True)
class Content:
    """Makes the rows of a brief on sheets of these measures."""

    brief: Brief
    setter: Setter
    sheets: Mapping[bool, Sheet]

    @cached_property
    def _numbers(self) -> list[str]:
        return list(numbers(self.brief.sections))

    @property
    def _own(self) -> Labels:
        return labels(self.brief.language)

    def cover(self, told: Grid) -> Iterator[Row]:
        """Kind, title and the facts."""
        line = self.sheets[self.brief.wide].line
        kind = self._own(
            f"kind.{self.brief.kind}" if self._own.has(f"kind.{self.brief.kind}") else "brief.kind"
        )
        yield self._words(self.brief.named or kind, "Brief Kind", line)
        yield self._words(self.brief.title, "Title", line)
        if self.brief.subtitle:
            yield self._words(self.brief.subtitle, "Subtitle", line)
        if told.rows:
            yield from table(self.setter, told, line, facts=True)
            yield Row((), _AFTER)

    def _contents(self, line: float) -> Iterator[Row]:
        entries = listed(self.brief.sections)
        if entries:
            yield self._words(self._own("brief.contents"), "Lead", line)
        for place, section in entries:
            said = plain(f"{self._numbers[place - 1]}\t{section.title}", f"toc {section.level}")
            yield self._row(said, line - _PAGE_NUMBER, leads=place)

    def section(self, section: Section, place: int, *, wide: bool) -> Iterator[Row]:
        """A heading and what stands under it; before the first that is not ahead of them, the contents."""
        line, style = self.sheets[wide].line, f"heading {min(section.level, 3)}"
        if not section.ahead and all(one.ahead for one in self.brief.sections[: place - 1]):
            yield from self._contents(line)
        yield self._row(plain(f"{self._numbers[place - 1]}  {section.title}", style), line, place=place)
        for part, after in pairwise((*section.content, None)):
            if isinstance(part, Para):
                named = isinstance(after, Grid)
                made = self._row(part, line)
                yield replace(made, keeps=made.keeps or named)
            elif isinstance(part, Grid):
                yield from table(self.setter, part, line)
                yield Row((), _AFTER)
            elif part:
                yield from self._chart(part, wide=wide)

    def _chart(self, chart: Chart, *, wide: bool) -> Iterator[Row]:
        """A chart under its title; words where there is nothing to draw."""
        sheet = self.sheets[wide]
        if chart.title:
            yield self._words(chart.title, "caption", sheet.line)
        if not drawable(chart):
            yield self._words(chart.told, "Small", sheet.line)
            return
        height = min(height_of(chart) * _MILLIMETRE, sheet.room * _LOWER)
        right, language = self.setter.right, self.setter.language
        drawn = Drawing(chart, _palette(), language, right, sheet.line, height)
        yield Row((), height + _AFTER, picture=drawn.draw)

    def _words(self, words: str, style: str, line: float) -> Row:
        return self._row(plain(words, style), line)

    def _row(self, para: Para, line: float, *, place: int = 0, leads: int = 0) -> Row:
        """A paragraph; what is left empty over it is the row's, so that no page begins with it."""
        face = face_of(para.style)
        cell = self.setter.cell([para], line, over=False)
        at = _PAGE_NUMBER if leads and self.setter.right else 0.0
        above = face.above * UNIT
        return Row((Box(at, line, cell),), cell.height, face.keeps, above=above, place=place, leads=leads)


@cache
def _palette() -> Palette:
    return palette(template())
