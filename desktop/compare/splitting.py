"""One provision that became several, and several that became one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TYPE_CHECKING

from desktop.compare.likeness import shared
from desktop.compare.stretches import stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.compare.items import Item
    from desktop.compare.pairing import Pairing
    from desktop.compare.texts import Text

_HELD = 0.7  # of a part's words stand in the whole
_JOINT = 0.72  # so alike are the whole and its parts together
_NEAR = 4  # places: so far from its whole a part may stand
_ADDED = 0.4  # of the lesser parts' words say what the greatest does not
_COVERED = 0.75  # of the whole's words stand in its parts
_LEAST = 3  # words: less is no part


@dataclass(frozen=True, slots=True)
class _Side:
    """The pairing seen from the side of the wholes."""

    wholes: Sequence[Item]
    parts: Sequence[Item]
    to_part: dict[int, int]
    to_whole: dict[int, int]
    free_wholes: frozenset[int]
    free_parts: frozenset[int]
    fixed: frozenset[int]  # wholes that a person paired: they were not cut
    may: Callable[[int, int], bool]  # whether nobody said that this part is none of this whole


def pair_splits(pairing: Pairing) -> None:
    """Find what was split, then what was merged, and take it out of the pairs."""
    for whole, parts in _found(_side(pairing, split=True)):
        pairing.part(whole, pairing.to_b.get(whole, -1))
        pairing.splits[whole] = parts
    for whole, parts in _found(_side(pairing, split=False)):
        pairing.part(pairing.to_a.get(whole, -1), whole)
        pairing.mergers[whole] = parts


def _side(pairing: Pairing, *, split: bool) -> _Side:
    left_a, left_b = (frozenset(i.at for i in row) for row in (pairing.left_a(), pairing.left_b()))
    hand, may = pairing.hand, pairing.may
    if split:
        return _Side(pairing.a, pairing.b, pairing.to_b, pairing.to_a, left_a, left_b, hand.fixed_a, may)
    rows = pairing.b, pairing.a, pairing.to_a, pairing.to_b, left_b, left_a
    return _Side(*rows, hand.fixed_b, lambda whole, part: may(part, whole))


def _found(side: _Side) -> list[tuple[int, tuple[int, ...]]]:
    """The wholes with their parts, each part given to one whole only."""
    wholes = {item.at: item for item in side.wholes}
    places = {item.at: item for item in side.parts}
    taken: set[int] = set()
    found = []
    for whole, parts in _suspects(side).items():
        partner = places.get(side.to_part.get(whole, -1))
        if whole not in side.fixed and (partner is None or partner.same != wholes[whole].same):
            row = [places[at] for at in sorted(parts - taken) if side.may(whole, at)]
            kept = _parts(wholes[whole], row, partner)
            taken.update(kept)
            found += [(whole, kept)] if kept else []
    return found


def _suspects(side: _Side) -> dict[int, set[int]]:
    """For every whole that may have been cut, the free parts beside it and the part it is paired with."""
    suspects: defaultdict[int, set[int]] = defaultdict(set)
    for part, near in _beside(side):
        for whole in near:
            suspects[whole].add(part)
            if whole in side.to_part:
                suspects[whole].add(side.to_part[whole])
    return suspects


def _beside(side: _Side) -> Iterator[tuple[int, set[int]]]:
    """Every free part with the wholes it may come from: those of its neighbours and the free ones next to them."""
    order = {item.at: n for n, item in enumerate(side.wholes)}
    for n, part in enumerate(side.parts):
        if part.at in side.free_parts:
            near = set(_neighbours(side, n))
            near.update(*(_free_next(side, order[at]) for at in near))
            near.update(_free_next(side, -1) if n < _NEAR else ())
            yield part.at, near


def _neighbours(side: _Side, n: int) -> Iterator[int]:
    """The wholes that the nearest neighbours came from."""
    for part in (*side.parts[max(0, n - _NEAR) : n], *side.parts[n + 1 : n + 1 + _NEAR]):
        if part.at in side.to_whole:
            yield side.to_whole[part.at]


def _free_next(side: _Side, n: int) -> set[int]:
    """The free wholes that stand next to place `n` on either side."""
    found = set()
    for step in (-1, 1):
        at = n + step
        while 0 <= at < len(side.wholes) and side.wholes[at].at in side.free_wholes and abs(at - n) <= _NEAR:
            found.add(side.wholes[at].at)
            at += step
    return found


def _parts(whole: Item, row: Sequence[Item], partner: Item | None) -> tuple[int, ...]:
    """The places of those of `row` that together are the whole; none where it was not cut."""
    held = _as_in(whole, [item for item in row if _is_part(item, whole, partner)])
    if len(held) < 2 or (partner is not None and partner not in held):
        return ()
    joint = [key for item in held for key in item.keys]
    if 2 * shared(joint, whole.keys) < _JOINT * (len(joint) + len(whole.keys)):
        return ()
    return tuple(item.at for item in held) if _each_adds(held, whole, joint) else ()


def _as_in(whole: Item, parts: Sequence[Item]) -> list[Item]:
    """The parts in the order they stand in the whole: what was put together may have changed places."""
    if len(parts) < 2:
        return list(parts)
    return sorted(parts, key=lambda part: _place_in(whole, part))


def _place_in(whole: Item, part: Item) -> int:
    match = SequenceMatcher(None, part.keys, whole.keys, autojunk=False).find_longest_match()
    return match.b - match.a


def _each_adds(held: Sequence[Item], whole: Item, joint: Sequence[str]) -> bool:
    """Whether the parts together account for more of the whole than the longest of them does."""
    best = max(held, key=lambda item: shared(item.keys, whole.keys))
    others = len(joint) - len(best.keys)
    gained = shared(joint, whole.keys) - shared(best.keys, whole.keys)
    return gained >= max(_LEAST, _ADDED * others) and shared(joint, whole.keys) >= _COVERED * len(whole.keys)


def _is_part(item: Item, whole: Item, partner: Item | None) -> bool:
    if item.family != whole.family or len(item.keys) < _LEAST or item.same == whole.same:
        return False
    return item is partner or shared(item.keys, whole.keys) >= _HELD * len(item.keys)


def cuts(whole: Text, parts: Sequence[Text]) -> list[Text]:
    """`whole` cut into as many pieces as there are parts, each where its part begins."""
    joint = [word.key for part in parts for word in part.words]
    ends = _ends(whole.keys(), joint, [len(part.words) for part in parts])
    starts = [0, *ends[:-1]]
    return [whole.part(start, end) for start, end in zip(starts, ends, strict=True)]


def _ends(whole: Sequence[str], joint: Sequence[str], lengths: Sequence[int]) -> list[int]:
    """Where in `whole` each of the parts ends, the parts following one another in `joint`."""
    blocks = [(s.a1, s.b0, s.b1) for s in stretches(whole, joint) if s.equal]
    ends = []
    for limit in list(accumulate(lengths))[:-1]:
        held = [a1 - max(0, b1 - limit) for a1, b0, b1 in blocks if b0 < limit]
        ends.append(held[-1] if held else 0)
    return [*ends, len(whole)]
