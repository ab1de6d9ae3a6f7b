"""Two columns of a page that are read one after the other, as in a newspaper: running text, or a list of symbols."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.reading.pdf_lines import Row, Span

SYMBOL = re.compile(
    r"(?:[A-Z]{1,3}-)?\d{1,4}/\d+|\d{1,4}\s(?:[A-Z]\s)?\([A-Z][IVXLC-]*\)|[A-Z]{1,8}(?:/[\w().-]+)+"
)
MIDDLE = (0.4, 0.6)  # of the page's width: the right column begins between
OFF = 2.5  # points: lefts this close are the same
STEPS = 2  # lines of one column at the least that stand between two lines of the other


class Fold(NamedTuple):
    """From which row to which a page has two columns, and where the right one begins."""

    start: int
    end: int
    edge: float
    listed: bool  # each column is a list: symbols, and titles beside them


def folds(rows: Sequence[Row], width: float) -> Iterator[Fold]:
    """The stretches of `rows` that are two columns, from top to bottom."""
    edge = _edge(rows, width)
    at = 0
    while edge is not None and at < len(rows):
        end = _end(rows, at, edge)
        fold = _fold(rows, at, end, edge) if end > at else None
        if fold:
            yield fold
        at = max(end, at + 1)


def unfolded(rows: Sequence[Row], fold: Fold) -> list[Row]:
    """The rows of the left column and then those of the right, as if they stood under each other."""
    inside = rows[fold.start : fold.end]
    left = [part for row in inside if (part := [span for span in row if span.left < fold.edge - OFF])]
    right = [part for row in inside if (part := [span for span in row if span.left >= fold.edge - OFF])]
    away = fold.edge - min(row[0].left for row in left)
    return left + [[_moved(span, away) for span in row] for row in right]


def _moved(span: Span, away: float) -> Span:
    words = [word._replace(left=word.left - away, right=word.right - away) for word in span.words]
    return span._replace(left=span.left - away, right=span.right - away, hang=span.hang - away, words=words)


def _edge(rows: Sequence[Row], width: float) -> float | None:
    """Where most of what begins about the middle of the page begins."""
    first, last = (share * width for share in MIDDLE)
    lefts = Counter(round(span.left) for row in rows for span in row if first < span.left < last)
    found = lefts.most_common(1)
    return float(found[0][0]) if found else None


def _end(rows: Sequence[Row], start: int, edge: float) -> int:
    """Where the columns end whose first lines stand side by side at `start`; `start` where none do."""
    if not (_is_left(rows[start][0], edge) and _right(rows[start], edge)):
        return start
    end = start
    for at in range(start, len(rows)):
        if _is_across(rows[at], edge) or not _alike(rows[start][0], rows[at][0]):
            break
        if _right(rows[at], edge):
            end = at + 1
        elif at > end + 1 and not _under(rows[at - 1], rows[at]):
            break
    return _with_the_rest(rows, end, edge)


def _is_across(row: Row, edge: float) -> bool:
    return any(span.left < edge - OFF and span.right > edge - OFF for span in row)


def _alike(a: Span, b: Span) -> bool:
    """Set in the same type: a heading between two lists is not."""
    return abs(a.size - b.size) < 0.08 * b.size and a.bold == b.bold


def _with_the_rest(rows: Sequence[Row], end: int, edge: float) -> int:
    """The last lines of a left column that is longer than the right one."""
    while end < len(rows) and _is_left(rows[end][-1], edge) and _under(rows[end - 1], rows[end]):
        end += 1
    return end


def _under(above: Row, below: Row) -> bool:
    close = below[0].top - max(span.bottom for span in above) < below[0].size
    return close and _alike(above[0], below[0])


def _is_left(span: Span, edge: float) -> bool:
    return span.right < edge - OFF


def _right(row: Row, edge: float) -> Row:
    return [span for span in row if span.left >= edge - OFF]


def _fold(rows: Sequence[Row], start: int, end: int, edge: float) -> Fold | None:
    inside = rows[start:end]
    if _lists_symbols(inside, edge):
        return Fold(start, end, edge, listed=True)
    steps = sum(_steps(a, b, edge) for a, b in pairwise(inside))
    single = all(len(_right(row, edge)) < 2 and len(row) - len(_right(row, edge)) < 2 for row in inside)
    return Fold(start, end, edge, listed=False) if single and steps >= STEPS else None


def _steps(above: Row, below: Row, edge: float) -> bool:
    """A line of one column and then one of the other, lower by less than a line: no row of a table is set so."""
    sides = (_is_left(above[-1], edge), _is_left(below[-1], edge))
    return sides[0] != sides[1] and len(above) == len(below) == 1 and below[0].top < above[0].bottom - 1


def _lists_symbols(rows: Sequence[Row], edge: float) -> bool:
    """Both columns begin with symbols, and the titles beside them stand equally far off."""
    first = min(row[0].left for row in rows)
    firsts = [[span for row in rows for span in row if abs(span.left - left) < OFF] for left in (first, edge)]
    if not all(_mostly_symbols(spans) for spans in firsts):
        return False
    offsets = [_beside(spans, rows) for spans in firsts]
    return bool(offsets[0] & offsets[1])


def _mostly_symbols(spans: Sequence[Span]) -> bool:
    return sum(bool(SYMBOL.match(span.text)) for span in spans) > 0.6 * len(spans)


def _beside(firsts: Sequence[Span], rows: Sequence[Row]) -> set[int]:
    """How far from the symbols the words beside them begin, in whole steps of a few points."""
    left = firsts[0].left
    lefts = {word.left for span in firsts for word in span.words}
    lefts |= {span.left for row in rows for span in row}
    return {
        step
        for at in lefts
        if 10 < at - left < 200
        for step in (int((at - left) / 4), round((at - left) / 4))
    }
