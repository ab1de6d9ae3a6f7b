"""Shelf: the provisions of a document, to be asked which resemble a wording most."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.annotate.spots import alike, keys
from desktop.store.codec import words_of

if TYPE_CHECKING:
    from collections.abc import Container, Hashable, Iterable

    from desktop.terms.document import Document

_COMMON, _RAREST, _CLOSEST = 24, 24, 6
Likeness = tuple[float, str]


class Shelf:
    """The words of every provision of a document by what is rare in them."""

    def __init__(self, document: Document) -> None:
        self.words = {provision.id: words_of(provision) for provision in document.provisions}
        self._holders: defaultdict[Hashable, list[str]] = defaultdict(list)
        for node, words in self.words.items():
            for feature in _features(words):
                self._holders[feature].append(node)

    def closest(self, words: str, but: Container[str] = (), also: Iterable[str] = ()) -> list[Likeness]:
        """The provisions most like `words`, the likest first; `also` are weighed though nothing points to them."""
        pointed = [node for node in self._pointed(words) if node not in but]
        weighed = {node: alike(words, self.words[node]) for node in dict.fromkeys((*pointed, *also))}
        return sorted(((like, node) for node, like in weighed.items()), key=lambda found: -found[0])

    def _pointed(self, words: str) -> list[str]:
        """Those that share the rarest couples of words."""
        known = sorted((len(self._holders[f]), str(f), f) for f in _features(words) if f in self._holders)
        votes: Counter[str] = Counter()
        for count, _, feature in [row for row in known if row[0] <= _COMMON][:_RAREST]:
            for node in self._holders[feature]:
                votes[node] += _COMMON // count
        return [node for node, _ in votes.most_common(_CLOSEST)]


def _features(words: str) -> frozenset[Hashable]:
    """Couples of neighbouring words: they tell a wording in any language, where single words are shared by all."""
    row = keys(words)
    return frozenset(pairwise(row)) if len(row) > 1 else frozenset(row)
