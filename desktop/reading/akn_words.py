"""The words of an Akoma Ntoso element, its footnotes lifted out, and its tables as rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from desktop.reading.word_numerals import superscript

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.word_xml import Element
    from desktop.terms.block import Rows

LINE = "\x00"  # a line break that is meant, until white space is tidied
BREAKS = {"eol", "br", "eop"}
_OWN_MARK = re.compile(
    r"^\(\s*\)\s*"
)  # in Arabic the mark stands in brackets, and the file numbers it itself
TALLEST = 500  # rows that a cell may claim to span


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its mark as printed, and what it says."""

    mark: str
    text: str


def tag_of(element: Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(element).localname


def plain(text: str) -> str:
    """`text` with its white space as a reader sees it."""
    tidy = re.sub(r"[\s\u200b]+", " ", text)
    return re.sub(rf"(?: ?{LINE} ?)+", "\n", tidy).strip()


def words(element: Element, notes: list[Note]) -> str:
    """The running text of `element`; its footnotes are called in it and put into `notes`."""
    return plain(_running(element, notes))


def rows_of(table: Element, notes: list[Note]) -> tuple[Rows, int]:
    """The cells of a table, merged ones once, and how many rows head it."""
    grid: dict[tuple[int, int], str] = {}
    heads: list[bool] = []
    for at, row in enumerate(table.iter("{*}tr")):
        cells = [cell for cell in row if tag_of(cell) in {"td", "th"}]
        heads.append(bool(cells) and all(tag_of(cell) == "th" for cell in cells))
        column = 0
        for cell in cells:
            column = _free(grid, at, column)
            _place(grid, (at, column), cell, notes)
    return _filled(grid, len(heads)), [*heads, False].index(False)


def _running(element: Element, notes: list[Note]) -> str:
    parts = [element.text or ""]
    for child in element:
        parts += [_inline(child, notes), child.tail or ""]
    return "".join(parts)


def _inline(child: Element, notes: list[Note]) -> str:
    tag = tag_of(child)
    if tag == "authorialNote":
        mark = child.get("marker") or str(len(notes) + 1)
        notes.append(Note(mark, _OWN_MARK.sub("", _paragraphs(child))))
        return superscript(mark)
    if tag == "noteRef":
        return superscript(child.get("marker", ""))
    if tag in BREAKS:
        return LINE
    text = _running(child, notes)
    return superscript(text) if tag == "sup" and text.strip().isdecimal() else _apart(child, text)


def _apart(child: Element, text: str) -> str:
    """A paragraph inside a paragraph stands on a line of its own."""
    return f"{LINE}{text}{LINE}" if tag_of(child) in {"p", "num", "heading", "tr"} and text.strip() else text


def _paragraphs(note: Element) -> str:
    inner: list[Note] = []
    return plain(_running(note, inner) + "".join(f"{LINE}{n.mark} {n.text}" for n in inner)).strip("\n")


def _free(grid: dict[tuple[int, int], str], row: int, column: int) -> int:
    while (row, column) in grid:
        column += 1
    return column


def _place(grid: dict[tuple[int, int], str], at: tuple[int, int], cell: Element, notes: list[Note]) -> None:
    text = words(cell, notes)
    for down in range(_span(cell, "rowspan")):
        for across in range(_span(cell, "colspan")):
            grid[at[0] + down, at[1] + across] = "" if down or across else text


def _span(cell: Element, name: str) -> int:
    said = cell.get(name, "1")
    return max(1, min(int(said), TALLEST)) if said.isdecimal() else 1


def _filled(grid: dict[tuple[int, int], str], height: int) -> Rows:
    width = max((column for _, column in grid), default=-1) + 1
    return tuple(tuple(grid.get((row, column), "") for column in range(width)) for row in range(height))


def own_words(element: Element) -> Iterator[str]:
    """The words that stand in `element` itself and not in what it holds."""
    yield element.text or ""
    yield from (child.tail or "" for child in element)
