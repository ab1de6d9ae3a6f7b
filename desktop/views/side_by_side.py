"""A comparison as rows: both texts with their marks, and how much each change weighs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.compare.headlines import headline
from desktop.compare.tables import as_printed
from desktop.compare.words import is_han, words
from desktop.terms.brief import Mark, Run
from desktop.terms.change import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.change import Comparison, Edit, Pair
    from desktop.terms.provision import Provision


class Weight(IntEnum):
    """How much a change matters to a delegation."""

    NONE = 0  # nothing changed
    FORM = 1  # numbers of paragraphs, spelling, style
    PLACE = 2  # moved, split, merged; a reference or a term; headings and titles
    SUBSTANCE = 3  # what is asked, of whom, by when, under which condition; a paragraph more or less


_AT_THE_ENDS = " \t\n,;:.，；：。、"  # of a run of words: no part of the phrase
_FORM = frozenset({"editorial"})
_PLACE = frozenset({"reference", "term"})
_OF_CHANGE = {
    Change.UNCHANGED: Weight.NONE,
    Change.RENUMBERED: Weight.FORM,
    Change.REWORDED: Weight.FORM,
    Change.MOVED: Weight.PLACE,
    Change.MOVED_REWORDED: Weight.PLACE,
    Change.SPLIT: Weight.PLACE,
    Change.MERGED: Weight.PLACE,
    Change.ADDED: Weight.SUBSTANCE,
    Change.DROPPED: Weight.SUBSTANCE,
}


@dataclass(frozen=True, slots=True)
class PairRow:
    """One pair beside its two provisions; `again` says that one of them was shown in the row before."""

    pair: Pair
    a: Provision | None
    b: Provision | None
    weight: Weight
    again: str = ""  # "a" in the later rows of a split, "b" in those of a merger

    @property
    def changed(self) -> bool:
        """Whether anything happened to the words or the place."""
        return self.pair.change is not Change.UNCHANGED

    def words(self, *, old: bool) -> str:
        """The words of one side without their marks."""
        provision = self.a if old else self.b
        return as_printed(provision) if provision else ""

    def old(self) -> tuple[Run, ...]:
        """The old words, with what was left out marked."""
        return _quieted(_side(self.a, self.pair, old=True), quiet=self.again == "a")

    def new(self) -> tuple[Run, ...]:
        """The new words, with what was put in marked."""
        return _quieted(_side(self.b, self.pair, old=False), quiet=self.again == "b")


def pair_rows(comparison: Comparison) -> tuple[PairRow, ...]:
    """A row for every pair that has words, in the order of the comparison."""
    before = (None, *comparison.pairs)
    rows = (_row(comparison, last, pair) for last, pair in pairwise(before) if pair is not None)
    return tuple(row for row in rows if row.words(old=True) or row.words(old=False))


def said(row: PairRow, comparison: Comparison, language: str) -> str:
    """What happened in the row, in one line a delegate would say; "" where nothing did."""
    return headline(row.pair, comparison, language).strip(": ：") if row.changed else ""


def phrase_of(row: PairRow) -> str:
    """The longest run of words that came in, or went out; the whole text where none is long enough to tell anything."""
    for runs, mark in ((row.new(), Mark.INSERTED), (row.old(), Mark.DELETED)):
        longest = max((run.text for run in runs if run.mark is mark), key=len, default="").strip(_AT_THE_ENDS)
        if _tells(longest):
            return longest
    return row.words(old=row.b is None)


def _tells(text: str) -> bool:
    """Whether words are more than a verb: two of them, or three Chinese characters."""
    said = [word for word in words(text) if any(c.isalnum() for c in word.key)]
    return len(said) > (2 if is_han(text) else 1)


def weight(pair: Pair) -> Weight:
    """How much a change matters: by what it means where that is known, else by its kind."""
    of_change = _OF_CHANGE[pair.change]
    if pair.frame:
        return min(of_change, Weight.PLACE)
    return max((of_change, *map(_of_meaning, pair.meaning)))


def _of_meaning(meaning: str) -> Weight:
    if meaning in _FORM:
        return Weight.FORM
    return Weight.PLACE if meaning in _PLACE else Weight.SUBSTANCE


def _row(comparison: Comparison, last: Pair | None, pair: Pair) -> PairRow:
    a = comparison.a.by_id.get(pair.a) if pair.a else None
    b = comparison.b.by_id.get(pair.b) if pair.b else None
    return PairRow(pair, a, b, weight(pair), _again(last, pair))


def _again(last: Pair | None, pair: Pair) -> str:
    if last is None or last.change is not pair.change:
        return ""
    if pair.change is Change.SPLIT and last.a == pair.a:
        return "a"
    return "b" if pair.change is Change.MERGED and last.b == pair.b else ""


def _side(provision: Provision | None, pair: Pair, *, old: bool) -> tuple[Run, ...]:
    if provision is None:
        return ()
    text = as_printed(provision)
    if pair.change in {Change.ADDED, Change.DROPPED}:
        return (Run(text, Mark.DELETED if old else Mark.INSERTED),)
    return tuple(run for run in _marked(text, pair.edits, old=old) if run.text)


def _marked(text: str, edits: tuple[Edit, ...], *, old: bool) -> Iterator[Run]:
    at, mark = 0, Mark.DELETED if old else Mark.INSERTED
    for edit in edits:
        start, end = edit.a if old else edit.b
        yield Run(text[at:start])
        yield Run(text[start:end], mark)
        at = end
    yield Run(text[at:])


def _quieted(runs: tuple[Run, ...], *, quiet: bool) -> tuple[Run, ...]:
    return (
        tuple(Run(run.text, Mark.QUIET) if run.mark is Mark.PLAIN else run for run in runs) if quiet else runs
    )
