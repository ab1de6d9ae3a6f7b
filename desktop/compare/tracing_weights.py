"""How much of what one text says another says too, rare words counting for more."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.compare.words import is_han, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_STEM = 6  # letters that tell a word from others, whatever its ending
Features = frozenset[str]


def features(text: str) -> Features:
    """The couples of Chinese characters, and the stems of words and their couples, that `text` says."""
    row = [key if is_han(key) else key[:_STEM] for key in said(text)]
    wordy = [any(c.isalnum() for c in key) for key in row]
    found = {key for key, word in zip(row, wordy, strict=True) if word and not is_han(key) and len(key) > 2}
    for at, (one, other) in enumerate(pairwise(row)):
        if wordy[at] and wordy[at + 1]:
            found.add(f"{one} {other}")
    return frozenset(found)


class Weights:
    """What each feature weighs among many texts, and which of the targets have it."""

    def __init__(self, texts: Iterable[Features], targets: Sequence[Features]) -> None:
        counted = Counter(feature for text in texts for feature in text)
        total = sum(1 for _ in targets) + max(counted.values(), default=1)
        self._weights = {feature: math.log(1 + total / count) for feature, count in counted.items()}
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        self._light = math.log(2)
        for at, target in enumerate(targets):
            for feature in target:
                self._holders[feature].append(at)

    def mass(self, found: Iterable[str]) -> float:
        """How much a set of features weighs."""
        return math.fsum(self._weights.get(feature, self._light) for feature in found)

    def nearest(self, found: Iterable[str], most: int) -> tuple[int, ...]:
        """The targets that share most with what is said, the first of equals first."""
        shared: defaultdict[int, float] = defaultdict(float)
        for feature in sorted(found):  # in one order, so that the sums come out the same at every run
            for at in self._holders.get(feature, ()):
                shared[at] += self._weights.get(feature, self._light)
        return tuple(sorted(shared, key=lambda at: (-shared[at], at))[:most])
