"""Carrying: every note of an old text placed on the new one, proposed there, or kept as an orphan; never in silence.

The two texts are compared as wholes first. Only then is a note's quote looked for, inside what its own provision
became; likeness alone, which official wording is full of, moves no note.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.annotate.anchoring import Finder
from desktop.annotate.candidates import OF_PLACE, OF_WORDS, Candidates, Home, best_first, home_of
from desktop.annotate.ground import REWORDED, SAME, Ground
from desktop.annotate.spots import keys, occurrences
from desktop.terms.carrying import Candidate, CarriedNote, State
from desktop.terms.change import Change
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.annotate.spots import Spot
    from desktop.terms.annotation import Note
    from desktop.terms.change import Comparison, Pair
    from desktop.terms.document import Document
    from desktop.terms.step import Work

_BATCH = 50  # notes between two steps
_RUN = 5  # words: an unchanged stretch of fewer is no evidence in a reworded paragraph
_ENOUGH = 0.3  # the least score of a proposal where nothing became of the provision
_TO_THE_LETTER = OF_WORDS - OF_PLACE  # the score of the same words where another's stood
_AS_IT_WAS = {
    Change.UNCHANGED: "the same words in the same place",
    Change.RENUMBERED: "the same words under another number",
    Change.MOVED: "the same words, moved",
}
Found = tuple[State, tuple[Candidate, ...], str]


def carry(
    notes: Iterable[Note], comparison: Comparison, old: Document | None = None
) -> Work[tuple[CarriedNote, ...]]:
    """What becomes of every note of the old text in the new one: one answer a note, in their order.

    `old` is the whole old text, where only a part of it was compared.
    """
    waiting = tuple(notes)
    yield Step(0, len(waiting), "reading the two texts")
    carrier = Carrier(Ground(comparison), old or comparison.a)
    carried = []
    for done, note in enumerate(waiting):
        if done % _BATCH == 0:
            yield Step(done, len(waiting), "carrying notes over")
        carried.append(carrier.carry(note))
    return tuple(carried)


class Carrier:
    """Carries notes from one old text to one new text, a note at a time."""

    def __init__(self, ground: Ground, old: Document) -> None:
        self._ground, self._candidates, self._finder = ground, Candidates(ground), Finder(old)
        self._ways: dict[Change, Callable[[Home, Sequence[Pair]], Found]] = {
            **dict.fromkeys(SAME, self._of_same),
            **dict.fromkeys(REWORDED, self._of_reworded),
            Change.SPLIT: self._of_split,
            Change.MERGED: self._of_merged,
        }

    def carry(self, note: Note) -> CarriedNote:
        """What becomes of one note."""
        home = self._home(note)
        if isinstance(home, str):
            return CarriedNote(note, State.ORPHANED, note.anchor.quote, why=home)
        state, candidates, why = self._found(home)
        around = self._ground.neighbours(home.node) if state is State.ORPHANED else (None, None)
        return CarriedNote(note, state, home.quote or home.words, candidates, why, around)

    def _home(self, note: Note) -> Home | str:
        """Where the note hangs in the old text, which may have been read again since; or why nowhere."""
        placed = self._finder.place(note.anchor)
        if placed.node is None:
            return "its words are no longer found in the old text"
        words = self._ground.old.words.get(placed.node)
        if words is None:
            return "its paragraph is outside of what was compared"
        return home_of(placed.node, placed.span, words)

    def _found(self, home: Home) -> Found:
        pairs = [pair for pair in self._ground.of_a.get(home.node, ()) if pair.b]
        return self._ways[pairs[0].change](home, pairs) if pairs else self._of_gone(home)

    # -- a way for each change

    def _of_same(self, home: Home, pairs: Sequence[Pair]) -> Found:
        """The provision says the same: confirmed, unless another says it too and nothing tells them apart."""
        pair = pairs[0]
        best, spot = self._candidates.of_pair(home, pair)
        if spot is not None and not spot.intact:
            return self._proposed(home, best, "only numbers in its words changed")
        if self._ground.sure(pair):
            return State.CONFIRMED, (replace(best, score=1.0),), _AS_IT_WAS[pair.change]
        return self._proposed(
            home, best, "the same words stand in several places, or are too few to be known by"
        )

    def _of_reworded(self, home: Home, pairs: Sequence[Pair]) -> Found:
        """Confirmed only for a quote whose every word is there, in a paragraph that can be no other."""
        pair = pairs[0]
        best, spot = self._candidates.of_pair(home, pair)
        kept = f"{percent(pair.similarity)} of its paragraph kept"
        if spot is None or not spot.intact:
            return self._proposed(home, best, f"{_changed(home, best)}, {kept}")
        if not self._well_seen(home, pair, spot):
            return self._proposed(home, best, f"the same words, but not the words around them, {kept}")
        if not self._ground.sure(pair):
            return self._proposed(home, best, f"the same words, but it may be another paragraph, {kept}")
        return State.CONFIRMED, (best,), ", ".join(("the same words", kept, *pair.meaning))

    def _of_split(self, home: Home, pairs: Sequence[Pair]) -> Found:
        """The part that holds the quote; of a whole provision, the part that holds most of it."""
        parts = [self._candidates.of_pair(home, pair)[0] for pair in pairs]
        first, *rest = best_first(parts)
        if self._only_here(home, first, pairs):
            return (
                State.CONFIRMED,
                (first,),
                f"the same words, in one of the {len(pairs)} parts of its paragraph",
            )
        return State.PROPOSED, (first, *rest), f"its paragraph was split in {len(pairs)}"

    def _of_merged(self, home: Home, pairs: Sequence[Pair]) -> Found:
        """The place of the old words in what they were merged into."""
        best = self._candidates.of_pair(home, pairs[0])[0]
        if self._only_here(home, best, pairs):
            return State.CONFIRMED, (best,), "the same words, in a paragraph merged from several"
        return self._proposed(home, best, "its paragraph was merged with another")

    def _of_gone(self, home: Home) -> Found:
        """Nothing became of the provision: whatever is like it is for a person to judge."""
        ground = self._ground
        between = ground.gap(ground.neighbours(home.node))
        found = self._candidates.elsewhere(home, near=filter(ground.added, between))
        # What says another old provision's words is no answer, unless it says this one's to the letter.
        free = tuple(c for c in found if not ground.taken(c.node) or c.score >= _TO_THE_LETTER)
        if free and free[0].score >= _ENOUGH:
            return State.PROPOSED, free, "its paragraph is gone; this is the likest"
        return State.ORPHANED, found, "its paragraph is gone and nothing new is like it"

    # -- evidence

    def _proposed(self, home: Home, best: Candidate, why: str) -> Found:
        ranked = best_first((best, *self._candidates.elsewhere(home, but=(best.node,))))
        named = f"{why}; next best {percent(ranked[1].score)}" if ranked[1:] else why
        return State.PROPOSED, ranked, named

    def _well_seen(self, home: Home, pair: Pair, spot: Spot) -> bool:
        """Whether the unchanged stretch is long enough: longer than the quote, where its words stand twice."""
        texts = home.words, self._ground.new.words[pair.b or ""]
        if all(len(occurrences(home.said, text)) == 1 for text in texts):
            return spot.run >= min(_RUN, len(keys(home.words)))
        return spot.run >= len(keys(home.said)) + _RUN

    def _only_here(self, home: Home, best: Candidate, pairs: Sequence[Pair]) -> bool:
        """Whether the words of a quote stood once, and stand in one place of what became of the provision."""
        if best.span is None or len(keys(home.said)) < _RUN or len(occurrences(home.said, home.words)) != 1:
            return False
        new = ((pair.b or "", self._ground.new.words[pair.b or ""]) for pair in pairs)
        return [(b, found) for b, words in new for found in occurrences(home.said, words)] == [
            (best.node, best.span)
        ]


def _changed(home: Home, best: Candidate) -> str:
    if home.span is None:
        return "reworded"
    if best.span is None:
        return "its words were left out"
    same = keys(best.quote) == keys(home.said)
    return "its words stand elsewhere in the paragraph" if same else "its words were changed"


def percent(share: float) -> str:
    """A share for a reader, never 100 where something differs."""
    return f"{min(99, round(share * 100))} %"
