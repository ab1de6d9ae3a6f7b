"""Candidates: the places in a new text that a note may hang on, each weighed by its words and its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.annotate.ground import REWORDED
from desktop.annotate.spots import aligned, alike, keys, occurrences, whole_words
from desktop.terms.carrying import Candidate

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from desktop.annotate.ground import Ground
    from desktop.annotate.spots import Spot
    from desktop.terms.carrying import Span
    from desktop.terms.change import Pair

OF_WORDS, OF_PLACE = 0.8, 0.2  # what words and place weigh in a score
_QUOTE, _LONG = 0.6, 20  # what a quote weighs at most beside its paragraph, and of so many words the whole
_BESIDE = 0.5  # of the place of a provision is that its neighbours are around it
_SHOWN = 3
_LEAST = 0.2  # a score under it is no likeness


@dataclass(frozen=True, slots=True)
class Home:
    """A note's place in the old text: the provision, the span in it, and the words of both."""

    node: str
    span: Span
    words: str
    quote: str = ""  # the words of the span, as selected
    said: str = ""  # the same with words that were only half selected made whole


def home_of(node: str, span: Span, words: str) -> Home:
    """The place of a note at `span` of a provision, or on the whole of it."""
    if span is None:
        return Home(node, None, words)
    return Home(node, span, words, words[slice(*span)], words[slice(*whole_words(words, span))])


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
        rows = (self._likeness(home, node, like, self._place(node, beside)) for like, node in found)
        return best_first(candidate for candidate in rows if candidate.score > _LEAST)[:_SHOWN]

    def _place(self, node: str, beside: Container[str]) -> float:
        """What speaks for a place: that the provision stood there; against it, that another's words do."""
        if self._ground.taken(node):
            return -1.0
        return _BESIDE if node in beside else 0.0

    def _likeness(self, home: Home, node: str, paragraph: float, near: float) -> Candidate:
        if home.span is None:
            return Candidate(node, score=_score(paragraph, near))
        spot = aligned(home.words, self._words[node]).spot(home.span)
        return self._spotted(home, node, spot, (paragraph, near))

    def _spotted(self, home: Home, node: str, spot: Spot, evidence: tuple[float, float]) -> Candidate:
        """A candidate for a quote; where little is left of it in place, wherever its words stand once."""
        new, (paragraph, near) = self._words[node], evidence
        there = [] if spot.intact else occurrences(home.said, new)
        span = there[0] if len(there) == 1 else spot.span
        quote = new[slice(*span)] if span else ""
        # A few words stand anywhere: a quote weighs by its length.
        weight = min(_QUOTE, len(keys(home.said)) / _LONG)
        kept = 1.0 if spot.intact else alike(home.said, quote) if quote else 0.0
        words = weight * kept + (1 - weight) * paragraph
        return Candidate(node, span, quote, _score(words, near))


def best_first(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Candidates by their scores."""
    return tuple(sorted(candidates, key=lambda candidate: -candidate.score))


def _score(words: float, place: float) -> float:
    return max(0.0, round(OF_WORDS * words + OF_PLACE * place, 4))
