"""Arabic as PDFium gives it, put in the order in which it is read.

PDFium turns the letters of a line round, but not what is inside a ligature, nor brackets, nor what mixes figures and
Latin letters: those stand as they look, from left to right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_LETTER = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
_LIGATURE = re.compile("([آأإا])(ل)")  # as PDFium gives the one sign for lam and alef
_MIRROR = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_RANGE = re.compile(r"\d+(?:[-–‑]\d+)+")
_LATIN = re.compile(r"[A-Za-z0-9/.\-]*[A-Za-z][A-Za-z0-9/.\-]*")
_POINT_FIRST = re.compile(r"^([،؛.:,]+)(\d[\d/.-]*)$")
UNORDERED = frozenset(
    "آأإال()[]{}<>«»،؛؟.,:;-–‑/\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652⁰¹²³⁴⁵⁶⁷⁸⁹0123456789"
)
_FILLER = "\u0640"  # the stroke that stretches a line to its full length


def is_arabic(text: str) -> bool:
    """Most of the letters of a page are Arabic."""
    arabic = len(_LETTER.findall(text))
    return arabic > 0 and arabic > 0.5 * sum(map(str.isalpha, text)) > 0


def has_arabic(text: str) -> bool:
    """An Arabic letter stands in the text."""
    return _LETTER.search(text) is not None


def in_reading_order(text: str, left_of: Callable[[int], float]) -> str:
    """A word of an Arabic line as it is read; `left_of` tells where its n-th character is printed."""
    text = _LIGATURE.sub(lambda pair: _ligature(pair, left_of), text)
    text = _LATIN.sub(lambda run: _by_place(run, left_of), text.translate(_MIRROR))
    text = _RANGE.sub(lambda figures: _turned(figures[0]), text)
    return _POINT_FIRST.sub(r"\2\1", text).replace(_FILLER, "") or text


def _ligature(pair: re.Match[str], left_of: Callable[[int], float]) -> str:
    one_sign = abs(left_of(pair.start()) - left_of(pair.start() + 1)) < 0.05
    return pair[2] + pair[1] if one_sign else pair[0]


def _by_place(run: re.Match[str], left_of: Callable[[int], float]) -> str:
    return "".join(run.string[n] for n in sorted(range(run.start(), run.end()), key=left_of))


def _turned(figures: str) -> str:
    return "".join(reversed(re.split(r"([-–‑])", figures)))
