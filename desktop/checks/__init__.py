"""One small rule per thing worth noticing in a text; each yields findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.checks.artefacts import (
    broken_letters,
    left_over,
    lone_marks,
    repeated_words,
    stray_spaces,
    widths,
)
from desktop.checks.citing import same_addresses, unknown_paragraphs
from desktop.checks.heads import incomplete_date, kind_missing, other_session
from desktop.checks.marks import conjunctions, endings, unpaired
from desktop.checks.naming import variants
from desktop.checks.numbering import gaps, styles
from desktop.checks.symbols import malformed, near
from desktop.checks.verbs import again, asking

if TYPE_CHECKING:
    from desktop.terms.document import Document
    from desktop.terms.finding import Finding

__all__ = ["RULES", "review"]

RULES = (
    gaps,
    styles,
    unpaired,
    endings,
    conjunctions,
    malformed,
    near,
    unknown_paragraphs,
    same_addresses,
    variants,
    stray_spaces,
    widths,
    repeated_words,
    left_over,
    broken_letters,
    lone_marks,
    again,
    asking,
    incomplete_date,
    other_session,
    kind_missing,
)


def review(document: Document) -> tuple[Finding, ...]:
    """Everything worth a second look in `document`, in reading order; what was noticed on reading comes with it."""
    found = [*document.findings, *(doubt for rule in RULES for doubt in rule(document))]
    return tuple(sorted(found, key=lambda one: document.order.get(one.node, -1)))
