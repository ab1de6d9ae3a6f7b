"""Candidates: the places in a new text that a note may hang on, each weighed by its words and its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.annotate.ground import REWORDED
from desktop.annotate.spots import aligned, alike, occurrences
from desktop.terms.carrying import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.annotate.ground import Ground
    from desktop.annotate.spots import Spot
    from desktop.terms.carrying import Span
    from desktop.terms.change import Pair

OF_WORDS, OF_PLACE = 0.8, 0.2  # what words and place weigh in a score
_QUOTE = 0.6  # what a quote weighs in the words, beside its paragraph
_SHOWN = 3
_LEAST = 0.2  # a score under it is no likeness


@dataclass(frozen=True, slots=True)
class Home:
    """A note's place in the old text: the provision, the span in it, and the words of both."""

    node: str
    span: Span
    words: str
    quote: str  # "" for the whole provision


class Candidates:
    """Finds and weighs the places for notes of one old text in one new text."""

    def __init__(self, ground: Ground) -> None:
        self._ground, self._words = ground, ground.new.words

    def of_pair(self, home: Home, pair: Pair) -> tuple[Candidate, Spot | None]:
        """The place in what the provision became; no spot for a note on the whole."""
        node = pair.b or ""
        paragraph = alike(home.words, self._words[node])
        if home.span is None:
            return Candidate(node, score=_score(paragraph, 1.0)), None
        edits = pair.edits if pair.change in REWORDED else ()
        spot = aligned(home.words, self._words[node], edits).spot(home.span)
        return self._spotted(home, node, spot, (paragraph, 1.0)), spot

    def elsewhere(
        self, home: Home, but: Iterable[str] = (), near: Iterable[str] = ()
    ) -> tuple[Candidate, ...]:
        """Likenesses in the new text, the best first; `near` stand where the note's provision would."""
        left_out, beside = set(but), set(near)
        found = self._ground.new.closest(home.words, left_out, beside)
        rows = [self._likeness(home, node, like, 0.5 if node in beside else 0.0) for like, node in found]
        telling = [candidate for candidate in rows if candidate.score > _LEAST]
        return tuple(sorted(telling, key=lambda candidate: -candidate.score)[:_SHOWN])

    def _likeness(self, home: Home, node: str, paragraph: float, near: float) -> Candidate:
        if home.span is None:
            return Candidate(node, score=_score(paragraph, near))
        spot = aligned(home.words, self._words[node]).spot(home.span)
        return self._spotted(home, node, spot, (paragraph, near))

    def _spotted(self, home: Home, node: str, spot: Spot, evidence: tuple[float, float]) -> Candidate:
        """A candidate for a quote; where little is left of it in place, wherever its words stand once."""
        new, (paragraph, near) = self._words[node], evidence
        there = [] if spot.intact else occurrences(home.quote, new)
        span = there[0] if len(there) == 1 else spot.span
        quote = new[slice(*span)] if span else ""
        words = _QUOTE * (alike(home.quote, quote) if quote else 0.0) + (1 - _QUOTE) * paragraph
        return Candidate(node, span, quote, _score(words, near))


def _score(words: float, place: float) -> float:
    return round(OF_WORDS * words + OF_PLACE * place, 4)
