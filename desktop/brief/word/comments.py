"""Comments in the margin, with the answers to each in its thread, as Word 2013 and later keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.ooxml.tags import WORD, w, written
from desktop.brief.ooxml.when import moment
from desktop.brief.ooxml.who import initials, signed
from desktop.brief.word.looks import ways_of
from desktop.terms.brief import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.word.looks import Looks
    from desktop.terms.brief import Remark

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_SPACES = {"w": WORD, "mc": _IGNORABLE[1:].partition("}")[0], "w14": _W14, "w15": _W15}
_FIRST = 0x10000000  # the name of the first comment's paragraph: any number below 0x80000000


class Comments:
    """Keeps the comments called in a brief, each with a number of its own."""

    def __init__(self, looks: Looks, unnamed: str) -> None:
        self._looks = looks
        self._unnamed = unnamed
        self._made: list[Element] = []
        self._threads: list[
            tuple[str, str, bool]
        ] = []  # paragraph, that of the comment answered, whether resolved

    def around(self, runs: Sequence[Element], remarks: Sequence[Remark]) -> Iterator[Element]:
        """The runs of a paragraph with its comments on them."""
        numbers = [number for remark in remarks for number in self._thread(remark)]
        yield from (w("commentRangeStart", id=number) for number in numbers)
        yield from runs
        for number in numbers:
            yield w("commentRangeEnd", id=number)
            yield w("r", self._looks.named("annotation reference"), w("commentReference", id=number))

    def _thread(self, remark: Remark) -> Iterator[int]:
        """The number of a comment, and those of all answers to it: Word knows no answers to answers."""
        first = len(self._made)
        yield self._comment(remark, "", resolved=remark.resolved)
        for reply in _flat(remark.replies):
            yield self._comment(reply, _name(first), resolved=remark.resolved)

    def _comment(self, remark: Remark, answered: str, *, resolved: bool) -> int:
        number, language = len(self._made), self._looks.language
        author = signed(remark.author) or self._unnamed
        runs = self._looks.runs(Run(remark.text), 0, ways_of(remark.text, language), language)
        mark = w("r", self._looks.named("annotation reference"), w("annotationRef"))
        paragraph = w("p", self._looks.paragraph("annotation text"), mark, *runs)
        paragraph.set(f"{{{_W14}}}paraId", _name(number))
        date = {"date": moment(remark.date)} if moment(remark.date) else {}
        self._made.append(
            w("comment", paragraph, id=number, author=author, **date, initials=initials(author))
        )
        self._threads.append((_name(number), answered, resolved))
        return number

    def parts(self) -> dict[str, tuple[str, str, bytes]]:
        """The parts that hold them, by name: relationship, kind of content, bytes. None where there is no comment."""
        if not self._made:
            return {}
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        extended = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
        return {
            "comments.xml": ("comments", f"{kind}.comments+xml", self._comments()),
            "commentsExtended.xml": (extended, f"{kind}.commentsExtended+xml", self._extended()),
        }

    def _comments(self) -> bytes:
        top = etree.Element(f"{{{WORD}}}comments", nsmap=_SPACES)
        top.set(_IGNORABLE, "w14 w15")
        top.extend(self._made)
        return written(top)

    def _extended(self) -> bytes:
        top = etree.Element(f"{{{_W15}}}commentsEx", nsmap=_SPACES)
        top.set(_IGNORABLE, "w14 w15")
        for name, answered, resolved in self._threads:
            made = etree.SubElement(top, f"{{{_W15}}}commentEx")
            made.set(f"{{{_W15}}}paraId", name)
            if answered:
                made.set(f"{{{_W15}}}paraIdParent", answered)
            made.set(f"{{{_W15}}}done", str(int(resolved)))
        return written(top)


def _flat(replies: Sequence[Remark]) -> Iterator[Remark]:
    for reply in replies:
        yield reply
        yield from _flat(reply.replies)


def _name(number: int) -> str:
    return f"{_FIRST + number:08X}"
