"""Notes as Qt lists them: a badge of the kind, who and when, the words they stand on, the note itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.gui import theme
from desktop.gui.delegates.marks import Badge, Look, Piece, pieces, plain
from desktop.gui.delegates.text import BADGE, PARAGRAPHS
from desktop.gui.panes.notes_words import SIGNS, kind_of_note, place_words, tier_word, when

if TYPE_CHECKING:
    from desktop.gui.delegates.marks import Para
    from desktop.terms.annotation import Note
    from desktop.views.notes import NoteRow

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class NotesModel(QAbstractTableModel):
    """One note a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[NoteRow, ...] = ()
        self._placed = False

    def show(self, rows: tuple[NoteRow, ...], *, placed: bool) -> None:
        """List `rows` from now on; with `placed`, each says where it stands."""
        self.beginResetModel()
        self._rows, self._placed = rows, placed
        self.endResetModel()

    def row(self, number: int) -> NoteRow | None:
        """The note listed at `number`."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, note_id: str) -> int:
        """Where a note is listed, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.note.id == note_id), -1)

    def first_on(self, text: str, node: str) -> int:
        """Where the first note on a provision is listed, or -1."""
        places = ((n, row.note.anchor) for n, row in enumerate(self._rows))
        return next((n for n, anchor in places if (anchor.text, anchor.node) == (text, node)), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's question; see there."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return plain(self._paragraphs(row))
            case Qt.ItemDataRole.FontRole:
                return theme.face(row.language)
            case _ if role == PARAGRAPHS:
                return self._paragraphs(row)
            case _ if role == BADGE:
                return Badge(SIGNS[row.note.kind], row.note.kind.value)
        return None

    def _paragraphs(self, row: NoteRow) -> tuple[Para, ...]:
        place: Para = (Piece(place_words(row.place), Look.STRONG),) if self._placed else ()
        quote: Para = (Piece(f"“{row.quote}”", Look.QUIET),) if self._quotes(row) else ()
        tags: Para = (
            (Piece("  ".join(f"#{tag}" for tag in row.note.tags), Look.QUIET),) if row.note.tags else ()
        )
        return tuple(para for para in (place, head(row.note), quote, pieces(row.runs), tags) if para)

    def _quotes(self, row: NoteRow) -> bool:
        """A note on a whole provision beside it need not repeat it, nor an amendment that shows every word."""
        on_span = row.note.anchor.start is not None
        return bool(row.quote) and len(row.runs) == 1 and (self._placed or on_span)


def head(note: Note) -> Para:
    """What a note is, whose, and when."""
    said = (note.author, when(note.changed or note.created), tier_word(note.tier))
    rest = "\u00a0· ".join(part.replace(" ", "\u00a0") for part in said if part)  # no line begins with a dot
    return Piece(kind_of_note(note.kind), Look.STRONG), Piece(f"  {rest}", Look.QUIET)
