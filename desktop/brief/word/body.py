"""What stands in a brief, from its cover to its last section, as WordprocessingML."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.ooxml.tags import w
from desktop.brief.word.charts import drawable
from desktop.brief.word.contents import contents, heading
from desktop.brief.word.grids import facts, table
from desktop.terms.brief import Grid, Para, Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.brief.labels import Labels
    from desktop.brief.ooxml.tags import Element
    from desktop.brief.word.charts import Charts
    from desktop.brief.word.lines import Lines
    from desktop.brief.word.pages import Sheet
    from desktop.terms.brief import Brief, Chart


class Body:
    """Writes a brief stretch by stretch; `section` gives the properties of one, upright or on its long side."""

    def __init__(
        self, lines: Lines, charts: Charts, sheet: Sheet, section: Callable[[bool], Element]
    ) -> None:
        self._lines, self._charts = lines, charts
        self._sheet, self._section = sheet, section

    def elements(self, brief: Brief, own: Labels, *, numbered: bool) -> list[Element]:
        """Everything in the body; the properties of a section stand in its last paragraph, the last ones at the end."""
        made = list(self._cover(brief, own))
        wide = brief.wide
        listed = contents(self._lines, brief.sections, own("brief.contents"), numbered=numbered)
        for lies, sections in groupby(enumerate(brief.sections, 1), lambda one: brief.wide or one[1].wide):
            if lies != wide:
                made[-1][0].append(self._section(wide))
                wide = lies
            for place, section in sections:
                made += () if section.ahead else listed  # once: it is used up then
                made += self._of(section, place, wide=wide)
        return [*made, self._section(wide)]

    def _cover(self, brief: Brief, own: Labels) -> Iterator[Element]:
        lines = self._lines
        yield lines.plain(brief.named or _kind(brief, own), "Brief Kind")
        yield lines.plain(brief.title, "Title")
        if brief.subtitle:
            yield lines.plain(brief.subtitle, "Subtitle")
        if brief.facts:
            yield from (
                table(lines, facts(brief), "Brief Facts", self._sheet.line(wide=brief.wide)),
                lines.plain("", "Small"),
            )

    def _of(self, section: Section, place: int, *, wide: bool) -> Iterator[Element]:
        yield heading(self._lines, section, place)
        for part in section.content:
            if isinstance(part, Para):
                yield self._lines.paragraph(part)
            elif isinstance(part, Grid):
                yield from (
                    table(self._lines, part, "Brief Grid", self._sheet.line(wide=wide)),
                    self._lines.plain("", "Small"),
                )
            else:
                yield from self._chart(part, wide=wide)

    def _chart(self, chart: Chart, *, wide: bool) -> Iterator[Element]:
        """A chart under its title; words where there is nothing to draw."""
        if chart.title:
            yield self._lines.plain(chart.title, "caption")
        if drawable(chart):
            shown = self._charts.inline(chart, self._sheet.line(wide=wide), self._sheet.room(wide=wide))
            # LibreOffice turns every number of a chart round in a paragraph that runs from the right.
            yield w("p", self._lines.looks.paragraph("Chart", "en"), shown)
        else:
            yield self._lines.plain(chart.told, "Small")


def _kind(brief: Brief, own: Labels) -> str:
    key = f"kind.{brief.kind}"
    return own(key) if own.has(key) else own("brief.kind")
