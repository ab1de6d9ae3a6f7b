"""How high a row of a sheet must be for its wrapped words to be read: not every program works it out itself."""

from __future__ import annotations

import unicodedata
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE = 15.0  # points
_MOST = 409.0  # points: Excel's highest row
_USED = 0.9  # of a line, on average: a word that does not fit goes to the next


def height(cells: Sequence[str], widths: Sequence[int]) -> float | None:
    """The height in points, None where one line is enough; widths are in characters."""
    lines = max((_lines(words, width) for words, width in zip(cells, widths, strict=False)), default=1)
    return min(lines * LINE, _MOST) if lines > 1 else None


def _lines(words: str, width: int) -> int:
    room = max(1.0, width * _USED)
    return sum(max(1, ceil(_across(line) / room)) for line in words.splitlines() or [""])


def _across(line: str) -> int:
    """How many characters' width a line takes: a Chinese sign takes two, a combining mark none."""
    if line.isascii():
        return len(line)
    return sum(
        2 if unicodedata.east_asian_width(sign) in "WF" else not unicodedata.combining(sign) for sign in line
    )
