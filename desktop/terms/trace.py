"""Trace and its links: what became of the recommendations of a note."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.change import Edit
    from desktop.terms.document import Document


class Fate(StrEnum):
    """What became of a recommendation."""

    VERBATIM = "verbatim"
    REWORDED = "reworded"
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence of the note and the paragraph that took it up; None where there is none.

    The offsets of `edits` count in the two quotes.
    """

    source: str | None
    source_quote: str
    target: str | None
    target_quote: str
    fate: Fate
    similarity: float = 0.0
    edits: tuple[Edit, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Trace:
    """Every recommendation with what became of it, and every paragraph that came from none."""

    note: Document
    decision: Document
    links: tuple[Link, ...]
    unreported: tuple[str, ...] = ()  # what a framework asks for and the report does not tell of
