"""The marks of tracked changes: whose they are, and how they are put on words, paragraphs and rows."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.brief.ooxml.tags import w
from desktop.brief.redline.atoms import runs
from desktop.reading.word_xml import W, under

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.brief.ooxml.tags import Element

_LAST = (f"{W}sectPr", f"{W}pPrChange")  # what stands after the look of a paragraph's mark
_GONE = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}
_OF_MARKS = ("rPr", "sectPr", "pPrChange", "framePr")
_WRAPS = {f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"}


@dataclass(frozen=True, slots=True)
class Signature:
    """Whose changes they are, and when they were made (ISO 8601; "" for no date)."""

    author: str = "Chapeau"
    date: str = ""


@dataclass
class Pen:
    """Makes marks, each with a number of its own."""

    signature: Signature
    last: int = 0
    made: int = field(default=0)

    def tag(self, tag: str, *children: Element, **more: object) -> Element:
        """An element such as w:ins, signed."""
        self.last += 1
        self.made += 1
        date = {"date": self.signature.date} if self.signature.date else {}
        return w(tag, *children, id=self.last, author=self.signature.author, **date, **more)

    def wrap(self, elements: Sequence[Element], name: str) -> Element:
        """Put neighbours into one mark where they stand, and give the mark."""
        made = self.tag(name)
        elements[0].addprevious(made)
        for element in elements:
            made.append(element)
        if name == "del":
            strike(made)
        return made

    def wrap_all(self, paragraph: Element, name: str) -> None:
        """Put everything a paragraph prints into marks; what is inserted already stays so."""
        for row in _neighbours(runs(paragraph)):
            parent = row[0].getparent()
            if parent is None or parent.tag not in _WRAPS:
                self.wrap(row, name)

    def mark(self, paragraph: Element, name: str) -> None:
        """Mark the end of a paragraph as inserted, deleted or moved."""
        properties = properties_of(paragraph)
        look = under(properties, "rPr")
        if look is None:
            look = w("rPr")
            after = next((child for child in properties if child.tag in _LAST), None)
            if after is None:
                properties.append(look)
            else:
                after.addprevious(look)
        if look.find(W + name) is None:
            look.insert(0, self.tag(name))

    def delete(self, paragraph: Element, name: str = "del") -> None:
        """Mark a whole paragraph as deleted, or as moved from here."""
        self.wrap_all(paragraph, name)
        if can_go(paragraph):
            self.mark(paragraph, name)

    def change_properties(self, paragraph: Element) -> Element:
        """The properties of a paragraph, with those it had kept as a tracked change."""
        properties = properties_of(paragraph)
        if properties.find(f"{W}pPrChange") is None:
            old = w(
                "pPr", *(deepcopy(child) for child in properties if child.tag not in _named(_OF_MARKS[:3]))
            )
            properties.append(self.tag("pPrChange", old))
        return properties

    def move_range(self, kind: str, number: int, first: Element, last: Element) -> Element:
        """Name the range from paragraph `first` to `last` as the `kind` ("moveFrom", "moveTo") of a move; give its end."""
        start = self.tag(f"{kind}RangeStart", name=f"move{number}")
        at = 0 if first.find(f"{W}pPr") is None else 1
        first.insert(at, start)
        end = w(f"{kind}RangeEnd", id=start.get(f"{W}id", ""))
        last.addnext(end)
        return end


def strike(element: Element) -> None:
    """Name the words under `element` as words that are gone."""
    for words in element.iter(*_GONE):
        words.tag = _GONE[str(words.tag)]


def properties_of(paragraph: Element) -> Element:
    """The properties of a paragraph, made where it has none."""
    found = paragraph.find(f"{W}pPr")
    if found is None:
        found = w("pPr")
        paragraph.insert(0, found)
    return found


def like(paragraph: Element) -> Element:
    """A new, empty paragraph that looks like `paragraph`."""
    made = w("p")
    found = paragraph.find(f"{W}pPr")
    if found is not None:
        left_out = _named(_OF_MARKS)
        made.append(w("pPr", *(deepcopy(child) for child in found if child.tag not in left_out)))
    return made


def unnumbered(properties: Element) -> None:
    """Take a paragraph out of every list, also of that of its style."""
    found = properties.find(f"{W}numPr")
    if found is None:
        found = w("numPr")
        early = _named(("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"))
        at = sum(1 for child in properties if child.tag in early)
        properties.insert(at, found)
    found[:] = [w("ilvl", val=0), w("numId", val=0)]


def can_go(paragraph: Element) -> bool:
    """Whether the end of a paragraph can be deleted: not where a section ends, nor the last of a cell or a note."""
    if under(paragraph, "pPr/sectPr") is not None:
        return False
    after = paragraph.getnext()
    while after is not None and after.tag not in {f"{W}p", f"{W}tbl", f"{W}sdt"}:
        after = after.getnext()
    return after is not None


def _neighbours(found: Iterable[Element]) -> list[list[Element]]:
    rows: list[list[Element]] = []
    for run in found:
        if rows and rows[-1][-1].getnext() is run:
            rows[-1].append(run)
        else:
            rows.append([run])
    return rows


def _named(names: Iterable[str]) -> set[str]:
    return {W + name for name in names}
