"""Words as a reader marks them: whole words, single characters in Chinese, numbers and symbols uncut."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

HAN = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_DIGITS = "〇零一二三四五六七八九十百千万亿两"
_INSIDE = "\u0300-\u036f\u0483-\u0487\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200d\ufeff"
_CALL = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_REST = rf"(?:[^\W_{HAN}{_CALL}]|[{_INSIDE}])*"

# Of documents: ICCD/COP(14)/CST/2, A/RES/80/121.
_SYMBOL = (
    r"(?=[A-Z][A-Za-z.()]*\d*/)(?=[A-Za-z0-9/().\-]*\d)[A-Z][A-Za-z0-9.]*(?:\(\w+\))?"
    r"(?:/[A-Za-z0-9][A-Za-z0-9.\-]*(?:\([A-Za-z0-9.]+\))?)+(?<![.\-])"
)

# The order matters: the first that fits wins. Plain words and characters stand first because they are most of a text.
_PATTERNS = (
    rf"[^\W\dA-Z_{HAN}{_CALL}]{_REST}",
    rf"(?![{_DIGITS}])[{HAN}]",
    _SYMBOL,
    rf"[A-Z]{_REST}",
    rf"[{_CALL}]+",
    # The numbers of decisions: 16/COP.14, 80/121.
    r"\d+(?:/[A-Z]+[A-Za-z]*\.\d+|(?:/\d+)+)",
    # Numbers: 1 000 000, 15.3, 17,8, 1780万.
    r"\d{1,3}(?:[\u0020\u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?",
    r"\d+(?:[.,\u066b\u066c]\d+)*[百千万亿]*",
    rf"[{_DIGITS}]+",
    r"\S",
)
_TOKEN = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS))
_CALLS = re.compile(rf"[{_CALL}]+")
_HAN = re.compile(f"[{HAN}]")
_FOLDED = (("’", "'"), ("‘", "'"), ("‐", "-"), ("‑", "-"), ("\u00ad", ""), ("\u200b", ""), ("\ufeff", ""))


class Word(NamedTuple):
    """A run of text that is marked whole or not at all; `key` is what it is compared by."""

    key: str
    start: int
    end: int


def fold(text: str) -> str:
    """`text` without differences of width, of hyphens and of apostrophes."""
    if text.isascii():
        return text
    for one, other in _FOLDED:
        text = text.replace(one, other)
    return unicodedata.normalize("NFKC", text)


def words(text: str, calls: frozenset[str] = frozenset()) -> tuple[Word, ...]:
    """The words of `text` in order; marks that stand in `calls` call a footnote, whatever its number."""
    found = (Word(_key(match[0], calls), *match.span()) for match in _TOKEN.finditer(text))
    return tuple(word for word in found if word.key)


def keys(text: str, calls: frozenset[str] = frozenset()) -> list[str]:
    """What the words of `text` are compared by."""
    return [key for key in (_key(found, calls) for found in _TOKEN.findall(text)) if key]


@lru_cache(maxsize=4096)
def said(text: str) -> tuple[str, ...]:
    """The words of a short text without regard to capitals, save that May is a month."""
    return tuple(key if key == "May" else key.casefold() for key in keys(text))


def identity(text: str, calls: frozenset[str] = frozenset()) -> str:
    """What two texts share when a reader would call them the same: white space, width, call numbers left out."""
    if not text.isascii():
        text = fold(_without_numbers(text, calls))
    return "".join(text.split())


def is_han(text: str) -> bool:
    """Whether `text` holds a Chinese character."""
    return not text.isascii() and bool(_HAN.search(text))


@lru_cache(maxsize=1 << 16)
def _key(text: str, calls: frozenset[str]) -> str:
    return "".join(fold(_without_numbers(text, calls)).split())


def _without_numbers(text: str, calls: frozenset[str]) -> str:
    if not calls:
        return text
    return _CALLS.sub(lambda call: "※" if fold(call.group()) in calls else call.group(), text)
