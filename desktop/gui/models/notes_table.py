"""The table of notes as Qt lists it: kind, party, stance, place, words, state, tier, tags, who, how soon, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop.gui.delegates.marks import Badge, Look, Piece
from desktop.gui.models.listing import ListingModel
from desktop.gui.models.notes import signs
from desktop.gui.panes.notes_form_words import note_state_word, priority_word, stance_word
from desktop.gui.panes.notes_words import SIGNS, kind_of_note, place_words, tier_word, when
from desktop.terms.annotation import Priority, Stance, Tier
from desktop.views.notes_table import TableRow
from desktop.views.positions import LETTERS, TONES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.gui.delegates.marks import Para

COLUMNS = (
    "kind",
    "party",
    "stance",
    "place",
    "note",
    "state",
    "tier",
    "tags",
    "assignee",
    "priority",
    "due",
    "when",
)
BADGED = {"kind", "stance"}
_SAID = 400  # letters of a note that the table shows
_QUOTED = 90
_SOON = {one: n for n, one in enumerate(Priority)}
_WIDE = {one: n for n, one in enumerate(Tier)}

_SORTED: dict[str, Callable[[TableRow], object]] = {
    "kind": lambda row: kind_of_note(row.note.kind),
    "party": lambda row: (not row.party, row.party.casefold()),
    "stance": lambda row: (not row.stance, row.stance),
    "place": lambda row: (row.document, row.order),
    "note": lambda row: row.note.text.casefold(),
    "state": lambda row: row.note.state,
    "tier": lambda row: _WIDE[row.note.tier],
    "tags": lambda row: (not row.note.tags, row.note.tags),
    "assignee": lambda row: (not row.note.assignee, row.note.assignee.casefold()),
    "priority": lambda row: _SOON[row.note.priority],
    "due": lambda row: (not row.due, row.due),
    "when": lambda row: row.note.changed or row.note.created,
}


class NotesTableModel(ListingModel[TableRow]):
    """A note a row; a head sorts, and once more turns the order round."""

    resorted = Signal()

    def lay(self, rows: Iterable[TableRow]) -> None:
        """List other notes, in the order chosen."""
        self._given = tuple(rows)
        self._order()

    _given: tuple[TableRow, ...] = ()
    _by: tuple[int, bool] = (-1, False)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt's question; see there. No column is the order of the documents."""
        self._by = (column, order is Qt.SortOrder.DescendingOrder)
        self._order()
        self.resorted.emit()

    def _order(self) -> None:
        column, down = self._by
        key = _SORTED[COLUMNS[column]] if 0 <= column < len(COLUMNS) else _SORTED["place"]
        self.show(sorted(self._given, key=key, reverse=down))  # type: ignore[arg-type]  # what sorts one column compares

    def heads(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (
            self.tr("Kind"),
            self.tr("Party"),
            self.tr("Stance"),
            self.tr("Place"),
            self.tr("Note"),
            self.tr("State"),
            self.tr("Tier"),
            self.tr("Tags"),
            self.tr("Assigned to"),
            self.tr("Priority"),
            self.tr("Due"),
            self.tr("Changed"),
        )

    def words(self, row: TableRow, column: int) -> tuple[Para, ...]:
        """What stands in a cell."""
        name = COLUMNS[column]
        if name == "note":
            return _note(row)
        if name == "kind":
            said: tuple[Para, ...] = ((Piece(kind_of_note(row.note.kind)),),)
            news = signs(row.note, unread=row.unread)
            return (*said, news) if news else said
        if name == "place":
            return (Piece(place_words(row.place)),), (Piece(row.document, Look.QUIET),)
        return ((Piece(_PLAIN[name](row)),),)

    def badge(self, row: TableRow, column: int) -> Badge | None:
        """The sign of the kind, the letter of the stance."""
        name = COLUMNS[column]
        if name == "kind":
            return Badge(SIGNS[row.note.kind], row.note.kind.value)
        if name == "stance" and row.stance:
            stance = Stance(row.stance)
            return Badge(LETTERS[stance], TONES[stance])
        return None


def _note(row: TableRow) -> tuple[Para, ...]:
    words = row.note.text
    said = (Piece(words if len(words) <= _SAID else f"{words[:_SAID].rstrip()}…"),) if words else ()
    quote = row.quote if len(row.quote) <= _QUOTED else f"{row.quote[:_QUOTED].rstrip()}…"
    answers: tuple[Para, ...] = tuple(
        (Piece(f"↳ {reply.author} ".replace("  ", " "), Look.QUIET), Piece(reply.text))
        for reply in row.note.replies
    )
    on_words = row.note.anchor.start is not None or not words  # the place says enough of a whole paragraph
    above: Para = (Piece(f"“{quote}”", Look.QUIET),) if quote and on_words else ()
    return tuple(para for para in (above, said, *answers) if para)


_PLAIN: dict[str, Callable[[TableRow], str]] = {
    "party": lambda row: row.party,
    "stance": lambda row: stance_word(Stance(row.stance)) if row.stance else "",
    "state": lambda row: note_state_word(row.note.state),
    "tier": lambda row: tier_word(row.note.tier),
    "tags": lambda row: " ".join(f"#{tag}" for tag in row.note.tags),
    "assignee": lambda row: row.note.assignee,
    "priority": lambda row: "" if row.note.priority is Priority.NORMAL else priority_word(row.note.priority),
    "due": lambda row: row.due,
    "when": lambda row: when(row.note.changed or row.note.created),
}
