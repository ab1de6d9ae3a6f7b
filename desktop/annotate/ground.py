"""Ground: two compared documents, asked what stands where and how sure it is that one became the other."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.annotate.resembling import Shelf
from desktop.annotate.spots import keys
from desktop.terms.change import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.terms.change import Comparison, Pair
    from desktop.terms.document import Document

SAME = frozenset({Change.UNCHANGED, Change.RENUMBERED, Change.MOVED})
REWORDED = frozenset({Change.REWORDED, Change.MOVED_REWORDED})
_MOVED = frozenset({Change.MOVED, Change.MOVED_REWORDED})

_TELLING = 8  # words: what moved with fewer may as well be another that says the same
_LIKE = 0.55  # of the words: a reworded provision with fewer in common is only proposed
_LIKE_MOVED = 0.7
_LEAD = 0.15  # by which it must be more alike than any other
_FEW = 40  # doubles: among more nothing is sure
Neighbours = tuple[str | None, str | None]


class Ground:
    """What the comparison says of every old provision, with the evidence to doubt it by."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison, self.a, self.b = comparison, comparison.a, comparison.b
        self.old, self.new = Shelf(self.a), Shelf(self.b)
        self.of_a = _grouped((pair.a, pair) for pair in comparison.pairs)
        self.of_b = _grouped((pair.b, pair) for pair in comparison.pairs)
        self._sure: dict[str, bool] = {}

    @cached_property
    def _doubles_a(self) -> Mapping[str, list[str]]:
        return _doubles(self.old)

    @cached_property
    def _doubles_b(self) -> Mapping[str, list[str]]:
        return _doubles(self.new)

    @cached_property
    def _said_again(self) -> frozenset[str]:
        """The new provisions that say what an old one said: no other note's words went there."""
        return frozenset(p.b for p in self.comparison.pairs if p.change in SAME and p.b)

    @cached_property
    def _kept(self) -> frozenset[str]:
        """The old provisions that say the same in the new text."""
        return frozenset(p.a for p in self.comparison.pairs if p.change in SAME and p.a)

    def sure(self, pair: Pair) -> bool:
        """Whether nothing else in the two texts could be meant by the pair."""
        if pair.a is None or pair.b is None:
            return False
        if pair.a not in self._sure:
            self._sure[pair.a] = False  # while asked of itself
            self._sure[pair.a] = self._is_sure(pair, pair.a, pair.b)
        return self._sure[pair.a]

    def _is_sure(self, pair: Pair, a: str, b: str) -> bool:
        if pair.change in SAME:
            return self._only_one(pair, a, b) or self._told_apart(a, b)
        if pair.change in REWORDED:
            least = _LIKE_MOVED if pair.change in _MOVED else _LIKE
            return pair.similarity >= least and pair.similarity - self.rival(a, b) >= _LEAD
        return False

    def rival(self, a: str, b: str) -> float:
        """How alike the nearest other provision is that could have become `b`, or that `a` could have become."""
        others = self.new.closest(self.old.words[a], but=self._said_again | {b})
        ones = self.old.closest(self.new.words[b], but=self._kept | {a})
        return max((like for like, _ in (*others, *ones)), default=0.0)

    # -- doubles

    def _only_one(self, pair: Pair, a: str, b: str) -> bool:
        """Whether the words stand once on both sides, and are enough to be known by where they moved."""
        alone = len(self._twins_a(a)) == 1 and len(self._twins_b(b)) == 1
        return alone and (pair.change not in _MOVED or len(keys(self.old.words[a])) >= _TELLING)

    def _twins_a(self, a: str) -> list[str]:
        return self._doubles_a[_same(self.old.words[a])]

    def _twins_b(self, b: str) -> list[str]:
        return self._doubles_b[_same(self.new.words[b])]

    def _told_apart(self, a: str, b: str) -> bool:
        """Whether the surroundings tell the two from all that say the same."""
        twins_a, twins_b = self._twins_a(a), self._twins_b(b)
        if len(twins_a) + len(twins_b) > _FEW:
            return False
        return self._under_one(a, b, twins_a, twins_b) or self._between(a, b, twins_a, twins_b)

    def _under_one(self, a: str, b: str, twins_a: list[str], twins_b: list[str]) -> bool:
        """Whether each stands alone with its words under a chapeau that surely became the other's."""
        over_a, over_b = self.a.by_id[a].parent, self.b.by_id[b].parent
        chapeau = next((p for p in self.of_a.get(over_a, ()) if p.b == over_b), None)
        if chapeau is None or over_a == a or not self.sure(chapeau):
            return False
        return _alone(twins_a, self.a, over_a) and _alone(twins_b, self.b, over_b)

    def _between(self, a: str, b: str, twins_a: list[str], twins_b: list[str]) -> bool:
        """Whether more of the neighbours are the same than for any other that says the same."""
        own = self._agreeing(a, b)
        others = [self._agreeing(one, b) for one in twins_a if one != a]
        others += [self._agreeing(a, other) for other in twins_b if other != b]
        return own > max(others, default=0)

    def _agreeing(self, a: str, b: str) -> int:
        """On how many sides the neighbour of one became the neighbour of the other."""
        sides = zip(_beside(self.a, a), _beside(self.b, b), strict=True)
        return sum(any(p.b == other for p in self.of_a.get(one or "", ())) for one, other in sides if other)

    # -- what is left around

    def neighbours(self, a: str) -> Neighbours:
        """The new places of the nearest provisions before and after `a` that are still there."""
        at = self.a.order.get(a)
        if at is None:
            return None, None
        row = self.a.provisions
        return self._surviving(reversed(row[:at])), self._surviving(row[at + 1 :])

    def _surviving(self, row: Iterable[object]) -> str | None:
        for provision in row:
            for pair in self.of_a.get(getattr(provision, "id", ""), ()):
                if pair.b and pair.change in SAME | REWORDED and self.new.words.get(pair.b):
                    return pair.b
        return None

    def gap(self, around: Neighbours) -> tuple[str, ...]:
        """The new provisions between two neighbours."""
        first, last = (self.b.order.get(node or "") for node in around)
        start = 0 if first is None else first + 1
        return tuple(p.id for p in self.b.provisions[start : start + _FEW if last is None else last])

    def added(self, node: str) -> bool:
        """Whether a new provision came of no old one."""
        return all(pair.a is None for pair in self.of_b.get(node, ()))

    def taken(self, node: str) -> bool:
        """Whether a new provision says what another old one said."""
        return node in self._said_again


def _grouped(rows: Iterable[tuple[str | None, Pair]]) -> dict[str, list[Pair]]:
    found: dict[str, list[Pair]] = {}
    for node, pair in rows:
        if node:
            found.setdefault(node, []).append(pair)
    return found


def _doubles(shelf: Shelf) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for node, words in shelf.words.items():
        found[_same(words)].append(node)
    return found


def _same(words: str) -> str:
    """Equal where a reader would call two wordings the same."""
    return unicodedata.normalize("NFKC", "".join(keys(words)))


def _alone(twins: list[str], document: Document, over: str) -> bool:
    return sum(document.by_id[node].parent == over for node in twins) == 1


def _beside(document: Document, node: str) -> Neighbours:
    at, row = document.order[node], document.provisions
    return (row[at - 1].id if at else None), (row[at + 1].id if at + 1 < len(row) else None)
