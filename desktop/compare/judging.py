"""What became of each pair: unchanged, renumbered, reworded, moved — and why it is a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.compare.cells import edits_in_tables
from desktop.compare.confirmed import said_of, told
from desktop.compare.meaning import meaning, says_more
from desktop.compare.moves import moved
from desktop.compare.numbering import numbers, numbers_by_home, renumbered
from desktop.compare.reasons import reason
from desktop.compare.rewording import edits_between
from desktop.compare.splitting import cuts
from desktop.terms.change import Change, Edit, Pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.compare.items import Item
    from desktop.compare.pairing import Pairing
    from desktop.compare.texts import Text
    from desktop.terms.pairing import Verdict

_CHANGES = {
    # moved, words changed, label changed
    (False, False, False): Change.UNCHANGED,
    (False, False, True): Change.RENUMBERED,
    (False, True, False): Change.REWORDED,
    (False, True, True): Change.REWORDED,
    (True, False, False): Change.MOVED,
    (True, False, True): Change.MOVED,
    (True, True, False): Change.MOVED_REWORDED,
    (True, True, True): Change.MOVED_REWORDED,
}


class Judge:
    """Knows the whole pairing, and says of each of its pairs what changed."""

    def __init__(self, pairing: Pairing) -> None:
        self.pairing = pairing
        couples = [pairing.items(a, b) for a, b in sorted(pairing.to_b.items())]
        self.numbers = numbers(couples)
        self._by_home = numbers_by_home(couples)
        self.moved = moved(couples, pairing.to_b, pairing.to_a)

    def one_to_one(self, one: Item, other: Item) -> Pair:
        """The pair of an old provision and the one it became."""
        found = self._edits(one, other)
        change = _CHANGES[one.at in self.moved, bool(found), one.label != other.label]
        return self._pair(one, other, change, found)

    def split(self, one: Item, others: Sequence[Item]) -> Iterator[Pair]:
        """A pair for every provision that came of `one`."""
        for part, other in zip(cuts(one.text, [o.text for o in others]), others, strict=True):
            yield self._piece(one, other, Change.SPLIT, edits_between(part, other.text))

    def merger(self, ones: Sequence[Item], other: Item) -> Iterator[Pair]:
        """A pair for every provision that went into `other`."""
        for one, part in zip(ones, cuts(other.text, [o.text for o in ones]), strict=True):
            yield self._piece(one, other, Change.MERGED, edits_between(one.text, part))

    def added(self, other: Item) -> Pair:
        """The pair of a provision that is new."""
        why, verdict = self._alone(None, other.at)
        return Pair(None, other.node.id, Change.ADDED, 0.0, why=why, frame=other.frame, verdict=verdict)

    def dropped(self, one: Item) -> Pair:
        """The pair of a provision that is gone."""
        why, verdict = self._alone(one.at, None)
        return Pair(one.node.id, None, Change.DROPPED, 0.0, why=why, frame=one.frame, verdict=verdict)

    def _alone(self, a: int | None, b: int | None) -> tuple[str, Verdict | None]:
        """Why what stands at one place has no pair."""
        said = told(self.pairing.hand, a, b)
        if said:
            return said_of(*said), said[0]
        return f"nothing like it in the {'old' if a is None else 'new'} text", None

    def _piece(self, one: Item, other: Item, change: Change, found: tuple[Edit, ...]) -> Pair:
        """The pair of a whole and a part of it; words repeated or left out to make the cut say nothing new."""
        new = [edit for edit in found if says_more(edit, one.keys, other.keys)]
        kinds, direction = meaning(one.bare, other.bare, new) if new else ((), None)
        alike = round(Indel.normalized_similarity(one.keys, other.keys), 4)
        why, verdict = self._why(one, other, alike)
        return Pair(
            one.node.id, other.node.id, change, alike, found, kinds, direction, why, other.frame, verdict
        )

    def _pair(self, one: Item, other: Item, change: Change, found: tuple[Edit, ...]) -> Pair:
        alike = 1.0 if not found else round(Indel.normalized_similarity(one.keys, other.keys), 4)
        kinds, direction = meaning(one.node, other.node, found) if found else ((), None)
        why, verdict = self._why(one, other, alike)
        return Pair(
            one.node.id, other.node.id, change, alike, found, kinds, direction, why, other.frame, verdict
        )

    def _why(self, one: Item, other: Item, alike: float) -> tuple[str, Verdict | None]:
        """Why the two are a pair, a person's own decision first."""
        said, why = told(self.pairing.hand, one.at, other.at), reason(one, other, self.pairing, alike)
        return (f"{said_of(*said)}, {why}", said[0]) if said else (why, None)

    def _edits(self, one: Item, other: Item) -> tuple[Edit, ...]:
        """The fewest edits, whether references to paragraphs followed the new numbers or stayed."""
        if one.same == other.same:
            return ()
        if one.node.table and other.node.table:
            return edits_in_tables(one.node.table, other.node.table)
        new = self._by_home.get(one.home)
        readings: list[Text] = [one.text, *((renumbered(one.text, new),) if new else ())]
        return min((edits_between(text, other.text) for text in readings), key=_marked)


def _marked(found: tuple[Edit, ...]) -> int:
    return sum(len(edit.a_text) + len(edit.b_text) for edit in found)
