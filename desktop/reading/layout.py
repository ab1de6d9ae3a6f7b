"""Layout: how the lines of a document are set, measured once, and where one paragraph ends for the next to begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from desktop.reading.footnotes import split_mark
from desktop.terms.label import split_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.block import Line

_WIDEST = 140  # characters: a printed line is never longer, a paragraph on one line mostly is
_CLOSED = (".", "。", ";", "；", ":", "：", "؛", "!", "?", "؟", "！", "？")


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines have in common: their width, whether they wrap, and what stands between paragraphs."""

    width: float = 0  # of a full line, in characters, or in points where there is geometry
    wrapped: bool = False
    spaced: bool = False  # paragraphs are set apart by blank lines
    gap: float = 0  # between two lines of a paragraph, in points
    right: float = 0  # the right edge of the text, in points
    drawn: bool = False  # there is geometry

    def continues(self, before: Line, line: Line) -> bool:
        """Whether `line` goes on with the paragraph of `before`, the line above it."""
        if before.page != line.page:
            return False
        if self.drawn and _measured(before) and _measured(line):
            return self._continues_drawn(before, line)
        if not self.wrapped or not self.full(before, line):
            return False
        return self.spaced or not _opens(before.text, line.text)

    def full(self, before: Line, line: Line) -> bool:
        """Whether `before` had no room for the first word of `line`."""
        word = len(line.text.split(maxsplit=1)[0]) if line.text.strip() else 0
        if self.drawn and before.right is not None and before.left is not None:
            wide = (before.right - before.left) / max(len(before.text), 1)
            return before.right + wide * (word + 1) > self.right - 2 * wide
        length = len(before.text)
        return length + 1 + word > self.width - 2 or length >= 0.85 * self.width

    def _continues_drawn(self, before: Line, line: Line) -> bool:
        height = (before.bottom or 0) - (before.top or 0)
        gap = (line.top or 0) - (before.bottom or 0)
        if gap < -0.6 * height or gap > self.gap + 0.4 * height:
            return False
        if before.size and line.size and abs(before.size - line.size) > 0.12 * before.size:
            return False
        if before.bold and not line.bold and not self.full(before, line):
            return False
        return self.full(before, line) and not _opens(before.text, line.text)


def measure(lines: Sequence[Line]) -> Layout:
    """Measure how `lines` are set."""
    pairs = [(a, b) for a, b in pairwise(lines) if _neighbours(a, b)]
    drawn = sum(map(_measured, lines)) > len(lines) / 2 > 0
    if drawn:
        return _drawn(lines, pairs)
    lengths = sorted(len(a.text) for a, _ in pairs)
    width = lengths[-max(1, len(lengths) // 50)] if lengths else 0
    trial = Layout(width)
    full = sum(trial.full(a, b) for a, b in pairs)
    wrapped = 20 <= width <= _WIDEST and full > 0.5 * len(pairs)
    return Layout(width, wrapped, _blank_between(lines))


def _drawn(lines: Sequence[Line], pairs: Sequence[tuple[Line, Line]]) -> Layout:
    gaps = [(b.top or 0) - (a.bottom or 0) for a, b in pairs if _measured(a) and _measured(b)]
    rights = sorted(line.right for line in lines if line.right is not None and len(line.text) > 30)
    near = [gap for gap in gaps if gap > -5]
    gap = median(sorted(near)[: max(1, (len(near) * 2) // 3)]) if near else 0
    right = rights[(len(rights) * 4) // 5] if rights else 0
    return Layout(right, wrapped=True, gap=gap, right=right, drawn=True)


def _measured(line: Line) -> bool:
    return line.top is not None and line.bottom is not None and line.right is not None


def _neighbours(a: Line, b: Line) -> bool:
    filled = bool(a.text.strip() and b.text.strip()) and a.page == b.page
    return filled and "\t" not in a.text + b.text and not split_mark(a.text) and not split_mark(b.text)


def _blank_between(lines: Sequence[Line]) -> bool:
    before = [bool(a.text.strip()) for a, b in pairwise(lines) if split_label(b.text).readings]
    return not before or sum(before) <= 0.2 * len(before)


def _opens(before: str, text: str) -> bool:
    return bool(split_label(text).readings) and before.rstrip().endswith(
        (*_CLOSED, ",", "，", "、", "和", "及", "and", "or")
    )


_GLUE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’《》〈〉]")


def join(before: str, after: str, words: frozenset[str] = frozenset()) -> str:
    """`before` and `after` as one running text; `words` of the document tell a hyphen of the setter from one of the word."""
    if not before or not after:
        return before + after
    if before.endswith("\u00ad"):
        return before[:-1] + after
    if before.endswith("-") and before[-2:-1].isalpha() and after[:1].islower():
        return _without_hyphen(before, after, words)
    glued = _GLUE.match(before[-1]) or _GLUE.match(after[0]) or before[-1] in "/—-–"
    return before + ("" if glued else " ") + after


def _without_hyphen(before: str, after: str, words: frozenset[str]) -> str:
    head = re.split(r"[^\w-]+", before[:-1])[-1].lower()
    tail = re.split(r"[^\w-]+", after)[0].lower()
    broken = head + tail in words and f"{head}-{tail}" not in words
    return (before[:-1] if broken else before) + after
