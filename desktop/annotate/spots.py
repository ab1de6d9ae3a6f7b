"""Spots: a span of an old wording found in the new one, word by word, through what changed between them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.terms.change import Edit

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+|[^\w\s]|_")
_CALLS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_QUOTES = str.maketrans("’‘‐‑", "''--")
Range = tuple[int, int]

_ROOM = 2  # words more than twice those reworded: what was put in beyond is another matter


class Word(NamedTuple):
    """A word, a stop, or one Chinese character; `key` is what it is compared by."""

    key: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order; the number of a footnote is none."""
    bare = _CALLS.sub(lambda call: " " * len(call[0]), text)
    return tuple(Word(_folded(match[0]), *match.span()) for match in _WORD.finditer(bare))


@lru_cache(maxsize=8192)
def keys(text: str) -> tuple[str, ...]:
    """What the words of `text` are compared by."""
    return tuple(word.key for word in words(text))


def alike(a: str, b: str) -> float:
    """The share of their words that two texts have in common, in order."""
    return Indel.normalized_similarity(keys(a), keys(b)) if a or b else 1.0


def _folded(word: str) -> str:
    return word if word.isascii() else unicodedata.normalize("NFKC", word.translate(_QUOTES))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a span stands in the new wording; None where nothing is left of it."""

    span: Range | None
    intact: bool = False  # every word of it is there, in one run
    run: int = 0  # the words of the unchanged stretch it stands in


@dataclass(frozen=True)
class Alignment:
    """Two wordings with, for each old word, the place of the new one it stayed."""

    a: tuple[Word, ...]
    b: tuple[Word, ...]
    to_b: tuple[int | None, ...]

    def spot(self, span: Range) -> Spot:
        """Where the words of `span` stand now; where they were reworded, what took their place."""
        held = [n for n, word in enumerate(self.a) if word.end > span[0] and word.start < span[1]]
        if not held:
            return Spot(None)
        first, last = held[0], held[-1]
        start, end = self._stretch(first, last)
        if end <= start:
            return Spot(None)
        run = self._run(first, last)
        return Spot(self._letters(span, (first, last), (start, end), intact=bool(run)), bool(run), run)

    def _stretch(self, first: int, last: int) -> Range:
        """The new words between what is left of the stretch, or between its neighbours where they are near."""
        before = next((k for n in range(first, -1, -1) if (k := self.to_b[n]) is not None), -1)
        after = next((k for k in self.to_b[last:] if k is not None), len(self.b))
        start, end = before + (self.to_b[first] is None), after + (self.to_b[last] is not None)
        left = [k for k in self.to_b[first : last + 1] if k is not None]
        room = _ROOM + 2 * (last + 1 - first - len(left))
        if not left:
            return start, min(end, start + room)
        return max(start, left[0] - room), min(end, left[-1] + 1 + room)

    def _run(self, first: int, last: int) -> int:
        """How long the unchanged stretch around the words is; 0 where they were changed."""
        if any(not self._follows(n) for n in range(first, last)) or self.to_b[first] is None:
            return 0
        while first and self._follows(first - 1):
            first -= 1
        while last + 1 < len(self.a) and self._follows(last):
            last += 1
        return last - first + 1

    def _follows(self, n: int) -> bool:
        """Whether the words at `n` and after it follow one another in the new wording too."""
        here, there = self.to_b[n], self.to_b[n + 1]
        return here is not None and there == here + 1

    def _letters(self, span: Range, old: Range, new: Range, *, intact: bool) -> Range:
        """The characters of the new words; of those half quoted, the same half."""
        start, end = self.b[new[0]].start, self.b[new[1] - 1].end
        if not intact:
            return start, end
        skipped = max(0, span[0] - self.a[old[0]].start)
        missing = max(0, self.a[old[1]].end - span[1])
        return (start + skipped, end - missing) if start + skipped < end - missing else (start, end)


def aligned(a: str, b: str, edits: Sequence[Edit] = ()) -> Alignment:
    """The two wordings word beside word: through `edits` where they tell, else by the fewest words changed."""
    old, new = words(a), words(b)
    pairs = _by_edits(old, new, edits) or _by_words(a, b)
    to_b: list[int | None] = [None] * len(old)
    for one, other in pairs:
        to_b[one] = other
    return Alignment(old, new, tuple(to_b))


def _by_edits(a: Sequence[Word], b: Sequence[Word], edits: Sequence[Edit]) -> list[Range]:
    """The words no edit touches, if they are the same on both sides; else nothing."""
    kept_a = list(_untouched(a, [edit.a for edit in edits]))
    kept_b = list(_untouched(b, [edit.b for edit in edits]))
    if [a[n].key for n in kept_a] != [b[n].key for n in kept_b]:
        return []
    return list(zip(kept_a, kept_b, strict=True))


def _untouched(row: Sequence[Word], ranges: Iterable[Range]) -> Iterator[int]:
    touched = [0] * (len(row) + 1)
    for start, end in ranges:
        for n, word in enumerate(row):
            touched[n] |= word.end > start and word.start < end
    return (n for n in range(len(row)) if not touched[n])


def _by_words(a: str, b: str) -> list[Range]:
    found: list[Range] = []
    for code in Indel.opcodes(keys(a), keys(b)):
        if code.tag == "equal":
            found += zip(
                range(code.src_start, code.src_end), range(code.dest_start, code.dest_end), strict=True
            )
    return found


def whole_words(text: str, span: Range) -> Range:
    """`span` with the words it only touches taken in."""
    held = [word for word in words(text) if word.end > span[0] and word.start < span[1]]
    return (held[0].start, held[-1].end) if held else span


def occurrences(quote: str, text: str) -> list[Range]:
    """Every place in `text` where the words of `quote` stand in a row."""
    wanted, there = keys(quote), keys(text)
    if not wanted:
        return []
    row = words(text)
    size = len(wanted)
    starts = (n for n in range(len(there) - size + 1) if there[n] == wanted[0])
    return [(row[n].start, row[n + size - 1].end) for n in starts if there[n : n + size] == wanted]
