"""Rows of cells that stand side by side, as a table."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.reading.pdf_bands import Column, column_of, columns
from desktop.reading.pdf_headers import storeys
from desktop.reading.pdf_lines import apart
from desktop.reading.pdf_newspaper import SYMBOL
from desktop.reading.pdf_paragraphs import text_of
from desktop.reading.tables import heads_raised
from desktop.terms.block import Block, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.reading.pdf_lines import Row, Span
    from desktop.reading.pdf_page import Page
    from desktop.terms.block import Rows

_FIGURE = re.compile(r"[(\-–−$€+]?\d[\d.,  ]*[)%]?|[–—−-]")
CELL_GAP = 0.7  # times the type size: cells stand further apart than the words in them
NEAR = 0.2  # times the type size: the same where their columns part
HEAD_LINES = 4  # that hold two parts or more: a head has no more of them
TIGHT = 1.3  # lines of one cell stand closer than this many times their size


def table(rows: Sequence[Row], page: Page) -> Block:
    """The rows as one table."""
    drawn = _drawn_columns(rows, page)
    edges = [place.left for place in drawn]
    rows = [[part for span in row for part in apart(span, CELL_GAP, edges)] for row in rows]
    places = drawn or _columns(rows)
    if not drawn:
        rows = [_in_columns(row, places) for row in rows]
    groups = _groups(rows, places, page)
    heads = _header_rows(groups, page)
    head = storeys([row for group in groups[:heads] for row in group], places, page) if heads else []
    cells = [_cells(group, places) for group in groups]
    if head:
        cells, heads = head + cells[heads:], len(head)
    return Block("", page.number, Role.TABLE, rows=heads_raised(cells, heads), header_rows=heads)


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


def _in_columns(row: Row, places: Sequence[Column]) -> Row:
    """The cells of a row, two heads that nearly touch cut where their columns part."""
    if len(row) < 2:
        return row
    parts: list[Span] = []
    for span in row:
        edges = [
            (before.right + after.left) / 2
            for before, after in pairwise(span.words)
            if any(a.right - 1 <= before.right and after.left <= b.left + 1 for a, b in pairwise(places))
        ]
        parts += apart(span, CELL_GAP, edges, NEAR) if edges else [span]
    return parts


def _stretches(span: Span, row: Row, rows: Sequence[Row]) -> bool:
    """More rows have two or more cells under it than have one, or a fuller line of the head has."""
    over = [sum(_is_over(span, other) for other in line) for line in rows if line is not row]
    if sum(n > 1 for n in over) > sum(n == 1 for n in over):
        return True
    at = rows.index(row)
    below = rows[at + 1 : HEAD_LINES] if row[0].left > rows[-1][0].right else ()
    return any(len(line) > len(row) and sum(_is_over(span, other) for other in line) > 1 for line in below)


def _is_over(span: Span, other: Span) -> bool:
    return other.left < span.right - 1 and other.right > span.left + 1


def _cells(group: Sequence[Row], places: Sequence[Column]) -> tuple[str, ...]:
    cells: list[list[Span]] = [[] for _ in places] or [[]]
    for row in group:
        for span in row:
            cells[column_of(span, places) if places else 0].append(span)
    return tuple(text_of(cell) for cell in cells)


def _groups(rows: Sequence[Row], places: Sequence[Column], page: Page) -> list[list[Row]]:
    """The printed lines of every row of the table; where lines are drawn around every cell, they tell."""
    groups = _spaced(rows, places, page)
    if not places or not _is_framed(rows, places, page):
        return groups
    framed = [[rows[0]]]
    for row in rows[1:]:
        above = framed[-1][-1]
        if _rule_between(above, row, page) or _both_counted(above, row, places):
            framed.append([row])
        else:
            framed[-1].append(row)
    begun = sum(column_of(group[0][0], places) == 0 for group in groups)
    return framed if len(framed) >= 0.5 * begun else groups


def _is_framed(rows: Sequence[Row], places: Sequence[Column], page: Page) -> bool:
    """Whether an upright line is drawn between the first column and the last."""
    top, foot = rows[0][0].top, _foot(rows[-1])
    left, right = places[0].left + TIGHT, places[-1].right - TIGHT
    return any(left < box[0] and box[2] < right and box[1] < foot and box[3] > top for box in page.uprights)


def _spaced(rows: Sequence[Row], places: Sequence[Column], page: Page) -> list[list[Row]]:
    """The same by how far the lines stand apart and by what they say."""
    pitches = [(_foot(below) - _foot(above)) / below[0].size for above, below in pairwise(rows)]
    wide = max(TIGHT, 1.12 * min((pitch for pitch in pitches if pitch > 0), default=0.0))
    uniform = len(pitches) > 1 and all(pitch <= wide for pitch in pitches)
    groups = [[rows[0]]]
    for pitch, row in zip(pitches, rows[1:], strict=True):
        anew = uniform or pitch < 0  # at the head of a second column a cell may go on
        fresh = _starts_row(groups[-1][-1], row, places) if anew else pitch > wide
        fresh = fresh or _both_counted(groups[-1][-1], row, places)
        if fresh or _both_numbered(groups[-1][0], row) or _rule_between(groups[-1][-1], row, page):
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups


def _both_numbered(first: Row, row: Row) -> bool:
    """Both begin with a symbol: in a list of symbols every one begins a row, but for several that share one."""
    both = SYMBOL.match(first[0].text) and SYMBOL.match(row[0].text)
    return bool(both) and not first[0].text.endswith((";", ","))


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
    if SYMBOL.match(first[0]):
        return 0
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
