"""Which texts may be the draft of a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terms.page import Side
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.document import Document

_ENOUGH = 0.3


def likely_drafts(decision: Document, others: Iterable[tuple[str, Document]]) -> tuple[Side, ...]:
    """The single-decision texts among `others` that share enough paragraphs with `decision`, most alike first."""
    ours = _paragraphs(decision)
    scored = (
        (_shared(ours, _paragraphs(document)), text)
        for text, document in others
        if len(document.decisions()) == 1
    )
    return tuple(Side(text) for score, text in sorted(scored, reverse=True) if score >= _ENOUGH)


def likely_outcomes(draft: Document, others: Iterable[tuple[str, Document]]) -> tuple[Side, ...]:
    """The decisions in `others`, of reports too, that share enough paragraphs with `draft`, most alike first."""
    ours = _paragraphs(draft)
    scored = (
        (_shared(ours, _paragraphs(document.part(decision.id))), text, decision.id)
        for text, document in others
        for decision in document.decisions()
    )
    return tuple(Side(text, node) for score, text, node in sorted(scored, reverse=True) if score >= _ENOUGH)


def _paragraphs(document: Document) -> frozenset[str]:
    worded = (p for p in document.provisions if p.kind not in {Kind.DOCUMENT, Kind.MASTHEAD, Kind.CONTENTS})
    return frozenset("".join(p.text.split()) for p in worded if p.text)


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))
