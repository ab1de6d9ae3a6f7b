"""Two documents into a comparison: pair, find what moved, then say of each pair what changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.compare.confirmed import by_hand
from desktop.compare.items import ONLY_ONES, calls_in, comparable, items
from desktop.compare.judging import Judge
from desktop.compare.leftovers import pair_leftovers
from desktop.compare.listing import in_reading_order
from desktop.compare.notes import pair_notes
from desktop.compare.pairing import (
    APART,
    STRONG,
    WEAK,
    Pairing,
    pair_across_families,
    pair_anywhere,
    pair_in_place,
)
from desktop.compare.same import pair_same
from desktop.compare.splitting import pair_splits
from desktop.terms.change import Comparison
from desktop.terms.provision import Kind
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.compare.items import Item
    from desktop.terms.document import Document
    from desktop.terms.pairing import Pairing as Decided
    from desktop.terms.step import Work

_STEPS = 6


def compare(a: Document, b: Document, pairings: Iterable[Decided] = ()) -> Work[Comparison]:
    """Say what became of every provision of `a` in `b`; either may be a part of a document.

    What a person decided about two provisions stands, and the rest is computed around it.
    """
    yield Step(0, _STEPS, "reading the words")
    calls = calls_in(a) | calls_in(b)
    rows = comparable(items(a, calls), items(b, calls))
    found = Pairing(*rows, by_hand(pairings, *rows))
    notes, text = _part(found, notes=True), _part(found, notes=False)
    yield from _paired(text)
    yield Step(4, _STEPS, "pairing footnotes")
    pair_notes(notes, text)
    for part in (text, notes):
        found.take(part)
    yield Step(5, _STEPS, "reading the changes")
    judge = Judge(found)
    return Comparison(a, b, tuple(in_reading_order(judge)), judge.numbers)


def _part(whole: Pairing, *, notes: bool) -> Pairing:
    """The footnotes alone or all but them, with what a person confirmed among them paired."""
    part = Pairing(_kept(whole.a, notes=notes), _kept(whole.b, notes=notes), whole.hand)
    part.join_by_hand()
    return part


def _kept(row: Sequence[Item], *, notes: bool) -> list[Item]:
    return [item for item in row if (item.node.kind is Kind.FOOTNOTE) == notes]


def _paired(pairing: Pairing) -> Iterator[Step]:
    """Pair the surest first: what says the same, what is alike in its place, anywhere, then what is left."""
    yield Step(1, _STEPS, "pairing what is the same")
    _pair_only_ones(pairing)
    pair_same(pairing)
    yield Step(2, _STEPS, "pairing what is alike")
    pair_in_place(pairing, STRONG)
    pair_splits(pairing)
    pair_anywhere(pairing, APART)
    pair_splits(pairing)
    yield Step(3, _STEPS, "pairing what is left")
    pair_in_place(pairing, WEAK)
    pair_splits(pairing)
    pair_across_families(pairing)
    pair_leftovers(pairing)


def _pair_only_ones(pairing: Pairing) -> None:
    """Pair the decision with the decision and the adoption line with the adoption line, where each side has one."""
    for kind in (*ONLY_ONES, Kind.DECISION, Kind.ADOPTION):
        a = [item.at for item in pairing.a if item.node.kind is kind]
        b = [item.at for item in pairing.b if item.node.kind is kind]
        if len(a) == len(b) == 1:
            pairing.join(a[0], b[0])
