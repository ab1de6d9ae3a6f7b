"""What a provision says: verb, addressee, qualifier, deadline, reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.document import Document


def spell_out(document: Document) -> Document:
    """`document` with the clause of every provision filled in."""
    return document
