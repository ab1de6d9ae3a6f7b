"""Carrying: every note of an old text placed on the new one, proposed there, or kept as an orphan; never in silence.

The two texts are compared as wholes first. Only then is a note's quote looked for, inside what its own provision
became; likeness alone, which official wording is full of, moves no note.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.annotate.anchoring import place
from desktop.annotate.ground import REWORDED, SAME, Ground
from desktop.annotate.spots import aligned, alike, keys, occurrences
from desktop.store.codec import words_hash
from desktop.terms.carrying import Candidate, CarriedNote, State
from desktop.terms.change import Change
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.annotate.spots import Spot
    from desktop.terms.annotation import Note
    from desktop.terms.carrying import Span
    from desktop.terms.change import Comparison, Pair
    from desktop.terms.document import Document
    from desktop.terms.step import Work

_BATCH = 50  # notes between two steps
_RUN = 5  # words: an unchanged stretch of fewer is no evidence in a reworded paragraph
_ENOUGH = 0.3  # the least score of a proposal
_OF_WORDS, _OF_PLACE = 0.8, 0.2  # what words and place weigh in a score
_QUOTE = 0.6  # what a quote weighs in the words, beside its paragraph
_SHOWN = 3  # candidates
Found = tuple[State, list[Candidate], str]


def carry(notes: Iterable[Note], comparison: Comparison) -> Work[tuple[CarriedNote, ...]]:
    """What becomes of every note of the old text in the new one; one answer a note, in their order."""
    waiting = tuple(notes)
    yield Step(0, len(waiting), "reading the two texts")
    carrier = Carrier(Ground(comparison))
    carried = []
    for done, note in enumerate(waiting):
        if done % _BATCH == 0:
            yield Step(done, len(waiting), "carrying notes over")
        carried.append(carrier.carry(note))
    return tuple(carried)


@dataclass(frozen=True, slots=True)
class _Place:
    """A note's place in the old text: the provision, the span in it, and its words."""

    node: str
    span: Span
    words: str
    quote: str  # the words of the span; "" for the whole


class Carrier:
    """Places notes of one old text on one new text."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._hashes = {p.id: words_hash(p) for p in ground.a.provisions}

    def carry(self, note: Note) -> CarriedNote:
        """What becomes of one note."""
        at = self._home(note)
        if at is None:
            return CarriedNote(note, State.ORPHANED, note.anchor.quote, (), "its place in the old text is not known")
        state, candidates, why = self._found(at)
        around = self.ground.neighbours(at.node) if state is State.ORPHANED else (None, None)
        return CarriedNote(note, state, at.quote or at.words, tuple(candidates[:_SHOWN]), why, around)

    def _home(self, note: Note) -> _Place | None:
        """Where the note hangs in the old text, which may have been read again since."""
        anchor = note.anchor
        node, span = anchor.node, None if anchor.start is None or anchor.end is None else (anchor.start, anchor.end)
        if self._hashes.get(node, "") != anchor.hash:
            placed = place(anchor, self.ground.a)
            if placed.node is None:
                return None
            node, span = placed.node, placed.span
        words = self.ground.old.words[node]
        return _Place(node, span, words, words[slice(*span)] if span else "")

    def _found(self, at: _Place) -> Found:
        pairs = [pair for pair in self.ground.of_a.get(at.node, ()) if pair.b]
        if not pairs:
            return self._of_gone(at)
        ways = ((SAME, self._of_same), (REWORDED, self._of_reworded), ({Change.SPLIT}, self._of_split))
        way: Callable[[_Place, Sequence[Pair]], Found] = next(
            (way for changes, way in ways if pairs[0].change in changes), self._of_merged
        )
        return way(at, pairs)

    # -- one way for each change

    def _of_same(self, at: _Place, pairs: Sequence[Pair]) -> Found:
        """The provision says the same: confirmed, unless another says it too and nothing tells them apart."""
        pair = pairs[0]
        best, spot = self._candidate(at, pair)
        if spot is not None and not spot.intact:
            return self._proposed(at, best, "only the numbers in its words changed")
        if self.ground.sure(pair):
            return State.CONFIRMED, [replace(best, score=1.0)], _AS_IT_WAS[pair.change]
        return self._proposed(at, best, "the same words stand in more than one place, or are too few to be known by")

    def _of_reworded(self, at: _Place, pairs: Sequence[Pair]) -> Found:
        """Confirmed only for a quote whose every word is there, in a paragraph that can be no other."""
        pair = pairs[0]
        best, spot = self._candidate(at, pair)
        if spot is None:
            return self._proposed(at, best, f"reworded: {_percent(pair.similarity)} of its words kept")
        if not spot.intact:
            return self._proposed(at, best, _said_of(spot))
        if self._well_seen(at, pair, spot) and self.ground.sure(pair):
            around = f"{_percent(pair.similarity)} of the paragraph kept"
            return State.CONFIRMED, [best], ", ".join(("the same words", around, *pair.meaning))
        return self._proposed(at, best, f"the same words, but {_percent(pair.similarity)} of the paragraph kept")

    def _of_split(self, at: _Place, pairs: Sequence[Pair]) -> Found:
        """The part that holds the quote; of a whole provision, the part that holds most of it."""
        found = [self._candidate(at, pair)[0] for pair in pairs]
        ranked = sorted(zip(found, pairs, strict=True), key=lambda row: -self._held(at, row[0]))
        best, pair = ranked[0]
        rest = [candidate for candidate, _ in ranked[1:]]
        if at.span and self._only_here(at, best, pair):
            return State.CONFIRMED, [best], f"the same words, in one of {len(pairs)} parts of its paragraph"
        return State.PROPOSED, [best, *rest], f"its paragraph was split in {len(pairs)}"

    def _of_merged(self, at: _Place, pairs: Sequence[Pair]) -> Found:
        """The place of the old words in what they were merged into."""
        best, _ = self._candidate(at, pairs[0])
        if at.span and self._only_here(at, best, pairs[0]):
            return State.CONFIRMED, [best], "the same words, in a paragraph merged from several"
        return self._proposed(at, best, "its paragraph was merged with another")

    def _of_gone(self, at: _Place) -> Found:
        """Nothing became of the provision: whatever is like it is for a person to judge."""
        around = self.ground.neighbours(at.node)
        likely = [node for node in self.ground.gap(around) if self.ground.added(node)]
        free = [c for c in self._others(at, (), likely) if not self.ground.taken(c.node) or c.score >= _OF_WORDS - 0.01]
        if free and free[0].score >= _ENOUGH:
            return State.PROPOSED, free, "its paragraph is gone; this is the likest"
        return State.ORPHANED, self._others(at, (), ()), "its paragraph is gone and nothing is like it"

    # -- evidence

    def _well_seen(self, at: _Place, pair: Pair, spot: Spot) -> bool:
        """Whether the unchanged stretch is long enough, and the words stand as often as they did."""
        new = self.ground.new.words[pair.b or ""]
        old_times, new_times = len(occurrences(at.quote, at.words)), len(occurrences(at.quote, new))
        single = old_times == new_times == 1
        long = min(_RUN if single else 2 * _RUN, len(keys(at.words)))
        return spot.run >= long and (single or spot.run >= len(keys(at.quote)) + _RUN)

    def _only_here(self, at: _Place, best: Candidate, pair: Pair) -> bool:
        """Whether the words of the quote stand once in the old paragraph and in one place of what became of it."""
        if len(keys(at.quote)) < _RUN or len(occurrences(at.quote, at.words)) != 1 or best.span is None:
            return False
        places = [
            (p.b, found)
            for p in self.ground.of_a.get(pair.a or "", ())
            for found in occurrences(at.quote, self.ground.new.words[p.b or ""])
        ]
        return places == [(best.node, best.span)]

    def _held(self, at: _Place, candidate: Candidate) -> float:
        """How much of the note's words a candidate holds."""
        wanted, there = keys(at.quote or at.words), keys(candidate.quote or self.ground.new.words[candidate.node])
        return alike(" ".join(wanted), " ".join(there)) if at.quote else len(there)

    # -- candidates

    def _candidate(self, at: _Place, pair: Pair) -> tuple[Candidate, Spot | None]:
        """The place in what the provision became; the spot is None for a note on the whole."""
        node = pair.b or ""
        new = self.ground.new.words[node]
        score = alike(at.words, new)
        if at.span is None:
            return Candidate(node, None, "", _score(score, 1.0)), None
        edits = pair.edits if pair.change in REWORDED else ()
        spot = aligned(at.words, new, edits).spot(at.span)
        span = spot.span
        return self._spotted(at, node, span, (score, 1.0)), spot

    def _spotted(self, at: _Place, node: str, span: Span, evidence: tuple[float, float]) -> Candidate:
        """A candidate for a quote; where nothing is left of it in place, wherever its words stand once."""
        new, (paragraph, near) = self.ground.new.words[node], evidence
        if span is None or alike(at.quote, new[slice(*span)]) < 1:
            there = occurrences(at.quote, new)
            span = there[0] if len(there) == 1 else span
        quote = new[slice(*span)] if span else ""
        words = _QUOTE * (alike(at.quote, quote) if quote else 0) + (1 - _QUOTE) * paragraph
        return Candidate(node, span, quote, _score(words, near))

    def _proposed(self, at: _Place, best: Candidate, why: str) -> Found:
        others = self._others(at, {best.node}, ())
        named = f"{why}; next best {_percent(others[0].score)}" if others else why
        return State.PROPOSED, [best, *others], named

    def _others(self, at: _Place, but: Iterable[str], also: Iterable[str]) -> list[Candidate]:
        """Likenesses elsewhere, the best first."""
        left_out, near = set(but), set(also)
        found = self.ground.new.closest(at.words, left_out, near)
        rows = [self._likeness(at, node, like, 0.5 if node in near else 0.0) for like, node in found if like]
        return sorted((c for c in rows if c.score > 0.2), key=lambda c: -c.score)[:_SHOWN]

    def _likeness(self, at: _Place, node: str, like: float, near: float) -> Candidate:
        if at.span is None:
            return Candidate(node, None, "", _score(like, near))
        spot = aligned(at.words, self.ground.new.words[node]).spot(at.span)
        return self._spotted(at, node, spot.span, (like, near))


_AS_IT_WAS = {
    Change.UNCHANGED: "the same words in the same place",
    Change.RENUMBERED: "the same words under another number",
    Change.MOVED: "the same words, moved",
}


def _said_of(spot: Spot) -> str:
    return "its words were left out; the paragraph stands" if spot.span is None else "its words were changed"


def _score(words: float, place: float) -> float:
    return round(_OF_WORDS * words + _OF_PLACE * place, 4)


def _percent(share: float) -> str:
    """Never 100 where something differs."""
    return f"{min(99, round(share * 100))} %"


def words_of_old(document: Document, node: str) -> str:
    """placeholder"""
    return document.by_id[node].text
