"""Notes as Qt lists them: a badge of the kind, who and when, the words they stand on, the note itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.gui import theme
from desktop.gui.delegates.marks import Badge, Look, Piece, pieces
from desktop.gui.models.told import ToldModel
from desktop.gui.panes.notes_form_words import said_in_form
from desktop.gui.panes.notes_words import SIGNS, kind_of_note, place_words, tier_word, when
from desktop.terms.annotation import Priority

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFont

    from desktop.gui.delegates.marks import Para
    from desktop.terms.annotation import Note
    from desktop.views.notes import NoteRow


class NotesModel(ToldModel["NoteRow"]):
    """One note a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._placed = False
        self.unread: frozenset[str] = frozenset()

    def show(self, rows: tuple[NoteRow, ...], *, placed: bool) -> None:
        """List `rows` from now on; with `placed`, each says where it stands."""
        self.beginResetModel()
        self._rows, self._placed = rows, placed
        self.endResetModel()

    def number_of(self, note_id: str) -> int:
        """Where a note is listed, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.note.id == note_id), -1)

    def first_on(self, text: str, node: str) -> int:
        """Where the first note on a provision is listed, or -1."""
        places = ((n, row.note.anchor) for n, row in enumerate(self._rows))
        return next((n for n, anchor in places if (anchor.text, anchor.node) == (text, node)), -1)

    def font(self, row: NoteRow) -> QFont:
        """The face of its language."""
        return theme.face(row.language)

    def badge(self, row: NoteRow) -> Badge:
        """The sign of its kind."""
        return Badge(SIGNS[row.note.kind], row.note.kind.value)

    def paragraphs(self, row: NoteRow) -> tuple[Para, ...]:
        """What a row says."""
        place: Para = (Piece(place_words(row.place), Look.STRONG),) if self._placed else ()
        quote: Para = (Piece(f"“{row.quote}”", Look.QUIET),) if self._quotes(row) else ()
        tags: Para = (
            (Piece("  ".join(f"#{tag}" for tag in row.note.tags), Look.QUIET),) if row.note.tags else ()
        )
        form: Para = (Piece(said_in_form(row.note), Look.STRONG),) if said_in_form(row.note) else ()
        above = (place, signs(row.note, unread=row.note.id in self.unread), head(row.note), form, quote)
        return tuple(para for para in (*above, pieces(row.runs), tags, *_thread(row.note)) if para)

    def _quotes(self, row: NoteRow) -> bool:
        """A note on a whole provision beside it need not repeat it, nor an amendment that shows every word."""
        on_span = row.note.anchor.start is not None
        return bool(row.quote) and len(row.runs) == 1 and (self._placed or on_span)


def signs(note: Note, *, unread: bool) -> Para:
    """What stands out of a note: news, a conflict, that it is resolved, that it presses."""
    said = (
        ("●", unread, QT_TRANSLATE_NOOP("notes", "new"), Look.FOUND),
        ("≠", in_conflict(note), QT_TRANSLATE_NOOP("notes", "in conflict"), Look.WEAKER),
        ("✓", note.state == "resolved", QT_TRANSLATE_NOOP("notes", "resolved"), Look.STRONGER),
        ("↑", note.priority is Priority.HIGH, QT_TRANSLATE_NOOP("notes", "high priority"), Look.WEAKER),
    )
    return tuple(
        Piece(f"{sign} {QCoreApplication.translate('notes', str(words))}  ", look)
        for sign, there, words, look in said
        if there
    )


def in_conflict(note: Note) -> bool:
    """Whether both sides of something wait to be chosen between."""
    return bool(note.variants) or any(reply.variants for reply in note.replies)


def _thread(note: Note) -> tuple[Para, ...]:
    return tuple(
        (Piece(f"↳ {reply.author} ".replace("  ", " "), Look.QUIET), Piece(reply.text))
        for reply in note.replies
    )


def head(note: Note) -> Para:
    """What a note is, whose, and when."""
    said = (note.author, when(note.changed or note.created), tier_word(note.tier))
    rest = "\u00a0· ".join(part.replace(" ", "\u00a0") for part in said if part)  # no line begins with a dot
    return Piece(kind_of_note(note.kind), Look.STRONG), Piece(f"  {rest}", Look.QUIET)
