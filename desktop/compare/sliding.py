"""An insertion that could stand in several places is put where a reader would see it: at the edge of a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.compare.texts import Span

_REACH = 40  # words: no phrase is longer
_ENDS = frozenset(",;:.，、；：。！？!?؛،")
_OPENS = frozenset("(（《“[")


def slid(spans: list[Span], a: Sequence[str], b: Sequence[str]) -> list[Span]:
    """`spans` with every pure insertion and deletion moved to the best of the places where it says the same."""
    found: list[Span] = []
    for at, span in enumerate(spans):
        low = (found[-1][1], found[-1][3]) if found else (0, 0)
        after = spans[at + 1] if at + 1 < len(spans) else (len(a), 0, len(b), 0)
        best = _best(span, low, (after[0], after[2]), (a, b))
        if found and best[0] == found[-1][1] and best[2] == found[-1][3]:
            last = found.pop()
            best = (last[0], best[1], last[2], best[3])
        found.append(best)
    return found


def _best(
    span: Span, low: tuple[int, int], high: tuple[int, int], texts: tuple[Sequence[str], Sequence[str]]
) -> Span:
    a0, a1, b0, b1 = span
    if (a1 > a0) == (b1 > b0):
        return span
    side = 1 if b1 > b0 else 0
    start, end = (b0, b1) if side else (a0, a1)
    shift = _shift(texts[side], (start, end), low[side], high[side])
    return a0 + shift, a1 + shift, b0 + shift, b1 + shift


def _shift(row: Sequence[str], run: tuple[int, int], low: int, high: int) -> int:
    start, end = run
    back = 0
    while back < _REACH and start - back > low and row[start - back - 1] == row[end - back - 1]:
        back += 1
    forth = 0
    while forth < _REACH and end + forth < high and row[start + forth] == row[end + forth]:
        forth += 1
    if start - back == low > 0:  # it touches the edit before: the two are one
        return -back
    places = range(-back, forth + 1)
    return max(places, key=lambda shift: (_grace(row, start + shift, end + shift), -abs(shift)))


def _grace(row: Sequence[str], start: int, end: int) -> int:
    """How well a run of words stands as a phrase of its own."""
    before = row[start - 1] if start else "."
    grace = 0
    if before in _ENDS or before in _OPENS:
        grace += 2
    if row[end - 1] in _ENDS and before in _ENDS:
        grace += 2
    elif row[start] in _ENDS and (end >= len(row) or row[end] in _ENDS):
        grace += 3
    if row[start] in _OPENS:
        grace += 2
    return grace - 3 * _cuts_brackets(row[start:end])


def _cuts_brackets(run: Sequence[str]) -> bool:
    """Whether a bracket is closed that was not opened, or opened and not closed."""
    depth = 0
    for key in run:
        depth += (key == "(") - (key == ")")
        if depth < 0:
            return True
    return depth > 0
