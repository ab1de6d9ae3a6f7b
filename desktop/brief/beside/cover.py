"""What stands at the head of a file that lays texts beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.brief.labels import Labels
    from desktop.brief.places import Places
    from desktop.terms.document import Document


def subtitle(places: Places) -> str:
    """What a text is about, where its title does not say so."""
    return "" if places.subject == places.title else places.subject


def dated(name: str, document: Document, labels: Labels) -> str:
    """A text by its name, with its date as printed."""
    date = " ".join(document.masthead.date.split())
    return labels("list.comma").join(part for part in (name, date) if part)
