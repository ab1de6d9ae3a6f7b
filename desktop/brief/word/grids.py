"""Tables of a brief: widths from the page, header rows that repeat, no row torn apart, every cell a paragraph."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from desktop.brief.ooxml.tags import w
from desktop.brief.word.looks import RIGHT_TO_LEFT
from desktop.terms.brief import Grid, Para, Run

if TYPE_CHECKING:
    from desktop.brief.ooxml.tags import Element
    from desktop.brief.word.lines import Lines
    from desktop.terms.brief import Brief, Cell

_FACTS = (0.26, 0.74)
_WORD = re.compile(r"[^\s\u2e80-\uffef-]+-?")  # East Asian words break anywhere, others at a hyphen
_LONG = 16  # signs: a longer word may be broken
_SIGN, _PADDING, _NARROW = 124, 190, 420  # twentieths of a point: a bold sign, a cell's sides, a column
_HAIR = 20  # twentieths of a point: a column of no width at all is none


def table(lines: Lines, grid: Grid, style: str, line: int) -> Element:
    """A table as wide as the line."""
    widths = widths_of(grid, line)
    spans = grid.spans or ((),) * len(grid.rows)
    rows = (
        _row(lines, row, _spanned(widths, across), head=n < grid.header_rows)
        for n, (row, across) in enumerate(zip(grid.rows, spans, strict=True))
    )
    bidi = w("bidiVisual") if lines.looks.language in RIGHT_TO_LEFT else None
    properties = w(
        "tblPr",
        w("tblStyle", val=lines.looks.styles[style]),
        bidi,
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0020" if grid.header_rows else "0000", firstRow=int(grid.header_rows > 0)),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows)


def facts(brief: Brief) -> Grid:
    """The cover block."""
    rows = tuple(
        ((Para((Run(label),), "Fact Label"),), (Para((Run(value),), "Fact Value"),))
        for label, value in brief.facts
    )
    return Grid(rows, 0, _FACTS)


def _row(lines: Lines, row: tuple[Cell, ...], widths: list[list[int]], *, head: bool) -> Element:
    if len(row) == 1 < len(widths):
        widths = [[width for across in widths for width in across]]
    cells = (_cell(lines, cell, covered) for cell, covered in zip(row, widths, strict=True))
    return w("tr", w("trPr", w("cantSplit"), w("tblHeader") if head else None), *cells)


def _cell(lines: Lines, cell: Cell, widths: list[int]) -> Element:
    """A cell over as many columns as there are widths."""
    across = w("gridSpan", val=len(widths)) if len(widths) > 1 else None
    paragraphs = [lines.paragraph(para) for para in cell] or [lines.plain("", "Table Text")]
    return w("tc", w("tcPr", w("tcW", w=sum(widths), type="dxa"), across), *paragraphs)


def widths_of(grid: Grid, line: int) -> list[int]:
    """The width of every column: its share of the line, but no less than its longest word where there is room."""
    shares = grid.widths or (1.0,) * max((len(row) for row in grid.rows), default=1)
    least = _least(grid, len(shares))
    wanted = [line * share / sum(shares) for share in shares]
    if sum(least) > line:
        return [max(_HAIR, round(width)) for width in wanted]
    over = sum(max(0.0, need - want) for need, want in zip(least, wanted, strict=True))
    spare = sum(max(0.0, want - need) for need, want in zip(least, wanted, strict=True))
    given = over / spare if spare else 0.0
    return [round(max(need, want - given * (want - need))) for need, want in zip(least, wanted, strict=True)]


def _least(grid: Grid, columns: int) -> list[int]:
    """What the longest word of every column takes, up to the word that may be broken."""
    least = [_NARROW] * columns
    for n, row in enumerate(grid.rows):
        if len(row) == columns and (not grid.spans or set(grid.spans[n]) <= {1}):
            least = [max(one, _needed(cell)) for one, cell in zip(least, row, strict=True)]
    return least


def _needed(cell: Cell) -> int:
    words = (word for para in cell for word in _WORD.findall(para.text))
    return min(max(map(len, words), default=0), _LONG) * _SIGN + _PADDING


def _spanned(widths: list[int], spans: tuple[int, ...]) -> list[list[int]]:
    """The widths of the columns each cell of a row takes."""
    ends = list(accumulate(spans or (1,) * len(widths)))
    return [widths[start:end] for start, end in pairwise((0, *ends))]
