"""Anchoring: remember where a note hangs, and find the place again, or say that it cannot be found.

Official wording repeats itself, so words alone are no evidence. A note goes back to a provision only where that
provision says what it said, or where the words stand once with what surrounded them. In doubt it is orphaned.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING

from desktop.errors import BadRequest, UnknownThing
from desktop.store.codec import words_hash, words_of
from desktop.terms.annotation import Anchor, How, Placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

Span = tuple[int, int] | None
Place = tuple[str, Span]

CONTEXT = 32  # characters kept on either side
EVIDENCE = 12  # that must be the same on one side
MARGIN = 8  # by which the best place must lead


def anchor(document: Document, text: str, node: str, span: Span = None) -> Anchor:
    """Where a note on `node`, or on `span` of its words, hangs; raises UnknownThing or BadRequest."""
    provision = document.by_id.get(node)
    if provision is None:
        raise UnknownThing(f"The document has no provision {node}.")
    if span is None:
        before, after = _around(document, node)
        return Anchor(text, node, "", None, None, before, after, provision.page, words_hash(provision))
    return _anchor_words(text, provision, span)


def place(anchor: Anchor, document: Document) -> Placed:
    """Where the note stands in `document`: the same text, or the same read again; never in doubt without saying so."""
    return Finder(document).place(anchor)


class Finder:
    """A document made ready to place many notes in."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._saying: defaultdict[str, list[str]] = defaultdict(list)
        for provision in document.provisions:
            self._saying[words_hash(provision)].append(provision.id)

    def place(self, anchor: Anchor) -> Placed:
        """Where the note stands; never in doubt without saying so."""
        same = self._saying.get(anchor.hash, ())
        if same:
            return _among_same(anchor, self._document, list(same))
        if anchor.start is None:
            return _by_neighbours(anchor, self._document)
        return _by_context(anchor, self._document)


def _anchor_words(text: str, provision: Provision, span: tuple[int, int]) -> Anchor:
    (start, end), words = span, words_of(provision)
    if not 0 <= start < end <= len(words):
        raise BadRequest(
            f"Characters {start} to {end} are not in provision {provision.id}; it has {len(words)}."
        )
    before, after = words[max(0, start - CONTEXT) : start], words[end : end + CONTEXT]
    quote, page = words[start:end], provision.page
    return Anchor(text, provision.id, quote, start, end, before, after, page, words_hash(provision))


def _around(document: Document, node: str) -> tuple[str, str]:
    """The end of the provision before and the beginning of the one after, of those that say anything."""
    telling = [p for p in document.provisions if p.id == node or words_of(p)]
    at = next(n for n, p in enumerate(telling) if p.id == node)
    before = words_of(telling[at - 1])[-CONTEXT:] if at else ""
    after = words_of(telling[at + 1])[:CONTEXT] if at + 1 < len(telling) else ""
    return before, after


def _among_same(anchor: Anchor, document: Document, same: list[str]) -> Placed:
    """Places where a provision says to the letter what the note's said."""
    if len(same) > 1 and anchor.start is None:
        same = _with_neighbours(anchor, document, same)
    if anchor.node in same:
        return Placed(anchor.node, _span(anchor), How.EXACT)
    if len(same) == 1:
        return Placed(same[0], _span(anchor), How.MOVED)
    return _orphaned([(node, _span(anchor)) for node in same])


def _with_neighbours(anchor: Anchor, document: Document, same: list[str]) -> list[str]:
    """Of provisions that say the same, those that stand between the same two; all, where none does."""
    kin = [node for node in same if _around(document, node) == (anchor.prefix, anchor.suffix)]
    return kin or same


def _by_neighbours(anchor: Anchor, document: Document) -> Placed:
    """The provision of that id, if it says something else now but stands between the same two."""
    if anchor.node in document.by_id:
        around = _around(document, anchor.node)
        if around == (anchor.prefix, anchor.suffix) and all(around):
            return Placed(anchor.node, None, How.CONTEXT)
    return _orphaned([])


def _by_context(anchor: Anchor, document: Document) -> Placed:
    """The one place where the words stand with what surrounded them."""
    ranked = sorted(_places(anchor, document), key=lambda found: -found[0])
    telling = [(score, where) for score, where in ranked if score]
    if telling and (len(telling) == 1 or telling[0][0] - telling[1][0] >= MARGIN):
        node, span = telling[0][1]
        return Placed(node, span, How.CONTEXT)
    return _orphaned([where for _, where in ranked])


def _places(anchor: Anchor, document: Document) -> Iterator[tuple[int, Place]]:
    """Every place of the words, with the characters of context that are the same there, 0 where too few are."""
    for provision in document.provisions:
        words = words_of(provision)
        start = words.find(anchor.quote)
        while start >= 0:
            end = start + len(anchor.quote)
            yield _likeness(anchor, words[:start], words[end:]), (provision.id, (start, end))
            start = words.find(anchor.quote, start + 1)


def _likeness(anchor: Anchor, before: str, after: str) -> int:
    left = _common(anchor.prefix[::-1], before[::-1])
    right = _common(anchor.suffix, after)
    return left + right if max(left, right) >= EVIDENCE else 0


def _common(a: str, b: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def _span(anchor: Anchor) -> Span:
    return None if anchor.start is None or anchor.end is None else (anchor.start, anchor.end)


def _orphaned(candidates: list[Place]) -> Placed:
    return Placed(None, None, How.ORPHANED, tuple(candidates))
