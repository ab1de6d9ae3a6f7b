"""What of a note recommends something, and what of a decision may have come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.compare.tracing_wording import tracing_words
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_SAYS = frozenset(
    {Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.BULLET, Kind.CONTINUATION}
)


def saying(document: Document) -> list[Provision]:
    """The provisions that say something of their own."""
    return [p for p in document.provisions if p.kind in _SAYS and p.text.strip()]


def recommending(note: Document) -> list[Provision]:
    """The provisions of `note` that recommend.

    That is a draft decision where it holds one, else what stands under a heading that says so, else after words that
    do, else all of it.
    """
    drafts = [provision for decision in note.decisions() for provision in saying(note.part(decision.id))]
    if drafts:
        return drafts
    everything = saying(note)
    wanted = set(_under_headings(note)) or set(_after_openings(note, everything))
    return [p for p in everything if p.id in wanted] or everything


def _under_headings(note: Document) -> Iterator[str]:
    """What stands after each heading of a recommending part, up to the next heading of its height."""
    roof: str | None = None
    for provision in note.provisions:
        if provision.kind in {Kind.HEADING, Kind.ANNEX, Kind.DECISION} and provision.parent == roof:
            roof = None
        if provision.kind is Kind.HEADING and roof is None and _recommends(provision.text):
            roof = provision.parent
        elif roof is not None:
            yield provision.id


def _recommends(heading: str) -> bool:
    low = heading.casefold()
    return any(word in low for word in tracing_words().headings)


def _after_openings(note: Document, everything: list[Provision]) -> Iterator[str]:
    for provision in everything:
        low = provision.text.casefold()
        if any(words in low for words in tracing_words().openings):
            yield from (under.id for under in note.under(provision.id))
