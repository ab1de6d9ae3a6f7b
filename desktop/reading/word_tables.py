"""Word's tables as rows of cells, every row as long as the longest."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from desktop.reading.sniffing import SYMBOL
from desktop.reading.tables import heads_raised
from desktop.reading.word_xml import W, is_on, number, texts_of, under, value

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from desktop.reading.word_xml import Element
    from desktop.terms.block import Rows

MASTHEAD_ROWS = 6
MARKED = re.compile(r"(?:[a-z]|\*{1,3}|†)\s*\t\s*\S")  # a note's mark and the tab after it
MOST_CELLS = 60  # a table wider than Word allows is damage


def rows_of(table: Element, cell_text: Callable[[list[Element]], list[str]]) -> tuple[Rows, int]:
    """The cells of a table and how many rows head it; rows that only make space are left out.

    `cell_text` reads the cells of one row together.
    """
    trs = list(children(table, "tr"))
    rows = [_row(tr, cell_text) for tr in trs]
    width = max((len(row) for row in rows), default=0)
    heading = list(takewhile(lambda tr: is_on(tr, "trPr/tblHeader"), trs))
    heads = sum(1 for row in rows[: len(heading)] if any(row))
    whole = [tuple(row + [""] * (width - len(row))) for row in rows if any(row)]
    spanned = [_spanned(tr) for tr, row in zip(trs, rows, strict=True) if any(row)]
    return without_spacers(heads_raised(whole, heads, spanned), spanned), heads


def without_spacers(rows: Rows, spanned: Sequence[Container[int]]) -> Rows:
    """The rows without the columns that only keep others apart: no cell of one column stands in them."""
    wide = [[at in row for at in range(len(cells))] for cells, row in zip(rows, spanned, strict=True)]
    cells = [list(row) for row in rows]
    for at in reversed(range(len(rows[0]) if rows else 0)):
        if all(_is_spare(row, taken, at) for row, taken in zip(cells, wide, strict=True)):
            for row, taken in zip(cells, wide, strict=True):
                row[at : at + 2] = ["".join(row[at : at + 2])]
                del taken[at]
    return tuple(map(tuple, cells))


def _is_spare(row: Sequence[str], wide: Sequence[bool], at: int) -> bool:
    """Whether a cell is empty, or goes on in the next column."""
    return at + 1 < len(row) and (not row[at] or (wide[at] and wide[at + 1] and not row[at + 1]))


def without_notes(rows: Rows) -> tuple[Rows, list[str]]:
    """The rows of a table without a last one across it that holds its notes, and those: "a Estimates …" each."""
    if len(rows) < 2 or not rows[-1][0] or any(rows[-1][1:]) or len(rows[-1]) < 2:
        return rows, []
    lines = rows[-1][0].split("\n")
    return (
        (rows[:-1], [" ".join(line.split()) for line in lines])
        if all(map(MARKED.match, lines))
        else (rows, [])
    )


def is_frame(table: Element) -> bool:
    """Whether a table is only a box round running text: no row has two cells."""
    return all(len(list(children(row, "tc"))) <= 1 for row in children(table, "tr"))


def is_masthead(table: Element) -> bool:
    """Whether a table looks like the head of a document's first page: a symbol in a few loose cells."""
    rows = list(children(table, "tr"))
    if len(rows) > MASTHEAD_ROWS or any(is_on(row, "trPr/tblHeader") for row in rows):
        return False
    return holds_symbol(table)


def cells_of(table: Element, *, sides: bool) -> list[Element]:
    """The cells of a table, row by row; with `sides`, first what stands on the left and then the last of every row."""
    rows = [list(children(row, "tc")) for row in children(table, "tr")]
    if not sides:
        return [cell for row in rows for cell in row]
    left = [cell for row in rows for cell in (row[:-1] or row)]
    return left + [row[-1] for row in rows if len(row) > 1]


def holds_symbol(element: Element) -> bool:
    """Whether a document symbol stands in a paragraph of its own under `element`."""
    texts = ("".join(texts_of(p)).strip() for p in element.iter(f"{W}p"))
    return any(len(text) < 60 and SYMBOL.match(text) for text in texts)


def children(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or cells of a row, looked for through content controls."""
    for child in element:
        if child.tag == W + name:
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}customXml"}:
            yield from children(child, name)


def _row(row: Element, cell_text: Callable[[list[Element]], list[str]]) -> list[str]:
    cells = list(children(row, "tc"))
    printed = [""] * _gap(row, "gridBefore")
    for cell, text in zip(cells, cell_text(cells), strict=True):
        printed += ["" if _continues(cell) else text] + [""] * (_span(cell) - 1)
    return (printed + [""] * _gap(row, "gridAfter"))[:MOST_CELLS]


def _spanned(row: Element) -> frozenset[int]:
    """The columns that cells of a row take which are wider than one."""
    at, found = _gap(row, "gridBefore"), set[int]()
    for cell in children(row, "tc"):
        span = _span(cell)
        found |= set(range(at, at + span)) if span > 1 else set()
        at += span
    return frozenset(found)


def _span(cell: Element) -> int:
    return max(1, min(number(cell, "tcPr/gridSpan", 1), MOST_CELLS))


def _gap(row: Element, name: str) -> int:
    return max(0, min(number(row, f"trPr/{name}"), MOST_CELLS))


def _continues(cell: Element) -> bool:
    """Whether a cell is the lower part of one merged down the column."""
    merge = under(cell, "tcPr/vMerge")
    return merge is not None and value(merge, default="continue") == "continue"
