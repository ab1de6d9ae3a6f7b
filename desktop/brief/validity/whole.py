"""Rules for what must be whole: names that sign, ranges that close, separators, languages, and the heads of every page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.ooxml.tags import WORD
from desktop.brief.validity.parts import twice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.validity.parts import Parts, Trees

_W = f"{{{WORD}}}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DOCUMENT, _NOTES, _SETTINGS = "word/document.xml", "word/footnotes.xml", "word/settings.xml"
_SIGNED = tuple(_W + name for name in ("ins", "del", "comment"))
_LONGEST, _MOST, _COLUMNS = 255, 9, 63  # signs of a name, of its initials; columns of a table
_RANGES = ("bookmark", "commentRange", "perm")
_APART = tuple(
    _W + name
    for name in ("ins", "del", "bookmarkStart", "footnoteReference", "commentReference", "permStart")
)
_SEPARATORS = frozenset({"separator", "continuationSeparator"})
_OFF = frozenset({"0", "false", "off"})


def signed(_: Parts, trees: Trees) -> Iterator[str]:
    """Every comment and every tracked change bears a name no longer than Word takes."""
    for name, tree in trees.items():
        for one in tree.iter(*_SIGNED):
            author, initials = one.get(f"{_W}author", ""), one.get(f"{_W}initials", "")
            if not author or len(author) > _LONGEST or len(initials) > _MOST:
                yield f"{name}: a {etree.QName(one).localname} is signed by no name, or by one too long"


def closed(_: Parts, trees: Trees) -> Iterator[str]:
    """What is opened is closed, in that order: bookmarks, comments, fields."""
    for name, tree in trees.items():
        for kind in _RANGES:
            starts, ends = f"{_W}{kind}Start", f"{_W}{kind}End"
            told = [(one.get(f"{_W}id", ""), one.tag == starts) for one in tree.iter(starts, ends)]
            if not _pairs(told):
                yield f"{name}: a {kind} is not opened and closed once"
        depths = {"begin": 1, "end": -1}
        chars = (one.get(f"{_W}fldCharType", "") for one in tree.iter(f"{_W}fldChar"))
        if sum(depths.get(kind, 0) for kind in chars):
            yield f"{name}: a field does not end"


def _pairs(told: list[tuple[str, bool]]) -> bool:
    """Whether every id stands twice, its start before its end."""
    first = {ident for ident, start in told if start}
    again = Counter(ident for ident, _ in told)
    firsts = dict(reversed(told))
    return all(again[ident] == 2 and ident in first and firsts[ident] for ident, _ in told)


def parted(_: Parts, trees: Trees) -> Iterator[str]:
    """Footnotes are parted from the text, by separators no footnote shares its number with."""
    notes = trees.get(_NOTES)
    if notes is None:
        return
    idents = [note.get(f"{_W}id") for note in notes]
    yield from (f"footnote {ident} stands twice" for ident in twice(idents))
    if not {note.get(f"{_W}type", "") for note in notes} >= _SEPARATORS:
        yield "no separator parts footnotes from the text"
    settings = trees.get(_SETTINGS)
    named = [] if settings is None else [one.get(f"{_W}id") for one in settings.iter(f"{_W}footnote")]
    yield from (
        f"settings name footnote {ident}, which is not there" for ident in named if ident not in idents
    )


def headed(_: Parts, trees: Trees) -> Iterator[str]:
    """Every page has its running head and foot, where the tier and the number of the page stand."""
    even = _is_on(trees.get(_SETTINGS), "evenAndOddHeaders")
    for section in trees[_DOCUMENT].iter(f"{_W}sectPr"):
        wanted = {"default"} | ({"even"} if even else set())
        wanted |= {"first"} if _is_on(section, "titlePg") else set()
        for kind in ("header", "footer"):
            there = {one.get(f"{_W}type", "") for one in section.iter(f"{_W}{kind}Reference")}
            yield from (f"a section has no {kind} for {pages} pages" for pages in sorted(wanted - there))


def _is_on(part: Element | None, name: str) -> bool:
    found = None if part is None else part.find(_W + name)
    return found is not None and found.get(f"{_W}val", "1").lower() not in _OFF


def alone(_: Parts, trees: Trees) -> Iterator[str]:
    """Pictures have a number of their own in the whole file, and only the text bears changes, notes and bookmarks."""
    pictures = [one.get("id") for tree in trees.values() for one in tree.iter(_PLACED)]
    yield from (f"picture {ident} stands twice" for ident in twice(pictures))
    for name, tree in trees.items():
        found = None if name == _DOCUMENT else next(tree.iter(*_APART), None)
        if found is not None:
            yield f"{name} holds a {etree.QName(found).localname}"


def spoken(_: Parts, trees: Trees) -> Iterator[str]:
    """The file says in which language it is spelled, for every script."""
    lang = trees["word/styles.xml"].find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang")
    if lang is None or not all(lang.get(_W + slot) for slot in ("val", "eastAsia", "bidi")):
        yield "it does not say its language for every script"


def tabled(_: Parts, trees: Trees) -> Iterator[str]:
    """No table has more columns than Word takes, and a paragraph follows each."""
    for table in trees[_DOCUMENT].iter(f"{_W}tbl"):
        after = table.getnext()
        if after is None or after.tag == f"{_W}tbl":
            yield "no paragraph follows a table"
        if len(table.findall(f"{_W}tblGrid/{_W}gridCol")) > _COLUMNS:
            yield "a table has too many columns"


def required(_: Parts, trees: Trees) -> Iterator[str]:
    """What a choice needs is named."""
    for name, tree in trees.items():
        for choice in tree.iter(_CHOICE):
            unnamed = set(choice.get("Requires", "").split()) - {str(prefix) for prefix in choice.nsmap}
            yield from (f"{name} needs {prefix}, which it does not name" for prefix in sorted(unnamed))
