"""Which way the words of a line run: stretches of one direction, so that no symbol is torn apart beside Arabic."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_FROM_RIGHT, _END = "\u202b", "\u202c"  # around words that run from the right in a line that does not
_RIGHT_MARK = "\u200f"  # the same from right to left
MARK = "\u200e"  # a letter without a look that runs from left to right
_RIGHT = r"\p{Arabic}\p{Hebrew}\u0600-\u06ff\u0750-\u077f"
_ARABIC = regex.compile(rf"[{_RIGHT}]")
_ARABIC_LETTER = regex.compile(r"[\p{L}&&[\p{Arabic}\p{Hebrew}]]", regex.V1)
_LEFT = rf"[\p{{L}}--[{_RIGHT}]]"
_LEFT_LETTER = regex.compile(_LEFT, regex.V1)
_STOP = rf"{_RIGHT}\n\t\r"
_BRACKETS = {")": "(", "]": "["}
_CLOSING = {opening: closing for closing, opening in _BRACKETS.items()}

# A number that stands at a symbol or a word belongs to it: 16/COP.14, A/RES/80/1, 12 September 2031.
_LEFT_IN_RIGHT = regex.compile(
    rf"(?:\d[\d/().,\-–_]*\s?)?{_LEFT}(?:[^{_STOP}]*{_LEFT})?(?: ?[^\s{_RIGHT}]*\d)?…?", regex.V1
)
_RIGHT_IN_LEFT = regex.compile(rf"[{_RIGHT}](?:[^\p{{L}}\n\t\r]*[{_RIGHT}])*(?:\s?\d+)*", regex.V1)

_MARKS = dict.fromkeys(map(ord, (MARK, _RIGHT_MARK, _FROM_RIGHT, _END)))

Stretch = tuple[int, int, bool]  # from, to, whether it runs from right to left


def stretches(text: str, *, right: bool) -> Iterator[Stretch]:
    """`text` in stretches of one direction, none left out; `right` is the way the paragraph runs."""
    done = 0
    for start, end in _others(text, right=right):
        if done < start:
            yield done, start, right
        yield start, end, not right
        done = end
    if done < len(text):
        yield done, len(text), right


def _others(text: str, *, right: bool) -> Iterator[tuple[int, int]]:
    """The stretches that run against the paragraph."""
    if not right:
        yield from ((found.start(), found.end()) for found in _RIGHT_IN_LEFT.finditer(text))
        return
    if not _ARABIC.search(text):
        if _LEFT_LETTER.search(text):
            yield 0, len(text)
        return
    yield from _apart(text, [(found.start(), found.end()) for found in _LEFT_IN_RIGHT.finditer(text)])


def _apart(text: str, found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches with the brackets that belong to them, none over the next."""
    for (start, end), (next_start, _) in pairwise([*found, (len(text), len(text))]):
        yield _whole(text, start, min(end, next_start))


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch with the brackets that are half in it: ICCD/COP(14), (a) Parties."""
    closed, opened = _halves(text[start:end])
    while closed and start and text[start - 1] == _BRACKETS[closed[0]]:
        start, closed = start - 1, closed[1:]
    while opened and end < len(text) and text[end] == _CLOSING[opened[-1]]:
        end, opened = end + 1, opened[:-1]
    return start, end


def _halves(text: str) -> tuple[list[str], list[str]]:
    """Brackets that are closed but not opened, and opened but not closed."""
    closed: list[str] = []
    opened: list[str] = []
    for sign in text:
        if sign in _CLOSING:
            opened.append(sign)
        elif sign in _BRACKETS and opened and opened[-1] == _BRACKETS[sign]:
            opened.pop()
        elif sign in _BRACKETS:
            closed.append(sign)
    return closed, opened


def held(text: str) -> str:
    """Words that run from left to right, held together beside Arabic where they begin or end in no letter."""
    words = text.strip()
    if not words:
        return text
    before = "" if _LEFT_LETTER.match(words) else MARK
    after = "" if _LEFT_LETTER.match(words[-1]) or words[-1].isdecimal() else MARK
    return text.replace(words, f"{before}{words}{after}", 1)


def parting(text: str) -> str:
    """Signs and numbers that follow words from left to right, kept from running on with them: Add.1، 2030."""
    strong = _ARABIC_LETTER.search(text)
    loose = text if strong is None else text[: strong.start()]
    runs_on = loose.strip() and (strong is None or any(map(str.isdecimal, loose)))
    return f"{_RIGHT_MARK}{text}" if runs_on else text


def in_line(text: str, *, right: bool) -> str:
    """`text` for a place that has no runs, such as the label of a chart, its symbols held together."""
    if not right or not _ARABIC.search(text):
        return text
    pieces = (
        text[start:end] if other else held(text[start:end])
        for start, end, other in stretches(text, right=True)
    )
    return f"{_FROM_RIGHT}{''.join(pieces)}{_END}"


def without_marks(text: str) -> str:
    """`text` as it was before its symbols were held together."""
    return text.translate(_MARKS)
