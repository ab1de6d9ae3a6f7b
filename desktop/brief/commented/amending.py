"""Proposed amendments written into a file with comments as tracked changes, where that is sensible."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.brief.ooxml.when import moment
from desktop.brief.redline.notes import Notes
from desktop.brief.redline.pen import Pen, Signature
from desktop.brief.redline.sheet import CALL
from desktop.brief.redline.words import New, Rewriter
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.brief.commented.places import Ground
    from desktop.brief.ooxml.tags import Element
    from desktop.brief.redline.atoms import Atom
    from desktop.brief.redline.base import Opened
    from desktop.terms.commented import Thread

_CHANGED = frozenset({f"{W}ins", f"{W}del"})


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
        ends = lettered.ends(thread.span or (0, len(said)))
        if ends is None:
            return
        printed = self._rewriter.printed(lettered.paragraphs)
        first, last = (_at(printed, atom) for atom in ends)
        stretch = _with_blanks(printed, (first, last), said[slice(*thread.span)] if thread.span else "")
        self.pen.signature = Signature(thread.comment.author, moment(thread.comment.date))
        self._rewriter.rewrite(lettered.paragraphs, New(_amended(printed, stretch, thread.amended or "")))
        _embrace(lettered.paragraphs[0], {str(number) for number in numbers})


def _amended(printed: Sequence[Atom], stretch: tuple[int, int], words: str) -> str:
    """What is printed, with other words for a stretch of it."""
    said = [atom.text for atom in printed]
    return "".join((*said[: stretch[0]], words, *said[stretch[1] + 1 :]))


def _with_blanks(printed: Sequence[Atom], stretch: tuple[int, int], quote: str) -> tuple[int, int]:
    """A stretch of letters with the blanks that the words quoted begin and end with."""
    first, last = stretch
    for _ in range(len(quote) - len(quote.lstrip())):
        first -= first > 0 and printed[first - 1].text.isspace()
    for _ in range(len(quote) - len(quote.rstrip())):
        last += last + 1 < len(printed) and printed[last + 1].text.isspace()
    return first, last


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
