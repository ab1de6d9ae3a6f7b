"""What a provision says: verb, addressees, qualifiers, conditions, deadlines, references."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.document import Document
    from desktop.terms.step import Work


def spell_out(document: Document) -> Document:
    """The document with the clause of every provision filled in, and a finding for every bracket left open."""
    from desktop.clauses.spelling import spell_out as work

    return work(document)


def spelling_out(document: Document) -> Work[Document]:
    """The same, with a step every few hundred provisions: a long document can be stopped in the middle."""
    from desktop.clauses.spelling import spelling_out as work

    return (yield from work(document))
