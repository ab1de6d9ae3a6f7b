"""How alike two provisions are, and which are worth holding against each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel, LCSseq

from desktop.compare.words import is_han

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.compare.items import Item

Weighed = tuple[int, int, float]

DENSE = 900  # so many couples are held against each other one by one
_RAREST, _COMMON, _CLOSEST = 12, 24, 5
_CLEAR, _SUBSTANCE = 0.55, 0.2  # so alike are no strangers; below, so much of the longer words is shared
_SHORT, _SHORT_LIKENESS = 5, 0.66  # few words agree by chance: they must agree more


def likeness(a: Item, b: Item, least: float = 0.0) -> float:
    """The share of their words that two provisions have in common, in order; 0 where it is under `least`."""
    if a.family != b.family:
        return 0.0
    if a.same == b.same:
        return 1.0
    if min(len(a.keys), len(b.keys)) < _SHORT:
        least = max(least, _SHORT_LIKENESS)
    return Indel.normalized_similarity(a.keys, b.keys, score_cutoff=least)


def shared(part: Sequence[str], whole: Sequence[str]) -> int:
    """How many words of `part` stand in `whole`, in order."""
    return LCSseq.similarity(part, whole)


def candidates(a: Sequence[Item], b: Sequence[Item], least: float) -> Iterator[Weighed]:
    """The couples at least so alike: all of them where they are few, else those that share rare words."""
    couples = _all(a, b) if len(a) * len(b) <= DENSE else _sharing(a, b)
    for one, other in couples:
        like = likeness(one, other, least)
        if like >= least and like > 0 and (like >= _CLEAR or _share_substance(one, other)):
            yield one.at, other.at, like


def _share_substance(one: Item, other: Item) -> bool:
    """Whether two that are not much alike share words of substance: not only small ones and the verb they open with."""
    ours, theirs = features(one), features(other)
    verb = {"".join(one.keys[:count]) for count in (1, 2)}
    return len((ours & theirs) - verb) >= _SUBSTANCE * min(len(ours), len(theirs))


def _all(a: Sequence[Item], b: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    return ((one, other) for one in a for other in b)


def _sharing(a: Sequence[Item], b: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for at, other in enumerate(b):
        for feature in features(other):
            holders[feature].append(at)
    for one in a:
        for at in _closest(features(one), holders):
            yield one, b[at]


def _closest(found: Iterable[str], holders: dict[str, list[int]]) -> list[int]:
    known = sorted((len(holders[f]), f) for f in found if f in holders and len(holders[f]) <= _COMMON)
    votes: Counter[int] = Counter()
    for count, feature in known[:_RAREST]:
        for at in holders[feature]:
            votes[at] += _COMMON // count
    return [at for at, _ in votes.most_common(_CLOSEST)]


def features(item: Item) -> frozenset[str]:
    """The longer words and the couples of Chinese characters that tell a provision from others."""
    return _features(tuple(item.keys))


@lru_cache(maxsize=4096)
def _features(keys: tuple[str, ...]) -> frozenset[str]:
    found = {key for key in keys if len(key) > 3}
    found.update(x + y for x, y in pairwise(keys) if is_han(x) and is_han(y))
    return frozenset(found)
