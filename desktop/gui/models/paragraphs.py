"""The paragraphs of a document as Qt lists them, narrowed by words: to choose one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui import theme
from desktop.gui.delegates.marks import Look, Piece
from desktop.gui.models.listing import ListingModel
from desktop.gui.panes.notes_words import place_words
from desktop.terms.provision import Kind, Provision
from desktop.views.notes import words_of
from desktop.views.standing import standing

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFont

    from desktop.gui.delegates.marks import Para
    from desktop.terms.document import Document

_NOT_CHOSEN = frozenset({Kind.DOCUMENT, Kind.MASTHEAD, Kind.CONTENTS, Kind.SEPARATOR})
_LONGEST = 400  # letters of a paragraph


class ParagraphsModel(ListingModel[Provision]):
    """In reading order, those that hold every word asked for."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._face = document, theme.reading_face(document.language, 11.0)
        self._all = tuple(
            (p, f"{p.label} {words_of(p)}".casefold())
            for p in document.provisions
            if p.kind not in _NOT_CHOSEN
        )
        self.narrow("")

    def narrow(self, words: str) -> None:
        """List only the paragraphs that hold all of the words."""
        asked = words.casefold().split()
        self.show(p for p, folded in self._all if all(word in folded for word in asked))

    def heads(self) -> tuple[str, ...]:
        """One column, called after what it lists."""
        return (self.tr("Paragraph"),)

    def words(self, row: Provision, column: int) -> tuple[Para, ...]:
        """Where it stands, and what it says."""
        del column
        words = words_of(row)
        short = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
        place = place_words(standing(self._document, row.id))
        return (Piece(place, Look.QUIET),), (Piece(short),)

    def font(self, row: Provision, column: int) -> QFont | None:
        """The face of the document's language."""
        del row, column
        return self._face
