"""The timeline and the bin as Qt lists them: when, who, what, and the words before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.gui.delegates.marks import Look, Piece, pieces
from desktop.gui.models.listing import ListingModel
from desktop.gui.panes.notes_words import kind_of_note, place_words, tier_word
from desktop.gui.panes.timeline_words import moment, person
from desktop.gui.words import act_word
from desktop.terms.annotation import Note

if TYPE_CHECKING:
    from desktop.gui.delegates.marks import Para
    from desktop.terms.annotation import Reply
    from desktop.terms.brief import Run
    from desktop.terms.dossier import LogRow
    from desktop.views.standing import Standing

WHEN, WHO, WHAT, CHANGE = range(4)


@dataclass(frozen=True)
class Change:
    """A change with what the window shows of it."""

    row: LogRow
    note: Note | None  # the one it touched, where it touched one
    name: str  # of the text that note stands on
    place: Standing | None
    runs: tuple[Run, ...]


class TimelineModel(ListingModel[Change]):
    """One change a row, the latest first."""

    def heads(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return self.tr("When"), self.tr("Who"), self.tr("What was done"), self.tr("Words")

    def words(self, row: Change, column: int) -> tuple[Para, ...]:
        """What stands in a cell."""
        return (self._when, self._who, self._what, self._change)[column](row)

    def _when(self, one: Change) -> tuple[Para, ...]:
        return ((Piece(moment(one.row.when)),),)

    def _who(self, one: Change) -> tuple[Para, ...]:
        return ((Piece(person(one.row.who), Look.STRONG if one.row.who else Look.QUIET),),)

    def _what(self, one: Change) -> tuple[Para, ...]:
        act: Para = (Piece(act_word(one.row.act.value), Look.STRONG),)
        undone: Para = (Piece(self.tr("taken back since"), Look.WEAKER),) if one.row.undone else ()
        return tuple(para for para in (act, self._where(one), undone) if para)

    def _where(self, one: Change) -> Para:
        if len(one.row.notes) > 1:
            return (Piece(self.tr("{n} notes").format(n=len(one.row.notes)), Look.QUIET),)
        place = place_words(one.place, one.name) if one.place else ""
        kind = kind_of_note(one.note.kind) if one.note else ""
        said = " · ".join(filter(None, (kind, one.name, place)))
        return (Piece(said, Look.QUIET),) if said else ()

    def _change(self, one: Change) -> tuple[Para, ...]:
        return (pieces(one.runs),)


@dataclass(frozen=True)
class Binned:
    """A note or a reply in the bin."""

    thing: Note | Reply
    note: Note | None  # the note itself, or that of the reply
    name: str
    place: Standing | None


class BinnedModel(ListingModel[Binned]):
    """What is in the bin, a thing a row; nothing of it is ever deleted."""

    def heads(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Words")

    def words(self, row: Binned, column: int) -> tuple[Para, ...]:
        """What stands in a cell."""
        return (self._when, self._who, self._what, self._words)[column](row)

    def _when(self, one: Binned) -> tuple[Para, ...]:
        return ((Piece(moment(one.thing.changed or one.thing.created)),),)

    def _who(self, one: Binned) -> tuple[Para, ...]:
        return ((Piece(one.thing.author or "–", Look.STRONG),),)

    def _what(self, one: Binned) -> tuple[Para, ...]:
        kind = kind_of_note(one.thing.kind) if isinstance(one.thing, Note) else self.tr("Reply")
        tier = tier_word(one.note.tier) if one.note else ""
        place = place_words(one.place, one.name) if one.place else ""
        where = " · ".join(filter(None, (one.name, place, tier)))
        return tuple(
            para for para in ((Piece(kind, Look.STRONG),), (Piece(where, Look.QUIET),)) if para[0].text
        )

    def _words(self, one: Binned) -> tuple[Para, ...]:
        on: Para = (
            (Piece(self.tr("On: {words}").format(words=one.note.text[:120]), Look.QUIET),)
            if one.note and one.note is not one.thing
            else ()
        )
        return tuple(para for para in ((Piece(one.thing.text),), on) if para)
