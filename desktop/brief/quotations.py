"""The quotations of a brief, read from its Word file: what bears a source, and the columns of tables that quote."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.labels import labels, languages
from desktop.brief.ooxml.scripts import without_marks
from desktop.brief.ooxml.tags import WORD
from desktop.errors import UnreadableFile
from desktop.reading.sniffing import ZIP_STARTS, open_zip
from desktop.reading.word_xml import DAMAGE, parsed
from desktop.terms.label import split_label
from desktop.terms.symbol import find_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_Element = etree._Element  # noqa: SLF001 - lxml gives its type no other name
_QUOTING = ("sheet.what", "actions.what")  # columns that quote, each under its whole heading
_NAMING = ("changes.draft", "changes.adopted", "sheet.text")  # those that name their text behind it
_GAP = re.compile(r"\[…\]|［……］|…+|\s¶\s|\s\|\s")
_BLANK = re.compile(
    r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+"
)  # with the marks that hold symbols together
_SIGNS = {f"{{{WORD}}}{name}": sign for name, sign in (("tab", " "), ("br", " "), ("noBreakHyphen", "-"))}
FRONT = re.compile(
    r"^Cover Note(?: \d+)? "
)  # what the names of styles begin with that came with a cover note
_LEAST = 4  # characters: fewer say nothing of where they come from


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words a brief quotes, and the source it gives; `placed` where the source names the paragraph too.

    `readings` are the ways its marks may be read: with what was put in, with what was left out. Each is the pieces
    that stand unbroken.
    """

    words: str
    source: str
    readings: tuple[tuple[str, ...], ...]
    placed: bool


def quotations(data: bytes, name: str = "") -> Iterator[Quotation]:
    """Every quotation in a Word file, in its order; raises UnreadableFile."""
    parts = _parts(data, name)
    styles, notes = _styles(parts.get("word/styles.xml")), _footnotes(parts.get("word/footnotes.xml"))
    body = parts["word/document.xml"][0]
    if any(FRONT.match(name) for name in styles.values()):
        yield from _submitted(body, styles, notes)
        return
    reader = _Reader(styles, notes)
    for child in body:
        if child.tag == _tag("tbl"):
            yield from reader.table(child)
        elif child.tag == _tag("p"):
            yield from reader.cited(child)


def folded(words: str) -> str:
    """Words without their blanks and in one form of each character, hyphens that do not break with it."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", words)).replace("\u2010", "-")


def _submitted(body: _Element, styles: Mapping[str, str], notes: Mapping[str, str]) -> Iterator[Quotation]:
    """What a submission quotes of the official text it is written into: every paragraph it amends, as it was before."""
    ours = {ident: FRONT.sub("", name) for ident, name in styles.items() if FRONT.match(name)}
    reader = _Reader(ours, notes)
    title = ""
    for paragraph in body.iter(_tag("p")):
        look = next((ours.get(one.get(_tag("val"), ""), "") for one in paragraph.iter(_tag("pStyle"))), "")
        if look == "Title":
            title = "".join(one.text or "" for one in paragraph.iter(_tag("t")))
        elif look == "Quote":
            yield from reader.quotation(paragraph, title, placed=False)
        elif next(paragraph.iter(_tag("ins"), _tag("del")), None) is not None:
            yield from reader.amended(paragraph, title)


class _Reader:
    """Reads paragraphs with the styles and footnotes of their file."""

    def __init__(self, styles: Mapping[str, str], notes: Mapping[str, str]) -> None:
        self._styles, self._notes = styles, notes

    def cited(self, paragraph: _Element) -> Iterator[Quotation]:
        """The quotation a paragraph with a footnote is."""
        source = self._source(paragraph)
        if source:
            yield from self.quotation(paragraph, source, placed=True)

    def _source(self, element: _Element) -> str:
        calls = (call.get(_tag("id"), "") for call in element.iter(_tag("footnoteReference")))
        return "; ".join(self._notes[call] for call in calls if call in self._notes)

    def table(self, table: _Element) -> Iterator[Quotation]:
        """The quotations in the columns whose heading says that they quote, and the cells that bear a footnote."""
        rows = list(table.iter(_tag("tr")))
        headed = bool(rows) and next(rows[0].iter(_tag("tblHeader")), None) is not None
        heads = dict(_columns(rows[0])) if headed else {}
        for row in rows[headed:]:
            cells = list(_cells(row))
            for at, cell in cells if len(cells) > 1 or len(heads) < 2 else ():  # a band quotes nothing
                head = heads.get(at, "")
                for paragraph in cell.iter(_tag("p")):
                    own = self._source(row) if _is_quoting(head) else self._source(paragraph)
                    if (own or _is_quoting(head)) and not _is_quoting(_said(paragraph)):
                        yield from self.quotation(paragraph, own or head, placed=bool(own))

    def amended(self, paragraph: _Element, source: str) -> Iterator[Quotation]:
        """A paragraph of the official text as it was before our changes, with the label typed before it and without."""
        whole = "".join("…" if look == "Quiet" else text for text, look in self._runs(paragraph)).strip()
        pieces = (_pieces([(text, "")], "Inserted") for text in (whole, split_label(whole).rest))
        readings = tuple(filter(None, dict.fromkeys(pieces)))
        if readings:
            yield Quotation(whole, source, readings, placed=False)

    def quotation(self, paragraph: _Element, source: str, *, placed: bool) -> Iterator[Quotation]:
        """The words of a paragraph as a quotation."""
        runs = list(self._runs(paragraph))
        words = "".join(text for text, look in runs if look != "Quiet")
        readings = tuple(dict.fromkeys(_pieces(runs, without) for without in ("", "Inserted", "Deleted")))
        if any(readings):
            yield Quotation(words.strip(), source, tuple(filter(None, readings)), placed)

    def _runs(self, paragraph: _Element) -> Iterator[tuple[str, str]]:
        """The words of the text before any tracked change, each with its look."""
        for run in paragraph.iter(_tag("r")):
            if any(parent.tag == _tag("ins") for parent in run.iterancestors()):
                continue
            if next(run.iter(_tag("footnoteReference"), _tag("endnoteReference")), None) is not None:
                yield "", "Quiet"
                continue
            look = next((one.get(_tag("val"), "") for one in run.iter(_tag("rStyle"))), "")
            said = run.iter(_tag("t"), _tag("delText"), *_SIGNS)
            text = without_marks("".join(_SIGNS.get(str(one.tag)) or one.text or "" for one in said))
            yield text, self._styles.get(look, look)


def _pieces(runs: list[tuple[str, str]], without: str) -> tuple[str, ...]:
    """What stands unbroken between runs that step back and gaps that are said to be."""
    whole = "".join(
        "…" if look == "Quiet" else "" if without and look == without else text for text, look in runs
    )
    pieces = (folded(piece) for piece in _GAP.split(whole))
    return tuple(piece for piece in pieces if len(piece) >= _LEAST)


def _cells(row: _Element) -> Iterator[tuple[int, _Element]]:
    """The cells of a row with the column each begins in."""
    at = 0
    for cell in row.iterchildren(_tag("tc")):
        yield at, cell
        at += next((int(one.get(_tag("val"), "1")) for one in cell.iter(_tag("gridSpan"))), 1)


def _columns(row: _Element) -> Iterator[tuple[int, str]]:
    for at, cell in _cells(row):
        yield at, _said(cell)


def _said(element: _Element) -> str:
    return without_marks("".join(one.text or "" for one in element.iter(_tag("t"))))


def _is_quoting(head: str) -> bool:
    """Whether a column quotes: its heading says so, or is the symbol of a document as in the table of all versions."""
    whole, beginnings = _heads()
    return head in whole or head.startswith(beginnings) or (bool(head) and find_symbol([head]) == head)


@cache
def _heads() -> tuple[frozenset[str], tuple[str, ...]]:
    """The headings of columns that quote, and how those begin that name their text, in every language."""
    told = [labels(code) for code in languages()]
    whole = {own(key) for own in told for key in (*_QUOTING, *_NAMING)}
    naming = (*_NAMING, *(f"language.{code}" for code in languages()))
    return frozenset(whole), tuple({own(key) + own("list.colon") for own in told for key in naming})


def _tag(name: str) -> str:
    return f"{{{WORD}}}{name}"


def _parts(data: bytes, name: str) -> Mapping[str, _Element]:
    wanted = ("word/document.xml", "word/styles.xml", "word/footnotes.xml")
    refusal = UnreadableFile(name or "the brief", "it is no Word file, or a damaged one.")
    if not data.startswith(ZIP_STARTS):
        raise refusal
    try:
        with open_zip(data, name or "the brief") as package:
            there = set(package.namelist())
            found = {part: parsed(package.read(part), name) for part in wanted if part in there}
    except DAMAGE as error:
        raise refusal from error
    if "word/document.xml" not in found or not len(found["word/document.xml"]):
        raise refusal
    return found


def _styles(part: _Element | None) -> Mapping[str, str]:
    """The names of styles by their ids."""
    found = part.iter(_tag("style")) if part is not None else ()
    return {style.get(_tag("styleId"), ""): style[0].get(_tag("val"), "") for style in found if len(style)}


def _footnotes(part: _Element | None) -> Mapping[str, str]:
    found = part.iter(_tag("footnote")) if part is not None else ()
    return {
        note.get(_tag("id"), ""): without_marks(
            "".join(one.text or "" for one in note.iter(_tag("t")))
        ).strip()
        for note in found
    }
