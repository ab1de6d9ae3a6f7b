"""Carried, CarriedNote, Candidate: what became of every note when a new text took the place of an old one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.annotation import Note
    from desktop.terms.change import Comparison

Span = tuple[int, int] | None


class State(StrEnum):
    """How sure the place of a note in the new text is."""

    CONFIRMED = "confirmed"  # the same words, or only moved or renumbered
    PROPOSED = "proposed"  # a person looks at old and new and says yes or no
    ORPHANED = "orphaned"  # its words are gone


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place in the new text a note may hang on; `span` is None for the whole provision, `quote` then ""."""

    node: str
    span: Span = None
    quote: str = ""
    score: float = 1.0  # 0 to 1: the words, and a fifth of it the place


@dataclass(frozen=True, slots=True)
class CarriedNote:
    """One note with its last words in the old text and its places in the new, the best first.

    A confirmed note has one candidate, a proposed one at least one; those of an orphan are mere likenesses.
    """

    note: Note
    state: State
    words: str
    candidates: tuple[Candidate, ...] = ()
    why: str = ""
    neighbours: tuple[str | None, str | None] = (
        None,
        None,
    )  # the nearest surviving provisions around an orphan

    @property
    def place(self) -> Candidate | None:
        """Where the note hangs or is proposed to hang; an orphan hangs nowhere."""
        return self.candidates[0] if self.candidates and self.state is not State.ORPHANED else None


@dataclass(frozen=True)
class Carried:
    """All notes of an old text, each with what became of it in the new one."""

    comparison: Comparison
    text: str  # the id of the new text in the dossier
    notes: tuple[CarriedNote, ...]

    def summary(self) -> dict[str, int]:
        """How many notes are in each state; together they are all there were."""
        return {state.value: sum(one.state is state for one in self.notes) for state in State}
