"""Pairing what says the same: by itself where it stands alone, by its surroundings where it has doubles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    from desktop.compare.items import Item
    from desktop.compare.pairing import Pairing

Placed = tuple["Hashable", int]


def pair_same(pairing: Pairing) -> None:
    """Pair what says the same and has no double, or whose surroundings tell it from its doubles."""
    left_a, left_b = pairing.left_a(), pairing.left_b()
    _join(pairing, _plain(left_a), _plain(left_b))
    hand = {a: f"\0{a}" for a, _ in pairing.hand.confirmed}, {b: f"\0{a}" for a, b in pairing.hand.confirmed}
    around_a = _surroundings(pairing.a, pairing.to_b, hand[0])
    around_b = _surroundings(pairing.b, pairing.to_a, hand[1])
    for level in _LEVELS:
        left_a, left_b = pairing.left_a(), pairing.left_b()
        _join(
            pairing,
            ((level(around_a[item.at]), item.at) for item in left_a),
            ((level(around_b[item.at]), item.at) for item in left_b),
        )


class _Around(NamedTuple):
    """What a provision says, and what says what around it."""

    own: Hashable
    chapeau: str
    before: str
    after: str
    path: tuple[str, str]


_LEVELS: tuple[Callable[[_Around], Hashable], ...] = (
    lambda x: (x.own, x.chapeau, x.before, x.after),
    lambda x: (x.own, x.chapeau, x.path),
    lambda x: (x.own, x.chapeau),
    lambda x: (x.own, x.before, x.after),
)


def _plain(row: Sequence[Item]) -> Iterator[Placed]:
    return (((item.family, item.same), item.at) for item in row)


def _join(pairing: Pairing, a: Iterator[Placed], b: Iterator[Placed]) -> None:
    """Pair the places that stand alone under one key on both sides."""
    known_a, known_b = _single(a), _single(b)
    for key, at in known_a.items():
        if at >= 0 and known_b.get(key, -1) >= 0:
            pairing.join(at, known_b[key])


def _single(placed: Iterator[Placed]) -> dict[Hashable, int]:
    """The place under each key; -1 where there are several."""
    found: dict[Hashable, int] = {}
    for key, at in placed:
        found[key] = -1 if key in found else at
    return found


def _surroundings(row: Sequence[Item], paired: dict[int, int], hand: dict[int, str]) -> dict[int, _Around]:
    """What stands around each item not paired yet; chapeaux that a person paired say the same."""
    by_place = {item.at: item for item in row}
    padded = ["", *(item.same for item in row), ""]
    return {
        item.at: _around(
            item, by_place.get(-1 if item.chapeau is None else item.chapeau), padded[n : n + 3 : 2], hand
        )
        for n, item in enumerate(row)
        if item.at not in paired
    }


def _around(item: Item, over: Item | None, beside: Sequence[str], hand: dict[int, str]) -> _Around:
    said, label = (hand.get(over.at, over.same), over.label) if over else ("", "")
    return _Around((item.family, item.same), said, beside[0], beside[1], (item.label, label))
