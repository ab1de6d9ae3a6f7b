"""A comparison as a brief tells it: which changes belong together, where they are, how much they weigh."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.brief.labels import weights
from desktop.brief.places import Places
from desktop.terms.change import Change
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.brief.labels import Labels
    from desktop.terms.change import Comparison, Pair
    from desktop.terms.provision import Provision

_SAME = frozenset({Change.UNCHANGED, Change.RENUMBERED})
_UNSAID = frozenset({Kind.MASTHEAD, Kind.DOCUMENT, Kind.CONTENTS, Kind.SEPARATOR})


@dataclass(frozen=True)
class Compared:
    """A comparison and the words it is told in."""

    comparison: Comparison
    labels: Labels

    @cached_property
    def draft(self) -> Places:
        """The places of the draft."""
        return Places(self.comparison.a, self.labels)

    @cached_property
    def adopted(self) -> Places:
        """The places of the adopted text."""
        return Places(self.comparison.b, self.labels)

    @cached_property
    def groups(self) -> tuple[tuple[Pair, ...], ...]:
        """The pairs that say something, those of one split or merger together, in the order of the text."""
        groups: dict[object, list[Pair]] = {}
        for pair in self.comparison.pairs:
            if self._tells(pair):
                groups.setdefault(_together(pair), []).append(pair)
        return tuple(map(tuple, groups.values()))

    def before(self, pair: Pair) -> Provision | None:
        """The provision of the draft, if the pair has one."""
        return self.comparison.a.by_id.get(pair.a) if pair.a else None

    def after(self, pair: Pair) -> Provision | None:
        """The provision of the adopted text, if the pair has one."""
        return self.comparison.b.by_id.get(pair.b) if pair.b else None

    def source(self, group: Iterable[Pair]) -> str:
        """Where the words of a group stand in both documents."""
        pairs = tuple(group)
        before = [self.draft.cited(side) for side in map(self.before, pairs) if side]
        after = [self.adopted.cited(side) for side in map(self.after, pairs) if side]
        return self.labels("list.semicolon").join(dict.fromkeys((*before, *after)))

    def meaning(self, group: Iterable[Pair]) -> list[str]:
        """What a group touches, in words of the field."""
        found = dict.fromkeys(word for pair in group for word in pair.meaning)
        return [self.labels(f"meaning.{word}") for word in found]

    def weight(self, group: Iterable[Pair]) -> int:
        """How high a group stands among the headlines; 0 keeps it out of them."""
        return max(self._weight(pair) for pair in group)

    def _weight(self, pair: Pair) -> int:
        side = self.after(pair) or self.before(pair)
        share = weights().get(f"share.{side.kind}", 100) if side else 0
        return weight(pair) * share // 100

    def _tells(self, pair: Pair) -> bool:
        """Whether a pair is news: an adoption line or a heading that only the adopted text has is not."""
        sides = [side for side in (self.before(pair), self.after(pair)) if side]
        told = any(side.kind not in _UNSAID for side in sides)
        return told and pair.change not in _SAME and not (pair.frame and not _headed(sides, pair))


def _headed(sides: list[Provision], pair: Pair) -> bool:
    both = pair.a is not None and pair.b is not None
    return both or any(side.kind in {Kind.HEADING, Kind.TABLE, Kind.ANNEX} for side in sides)


def _together(pair: Pair) -> tuple[str, str | None, str | None]:
    """What pairs of one split share, what pairs of one merger share, and what sets every other apart."""
    return (
        pair.change,
        None if pair.change is Change.MERGED else pair.a,
        None if pair.change is Change.SPLIT else pair.b,
    )


def weight(pair: Pair) -> int:
    """What a change weighs by what it is and what it touches, wherever it stands."""
    table = weights()
    meanings = [table.get(f"meaning.{word}", 0) for word in pair.meaning]
    if pair.frame or (meanings and not max(meanings)):
        return 0
    heaviest = max([table.get(f"change.{pair.change}", 0), *meanings])
    return 10 * heaviest + len(meanings) + table.get(f"direction.{pair.direction}", 0)


def heft(weight: int) -> str:
    """How heavy a change is, in one word of the labels: high, medium, low or none."""
    table = weights()
    return next((word for word in ("high", "medium", "low") if weight >= table[f"heft.{word}"]), "none")
