"""What a Word file brings, as Qt lists it: what it is, where it belongs, and its words beside ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui.delegates.marks import Badge, Look, Piece, pieces
from desktop.gui.dialogs.word_words import BADGES, row_word
from desktop.gui.models.listing import ListingModel
from desktop.gui.panes.notes_words import kind_of_note, place_words
from desktop.terms.commented import RowKind, WordRow
from desktop.views.standing import standing
from desktop.views.wording import is_amended, wording

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtCore import QObject

    from desktop.gui.delegates.marks import Para
    from desktop.terms.document import Document

WHAT, WHERE, WORDS = range(3)
_SKIPPED = Badge("–", "comment")
_LONGEST = 160  # letters of the words it hangs on


class WordRowsModel(ListingModel[WordRow]):
    """One comment, answer or tracked change a row; the reader may leave any of them out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self.skipped: set[str] = set()
        self.placed: dict[str, str] = {}  # by row: the paragraph a person chose

    def lay(self, document: Document | None, rows: Collection[WordRow]) -> None:
        """List what another file brings, what a person has to look at first."""
        self._document, self.skipped, self.placed = document, set(), {}
        self.show(sorted(rows, key=lambda row: _ORDER[row.what]))

    def toggle(self, number: int) -> None:
        """Leave a row out, or take it in again."""
        row = self.row(number)
        if row is not None:
            self.skipped ^= {row.key}
            self._touch(number)

    def place(self, number: int, node: str) -> None:
        """Say where a row belongs."""
        row = self.row(number)
        if row is not None:
            self.placed[row.key] = node
            self._touch(number)

    def _touch(self, number: int) -> None:
        self.dataChanged.emit(self.index(number, WHAT), self.index(number, WORDS))

    def is_kept(self, row: WordRow) -> bool:
        """Whether a row will be kept: what has no place is not."""
        return row.key not in self.skipped and (row.what is not RowKind.UNPLACED or row.key in self.placed)

    def heads(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return self.tr("What comes"), self.tr("Where"), self.tr("Words")

    def words(self, row: WordRow, column: int) -> tuple[Para, ...]:
        """What stands in a cell."""
        return (self._what, self._where, self._words)[column](row)

    def badge(self, row: WordRow, column: int) -> Badge | None:
        """The sign of what it is; a dash where it is left out."""
        if column != WHAT:
            return None
        return _SKIPPED if row.key in self.skipped else BADGES[row.what]

    def _what(self, row: WordRow) -> tuple[Para, ...]:
        left_out = row.key in self.skipped
        said = self.tr("left out (X takes it in)") if left_out else row_word(row.what)
        whose = " · ".join(filter(None, (kind_of_note(row.kind), row.author)))
        return (Piece(said, Look.QUIET if left_out else Look.STRONG),), (Piece(whose, Look.QUIET),)

    def _where(self, row: WordRow) -> tuple[Para, ...]:
        node = self.placed.get(row.key, row.node or "")
        known = self._document is not None and node in self._document.by_id
        place = place_words(standing(self._document, node)) if self._document and known else ""
        chosen = self.tr("chosen by hand") if row.key in self.placed else ""
        quote = row.quote if len(row.quote) <= _LONGEST else f"{row.quote[:_LONGEST].rstrip()}…"
        lines = (place or "–", chosen, f"“{quote}”" if quote else "")
        return tuple((Piece(line, Look.QUIET if n else Look.PLAIN),) for n, line in enumerate(lines) if line)

    def _words(self, row: WordRow) -> tuple[Para, ...]:
        if row.before and is_amended(row.before, row.text):
            return (pieces(wording(row.before, row.text)),)
        ours: tuple[Para, ...] = ((Piece(row.before, Look.DELETED),),) if row.before else ()
        return *ours, (Piece(row.text),)


_ORDER: Mapping[RowKind, int] = {
    RowKind.CONFLICT: 0,
    RowKind.UNPLACED: 1,
    RowKind.CHANGED: 2,
    RowKind.REPLY: 3,
    RowKind.NEW: 4,
    RowKind.SAME: 5,
}
