"""Paragraphs and tables of a brief as WordprocessingML, and the footnotes they call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.tags import Element, w, words
from desktop.terms.brief import Grid, Mark, Para, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.terms.brief import Brief, Cell, Section

LINE = 9354  # the width between the margins of the template, in twentieths of a point
_RIGHT_TO_LEFT = frozenset({"ar"})
_EASTERN = frozenset({"zh"})
_TAGS = {"zh": "zh-CN", "en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "ar": "ar-SA"}
_LOOKS = {Mark.INSERTED: "Inserted", Mark.DELETED: "Deleted", Mark.STRONG: "Strong", Mark.QUIET: "Quiet"}
_LONG = 12  # headings: from here on a table of contents helps
_FACTS = (0.26, 0.74)


class Body:
    """Writes what stands in a brief; keeps the footnotes called on the way."""

    def __init__(self, language: str, styles: Mapping[str, str]) -> None:
        self._language = language
        self._styles = styles
        self.footnotes: list[Element] = []
        self._headings = 0

    def elements(self, brief: Brief, kind: str, contents: str) -> Iterator[Element]:
        """Everything between the start of the document and its section properties."""
        yield self._plain(kind, "Brief Kind")
        yield self._plain(brief.title, "Title")
        if brief.subtitle:
            yield self._plain(brief.subtitle, "Subtitle")
        if brief.facts:
            yield self._table(_facts(brief), "Brief Facts")
        if len(brief.sections) >= _LONG:
            yield from self._contents(brief.sections, contents)
        for section in brief.sections:
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[Element]:
        yield self._heading(section)
        for part in section.content:
            if isinstance(part, Para):
                yield self.paragraph(part)
            elif isinstance(part, Grid):
                yield from (self._table(part, "Brief Grid"), self._plain("", "Small"))
            else:
                yield self._plain(part.told, "Small")

    def _heading(self, section: Section) -> Element:
        self._headings += 1
        made = self._plain(section.title, f"heading {section.level}")
        mark = {"id": self._headings, "name": f"_Toc{self._headings:04}"}
        made.insert(1, w("bookmarkStart", **mark))
        made.append(w("bookmarkEnd", id=self._headings))
        return made

    def _contents(self, sections: tuple[Section, ...], title: str) -> Iterator[Element]:
        """The headings as a field with links and without page numbers, so that it is right before Word looks."""
        yield self._plain(title, "Lead")
        for n, section in enumerate(sections, 1):
            link = w("hyperlink", *self._runs(Para((Run(section.title),))), anchor=f"_Toc{n:04}", history=1)
            made = w("p", self._properties(f"toc {section.level}", self._language), link)
            if n == 1:
                _insert(made, 1, _begun('TOC \\o "1-2" \\n \\h'))
            if n == len(sections):
                made.append(w("r", w("fldChar", fldCharType="end")))
            yield made

    def _plain(self, text: str, style: str) -> Element:
        return self.paragraph(Para((Run(text),) if text else (), style))

    def paragraph(self, para: Para) -> Element:
        """A paragraph with its footnote call, if it has a source."""
        language = para.language or self._language
        call = [self._call(para.source)] if para.source else []
        return w("p", self._properties(para.style, language), *self._runs(para), *call)

    def _properties(self, style: str, language: str) -> Element:
        bidi = w("bidi") if language in _RIGHT_TO_LEFT else None
        return w("pPr", w("pStyle", val=self._styles[style]), bidi)

    def _runs(self, para: Para) -> Iterator[Element]:
        language = para.language or self._language
        for run in para.runs:
            yield w("r", self._look(run.mark, language), *words(run.text))

    def _look(self, mark: Mark, language: str) -> Element | None:
        """Run properties, in the order Word's schema wants them; quotation marks follow the language's face."""
        tag = (
            {"bidi": _TAGS[language]}
            if language in _RIGHT_TO_LEFT
            else {"val": _TAGS.get(language, language)}
        )
        other = language != self._language and bool(language)
        made = [
            w("rStyle", val=self._styles[_LOOKS[mark]]) if mark in _LOOKS else None,
            w("rFonts", hint="eastAsia") if language in _EASTERN else None,
            w("rtl") if language in _RIGHT_TO_LEFT else None,
            w("lang", **(tag if language not in _EASTERN else {"eastAsia": _TAGS[language]}))
            if other
            else None,
        ]
        return w("rPr", *made) if any(one is not None for one in made) else None

    def _call(self, source: str) -> Element:
        number = len(self.footnotes) + 1
        reference = w("rPr", w("rStyle", val=self._styles["footnote reference"]))
        note = w(
            "p",
            self._properties("footnote text", self._language),
            w("r", reference, w("footnoteRef")),
            *self._runs(Para((Run(f" {source}"),))),
        )
        self.footnotes.append(w("footnote", note, id=number))
        called = w("rPr", w("rStyle", val=self._styles["footnote reference"]))
        return w("r", called, w("footnoteReference", id=number))

    def _table(self, grid: Grid, style: str) -> Element:
        widths = _widths(grid)
        rows = (self._row(row, widths, head=n < grid.header_rows) for n, row in enumerate(grid.rows))
        bidi = w("bidiVisual") if self._language in _RIGHT_TO_LEFT else None
        properties = w(
            "tblPr",
            w("tblStyle", val=self._styles[style]),
            bidi,
            w("tblW", w=sum(widths), type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblLook", val="0020" if grid.header_rows else "0000", firstRow=int(grid.header_rows > 0)),
        )
        return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows)

    def _row(self, row: tuple[Cell, ...], widths: list[int], *, head: bool) -> Element:
        repeated = w("tblHeader") if head else None
        if len(row) == 1 < len(widths):
            return w("tr", w("trPr", w("cantSplit")), self._band(row[0], widths))
        cells = (self._cell(cell, width) for cell, width in zip(row, widths, strict=True))
        return w("tr", w("trPr", w("cantSplit"), repeated), *cells)

    def _band(self, cell: Cell, widths: list[int]) -> Element:
        made = self._cell(cell, sum(widths))
        made[0].append(w("gridSpan", val=len(widths)))
        return made

    def _cell(self, cell: Cell, width: int) -> Element:
        paragraphs = [self.paragraph(para) for para in cell] or [self._plain("", "Table Text")]
        return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *paragraphs)


def _facts(brief: Brief) -> Grid:
    rows = tuple(
        ((Para((Run(label),), "Fact Label"),), (Para((Run(value),), "Fact Value"),))
        for label, value in brief.facts
    )
    return Grid(rows, 0, _FACTS)


def _widths(grid: Grid) -> list[int]:
    shares = grid.widths or (1.0,) * max((len(row) for row in grid.rows), default=1)
    return [round(LINE * share / sum(shares)) for share in shares]


def _begun(code: str) -> list[Element]:
    """The runs that open a field whose result spans the paragraphs that follow."""
    told = w("instrText")
    told.text = f" {code} "
    marks = [w("r", w("fldChar", fldCharType=kind)) for kind in ("begin", "separate")]
    return [marks[0], w("r", told), marks[1]]


def _insert(parent: Element, at: int, children: list[Element]) -> None:
    parent[at:at] = children
