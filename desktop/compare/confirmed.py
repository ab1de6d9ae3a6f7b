"""A person's own pairings: what was confirmed is paired first, what was overruled never."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.compare.items import ONLY_ONES
from desktop.compare.tables import as_printed
from desktop.compare.words import keys
from desktop.terms.pairing import Verdict
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.compare.items import Item
    from desktop.terms.pairing import Pairing
    from desktop.terms.provision import Provision

    Ruled = tuple[Item, Item, Verdict, str]

Places = tuple[int, int]

# A table is no paragraph and a footnote no part of the text: what stands in another row here never pairs.
_GROUNDS = (
    frozenset({Kind.TABLE}),
    frozenset({Kind.FOOTNOTE}),
    frozenset({Kind.DECISION, Kind.ANNEX}),
    *(frozenset({kind}) for kind in (*ONLY_ONES, Kind.CONTENTS, Kind.SUMMARY, Kind.SEPARATOR)),
)


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person decided of two rows of items: the author of every pair confirmed and overruled, by places."""

    confirmed: Mapping[Places, str] = field(default_factory=dict)
    overruled: Mapping[Places, str] = field(default_factory=dict)
    fixed_a: frozenset[int] = frozenset()  # the old places of what is confirmed
    fixed_b: frozenset[int] = frozenset()
    parted_a: Mapping[int, str] = field(default_factory=dict)  # who parted what stands there from another
    parted_b: Mapping[int, str] = field(default_factory=dict)


NOTHING = ByHand()


def by_hand(pairings: Iterable[Pairing], a: Sequence[Item], b: Sequence[Item]) -> ByHand:
    """What `pairings` say of these items; what they say of provisions that are not here is passed over."""
    said = tuple(pairings)
    if not said:
        return NOTHING
    here = tuple(_here(said, a, b))
    overruled = {(old.at, new.at): who for old, new, verdict, who in here if verdict is Verdict.OVERRULED}
    confirmed: dict[Places, str] = {}
    taken_a, taken_b = set[int](), set[int]()
    for old, new, verdict, who in here:
        free = old.at not in taken_a and new.at not in taken_b and (old.at, new.at) not in overruled
        if verdict is Verdict.CONFIRMED and free and can_pair(old.node, new.node):
            confirmed[old.at, new.at] = who
            taken_a.add(old.at)
            taken_b.add(new.at)
    parted = ({places[side]: who for places, who in overruled.items()} for side in (0, 1))
    return ByHand(confirmed, overruled, frozenset(taken_a), frozenset(taken_b), *parted)


def _here(said: Iterable[Pairing], a: Sequence[Item], b: Sequence[Item]) -> Iterator[Ruled]:
    """The items each pairing speaks of, the latest first: of two that cannot both be, the later stands."""
    known_a, known_b = {item.node.id: item for item in a}, {item.node.id: item for item in b}
    for one in sorted(said, key=lambda one: one.made, reverse=True):
        if one.a_node in known_a and one.b_node in known_b:
            yield known_a[one.a_node], known_b[one.b_node], one.verdict, one.author


def can_pair(one: Provision, other: Provision) -> bool:
    """Whether two provisions could be a pair at all: a table is none with a paragraph."""
    return _ground(one.kind) == _ground(other.kind)


def partners(one: Provision, others: Iterable[Provision]) -> tuple[tuple[Provision, float], ...]:
    """Those of `others` that could be a pair with `one`, the most alike first, each with how alike it is."""
    said = keys(as_printed(one), frozenset())
    weighed = [
        (other, Indel.normalized_similarity(said, keys(as_printed(other), frozenset())))
        for other in others
        if can_pair(one, other)
    ]
    return tuple(sorted(weighed, key=lambda found: -found[1]))


def told(hand: ByHand, a: int | None, b: int | None) -> tuple[Verdict, str] | None:
    """What a person decided of what stands at these places, and who; None where nobody did."""
    if a is not None and b is not None and (a, b) in hand.confirmed:
        return Verdict.CONFIRMED, hand.confirmed[a, b]
    for parted, place in ((hand.parted_a, a), (hand.parted_b, b)):
        if place is not None and place in parted:
            return Verdict.OVERRULED, parted[place]
    return None


def said_of(verdict: Verdict, author: str) -> str:
    """What a person decided, as the first of the reasons of a pair."""
    words = "paired by hand" if verdict is Verdict.CONFIRMED else "parted by hand"
    return f"{words} by {author}" if author else words


def _ground(kind: Kind) -> frozenset[Kind] | None:
    return next((ground for ground in _GROUNDS if kind in ground), None)
