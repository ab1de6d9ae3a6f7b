"""Where an annotation belongs in a document: by provision and place where its words stand there, else by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.annotate.anchoring import Finder
from desktop.annotate.spots import occurrences
from desktop.annotate.word_matching import Place
from desktop.store.codec import words_of
from desktop.terms.annotation import Anchor
from desktop.terms.carrying import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.document import Document
    from desktop.terms.web_note import Spot

_SHOWN = 5  # candidates


def place_of(spot: Spot, document: Document) -> Place:
    """Where an annotation belongs, or where it may; never in doubt without saying so."""
    for found in (
        _where_said(spot, document),
        _where_counted(spot, document),
        _where_written(spot, document),
    ):
        if found is not None:
            return found
    candidates = tuple(_likely(spot, document))[:_SHOWN]
    why = "its words stand in several places" if len(candidates) > 1 else "its words are not sure to be meant"
    return Place(
        None,
        quote=spot.quote,
        why=why if candidates else "its words stand nowhere in our text",
        candidates=candidates,
    )


def _where_said(spot: Spot, document: Document) -> Place | None:
    """The provision it names, if the words quoted stand there."""
    provision = document.by_id.get(spot.node)
    if provision is None:
        return None
    words = words_of(provision)
    if spot.within is None:
        return Place(spot.node) if not spot.quote or spot.quote == words else None
    start, end = spot.within
    if start < end <= len(words) and (not spot.quote or words[start:end] == spot.quote):
        return Place(spot.node, spot.within, words[start:end])
    return None


def _where_counted(spot: Spot, document: Document) -> Place | None:
    """The place counted from the beginning, if the words quoted stand there: a count alone says little."""
    if spot.start is None or spot.end is None or not spot.quote:
        return None
    at = 0
    for node in document.provisions:
        words = words_of(node)
        start, end = spot.start - at, spot.end - at
        if 0 <= start < end <= len(words) and words[start:end] == spot.quote:
            return Place(node.id) if spot.quote == words else Place(node.id, (start, end), spot.quote)
        at += len(words) + 1
    return None


def _where_written(spot: Spot, document: Document) -> Place | None:
    """The one place where the words stand with what surrounded them, or the one provision that says just them."""
    if not spot.quote:
        return None
    whole = [node.id for node in document.provisions if words_of(node) == spot.quote]
    if len(whole) == 1:
        return Place(whole[0])
    anchor = Anchor("", spot.node, spot.quote, 0, len(spot.quote), spot.prefix, spot.suffix)
    found = Finder(document).place(anchor)
    return None if found.node is None or found.span is None else Place(found.node, found.span, spot.quote)


def _likely(spot: Spot, document: Document) -> Iterator[Candidate]:
    for node in document.provisions:
        for span in occurrences(spot.quote, words_of(node)):
            yield Candidate(node.id, span, words_of(node)[slice(*span)], 0.5)
    if not spot.quote and spot.node in document.by_id:
        yield Candidate(spot.node, score=0.5)
