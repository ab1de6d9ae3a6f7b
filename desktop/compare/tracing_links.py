"""Which recommendation went where: the surest first, each claiming the words of its paragraph."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from desktop.compare.tracing_units import Unit, sentences
from desktop.compare.tracing_weights import Features, Weights, features

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.provision import Provision

_STRONG = 0.3  # of what a recommendation says: so much in a paragraph and it went there
_WEAK = 0.13  # so much, where the paragraph has nothing surer
_NEARLY_ALL = 0.8
_TELLING = 7  # features: fewer are shared by chance, unless they are nearly all that is said
_LEAST = 14  # features: less is no recommendation of its own
_PRICE = 2  # features: what each cut costs
_NEAR = 8  # paragraphs held against each sentence


@dataclass(frozen=True)
class Said:
    """A stretch of the note with what it says, and the places in the decision that may have taken it up."""

    unit: Unit
    features: Features
    places: tuple[int, ...]


class Tracer:
    """Holds the recommendations against the paragraphs of a decision."""

    def __init__(
        self, note: Sequence[Provision], targets: Sequence[Provision], around: Sequence[Provision] = ()
    ) -> None:
        """`around` is what else the note says: what it says throughout tells little of any one recommendation."""
        self.targets = [features(target.text) for target in targets]
        everything = [features(provision.text) for provision in around or note]
        self.weights = Weights([*everything, *self.targets], self.targets)
        self.said = [
            part for provision in note for sentence in sentences(provision) for part in self._cut(sentence)
        ]
        self.to: dict[int, int] = {}
        self._claimed: dict[int, set[str]] = {}

    def link(self) -> dict[int, int]:
        """Which stretch went to which place; what is not in it was dropped."""
        queue = [
            (-alike, at, place)
            for at, said in enumerate(self.said)
            for place in said.places
            if (alike := self._alike(at, place)) >= _WEAK
        ]
        heapq.heapify(queue)
        while queue:
            alike, at, place = heapq.heappop(queue)
            if at in self.to:
                continue
            now = self._alike(at, place)
            if now < -alike - 1e-9:
                heapq.heappush(queue, (-now, at, place))
            elif self._taken_up(at, place):
                self.claim(at, place)
        return self.to

    def claim(self, at: int, place: int) -> None:
        """Note that a stretch went to a place, and take its words there."""
        self.to[at] = place
        self._claimed.setdefault(place, set()).update(self.said[at].features)

    def release(self, at: int) -> None:
        """Take a stretch back from where it went."""
        place = self.to.pop(at, -1)
        others = (self.said[n].features for n, where in self.to.items() if where == place)
        self._claimed[place] = set().union(*others)

    def replace(self, at: int, units: Sequence[Unit]) -> None:
        """Put several stretches in the place of one that went nowhere."""
        places = self.said[at].places
        self.said[at : at + 1] = [Said(unit, features(unit.text), places) for unit in units]
        more = len(units) - 1
        self.to = {n + more if n > at else n: place for n, place in self.to.items()}

    def unclaimed(self, place: int) -> bool:
        """Whether nothing went to a place yet."""
        return not self._claimed.get(place)

    def held(self, found: Features, place: int) -> float:
        """How much of what is said stands at a place and is not claimed by another."""
        free = self.targets[place] - self._claimed.get(place, set())
        return self.weights.mass(found & free) / max(self.weights.mass(found), 1e-9)

    def said_at(self, at: int, place: int) -> float:
        """How much of what is said stands at a place, whoever claims it."""
        found = self.said[at].features
        return self.weights.mass(found & self.targets[place]) / max(self.weights.mass(found), 1e-9)

    def is_crumb(self, at: int) -> bool:
        """Whether a stretch says too little to have gone anywhere by itself."""
        return len(self.said[at].features) < _LEAST

    def _alike(self, at: int, place: int) -> float:
        """How well a stretch and a place agree: what is taken up counts more than what is new."""
        found, target = self.said[at].features, self.targets[place]
        both = self.weights.mass(found) + self.weights.mass(target)
        held = self.held(found, place)
        return 0.8 * held + 0.2 * 2 * held * self.weights.mass(found) / max(both, 1e-9)

    def _taken_up(self, at: int, place: int) -> bool:
        held = self.held(self.said[at].features, place)
        if held < _NEARLY_ALL and len(self.said[at].features & self.targets[place]) < _TELLING:
            return False
        return held >= _STRONG or (held >= _WEAK and self.unclaimed(place))

    def _cut(self, sentence: Unit) -> Iterator[Said]:
        """A sentence in as many stretches as it went to places."""
        clauses = sentence.clauses()
        found = [features(clause.text) for clause in clauses]
        places = self.weights.nearest(frozenset().union(*found), _NEAR)
        masses = [self.weights.mass(row) for row in found]
        gains = [
            [self.weights.mass(row & self.targets[place]) - _STRONG * mass for place in places]
            for row, mass in zip(found, masses, strict=True)
        ]
        sizes = [len(row) for row in found]
        for start, end in _best_cuts(sizes, gains, _PRICE * sum(masses) / max(1, sum(sizes))):
            unit = clauses[start].to(clauses[end - 1])
            yield Said(unit, features(unit.text), places)


def _best_cuts(sizes: Sequence[int], gains: Sequence[Sequence[float]], price: float) -> list[tuple[int, int]]:
    """From which clause to which each stretch reaches, where the stretches together are best taken up."""
    sums = [list(accumulate(column, initial=0.0)) for column in zip(*gains, strict=True)]
    long = list(accumulate(sizes, initial=0))
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(sizes) + 1):
        starts = [
            start for start in range(end) if long[end] - long[start] >= _LEAST and _long_enough(long, start)
        ]
        worth = {s: max((c[end] - c[s] for c in sums), default=0.0) for s in starts or [0]}
        best.append(
            max((best[s][0] + max(0.0, gain) - (price if s else 0.0), -s) for s, gain in worth.items())
        )
    return _chain(best)


def _long_enough(long: Sequence[int], start: int) -> bool:
    """Whether what stands before a cut can be a stretch of its own."""
    return start == 0 or long[start] >= _LEAST


def _chain(best: Sequence[tuple[float, int]]) -> list[tuple[int, int]]:
    cuts, end = [], len(best) - 1
    while end > 0:
        start = -best[end][1]
        cuts.append((start, end))
        end = start
    return cuts[::-1]
