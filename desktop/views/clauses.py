"""What a provision says, as it is shown: the words that bear it, and where its references lead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.symbol import number_of
from desktop.views.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.terms.clause import Clause, Reference
    from desktop.terms.document import Document
    from desktop.terms.dossier import TextEntry
    from desktop.terms.provision import Provision


class Part(StrEnum):
    """What some words of a provision are."""

    ADDRESSEE = "addressee"
    QUALIFIER = "qualifier"
    CONDITION = "condition"
    DEADLINE = "deadline"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a provision and what they are; in code points of its text."""

    part: Part
    start: int
    end: int


def marks(provision: Provision) -> tuple[Mark, ...]:
    """The words of a provision that are an addressee, a qualifier and so on, in order; none is marked twice."""
    text, clause = provision.text, provision.clause
    owners: list[Part | None] = [None] * len(text)
    for part, words in _worded(clause):
        for start, end in _spans(text, words, len(clause.verb) if part is Part.ADDRESSEE else 0):
            owners[start:end] = [owner or part for owner in owners[start:end]]
    return tuple(_runs(owners))


def _worded(clause: Clause) -> tuple[tuple[Part, tuple[str, ...]], ...]:
    """The words of every part; a condition comes last, for others stand in it."""
    return (
        (Part.ADDRESSEE, tuple(one.text for one in clause.addressees)),
        (Part.REFERENCE, tuple(one.text for one in clause.references)),
        (Part.DEADLINE, tuple(one.text for one in clause.deadlines)),
        (Part.QUALIFIER, clause.qualifiers),
        (Part.CONDITION, clause.conditions),
    )


def _spans(text: str, words: Iterable[str], start: int) -> Iterator[tuple[int, int]]:
    for one in words:
        at = text.find(one, start) if one else -1
        at = at if at >= 0 or not one else text.find(one)
        if at >= 0:
            start = at + len(one)
            yield at, start


def _runs(owners: Sequence[Part | None]) -> Iterator[Mark]:
    at = 0
    for owner, run in groupby(owners):
        length = len(list(run))
        if owner:
            yield Mark(owner, at, at + length)
        at += length


def inherited(provision: Provision) -> bool:
    """Whether its addressees are named by the chapeau and not by the provision itself."""
    named = provision.clause.addressees
    return bool(named) and not any(one.text in provision.text for one in named)


# Where references lead.


def leads_to(
    reference: Reference, document: Document, here: Side, entries: Sequence[TextEntry]
) -> Side | None:
    """The paragraph or text a reference leads to, as far as the open document and the library tell; else None.

    For another text the side names the text alone: `paragraph_in` finds the place once its document is read.
    """
    known = getattr(reference, "node", None)
    if known and known in document.by_id:
        return Side(here.text, known)
    if reference.symbol is None:
        node = _below(document, _top(document, here.node or ""), reference.paragraph or "")
        return Side(here.text, node) if node else None
    if node := paragraph_in(document, reference):
        return Side(here.text, node)
    return _in_library(reference.symbol, document.language, here.text, entries)


def paragraph_in(document: Document, reference: Reference) -> str | None:
    """The paragraph a reference names in a document, or the decision or the document where it names none."""
    symbol = reference.symbol or ""
    if not document.provisions or not symbol:
        return None
    top = next((p.id for p in document.decisions() if number_of(p.label) == symbol), None)
    if top is None and document.masthead.symbol == symbol:
        top = document.provisions[0].id
    return (_below(document, top, reference.paragraph or "") or top) if top else None


def _in_library(symbol: str, language: str, here: str, entries: Sequence[TextEntry]) -> Side | None:
    """The text that bears a symbol or holds a decision of that number: in the same language, the newest, first."""
    bearing = [
        entry
        for entry in entries
        if entry.id != here and (entry.symbol == symbol or symbol in {number for number, _ in entry.parts})
    ]
    best = max(bearing, key=lambda e: (e.language == language, e.symbol == symbol, e.revision), default=None)
    return Side(best.id) if best else None


def _top(document: Document, node: str) -> str:
    """The decision or annex a provision stands in, or the whole document."""
    provision = document.by_id.get(node)
    while provision and provision.kind is not Kind.DECISION and provision.parent != provision.id:
        provision = document.by_id.get(provision.parent)
    return provision.id if provision else ""


def _below(document: Document, top: str, paragraph: str) -> str | None:
    """The paragraph of that number under `top`: "4(b)"."""
    wanted = _bare(paragraph)
    if not wanted or top not in document.by_id:
        return None
    labelled = (p for p in document.under(top) if p.label and p.kind in _NUMBERED)
    return next((p.id for p in labelled if _bare(standing(document, p.id).place) == wanted), None)


_NUMBERED = frozenset({Kind.OPERATIVE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH})


def _bare(place: str) -> str:
    return "".join(letter for letter in place.lower() if letter.isalnum())
