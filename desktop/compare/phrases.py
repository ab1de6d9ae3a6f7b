"""Agreed language: where the same or nearly the same words were used before."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from desktop.compare.stretches import stretches
from desktop.compare.words import fold, is_han, words
from desktop.terms.lineage import Precedent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from desktop.compare.words import Word
    from desktop.terms.dossier import Hit

    Find = Callable[
        [str, int], Iterable[Hit]
    ]  # the provisions that hold these words as they stand, at most so many

Run = tuple[int, int]  # from which word to which

_NEAR = 0.5  # of the words: what has fewer of them is other language
_LEAST, _LEAST_HAN = 3, 4  # words, Chinese characters: a shorter run is in everything
_ASKED = 24  # runs of the phrase that are looked for
_EACH, _READ = 60, 200  # places taken of each run, places held against the phrase
_ENOUGH = 100  # places known from longer runs: shorter ones would only bring what is less near
_RUN = 2  # words that stand together: a lone one is not marked as identical


def agreed(
    phrase: str, find: Find, limit: int = 50, dates: Mapping[str, str] | None = None
) -> tuple[Precedent, ...]:
    """The places that use `phrase` or nearly so, the nearest first and of equals the latest.

    `find` looks words up as they stand; `dates` says of the texts when they are from.
    """
    row = _said(phrase)
    dates = dates or {}
    held = (_held(row, hit, dates.get(hit.text, "")) for hit in _candidates(phrase, find))
    near = [found for found in held if found is not None]
    near.sort(key=lambda found: found.date, reverse=True)
    near.sort(key=lambda found: found.score, reverse=True)
    return tuple(near[:limit])


def _said(text: str) -> list[Word]:
    """The words of a text, marks apart, without regard to capitals."""
    return [
        word._replace(key=word.key.casefold()) for word in words(text) if any(c.isalnum() for c in word.key)
    ]


def _candidates(phrase: str, find: Find) -> Iterator[Hit]:
    """The places that share most with the phrase, by the length of the runs they share."""
    votes: Counter[tuple[str, str, str]] = Counter()
    known: dict[tuple[str, str, str], Hit] = {}
    longest = 0
    for run, length in runs(phrase):
        if len(known) >= _ENOUGH and length < longest:
            break
        longest = length
        for hit in find(run, _EACH):
            place = (hit.text, hit.node, hit.note)
            known.setdefault(place, hit)
            votes[place] += length
    return (known[place] for place, _ in votes.most_common(_READ))


def runs(phrase: str) -> Iterator[tuple[str, int]]:
    """What is looked up: the phrase, its halves, and so on down to runs that still tell something, quoted."""
    row = _said(phrase)
    least = _LEAST_HAN if is_han(phrase) else _LEAST
    size, asked = len(row), 0
    while size and size >= min(least, len(row)) and asked < _ASKED:
        for start in _starts(len(row), size):
            yield f'"{phrase[row[start].start : row[start + size - 1].end]}"', size
            asked += 1
        size = size // 2 if size > 2 * least else (least if size > least else 0)


def _starts(count: int, size: int) -> list[int]:
    """Where runs of a size begin: half over one another, few enough to ask for."""
    step = max(1, size // 2, (count - size) // (_ASKED // 2))
    return sorted({*range(0, count - size + 1, step), count - size})


def _held(row: Sequence[Word], hit: Hit, date: str) -> Precedent | None:
    """A place with the spans it shares with the phrase, where it is near enough."""
    there = _said(hit.words)
    keys, other = [word.key for word in row], [word.key for word in there]
    start, end = _window(keys, other)
    shared = [(s.b0 + start, s.b1 + start) for s in stretches(keys, other[start:end]) if s.equal]
    marked = _tight([(b0, b1) for b0, b1 in shared if b1 - b0 >= _RUN or b1 - b0 == len(row)], len(row))
    score = _score(marked, len(row))
    if score < _NEAR:
        return None
    spans = tuple((there[b0].start, there[b1 - 1].end) for b0, b1 in marked)
    return Precedent(replace(hit, spans=spans), score, date)


def _window(keys: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """The stretch of the place that is most like the phrase, and a little on either side."""
    if len(other) <= len(keys):
        return 0, len(other)
    found = fuzz.partial_ratio_alignment(keys, other)
    more = 2 + len(keys) // 4
    return (max(0, found.dest_start - more), found.dest_end + more) if found else (0, 0)


def _score(marked: Sequence[Run], asked: int) -> float:
    """What is shared of the phrase and of the words from the first shared to the last."""
    if not marked:
        return 0.0
    same = sum(b1 - b0 for b0, b1 in marked)
    return round(2 * same / (asked + marked[-1][1] - marked[0][0]), 4)


def _tight(marked: Sequence[Run], asked: int) -> Sequence[Run]:
    """The shared runs without those at the ends that only widen them."""
    nearer = max((marked[1:], marked[:-1]), key=lambda runs: _score(runs, asked))
    return _tight(nearer, asked) if _score(nearer, asked) > _score(marked, asked) else marked


class Shelf:
    """The provisions of documents that stand in no dossier, to be looked through."""

    def __init__(self, provisions: Iterable[Hit]) -> None:
        self._hits = list(provisions)
        self._folded: list[str] = []
        self._starts: list[int] = []
        at = 0
        for hit in self._hits:
            folded = _folded(hit.words)
            self._starts.append(at)
            self._folded.append(folded)
            at += len(folded) + 1
        self._all = "\n".join(self._folded)

    def find(self, asked: str, limit: int) -> Iterator[Hit]:
        """The provisions that hold the words asked for as they stand."""
        folded, at = _folded(asked.strip('"')), 0
        for _ in range(limit):
            at = self._all.find(folded, at)
            if at < 0:
                return
            seen = bisect_right(self._starts, at) - 1
            yield self._hits[seen]
            at = self._starts[seen] + len(self._folded[seen]) + 1


def _folded(text: str) -> str:
    return " ".join(fold(text).casefold().split())
