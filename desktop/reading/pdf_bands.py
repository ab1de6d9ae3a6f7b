"""The rows of a page cut into running text and tables."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desktop.reading.pdf_lines import GUTTER, TIGHT, apart, in_line
from desktop.reading.pdf_newspaper import folds, unfolded
from desktop.reading.pdf_page import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.reading.pdf_lines import Row, Span
    from desktop.reading.pdf_page import Page, Rule

SMALL = 0.93  # of the type of the text
CLOSE = 12.0  # points: a rule this close above the first row is that of a table and not of the running head
SPREAD = 1.2  # times the type size: a space in a justified line is hardly ever wider
_LEADER = re.compile(r"(?:\.\s?){4,}$|…\s*$")


class Column(NamedTuple):
    """From where to where a column reaches."""

    left: float
    right: float


class Band(NamedTuple):
    """Rows of a page that are one table, or that are running text."""

    rows: Sequence[Row]
    table: bool


def bands(rows: Sequence[Row], page: Page, size: float) -> Iterator[Band]:
    """Cut the rows of a page: first what stands between the rules of a table, then what stands in columns."""
    if page.uprights:
        rows = [_between_lines(row, page) for row in rows]
    rows = [_without_leaders(row) for row in rows]
    at = 0
    for start, end in _ruled(rows, page, size):
        yield from _unfolded(rows[at:start], page.width)
        yield Band(rows[start:end], table=True)
        at = end
    yield from _unfolded(rows[at:], page.width)


def _unfolded(rows: Sequence[Row], width: float) -> Iterator[Band]:
    """What no rules frame, its two columns one after the other where it is printed in two."""
    at = 0
    for fold in folds(rows, width):
        yield from _unruled(rows[at : fold.start])
        yield Band(unfolded(rows, fold), table=fold.listed)
        at = fold.end
    yield from _unruled(rows[at:])


def _between_lines(row: Row, page: Page) -> Row:
    """The row, cut where an upright line is drawn through it: the cells of a table may stand close."""
    level = (row[0].top + row[0].bottom) / 2
    edges = [(box[0] + box[2]) / 2 for box in page.uprights if box[1] <= level <= box[3]]
    if not any(span.left < edge < span.right for span in row for edge in edges):
        return row
    return [part for span in row for part in apart(span, GUTTER, edges, TIGHT)]


def _without_leaders(row: Row) -> Row:
    """A line of a table of contents, whole."""
    if len(row) > 1 and _LEADER.search(row[-2].text):
        return in_line(row, reach=40)
    return row


def _ruled(rows: Sequence[Row], page: Page, size: float) -> list[tuple[int, int]]:
    """Where tables with a rule above and below their header stand: from which row to which."""
    found: list[tuple[int, int]] = []
    top = min(HEAD * page.height, rows[0][0].top - CLOSE) if rows else 0.0
    for rules in _same_extent(page, top):
        for start, end in _between(rows, [*(rule.y for rule in rules), page.height], size):
            if found and found[-1][1] == start:
                found[-1] = found[-1][0], end
            elif not found or found[-1][1] < start:
                found.append((start, end))
    return sorted(found)


def _between(rows: Sequence[Row], ys: Sequence[float], size: float) -> Iterator[tuple[int, int]]:
    """The stretches between rules that are part of a table: its header opens it, prose ends it."""
    inside = False
    for n, (top, bottom) in enumerate(pairwise(ys)):
        start, whole = (sum(row[0].bottom < y + 2 for row in rows) for y in (top, bottom))
        end = start + _set_small(rows[start:whole], size)
        if start == end:
            continue
        if n < len(ys) - 2:
            inside = _is_tabular(rows[start:end], size, inside=inside)
        elif end < whole:
            inside = _is_tabular(rows[start:end], size, inside=False)
        else:
            inside = inside and all(len(row) > 1 or row[0].size < SMALL * size for row in rows[start:end])
        if inside:
            yield start, end
        inside = inside and end == whole


def _set_small(rows: Sequence[Row], size: float) -> int:
    """How many of the rows a table in small type has: a line in the type of the text ends it, and notes go with that."""
    cells = [span.size for row in rows if len(row) > 1 for span in row]
    if not cells or max(cells) >= SMALL * size:
        return len(rows)
    end = next((n for n, row in enumerate(rows) if row[0].size >= SMALL * size), len(rows))
    while 0 < end < len(rows) and len(rows[end - 1]) == 1:
        end -= 1
    return end


def _same_extent(page: Page, top: float) -> Iterable[list[Rule]]:
    """The long rules of a page below `top`, those that reach equally far together."""
    groups: list[list[Rule]] = []
    for rule in sorted(page.rules, key=lambda rule: rule.y):
        if rule.right - rule.left < 0.3 * page.width or rule.y < top:
            continue
        for group in groups:
            if abs(group[0].left - rule.left) < 6 and abs(group[0].right - rule.right) < 6:
                group.append(rule)
                break
        else:
            groups.append([rule])
    return (group for group in groups if len(group) > 1)


def _is_tabular(rows: Sequence[Row], size: float, *, inside: bool) -> bool:
    if inside and all(span.size < SMALL * size for row in rows for span in row):
        return True
    return sum(len(row) > 1 for row in rows) >= (0.15 if inside else 0.34) * len(rows)


def _unruled(rows: Sequence[Row]) -> Iterator[Band]:
    text: list[Row] = []
    at = 0
    while at < len(rows):
        end = _table_end(rows, at)
        if _is_table([row for row in rows[at:end] if len(row) > 1]):
            if text:
                yield Band(text, table=False)
            yield _as_prose(rows[at:end]) or Band(rows[at:end], table=True)
            text, at = [], end
        else:
            text.append(rows[at])
            at += 1
    if text:
        yield Band(text, table=False)


def _is_table(rows: Sequence[Row]) -> bool:
    """More than one row has cells, and most of them stand in line: words spread over a full line do not."""
    cells = [(n, span, _spread(row, at)) for n, row in enumerate(rows) for at, span in enumerate(row[1:])]
    in_line = [
        any(_aligned(span, other, justified=spread or also) for m, other, also in cells if m != n)
        for n, span, spread in cells
    ]
    return len(rows) > 1 and sum(in_line) >= 0.5 * len(cells)


def _spread(row: Row, at: int) -> bool:
    """Whether the part after the one `at` is the end of a line, no further off than a wide space: every justified line ends there."""
    here, after = row[at], row[at + 1]
    return at + 2 == len(row) and after.left - here.right < SPREAD * after.size


def _aligned(a: Span, b: Span, *, justified: bool) -> bool:
    """Whether two parts begin, end or have their middle in line; where a margin makes both end there, that says nothing."""
    if justified:
        return abs(a.left - b.left) < 3
    return min(abs(a.left - b.left), abs(a.right - b.right), abs(a.left + a.right - b.left - b.right) / 2) < 3


def _as_prose(rows: Sequence[Row]) -> Band | None:
    """Two columns of running text, one after the other: many lines, most of them as long as their column."""
    places = columns(rows)
    if len(places) != 2 or len(rows) < 8:
        return None
    spans = [span for row in rows for span in row]
    full = [s for s in spans if s.right - s.left > 0.85 * (places[column_of(s, places)].right - s.left)]
    if len(full) < 0.6 * len(spans) or any(span.right - span.left < 12 * span.size for span in full):
        return None
    return Band([[span] for n in (0, 1) for span in spans if column_of(span, places) == n], table=False)


def _table_end(rows: Sequence[Row], start: int) -> int:
    """Where the table that starts at `start` ends; `start` itself where none does."""
    if len(rows[start]) < 2:
        return start
    end = start + 1
    places = columns(rows[start:end])
    for at in range(start + 1, len(rows)):
        if _far(rows[at - 1], rows[at]) or at - end > 12:
            break
        if len(rows[at]) > 1:
            end = at + 1
            places = columns(rows[start:end])
        elif not _in_a_cell(rows[at][0], places):
            break
    return _with_last_cells(rows, end, places)


def _with_last_cells(rows: Sequence[Row], end: int, places: Sequence[Column]) -> int:
    """The lines that still belong to a cell of the last row."""
    while end < len(rows) and len(rows[end]) == 1 and _tight(rows[end - 1], rows[end]):
        if not _in_a_cell(rows[end][0], places):
            break
        end += 1
    return end


def _tight(above: Row, below: Row) -> bool:
    return max(span.bottom for span in below) - max(span.bottom for span in above) < 1.4 * below[0].size


def _far(above: Row, below: Row) -> bool:
    return below[0].top - max(span.bottom for span in above) > 3 * below[0].size


def _in_a_cell(span: Span, places: Sequence[Column]) -> bool:
    """The part fits a column and does not reach into the next."""
    touched = [place for place in places if span.left < place.right - 1 and span.right > place.left + 1]
    return len(touched) <= 1 and span.right <= places[-1].right + 2 * span.size


def columns(rows: Iterable[Row]) -> list[Column]:
    """The columns that the rows with more than one part stand in, from left to right."""
    spans = sorted((span for row in rows if len(row) > 1 for span in row), key=lambda span: span.left)
    found: list[Column] = []
    for span in spans:
        if found and span.left < found[-1].right - 1:
            found[-1] = Column(found[-1].left, max(found[-1].right, span.right))
        else:
            found.append(Column(span.left, span.right))
    return found


def column_of(span: Span, places: Sequence[Column]) -> int:
    """The column that the most of a part stands in, or the nearest."""
    shared = [min(span.right, place.right) - max(span.left, place.left) for place in places]
    return max(range(len(places)), key=shared.__getitem__)


def sides(rows: Sequence[Row]) -> tuple[list[Span], list[Span]]:
    """What stands on the left of a masthead and what on the right, each from top to bottom."""
    edge = min((row[-1].left for row in rows if len(row) > 1), default=float("inf")) - 3
    every = [span for row in rows for span in row]
    return [span for span in every if span.left < edge], [span for span in every if span.left >= edge]
