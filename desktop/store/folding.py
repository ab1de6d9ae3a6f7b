"""Folding: what two spellings of the same words have in common, and the way back to the words as printed."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    import opencc

VERSION = "1"  # a new one makes every dossier build its indexes again when it is opened

_ALIKE = {
    **dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹", ""),  # the call of a footnote is no part of the word before it
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("‘’‚‛ʼ＇", "'"),
    **dict.fromkeys("“”„‟«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "ـ": "",
    "ё": "е",
    "Ё": "е",
    "_": " _ ",
}
_ACCENTED = regex.compile(r"[\p{Latin}\p{Greek}]")
_SILENT = regex.compile(r"\p{Cf}|[\p{Mn}&&[\p{Inherited}\p{Arabic}]]", regex.VERSION1)
_ONE_BY_ONE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")  # scripts that put no space between words
_CLUSTER = regex.compile(r"\X")


@dataclass(frozen=True)
class Way:
    """The way from folded words back to the text: piece n begins at `starts[n]` in them, at `origins[n]` in it."""

    starts: Sequence[int]
    origins: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points of the text that became `[start:end]` of its folded words."""
        first = bisect_right(self.starts, start) - 1
        return self.origins[first], self.origins[bisect_right(self.starts, end - 1)]


def fold(text: str) -> str:
    """`text` without what differs between spellings: width, case, accents, script form; Han characters stand apart."""
    if unicodedata.is_normalized("NFC", text):
        return text.translate(_FOLDS)
    return "".join(map(_fold_cluster, _CLUSTER.findall(text)))


def way_back(text: str) -> Way:
    """The way from `fold(text)` back to `text`."""
    if unicodedata.is_normalized("NFC", text):
        starts = accumulate(map(_LENGTHS.__getitem__, map(ord, text)), initial=0)
        return Way(list(starts), range(len(text) + 1))
    pieces = _CLUSTER.findall(text)
    starts = accumulate((len(_fold_cluster(piece)) for piece in pieces), initial=0)
    return Way(list(starts), list(accumulate(map(len, pieces), initial=0)))


def _fold_cluster(cluster: str) -> str:
    return unicodedata.normalize("NFC", cluster).translate(_FOLDS)


class _Folds(dict[int, str]):
    """The folding of every character met so far."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


class _Lengths(dict[int, int]):
    """The length of every folding met so far."""

    def __missing__(self, code: int) -> int:
        self[code] = length = len(_FOLDS[code])
        return length


_FOLDS = _Folds()
_LENGTHS = _Lengths()


def _fold_character(character: str) -> str:
    if character in _ALIKE:
        return _ALIKE[character]
    if _SILENT.match(character):
        return ""
    plain = unicodedata.normalize("NFKC", character).casefold()
    return "".join(_fold_part(part) for part in plain)


def _fold_part(part: str) -> str:
    if _ACCENTED.match(part):
        return "".join(c for c in unicodedata.normalize("NFD", part) if not unicodedata.combining(c))
    if _ONE_BY_ONE.match(part):
        return f" {_simplified().convert(part)} "
    return "" if _SILENT.match(part) else _ALIKE.get(part, part)


@cache
def _simplified() -> opencc.OpenCC:
    import opencc  # noqa: PLC0415 - its tables are loaded when the first Chinese character is folded

    return opencc.OpenCC("t2s")
