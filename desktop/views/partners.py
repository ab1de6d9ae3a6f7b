"""The provisions that one of a comparison may be paired with by hand, the likeliest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.compare.confirmed import partners

if TYPE_CHECKING:
    from desktop.terms.change import Comparison, Pair
    from desktop.terms.provision import Provision

_LEAST = 0.2  # so alike is what has a pair already and may yet be meant


@dataclass(frozen=True, slots=True)
class Partner:
    """A provision of the other text: how alike it is, and whether it is without a pair now."""

    provision: Provision
    alike: float
    free: bool


def looks_in_old(pair: Pair) -> bool:
    """Whether the partner is looked for in the old text: it is, unless nothing of the pair stands in the new."""
    return pair.b is not None


def partners_of(comparison: Comparison, pair: Pair) -> tuple[Partner, ...]:
    """What `pair` may be paired with instead: first what has no pair, then what has another and is alike."""
    old = looks_in_old(pair)
    one = comparison.b.by_id[pair.b] if pair.b else comparison.a.by_id[pair.a or ""]
    there, here = (comparison.a, "a") if old else (comparison.b, "b")
    taken = {getattr(p, here): p.a is not None and p.b is not None for p in comparison.pairs}
    nodes = (node for node in taken if node is not None and node != getattr(pair, here))
    found = partners(one, (there.by_id[node] for node in nodes))
    rows = (Partner(other, alike, not taken[other.id]) for other, alike in found)
    kept = (row for row in rows if row.free or row.alike >= _LEAST)
    return tuple(sorted(kept, key=lambda row: not row.free))
