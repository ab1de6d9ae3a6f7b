"""Footnotes are paired by what calls them: many say the same few words about another document."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.compare.pairing import pair_anywhere, pair_in_place
from desktop.compare.same import pair_same
from desktop.compare.words import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.compare.items import Item
    from desktop.compare.pairing import Pairing

_SURE = 0.8  # so alike are two footnotes that nothing calls or that pair without their callers
_CALLED = 0.4  # so alike are two that the same paragraph calls after the same word
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Callers = dict[str, "Item"]


def pair_notes(notes: Pairing, text: Pairing) -> None:
    """Pair the footnotes, once the text that calls them is paired."""
    called_a, called_b = _called(text.a), _called(text.b)
    for least in (1.0, _CALLED):
        _pair_by_caller(notes, text, (called_a, called_b), least)
    pair_same(notes)
    sure = dict(notes.to_b)
    pair_in_place(notes, _SURE)
    pair_anywhere(notes, _SURE)
    _part_strangers(notes, sure)


def _part_strangers(notes: Pairing, sure: dict[int, int]) -> None:
    """Part those paired for their words alone that share no number: a formula and another document."""
    for a, b in list(notes.to_b.items()):
        ours, theirs = (_numbers(item) for item in notes.items(a, b))
        if a not in sure and ours and theirs and ours.isdisjoint(theirs):
            notes.part(a, b)


def _numbers(item: Item) -> set[str]:
    return {key for key in item.keys if any(map(str.isdigit, key))}


def _called(row: Sequence[Item]) -> Callers:
    """What calls each footnote."""
    return {note: item for item in row for note in item.node.footnotes}


def _pair_by_caller(notes: Pairing, text: Pairing, callers: tuple[Callers, Callers], least: float) -> None:
    """Pair in order the footnotes that are alike enough and called by paragraphs that are a pair."""
    waiting: defaultdict[int, list[Item]] = defaultdict(list)
    for item in notes.left_b():
        caller = callers[1].get(item.node.id)
        waiting[-1 if caller is None else caller.at].append(item)
    for item in notes.left_a():
        caller = callers[0].get(item.node.id)
        row = waiting[text.to_b.get(caller.at, -2)] if caller else []
        fits = (one for one in row if notes.may(item.at, one.at) and _alike(item, one) >= least)
        other = next((one for one in fits if _called_alike(item, one, callers)), None)
        if other is not None:
            row.remove(other)
            notes.join(item.at, other.at)


def _called_alike(one: Item, other: Item, callers: tuple[Callers, Callers]) -> bool:
    """Whether two footnotes say nearly the same or are called after the same word."""
    if _alike(one, other) >= _SURE:
        return True
    lead, led = _lead(callers[0][one.node.id], one), _lead(callers[1][other.node.id], other)
    return lead == led


def _lead(caller: Item, note: Item) -> str:
    """The last word before the call of a note."""
    before = caller.node.text.partition(note.label.translate(_RAISED))[0]
    return next((key.casefold() for key in reversed(keys(before)) if key.isalnum()), "")


def _alike(one: Item, other: Item) -> float:
    """How alike two footnotes are, however short."""
    return 1.0 if one.same == other.same else Indel.normalized_similarity(one.keys, other.keys)
