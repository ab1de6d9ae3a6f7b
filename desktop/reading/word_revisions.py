"""Tracked changes settled: the text as it reads after accepting all of them, or before any was made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from desktop.reading.word_xml import MATH, W, under

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.reading.word_xml import Element

Reading = Literal["after", "before"]

NAMES = {"w:p": f"{W}p", "w:pPr": f"{W}pPr"}
BETWEEN = {  # what may stand between a paragraph and the one it is joined to
    W + name
    for name in (
        "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    )
}  # fmt: skip
WRAPPERS = (f"{W}sdt", f"{W}sdtContent", f"{W}customXml")
SPELLING = {f"{W}delText": f"{W}t", f"{W}delInstrText": f"{W}instrText"}


@dataclass(frozen=True, slots=True)
class Marks:
    """How one reading treats the marks: what goes, what stays without its mark."""

    gone: tuple[str, ...]
    kept: tuple[str, ...]
    row_gone: str
    cell_gone: str
    properties_as_before: bool


MARKS: dict[str, Marks] = {
    "after": Marks(("del", "moveFrom"), ("ins", "moveTo"), "del", "cellDel", properties_as_before=False),
    "before": Marks(("ins", "moveTo"), ("del", "moveFrom"), "ins", "cellIns", properties_as_before=True),
}


def settle(root: Element, reading: Reading = "after") -> int:
    """Settle every tracked change under `root` in place and say how many there were."""
    count = count_changes(root)
    if count:
        marks = MARKS[reading]
        _settle_properties(root, marks)
        _drop_rows(root, marks)
        joined = [p for p in root.iter(f"{W}p") if _mark_is_gone(p, marks)]
        _settle_words(root, marks)
        _join(joined)
    return count


def count_changes(root: Element) -> int:
    """How many insertions, deletions and moves of words, paragraph marks, rows and cells are tracked."""
    names = [f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")]
    return sum(1 for _ in root.iter(*names))


def _settle_properties(root: Element, marks: Marks) -> None:
    for change in list(root.iter(f"{W}pPrChange")):
        properties, old = change.getparent(), change.find(f"{W}pPr")
        if marks.properties_as_before and properties is not None and old is not None:
            _put_back(properties, old)
    for added in list(root.iter(f"{W}numPr")) if marks.properties_as_before else ():
        if under(added, "ins") is not None:
            remove(added)


def _put_back(properties: Element, old: Element) -> None:
    keep = {f"{W}rPr", f"{W}sectPr"}
    for child in list(properties):
        if child.tag not in keep:
            properties.remove(child)
    for child in reversed(list(old)):
        properties.insert(0, child)


def _drop_rows(root: Element, marks: Marks) -> None:
    for row in list(root.iter(f"{W}tr")):
        if under(row, f"trPr/{marks.row_gone}") is not None:
            remove(row)
    for cell in list(root.iter(f"{W}tc")):
        if under(cell, f"tcPr/{marks.cell_gone}") is not None:
            remove(cell)
    for table in list(root.iter(f"{W}tbl")):
        if table.find(f".//{W}tr") is None:
            remove(table)


def _mark_is_gone(paragraph: Element, marks: Marks) -> bool:
    return any(under(paragraph, f"pPr/rPr/{name}") is not None for name in marks.gone)


def _settle_words(root: Element, marks: Marks) -> None:
    for element in list(root.iter(*(W + name for name in marks.gone))):
        if not _is_property(element):
            remove(element)
    for element in list(root.iter(*(W + name for name in marks.kept))):
        if not _is_property(element):
            unwrap(element)
    for element in list(root.iter(*SPELLING)):
        element.tag = SPELLING[str(element.tag)]


def _is_property(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in {
        f"{W}rPr",
        f"{W}trPr",
        f"{MATH}ctrlPr",
        f"{W}tcPr",
        f"{W}numPr",
    }


def _join(paragraphs: Iterable[Element]) -> None:
    """Give the words of every paragraph whose mark is gone to the paragraph after it, whose mark stays."""
    for paragraph in paragraphs:
        follower = _next_paragraph(paragraph)
        if follower is not None:
            _move_content(paragraph, follower)
        if follower is not None or not _has_content(paragraph):
            _remove_unless_alone(paragraph)


def _next_paragraph(paragraph: Element) -> Element | None:
    sibling = paragraph.getnext()
    while sibling is not None and sibling.tag in BETWEEN:
        sibling = sibling.getnext()
    while sibling is not None and sibling.tag in WRAPPERS:
        sibling = next((child for child in sibling if child.tag in {*WRAPPERS, f"{W}p"}), None)
    return sibling if sibling is not None and sibling.tag == f"{W}p" else None


def _move_content(paragraph: Element, follower: Element) -> None:
    properties = follower.find(f"{W}pPr")
    at = 0 if properties is None else 1
    for child in reversed([c for c in paragraph if c.tag != f"{W}pPr"]):
        follower.insert(at, child)


def _has_content(paragraph: Element) -> bool:
    return next(paragraph.iter(f"{W}t", f"{W}sym", f"{W}tab", f"{W}drawing", f"{W}object"), None) is not None


def _remove_unless_alone(paragraph: Element) -> None:
    parent = paragraph.getparent()
    if parent is not None and (parent.tag != f"{W}tc" or len(parent.findall(f"{W}p")) > 1):
        parent.remove(paragraph)


def remove(element: Element) -> None:
    """Take `element` and all it holds out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element) -> None:
    """Put what `element` holds in its place."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)
