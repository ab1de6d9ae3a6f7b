"""Footnotes and endnotes: how they are marked, what they say, and where those stand that are typed at a page's foot."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.reading.word_numerals import numeral
from desktop.reading.word_xml import W, number, under, value
from desktop.terms.block import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.reading.word_xml import Element
    from desktop.terms.block import Block

STAR = re.compile(r"\*+|†+")
TEXT = re.compile(r"\d+\.\s|.{120}", re.DOTALL)  # a first page's head holds no such paragraphs
KINDS = ("footnote", "endnote")
USUAL = {"footnote": "decimal", "endnote": "lowerRoman"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a call stands: notes may be counted afresh in every section or on every page."""

    section: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a note: its kind, its id, and its mark as printed."""

    kind: str
    id: str
    mark: str


@dataclass
class Notes:
    """The notes of one file and how far they are counted; ask for marks in reading order."""

    parts: dict[str, Element | None] = field(default_factory=dict)
    settings: Element | None = None
    sections: tuple[Element, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    last: dict[str, Place] = field(default_factory=dict)
    found: dict[str, dict[str, Element]] = field(default_factory=dict)

    def call(self, reference: Element, place: Place) -> Call:
        """The call that a w:footnoteReference or w:endnoteReference stands for; "" for a mark typed after it."""
        kind = str(reference.tag).removeprefix(W).removesuffix("Reference")
        identity = reference.get(f"{W}id", "")
        custom = reference.get(f"{W}customMarkFollows", "0").lower() in {"1", "true", "on"}
        return Call(kind, identity, "" if custom else self._next(kind, place))

    def content(self, call: Call) -> Element | None:
        """The note that was called, None where the file has lost it."""
        part = self.parts.get(call.kind)
        if call.kind not in self.found and part is not None:
            self.found[call.kind] = {note.get(f"{W}id", ""): note for note in part.iter(W + call.kind)}
        return self.found.get(call.kind, {}).get(call.id)

    def _next(self, kind: str, place: Place) -> str:
        if kind not in self.counts or self._starts_afresh(kind, place):
            start = self._said(kind, "numStart", place.section)
            self.counts[kind] = number(start, default=1) - 1
        self.counts[kind] += 1
        self.last[kind] = place
        style = value(self._said(kind, "numFmt", place.section), default=USUAL[kind])
        return numeral(self.counts[kind], style)

    def _starts_afresh(self, kind: str, place: Place) -> bool:
        before = self.last.get(kind, place)
        rule = value(self._said(kind, "numRestart", place.section))
        if rule == "eachPage" and before.page != place.page:
            return True
        return rule in {"eachSect", "eachPage"} and before.section != place.section

    def _said(self, kind: str, what: str, section: int) -> Element | None:
        """What the section, or else the whole file, says on `what` of this kind of note."""
        here = self.sections[section] if section < len(self.sections) else None
        for holder in (here, self.settings):
            found = under(holder, f"{kind}Pr/{what}")
            if found is not None:
                return found
        return None


def notes_at_foot(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, what is typed with a star at the foot of a page after the rest of it: the file keeps it before."""
    kept: list[Block] = []
    for block in blocks:
        if kept and _ends_page(kept[-1], block):
            yield from kept
            kept = []
        if block.role is Role.FOOTNOTE and STAR.fullmatch(block.label) and block.style not in KINDS:
            kept.append(block)
        else:
            yield block
    yield from kept


def _ends_page(note: Block, block: Block) -> bool:
    """Whether a page has ended; where the file has no pages, the head of the first does when the text begins."""
    if note.page is not None and block.page is not None:
        return block.page > note.page
    return block.role is Role.BODY and bool(block.label or TEXT.match(block.text))
