"""Rules for the text of a Word file: numbers of its own, tables that close, styles that are there, Word's own order."""

from __future__ import annotations

import tomllib
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import etree

from desktop import paths
from desktop.brief.ooxml.tags import WORD
from desktop.brief.validity.parts import twice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.validity.parts import Parts, Trees

_W = f"{{{WORD}}}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DOCUMENT = "word/document.xml"
_STYLED = tuple(_W + name for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))
_REVISIONS = tuple(
    _W + name for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "bookmarkStart")
)
MARKS = frozenset({f"{_W}ins", f"{_W}del"})  # first in the look of a paragraph's end


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((paths.resources() / "word.toml").read_text("utf-8"))


@cache
def orders() -> Mapping[str, Mapping[str, int]]:
    """The order of properties, by what they are properties of."""
    table = _table()["order"]
    return {_W + tag: {_W + name: n for n, name in enumerate(names.split())} for tag, names in table.items()}


@cache
def repeated() -> frozenset[str]:
    """The properties that may stand more than once."""
    return frozenset(_W + name for name in _table()["repeated"]["names"].split())


def numbered(_: Parts, trees: Trees) -> Iterator[str]:
    """Numbers and names that must be alone are alone."""
    document = trees[_DOCUMENT]
    alone = {
        "bookmark or tracked change": (one.get(f"{_W}id") for one in document.iter(*_REVISIONS)),
        "bookmark name": (one.get(f"{_W}name") for one in document.iter(f"{_W}bookmarkStart")),
        "picture": (one.get("id") for one in document.iter(f"{_PLACED}docPr")),
        "paragraph": (one.get(f"{_W14}paraId") for one in _paragraphs(trees) if one.get(f"{_W14}paraId")),
        "style": (one.get(f"{_W}styleId") for one in trees["word/styles.xml"].iter(f"{_W}style")),
    }
    for what, values in alone.items():
        yield from (f"{what} {value} stands twice" for value in twice(values))


def _paragraphs(trees: Trees) -> Iterator[Element]:
    for name in ("word/comments.xml", _DOCUMENT):
        if name in trees:
            yield from trees[name].iter(f"{_W}p")


def noted(_: Parts, trees: Trees) -> Iterator[str]:
    """Every footnote is called once, every comment opened, closed and called once."""
    document = trees[_DOCUMENT]
    for part, own, calls in (
        ("word/footnotes.xml", "footnote", ("footnoteReference",)),
        ("word/comments.xml", "comment", ("commentRangeStart", "commentRangeEnd", "commentReference")),
    ):
        tree = trees.get(part)
        kept = [] if tree is None else [one.get(f"{_W}id", "") for one in tree if _printed(one)]
        yield from (f"{own} {ident} stands twice" for ident in twice(kept))
        for call in calls:
            made = [one.get(f"{_W}id", "") for one in document.iter(_W + call)]
            if sorted(made) != sorted(kept):
                yield f"the {own}s are not each called once ({call})"


def _printed(note: Element) -> bool:
    return note.get(f"{_W}type") is None


def threaded(_: Parts, trees: Trees) -> Iterator[str]:
    """Every thread is of comments that are there, and an answer answers no answer."""
    extended = trees.get("word/commentsExtended.xml", ())
    known = {one.get(f"{_W14}paraId") for one in _paragraphs(trees)}
    firsts = {one.get(f"{_W15}paraId") for one in extended if one.get(f"{_W15}paraIdParent") is None}
    for one in extended:
        parent = one.get(f"{_W15}paraIdParent")
        if one.get(f"{_W15}paraId") not in known or (parent is not None and parent not in firsts):
            yield f"the thread of comment {one.get(f'{_W15}paraId')} leads nowhere"


def celled(_: Parts, trees: Trees) -> Iterator[str]:
    """Every cell ends in a paragraph, every row is as wide as its table, and the text ends in its page."""
    document = trees[_DOCUMENT]
    for cell in document.iter(f"{_W}tc"):
        if not len(cell) or cell[-1].tag != f"{_W}p":
            yield "a cell ends in no paragraph"
    for table in document.iter(f"{_W}tbl"):
        yield from _rows(table)
    body = document.find(f"{_W}body")
    if body is None or not len(body) or body[-1].tag != f"{_W}sectPr":
        yield "the text has no page to stand on"


def _rows(table: Element) -> Iterator[str]:
    columns = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
    for row in table.iterchildren(f"{_W}tr"):
        spans = [cell.find(f"{_W}tcPr/{_W}gridSpan") for cell in row.iterchildren(f"{_W}tc")]
        if sum(1 if span is None else int(span.get(f"{_W}val", "1")) for span in spans) != columns:
            yield "a row is not as wide as its table"


def styled(_: Parts, trees: Trees) -> Iterator[str]:
    """Every style that is used is there."""
    known = {style.get(f"{_W}styleId") for style in trees["word/styles.xml"].iter(f"{_W}style")}
    for name, tree in trees.items():
        used = {one.get(f"{_W}val", "") for one in tree.iter(*_STYLED)}
        yield from (f"{name} uses style {style}, which is not there" for style in sorted(used - known))


def ordered(_: Parts, trees: Trees) -> Iterator[str]:
    """Properties stand in the order Word insists on, none of them twice; those of later Words after its own."""
    for name, tree in trees.items():
        for element in tree.iter(*orders()):
            if not _is_ordered(element, orders()[str(element.tag)]):
                yield f"{name}: properties out of order in {etree.QName(element).localname}"
                break


def _is_ordered(element: Element, order: Mapping[str, int]) -> bool:
    own = [child for child in element if str(child.tag).startswith(_W) and child.tag not in MARKS]
    places = [order.get(str(child.tag), -1) for child in own]
    return all(
        a < b or (a == b >= 0 and one.tag in repeated())
        for one, (a, b) in zip(own, pairwise(places), strict=False)
    )


def struck(_: Parts, trees: Trees) -> Iterator[str]:
    """Struck words are told as such, and only they."""
    for run in trees[_DOCUMENT].iter(f"{_W}del"):
        if next(run.iter(f"{_W}t", f"{_W}ins"), None) is not None:
            yield "a deletion holds words that are not struck"
    for words in trees[_DOCUMENT].iter(f"{_W}delText"):
        if next(words.iterancestors(f"{_W}del"), None) is None:
            yield "struck words stand in no deletion"
