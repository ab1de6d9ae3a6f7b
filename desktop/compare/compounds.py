"""Dates, ordinals and fractions of several words: where one became another, the whole of it is marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.compare.texts import Span, Text

_NUMERAL = "〇零一二三四五六七八九十百千万"
_COMPOUND = re.compile(
    r"(?:\d{4}\s?年\s?)?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?"
    rf"|第\s?(?:\d+|[{_NUMERAL}]+)\s?[条届次段章节款项期]"
    rf"|[{_NUMERAL}]+分之[{_NUMERAL}]+"
    r"|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?![\d/])"
)
Reach = tuple[int, int]


def widened(spans: Sequence[Span], a: Text, b: Text) -> list[Span]:
    """`spans` with those that cut a date in two on both sides taken as wide as the date."""
    if not any(span[1] > span[0] and span[3] > span[2] for span in spans):
        return list(spans)
    reaches_a, reaches_b = list(_reaches(a)), list(_reaches(b))
    found: list[Span] = []
    for span in spans:
        wide = _widened(span, reaches_a, reaches_b)
        if found and (wide[0] < found[-1][1] or wide[2] < found[-1][3]):
            last = found.pop()
            wide = (last[0], max(last[1], wide[1]), last[2], max(last[3], wide[3]))
        found.append(wide)
    return found


def _widened(span: Span, reaches_a: Sequence[Reach], reaches_b: Sequence[Reach]) -> Span:
    a0, a1, b0, b1 = span
    if a1 == a0 or b1 == b0:
        return span
    one, other = _around(a0, a1, reaches_a), _around(b0, b1, reaches_b)
    if one and other and a0 - one[0] == b0 - other[0] and one[1] - a1 == other[1] - b1:
        return one[0], one[1], other[0], other[1]
    return span


def _around(start: int, end: int, reaches: Sequence[Reach]) -> Reach | None:
    """The words from `start` on with the whole of the compound that the last of them stands in."""
    return next(((min(start, a), b) for a, b in reaches if a < end <= b), None)


def _reaches(text: Text) -> Iterator[Reach]:
    """From which word to which the compounds of `text` reach."""
    found = list(_COMPOUND.finditer(text.text))
    starts = [word.start for word in text.words] if found else []
    for match in found:
        first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        if last - first > 1 and first < len(starts) and starts[first] == match.start():
            yield first, last
