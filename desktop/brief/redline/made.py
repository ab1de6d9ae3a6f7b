"""A Word file made of the old text's tree, as base of a redline where there is no official one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop import paths
from desktop.brief.ooxml.package import unpack
from desktop.brief.ooxml.tags import root, w, words
from desktop.brief.redline.base import Base, Slot, xml
from desktop.brief.redline.sheet import CALL
from desktop.reading.word_revisions import remove
from desktop.reading.word_xml import W
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.redline.sheet import Sheet, Target
    from desktop.terms.block import Rows

_MAIN, _NOTES, _STYLES = "word/document.xml", "word/footnotes.xml", "word/styles.xml"
_TAGS = {"zh": "zh-CN", "en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "ar": "ar-SA"}
_LOOKS = {
    Kind.DECISION: "Heading1",
    Kind.ANNEX: "Heading1",
    Kind.HEADING: "Heading2",
    Kind.MASTHEAD: "Small",
    Kind.FOOTNOTE: "Small",
    Kind.TABLE_NOTE: "Small",
}
_STEP = 567  # twentieths of a point: one level of indentation
_FIRST_NOTE = 1
_LINE = 9354  # the width between the margins of the template
_ASIDE = {Kind.SUBPARAGRAPH: 1, Kind.BULLET: 1}


def made(sheet: Sheet) -> Base:
    """A base that prints `sheet`, in the looks of our own template."""
    parts = unpack(paths.resources() / "templates" / "brief.docx")
    writer = _Writer(sheet)
    document, notes = root(parts[_MAIN]), root(parts[_NOTES])
    section = document[0][-1]
    document[0][:] = [*writer.elements(), section]
    if sheet.language == "ar":
        section.append(w("bidi"))
    notes.extend(writer.notes)
    filled = {_MAIN: xml(document), _NOTES: xml(notes), _STYLES: _in_language(parts[_STYLES], sheet.language)}
    return Base({**parts, **filled}, _MAIN, (_MAIN, _NOTES), tuple(writer.slots), _NOTES, styles=_STYLES)


def _in_language(part: bytes, language: str) -> bytes:
    """The template's styles in a language, and without its numbers: the text prints its own."""
    styles = root(part)
    for numbers in list(styles.iter(f"{W}numPr")):
        remove(numbers)
    for lang in styles.iter(f"{W}lang"):
        lang.set(f"{W}val", "en-GB" if language in {"zh", "ar"} else _TAGS.get(language, "en-GB"))
    return xml(styles)


@dataclass
class _Writer:
    """Writes targets as paragraphs and tables; keeps where each came to stand."""

    sheet: Sheet
    notes: list[Element] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    count: int = 0  # paragraphs so far

    def elements(self) -> Iterator[Element]:
        """Everything between the start of the document and its section."""
        for target in self.sheet.targets:
            yield from self._table(target) if target.is_table else self._text(target)

    def _text(self, target: Target) -> Iterator[Element]:
        calls, first = list(target.calls), self.count
        for line in target.words().split("\n") if target.loose else (target.words(),):
            yield self._paragraph(line, calls, self._look(target))
        refs = tuple((_MAIN, at) for at in range(first, self.count))
        self.slots.append(Slot(target.node, refs))

    def _look(self, target: Target) -> Element:
        style = _LOOKS.get(target.kind, "Body")
        depth = max(target.level, _ASIDE.get(target.kind, 0)) if style == "Body" else 0
        bidi = w("bidi") if self.sheet.language == "ar" else None
        indent = w("ind", left=_STEP * depth) if depth else None
        return w("pPr", w("pStyle", val=style), bidi, indent)

    def _paragraph(self, line: str, calls: list[str], look: Element) -> Element:
        self.count += 1
        return w("p", look, *self._runs(line, calls))

    def _runs(self, line: str, calls: list[str]) -> Iterator[Element]:
        for n, piece in enumerate(line.split(CALL)):
            if n and calls:
                yield self._call(calls.pop(0))
            if piece:
                yield w("r", self._voice(), *words(piece))

    def _voice(self) -> Element | None:
        if self.sheet.language == "ar":
            return w("rPr", w("rtl"))
        return w("rPr", w("rFonts", hint="eastAsia")) if self.sheet.language == "zh" else None

    def _call(self, note: str) -> Element:
        number = len(self.notes) + _FIRST_NOTE
        bidi = w("bidi") if self.sheet.language == "ar" else None
        said = w("r", self._voice(), *words(f" {self.sheet.notes.get(note, '')}"))
        look = w("pPr", w("pStyle", val="FootnoteText"), bidi)
        paragraph = w("p", look, w("r", _raised(), w("footnoteRef")), said)
        self.notes.append(w("footnote", paragraph, id=number))
        return w("r", _raised(), w("footnoteReference", id=number))

    def _table(self, target: Target) -> Iterator[Element]:
        calls, cells = list(target.calls), []
        width = max(map(len, target.rows))
        made_rows = []
        for n, row in enumerate(target.rows):
            first = self.count
            # Of a header of several storeys only the first repeats: a reader would sort the others by what they span.
            made_rows.append(self._row(row, width, calls, head=n == 0 < target.header_rows))
            cells.append(tuple(((_MAIN, at),) for at in range(first, self.count)))
        self.slots.append(Slot(target.node, cells=tuple(cells), rows=_even(target.rows, width)))
        yield grid(made_rows, width, rtl=self.sheet.language == "ar")
        self.count += 1
        yield w("p", w("pPr", w("pStyle", val="Small")))

    def _row(self, row: tuple[str, ...], width: int, calls: list[str], *, head: bool) -> Element:
        look = w("trPr", w("cantSplit"), w("tblHeader") if head else None)
        size = w("tcW", w=_LINE // width, type="dxa")
        cells = []
        for cell in (*row, *("",) * (width - len(row))):
            bidi = w("bidi") if self.sheet.language == "ar" else None
            paragraph = self._paragraph(cell, calls, w("pPr", w("pStyle", val="TableText"), bidi))
            cells.append(w("tc", w("tcPr", w("tcW", w=size.get(f"{W}w", ""), type="dxa")), paragraph))
        return w("tr", look, *cells)


def grid(rows: list[Element], width: int, *, rtl: bool) -> Element:
    """A table of `rows` with lines between them."""
    lines = (
        w(side, val="single", sz=4, space=0, color="B8C2CE")
        for side in ("top", "bottom", "insideH", "insideV")
    )
    properties = w(
        "tblPr",
        w("bidiVisual") if rtl else None,
        w("tblW", w=_LINE, type="dxa"),
        w("tblBorders", *lines),
        w("tblLayout", type="fixed"),
    )
    columns = (w("gridCol", w=_LINE // width) for _ in range(width))
    return w("tbl", properties, w("tblGrid", *columns), *rows)


def _even(rows: Rows, width: int) -> Rows:
    return tuple((*row, *("",) * (width - len(row))) for row in rows)


def _raised() -> Element:
    """The look of a footnote's mark; made anew each time, since an element stands in one place only."""
    return w("rPr", w("rStyle", val="FootnoteReference"))
