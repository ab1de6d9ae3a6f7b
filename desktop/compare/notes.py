"""Footnotes are paired by what calls them: many say the same few words about another document."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.compare.pairing import pair_anywhere, pair_in_place
from desktop.compare.same import pair_same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.compare.items import Item
    from desktop.compare.pairing import Pairing

_SURE = 0.8  # so alike are two footnotes that nothing calls or that pair without their callers
_CALLED = 0.4  # so alike are two that the same paragraph calls

Callers = dict[str, int]


def pair_notes(notes: Pairing, text: Pairing) -> None:
    """Pair the footnotes, once the text that calls them is paired."""
    called_a, called_b = _called(text.a), _called(text.b)
    for least in (1.0, _CALLED):
        _pair_by_caller(notes, text, (called_a, called_b), least)
    pair_same(notes)
    pair_in_place(notes, _SURE)
    pair_anywhere(notes, _SURE)


def _called(row: Sequence[Item]) -> Callers:
    """The place of what calls each footnote."""
    return {note: item.at for item in row for note in item.node.footnotes}


def _pair_by_caller(notes: Pairing, text: Pairing, callers: tuple[Callers, Callers], least: float) -> None:
    """Pair in order the footnotes that are alike enough and called by paragraphs that are a pair."""
    waiting: defaultdict[int, list[Item]] = defaultdict(list)
    for item in notes.left_b():
        waiting[callers[1].get(item.node.id, -1)].append(item)
    for item in notes.left_a():
        caller = text.to_b.get(callers[0].get(item.node.id, -1))
        row = waiting[caller] if caller is not None else []
        other = next((one for one in row if _alike(item, one) >= least), None)
        if other is not None:
            row.remove(other)
            notes.join(item.at, other.at)


def _alike(one: Item, other: Item) -> float:
    """How alike two footnotes are, however short."""
    return 1.0 if one.same == other.same else Indel.normalized_similarity(one.keys, other.keys)
