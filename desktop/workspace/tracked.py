"""A Word text as it read before its tracked changes; what is kept is the text after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import BadRequest
from desktop.terms.step import finish

if TYPE_CHECKING:
    from desktop.store import Dossier
    from desktop.terms.document import Document

RULE = "tracked_changes"  # the finding that says a text holds some


def read_before(dossier: Dossier, text: str) -> Document:
    """The tree of a Word text with its tracked changes undone; raises BadRequest where it is no Word text, UnreadableFile."""
    from desktop.clauses import spell_out
    from desktop.reading.apart import Reading
    from desktop.structure import structure

    entry = dossier.find_text(text)
    if entry.format != "docx":
        raise BadRequest(f"{entry.name} holds no tracked changes; only Word files do.")
    reading = Reading(dossier.original(text), entry.file, "before")
    try:
        return spell_out(structure(finish(reading.source())))
    finally:
        reading.end()
