"""Survival, Outcome, Station, LedgerRow: what became of a proposal over the drafts, and how that went for who made it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.annotation import Note


class Survival(StrEnum):
    """What one later text made of a proposed amendment, or of the words a position is on."""

    ADOPTED = "adopted"  # as proposed; of a position: its words stand
    BRACKETED = "in brackets"
    REWORDED = "reworded"
    MOVED = "moved"  # the words stand elsewhere
    DROPPED = "dropped"
    OPEN = "open"  # no later text says anything of it


class Outcome(StrEnum):
    """How it went, as far as the last text tells."""

    WON = "won"
    PARTLY = "partly"
    LOST = "lost"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Station:
    """One later text with the evidence: where to look and what stands there."""

    text: str  # the id of the text
    survival: Survival
    node: str | None = None
    quote: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One proposed amendment, or one position, through the later texts, oldest first."""

    note: Note
    party: str  # who proposed it or takes the position, "" for our own
    words: str  # that were proposed, or that the position is on
    stations: tuple[Station, ...]
    outcome: Outcome

    @property
    def survival(self) -> Survival:
        """What the last text made of it."""
        return self.stations[-1].survival if self.stations else Survival.OPEN
