"""What changed place: seen among the neighbours under one chapeau, so that a paragraph takes its list along."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from desktop.compare.order import in_order
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.compare.items import Item

Couple = tuple["Item", "Item"]


def moved(couples: Iterable[Couple], to_b: dict[int, int], to_a: dict[int, int]) -> frozenset[int]:
    """The places in the old text of what moved, alone or with what it stands under."""
    couples = [couple for couple in couples if couple[0].node.kind is not Kind.FOOTNOTE]
    groups: defaultdict[int | None, list[Couple]] = defaultdict(list)
    found: set[int] = set()
    for one, other in couples:
        if _rehoused(one, other, to_b, to_a):
            found.add(one.at)
        else:
            groups[_common_chapeau(one, other, to_b)].append((one, other))
    for group in groups.values():
        found |= _out_of_order(group)
    for one, _ in couples:  # parents stand before children, so that this reaches all the way down
        if one.chapeau in found:
            found.add(one.at)
    return frozenset(found)


def _out_of_order(group: list[Couple]) -> set[int]:
    row = [(one.at, other.at) for one, other in group]
    return {a for a, _ in row} - {a for a, _ in in_order(row)}


def _common_chapeau(one: Item, other: Item, to_b: dict[int, int]) -> int | None:
    if one.chapeau is not None and to_b.get(one.chapeau, -1) == other.chapeau:
        return one.chapeau
    return None


def _rehoused(one: Item, other: Item, to_b: dict[int, int], to_a: dict[int, int]) -> bool:
    """Whether it stands under another chapeau, or in another annex, and both are known on both sides."""
    return _parted(one.chapeau, other.chapeau, to_b, to_a) or _parted(one.home, other.home, to_b, to_a)


def _parted(a: int | None, b: int | None, to_b: dict[int, int], to_a: dict[int, int]) -> bool:
    if a is None or b is None or (a not in to_b and b not in to_a):
        return False
    return to_b.get(a, b) != b or to_a.get(b, a) != a
