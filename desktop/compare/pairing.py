"""Which provision became which: by what they say, never by their labels alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.compare.confirmed import NOTHING, ByHand
from desktop.compare.likeness import DENSE, candidates
from desktop.compare.order import best_chain, in_order
from desktop.compare.stretches import stretches

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from desktop.compare.items import Item

STRONG, APART, WEAK = (
    0.55,
    0.55,
    0.42,
)  # in its place at first sight, anywhere, in its place when all else is settled
_TELLING = 6  # letters: less says nothing
Gap = tuple[list["Item"], list["Item"]]


@dataclass
class Pairing:
    """The pairs found so far between the items of two documents, by their places."""

    a: Sequence[Item]
    b: Sequence[Item]
    hand: ByHand = NOTHING
    to_b: dict[int, int] = field(default_factory=dict)
    to_a: dict[int, int] = field(default_factory=dict)
    splits: dict[int, tuple[int, ...]] = field(default_factory=dict)  # one old place → several new ones
    mergers: dict[int, tuple[int, ...]] = field(default_factory=dict)  # one new place → several old ones
    _by_a: dict[int, Item] = field(init=False, repr=False)
    _by_b: dict[int, Item] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._by_a = {item.at: item for item in self.a}
        self._by_b = {item.at: item for item in self.b}

    def items(self, a: int, b: int) -> tuple[Item, Item]:
        """The old item at place `a` and the new one at place `b`."""
        return self._by_a[a], self._by_b[b]

    def join(self, a: int, b: int) -> None:
        """Pair two places, where both are free and nobody said that they do not belong together."""
        if a not in self.to_b and b not in self.to_a and self.may(a, b):
            self.to_b[a], self.to_a[b] = b, a

    def may(self, a: int, b: int) -> bool:
        """Whether nobody said that the two do not belong together."""
        return (a, b) not in self.hand.overruled

    def join_by_hand(self) -> None:
        """Pair what a person confirmed, as far as it stands here."""
        for a, b in self.hand.confirmed:
            if a in self._by_a and b in self._by_b:
                self.join(a, b)

    def part(self, a: int, b: int) -> None:
        """Undo a pair."""
        self.to_b.pop(a, None)
        self.to_a.pop(b, None)

    def take(self, other: Pairing) -> None:
        """Take over what another pairing found between some of the same items."""
        self.to_b |= other.to_b
        self.to_a |= other.to_a
        self.splits |= other.splits
        self.mergers |= other.mergers

    @property
    def origin(self) -> dict[int, int]:
        """The old place of every new part of a split."""
        return {part: whole for whole, parts in self.splits.items() for part in parts}

    def left_a(self) -> list[Item]:
        """What is not paired yet of the old text."""
        taken = {a for parts in self.mergers.values() for a in parts}
        return [i for i in self.a if not (i.at in self.to_b or i.at in self.splits or i.at in taken)]

    def left_b(self) -> list[Item]:
        """What is not paired yet of the new text."""
        taken = {b for parts in self.splits.values() for b in parts}
        return [i for i in self.b if not (i.at in self.to_a or i.at in self.mergers or i.at in taken)]

    def gaps(self) -> Iterator[Gap]:
        """What is left between each two neighbours of the row that kept its order."""
        ends = [row[-1].at + 1 if row else 0 for row in (self.a, self.b)]
        spine = [*in_order(self.to_b.items()), (ends[0], ends[1])]
        left_a, left_b = _Run(self.left_a()), _Run(self.left_b())
        for a_end, b_end in spine:
            gap = left_a.until(a_end), left_b.until(b_end)
            if gap[0] and gap[1]:
                yield gap


class _Run:
    """A row of items taken from the front."""

    def __init__(self, row: list[Item]) -> None:
        self._row, self._at = row, 0

    def until(self, place: int) -> list[Item]:
        """What comes next and stands before `place`."""
        start = self._at
        while self._at < len(self._row) and self._row[self._at].at < place:
            self._at += 1
        return self._row[start : self._at]


def pair_in_place(pairing: Pairing, least: float) -> None:
    """Pair what stands in the same gap and is alike enough, in order."""
    for gap in list(pairing.gaps()):
        for part in _portions(pairing, gap):
            weighed = [
                (a, b, like * like + _nearness(pairing, a, b))
                for a, b, like in candidates(*part, least)
                if pairing.may(a, b)
            ]
            for a, b in best_chain(weighed):
                pairing.join(a, b)


def pair_anywhere(pairing: Pairing, least: float) -> None:
    """Pair what is left and alike, wherever it stands: the most alike first."""
    _pair_doubles(pairing)
    weighed = list(candidates(pairing.left_a(), pairing.left_b(), least))
    for a, b, _ in sorted(weighed, key=lambda w: -w[2] - _nearness(pairing, w[0], w[1])):
        pairing.join(a, b)


def pair_across_families(pairing: Pairing) -> None:
    """Pair what says the same and is a heading on one side, a paragraph on the other."""
    waiting = {item.same: item.at for item in reversed(pairing.left_b()) if len(item.same) >= _TELLING}
    for item in pairing.left_a():
        if item.same in waiting:
            pairing.join(item.at, waiting.pop(item.same))


def _portions(pairing: Pairing, gap: Gap) -> Iterator[Gap]:
    """A small gap as it is; a wide one cut up by what says the same in it."""
    a, b = gap
    if len(a) * len(b) <= DENSE:
        yield gap
        return
    for equal, a0, a1, b0, b1 in stretches([i.same for i in a], [i.same for i in b]):
        if equal:
            for one, other in zip(a[a0:a1], b[b0:b1], strict=True):
                if one.family == other.family:
                    pairing.join(one.at, other.at)
    yield [i for i in a if i.at not in pairing.to_b], [i for i in b if i.at not in pairing.to_a]


def _pair_doubles(pairing: Pairing) -> None:
    """Pair in their order the doubles that nothing tells apart."""
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for item in reversed(pairing.left_b()):
        waiting[item.family, item.same].append(item.at)
    for item in pairing.left_a():
        if waiting[item.family, item.same]:
            pairing.join(item.at, waiting[item.family, item.same].pop())


def _nearness(pairing: Pairing, a: int, b: int) -> float:
    """A little weight for the same label under the same chapeau."""
    one, other = pairing.items(a, b)
    near = 0.02 * (one.label == other.label)
    if one.chapeau is not None and pairing.to_b.get(one.chapeau, -1) == other.chapeau:
        near += 0.04
    return near
