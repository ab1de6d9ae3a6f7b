"""The ledger as Qt lists it: how it went, what was proposed and where, and its fate in every later text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.gui import theme
from desktop.gui.delegates.marks import Look, Piece, pieces
from desktop.gui.models.listing import ListingModel
from desktop.gui.panes.ledger_words import BADGES, evidence, outcome_word, survival_word
from desktop.gui.panes.notes_form_words import stance_word
from desktop.gui.panes.notes_words import kind_of_note, place_words
from desktop.terms.annotation import NoteKind, Position
from desktop.terms.surviving import Survival

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFont

    from desktop.gui.delegates.marks import Badge, Para
    from desktop.terms.brief import Run
    from desktop.terms.surviving import LedgerRow, Station
    from desktop.views.standing import Standing

OUTCOME, WHERE, WORDS, FATES = range(4)
_LOOKS = {Survival.ADOPTED: Look.STRONGER, Survival.DROPPED: Look.WEAKER}
_LONGEST = 500  # letters of words or evidence


@dataclass(frozen=True)
class Entry:
    """A row of the ledger with what the window shows of it, made where it may take its time."""

    row: LedgerRow
    name: str  # of the text the note stands on
    place: Standing
    runs: tuple[Run, ...]  # the words, an amendment with what it changes
    language: str
    names: Mapping[str, str]  # of the later texts
    places: Mapping[tuple[str, str], Standing]  # of the evidence

    @property
    def is_position(self) -> bool:
        """Whether it is a position and no amendment."""
        return self.row.note.kind is NoteKind.POSITION


class LedgerModel(ListingModel[Entry]):
    """One amendment or position a row."""

    def heads(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (
            self.tr("Outcome"),
            self.tr("Who and where"),
            self.tr("What was proposed"),
            self.tr("What became of it"),
        )

    def words(self, row: Entry, column: int) -> tuple[Para, ...]:
        """What stands in a cell."""
        return (self._outcome, self._where, self._words, self._fates)[column](row)

    def badge(self, row: Entry, column: int) -> Badge | None:
        """The sign of the outcome."""
        return BADGES[row.row.outcome] if column == OUTCOME else None

    def font(self, row: Entry, column: int) -> QFont | None:
        """Words of a document in its face."""
        return theme.face(row.language) if column in {WORDS, FATES} else None

    def _outcome(self, entry: Entry) -> tuple[Para, ...]:
        return ((Piece(outcome_word(entry.row.outcome), Look.STRONG),),)

    def _where(self, entry: Entry) -> tuple[Para, ...]:
        note = entry.row.note
        stance = note.form.stance if isinstance(note.form, Position) else None
        kind = kind_of_note(note.kind) + (f" · {stance_word(stance)}" if stance else "")
        party: Para = (Piece(entry.row.party or self.tr("Ours"), Look.STRONG),)
        return (
            party,
            (Piece(kind),),
            (Piece(f"{entry.name} · {place_words(entry.place, entry.name)}", Look.QUIET),),
        )

    def _words(self, entry: Entry) -> tuple[Para, ...]:
        return (pieces(entry.runs),)

    def _fates(self, entry: Entry) -> tuple[Para, ...]:
        if not entry.row.stations:
            return ((Piece(self.tr("No later text says anything of it yet."), Look.QUIET),),)
        return tuple(
            para
            for number, one in enumerate(entry.row.stations, 1)
            for para in self._fate(entry, one, number)
        )

    def _fate(self, entry: Entry, one: Station, number: int) -> tuple[Para, ...]:
        place = entry.places.get((one.text, one.node or ""))
        where = " · ".join(
            filter(None, (entry.names.get(one.text, one.text), place_words(place) if place else ""))
        )
        count = f"{number}  " if len(entry.row.stations) > 1 else ""
        fate = survival_word(one.survival, position=entry.is_position)
        head: Para = (
            Piece(f"{count}{fate}", _LOOKS.get(one.survival, Look.STRONG)),
            Piece(f"  {where}", Look.QUIET),
        )
        why: Para = (Piece(evidence(one.why), Look.QUIET),) if one.why else ()
        shown = one.quote if len(one.quote) <= _LONGEST else f"{one.quote[:_LONGEST].rstrip()}…"
        quote: Para = (Piece(f"“{shown}”"),) if shown else ()
        return tuple(para for para in (head, why, quote) if para)
