"""Proposed amendments written into a file with comments as tracked changes, where that is sensible."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from desktop.brief.commented.places import tells
from desktop.brief.ooxml.when import moment
from desktop.brief.redline.notes import Notes
from desktop.brief.redline.pen import Pen, Signature
from desktop.brief.redline.sheet import CALL
from desktop.brief.redline.words import New, Rewriter
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.brief.commented.places import Ground, Lettered
    from desktop.brief.ooxml.tags import Element
    from desktop.brief.redline.atoms import Atom
    from desktop.brief.redline.base import Opened
    from desktop.terms.carrying import Span
    from desktop.terms.commented import Thread

_CHANGED = frozenset({f"{W}ins", f"{W}del"})
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_CALL_DIGITS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


@dataclass
class Amender:
    """Writes amendments into the paragraphs of a file."""

    opened: Opened
    ground: Ground
    pen: Pen = field(init=False)

    def __post_init__(self) -> None:
        self.pen = Pen(Signature("", ""), self.opened.highest())
        self._rewriter = Rewriter(self.pen, Notes(self.opened.notes(), {}, self.pen), self.ground.styles)

    def sensible(self, threads: Sequence[Thread]) -> set[int]:
        """Which of the amendments can stand in the text: the only one on its paragraph, of one line, without notes."""
        wanted = Counter(one.node for one in threads if one.amended is not None)
        return {
            n
            for n, one in enumerate(threads)
            if one.amended is not None and wanted[one.node] == 1 and self._fits(one)
        }

    def _fits(self, thread: Thread) -> bool:
        lettered = self.ground.lettered(thread.node)
        if len(lettered.paragraphs) != 1 or lettered.start < 0 or "\n" in (thread.amended or ""):
            return False
        printed = self._rewriter.printed(lettered.paragraphs)
        in_cell = next(lettered.paragraphs[0].iterancestors(f"{W}tc"), None) is not None
        return not in_cell and not any(atom.text == CALL for atom in printed)

    def write(self, thread: Thread, numbers: Sequence[int]) -> None:
        """Make the paragraph say what is proposed, as changes of whoever proposes it; the comment takes them all in."""
        lettered = self.ground.lettered(thread.node)
        said = self.ground.said.get(thread.node, "")
        printed = self._rewriter.printed(lettered.paragraphs)
        stretch = stretch_of(printed, lettered, said, thread.span)
        if stretch is None:
            return
        self.pen.signature = Signature(thread.comment.author, moment(thread.comment.date))
        new = amended(printed, [(stretch, thread.amended or "")])
        self._rewriter.rewrite(lettered.paragraphs, New(new))
        _embrace(lettered.paragraphs[0], {str(number) for number in numbers})


def stretch_of(printed: Sequence[Atom], lettered: Lettered, said: str, span: Span) -> tuple[int, int] | None:
    """The first and last letter, among those printed, of a span of a provision's words; of all of them where there is none."""
    ends = lettered.ends(span or (0, len(said)))
    if ends is None:
        return None
    first, last = (_at(printed, atom) for atom in ends)
    return _to_the_edges(printed, (first, last), said[slice(*span)] if span else said)


def amended(printed: Sequence[Atom], changes: Iterable[tuple[tuple[int, int], str]]) -> str:
    """What is printed, with other words for stretches of it that follow one another."""
    said, done = list[str](), 0
    for (first, last), words in changes:
        said += [*(atom.text for atom in printed[done:first]), words]
        done = last + 1
    return "".join((*said, *(atom.text for atom in printed[done:])))


def _to_the_edges(printed: Sequence[Atom], stretch: tuple[int, int], quote: str) -> tuple[int, int]:
    """A stretch of letters with the blanks and the calls of notes that the words quoted begin and end with."""
    first, last = stretch
    for sign in _before_letters(quote)[::-1]:
        first -= first > 0 and _is_like(printed[first - 1], sign)
    for sign in _before_letters(quote[::-1])[::-1]:
        last += last + 1 < len(printed) and _is_like(printed[last + 1], sign)
    return first, last


def _before_letters(quote: str) -> str:
    """What stands before the first letter that tells; the digits of a call are one sign."""
    found = "".join(takewhile(lambda sign: not tells(sign), quote))
    return _CALL_DIGITS.sub("¹", found)


def _is_like(atom: Atom, sign: str) -> bool:
    return atom.text.isspace() if sign.isspace() else atom.text == CALL or atom.text in _RAISED


def _at(printed: Sequence[Atom], atom: Atom) -> int:
    return next(n for n, one in enumerate(printed) if one.child is atom.child and one.at == atom.at)


def _embrace(paragraph: Element, numbers: set[str]) -> None:
    """Widen comments to the changes right beside them."""
    for mark in list(paragraph.iter(f"{W}commentRangeStart")):
        before = mark.getprevious()
        while mark.get(f"{W}id") in numbers and before is not None and before.tag in _CHANGED:
            before.addprevious(mark)
            before = mark.getprevious()
    tail = [one for one in paragraph.iter(f"{W}commentRangeEnd") if one.get(f"{W}id") in numbers]
    for call in paragraph.iter(f"{W}commentReference"):
        run = call.getparent()
        if run is not None and call.get(f"{W}id") in numbers:
            tail.append(run)
    if not tail:
        return
    last = tail[-1].getnext()
    while last is not None and last.tag in _CHANGED:
        for one in reversed(tail):
            last.addnext(one)
        last = tail[-1].getnext()
