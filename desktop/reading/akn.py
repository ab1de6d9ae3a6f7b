"""Akoma Ntoso XML → blocks: what the United Nations publishes beside its resolutions, and any other of the standard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from desktop.errors import UnreadableFile
from desktop.reading.akn_spelled import spelled
from desktop.reading.akn_words import Note, own_words, rows_of, tag_of, words
from desktop.reading.sniffing import SYMBOL
from desktop.reading.word_xml import hardened_parser
from desktop.terms.block import Block, Role, Source
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.word_xml import Element
    from desktop.terms.step import Work

LANGUAGES = {
    "eng": "en",
    "fra": "fr",
    "fre": "fr",
    "spa": "es",
    "rus": "ru",
    "ara": "ar",
    "zho": "zh",
    "chi": "zh",
}

SILENT = {"meta", "presentation", "img", "components"}
WORDS = {
    "p",
    "block",
    "listIntroduction",
    "listWrapUp",
    "longTitle",
    "caption",
    "wrapUp",
    "tocItem",
    "ref",
    "docTitle",
}
HEADINGS = {"heading", "subheading", "crossHeading"}
POINTS = {"point", "item", "subparagraph", "indent", "alinea", "subpoint", "clause", "subclause", "li"}
HINTS = {  # what an element says of every block under it, unless something nearer says more
    "coverPage": "masthead",
    "preface": "decision",
    "preamble": "preambular",
    "formula": "enacting",
    "mainBody": "paragraph",
    "conclusions": "adoption",
    "attachment": "annex",
}
NUMBERED = {"paragraph": "operative", **dict.fromkeys(POINTS, "subparagraph")}

_NOT_XML = "it is damaged XML; ask for it to be sent again."
_NOT_AKN = "it is XML, but not an Akoma Ntoso document."
_HOSTILE = "it holds declarations that no Akoma Ntoso document needs, so it was not opened."
_EMPTY = "there is no text in it."


def read_akn(data: bytes, name: str) -> Work[Source]:
    """Read an Akoma Ntoso document; raises UnreadableFile where it is other XML, damaged or hostile."""
    yield Step(0, 1, name)
    root = _root(data, name)
    blocks = tuple(_Walk().blocks(root, _Here()))
    if not blocks:
        raise UnreadableFile(name, _EMPTY)
    language = _language(root)
    return Source("akn", blocks, language=language, spelled=spelled(root, language or ""))


def _root(data: bytes, name: str) -> Element:
    try:
        root = etree.fromstring(data, hardened_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(name, _NOT_XML) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(name, _HOSTILE)
    if tag_of(root) != "akomaNtoso":
        raise UnreadableFile(name, _NOT_AKN)
    return root


def _language(root: Element) -> str | None:
    """The language of the expression, by its code or its two letters."""
    for element in root.iter("{*}FRBRlanguage"):
        code = element.get("language", "").lower()
        return LANGUAGES.get(code[:3]) or (code[:2] if code[:2] in LANGUAGES.values() else None)
    return None


@dataclass(frozen=True, slots=True)
class _Here:
    """Where in the document the walk stands: what is known of everything below."""

    hint: str = ""
    depth: int = 0
    annex: bool = False

    def into(self, element: Element) -> _Here:
        """The same one element further down."""
        tag = tag_of(element)
        hint = HINTS.get(tag, self.hint)
        if tag in NUMBERED and hint != "preambular" and element.find("{*}num") is not None:
            hint = "paragraph" if self.annex and tag not in POINTS else NUMBERED[tag]
        return _Here(hint, self.depth + (tag in POINTS), self.annex or tag == "attachment")


@dataclass
class _Walk:
    """The label that waits for its words, and whether the annex at hand has come past its title."""

    label: str = ""
    titled: bool = False
    begun: bool = False  # the masthead is behind

    def blocks(self, element: Element, here: _Here) -> Iterator[Block]:
        """The blocks under `element`, in reading order."""
        for child in element:
            yield from self._blocks_of(child, here)
        if tag_of(element) in NUMBERED:
            yield from self._left_over(here)

    def _blocks_of(self, child: Element, here: _Here) -> Iterator[Block]:
        tag = tag_of(child)
        if tag == "num":
            yield from self._left_over(here)
            self.label = words(child, [])
        elif tag == "table":
            yield from self._masthead(child) if self._is_masthead(child) else self._table(child, here)
        elif tag in HEADINGS | WORDS or any(text.strip() for text in own_words(child)):
            yield from self._block(child, here)
        elif tag not in SILENT:
            self.titled = self.titled and tag != "attachment"
            yield from self.blocks(child, here.into(child))

    def _block(self, element: Element, here: _Here) -> Iterator[Block]:
        notes: list[Note] = []
        text = _entry(element, notes) if tag_of(element) == "tocItem" else words(element, notes)
        if text:
            label, self.label = self.label, ""
            heading = tag_of(element) in HEADINGS
            self.titled = self.titled or not heading
            self.begun = self.begun or here.hint not in {"masthead", "decision", ""}
            hint = _heading_hint(here, titled=self.titled) if heading else here.hint
            depth = here.depth if label or here.depth else None
            yield Block(text, label=label, depth=depth, heading=heading, hint=hint)
        yield from _footnotes(notes)

    def _is_masthead(self, table: Element) -> bool:
        """Whether a table before all text is the head of the first page, kept as it was laid out."""
        cells = (words(cell, []) for cell in table.iter("{*}td"))
        return not self.begun and any(SYMBOL.match(line) for cell in cells for line in cell.split("\n"))

    def _masthead(self, table: Element) -> Iterator[Block]:
        notes: list[Note] = []
        cells = (words(cell, notes) for cell in table.iter("{*}td", "{*}th"))
        yield from (Block(line, hint="masthead") for cell in cells for line in cell.split("\n") if line)
        yield from _footnotes(notes)

    def _table(self, table: Element, here: _Here) -> Iterator[Block]:
        yield from self._left_over(here)
        notes: list[Note] = []
        for caption in table.findall("{*}caption"):
            yield from self._block(caption, here)
        rows, heads = rows_of(table, notes)
        if any(any(row) for row in rows):
            yield Block("", role=Role.TABLE, rows=rows, header_rows=heads, hint="table")
        yield from _footnotes(notes)

    def _left_over(self, here: _Here) -> Iterator[Block]:
        """A label that no words followed is a block of its own: nothing printed is lost."""
        if self.label:
            yield Block("", label=self.label, depth=here.depth, hint=here.hint)
            self.label = ""


def _entry(element: Element, notes: list[Note]) -> str:
    """An entry of the contents: a tab between its title and its page where they are apart."""
    apart = len(element) > 1 and not any(text.strip() for text in own_words(element))
    return "\t".join(words(part, notes) for part in element) if apart else words(element, notes)


def _heading_hint(here: _Here, *, titled: bool) -> str:
    return "annex" if here.annex and not titled else "heading"


def _footnotes(notes: list[Note]) -> Iterator[Block]:
    return (Block(note.text, role=Role.FOOTNOTE, label=note.mark, hint="footnote") for note in notes)
