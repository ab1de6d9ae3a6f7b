"""Rows of cells that stand side by side, as a table."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.reading.pdf_bands import Column, column_of, columns
from desktop.reading.pdf_lines import apart
from desktop.reading.pdf_paragraphs import text_of
from desktop.reading.tables import stub_head_raised
from desktop.terms.block import Block, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.reading.pdf_lines import Row, Span
    from desktop.reading.pdf_page import Page
    from desktop.terms.block import Rows

_NUMBER = re.compile(r"\d+/\d+|[A-Z]{1,8}(/[\w().-]+)+")  # a symbol at the left begins a row
_FIGURE = re.compile(r"[(\-–−$€+]?\d[\d.,  ]*[)%]?|[–—−-]")
CELL_GAP = 0.7  # times the type size: cells stand further apart than the words in them
TIGHT = 1.3  # lines of one cell stand closer than this many times their size


def table(rows: Sequence[Row], page: Page) -> Block:
    """The rows as one table."""
    drawn = _drawn_columns(rows, page)
    edges = [place.left for place in drawn]
    rows = [[part for span in row for part in apart(span, CELL_GAP, edges)] for row in rows]
    places = drawn or _columns(rows)
    groups = _groups(rows, places, page)
    heads = _header_rows(groups, page)
    cells = stub_head_raised([_cells(group, places) for group in groups], heads)
    return Block("", page.number, Role.TABLE, rows=cells, header_rows=heads)


def _drawn_columns(rows: Sequence[Row], page: Page) -> list[Column]:
    """The columns as the pieces of the rules show them."""
    top, bottom = rows[0][0].top - 40, _foot(rows[-1]) + 20
    near = [
        rule for rule in page.rules if top < rule.y < bottom and rule.right - rule.left > 0.3 * page.width
    ]
    rule = max(near, key=lambda rule: len(rule.cuts), default=None)
    if rule is None or len(rule.cuts) < 2:
        return []
    ends = (*rule.cuts[1:], rule.right)
    return [Column(left, right) for left, right in zip(rule.cuts, ends, strict=True)]


def _columns(rows: Sequence[Row]) -> list[Column]:
    """The columns, cells that stretch over several of them left out of the reckoning."""
    several = [row for row in rows if len(row) > 1]
    kept = [[span for span in row if not _stretches(span, row, several)] for row in several]
    return columns(row if len(row) > 1 else [*row, *row] for row in kept if row) or columns(several)


def _stretches(span: Span, row: Row, rows: Sequence[Row]) -> bool:
    """More rows have two or more cells under it than have one."""
    over = [
        sum(s.left < span.right - 1 and s.right > span.left + 1 for s in other)
        for other in rows
        if other is not row
    ]
    return sum(n > 1 for n in over) > sum(n == 1 for n in over)


def _cells(group: Sequence[Row], places: Sequence[Column]) -> tuple[str, ...]:
    cells: list[list[Span]] = [[] for _ in places] or [[]]
    for row in group:
        for span in row:
            cells[column_of(span, places) if places else 0].append(span)
    return tuple(text_of(cell) for cell in cells)


def _groups(rows: Sequence[Row], places: Sequence[Column], page: Page) -> list[list[Row]]:
    """The printed lines of every row of the table."""
    pitches = [(_foot(below) - _foot(above)) / below[0].size for above, below in pairwise(rows)]
    wide = max(TIGHT, 1.12 * min(pitches, default=0.0))
    uniform = len(pitches) > 1 and all(pitch <= wide for pitch in pitches)
    groups = [[rows[0]]]
    for pitch, row in zip(pitches, rows[1:], strict=True):
        fresh = _starts_row(groups[-1][-1], row, places) if uniform else pitch > wide
        fresh = fresh or _both_counted(groups[-1][-1], row, places)
        if fresh or _both_numbered(groups[-1][0], row) or _rule_between(groups[-1][-1], row, page):
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups


def _both_numbered(first: Row, row: Row) -> bool:
    """Both begin with a symbol: in a list of symbols every one begins a row."""
    return bool(_NUMBER.match(first[0].text) and _NUMBER.match(row[0].text))


def _both_counted(above: Row, row: Row, places: Sequence[Column]) -> bool:
    """Both have a figure in two or more of the same columns: a figure is never carried over to a second line."""
    counted = [{column_of(s, places) for s in line if _FIGURE.fullmatch(s.text)} for line in (above, row)]
    return bool(places) and len(counted[0] & counted[1]) > 1


def _foot(row: Row) -> float:
    return max(span.bottom for span in row)


def _starts_row(above: Row, row: Row, places: Sequence[Column]) -> bool:
    """In a table without air between its rows: the first column is filled, and not with the rest of a cell."""
    if not places or column_of(row[0], places) != 0:
        return False
    return not (len(above) == 1 and row[0].text[:1].islower()) and (
        len(row) > 1 or not row[0].text[:1].islower()
    )


def _rule_between(above: Row, below: Row, page: Page) -> bool:
    top, bottom = above[0].bottom - 3, below[0].top + 3
    return any(
        top < rule.y < bottom and rule.left < below[0].right and rule.right - rule.left > 0.3 * page.width
        for rule in page.rules
    )


def _header_rows(groups: Sequence[Sequence[Row]], page: Page) -> int:
    """Up to the last rule near the top; where none is drawn, the rows without a number in them."""
    if len(groups) < 2:
        return 0
    near = range(1, min(4, len(groups)))
    ruled = [n for n in near if _rule_between(groups[n - 1][-1], groups[n][0], page)]
    if ruled:
        return _storeys(ruled, len(groups))
    first = [span.text for row in groups[0] for span in row]
    return int(len(first) > 1 and not any(re.search(r"\d{3}|^[\d.,() -]+$", text) for text in first))


def _storeys(ruled: Sequence[int], rows: int) -> int:
    """How many rows head a table with rules under the rows `ruled`; where every row has one, the first does."""
    last = ruled[0]
    while last + 1 in ruled:
        last += 1
    return ruled[0] if last + 1 in {rows, 4} or ruled[0] > 1 else last


def continued(first: Block, second: Block) -> Block | None:
    """`first` with `second` as its continuation on the next page, where it is one."""
    if (
        not first.rows
        or second.page != _last_page(first)
        or not second.rows
        or len(first.rows[0]) != len(second.rows[0])
    ):
        return None
    header = first.rows[: first.header_rows]
    if header and second.rows[: len(header)] != header and second.header_rows:
        return None
    return replace(first, rows=first.rows + _without(second.rows, header), line=second.page)


def _last_page(table: Block) -> int:
    return (table.line or table.page or 0) + 1


def _without(rows: Rows, header: Rows) -> Rows:
    return rows[len(header) :] if rows[: len(header)] == header else rows
