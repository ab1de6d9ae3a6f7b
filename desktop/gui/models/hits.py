"""Hits as Qt lists them: the document and the place, then the words around what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui import theme
from desktop.gui.delegates.marks import Look, Piece, pieces
from desktop.gui.models.told import ToldModel
from desktop.gui.panes.notes_words import place_words
from desktop.terms.brief import Mark

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFont

    from desktop.gui.delegates.marks import Para
    from desktop.views.search import HitRow


class HitsModel(ToldModel["HitRow"]):
    """One hit a row, of all documents or of one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[HitRow, ...] = ()
        self._only = ""

    def show(self, rows: tuple[HitRow, ...]) -> None:
        """List other hits."""
        self.beginResetModel()
        self._all = rows
        self._filtered()
        self.endResetModel()

    def narrow(self, text: str) -> None:
        """List only the hits in one text, or all where `text` is ""."""
        self.beginResetModel()
        self._only = text
        self._filtered()
        self.endResetModel()

    def _filtered(self) -> None:
        self._rows = [row for row in self._all if self._only in {"", row.hit.text}]

    def documents(self) -> dict[str, tuple[str, int]]:
        """The texts that hold something: name and number of hits, by id."""
        found: dict[str, tuple[str, int]] = {}
        for row in self._all:
            found[row.hit.text] = row.hit.document, found.get(row.hit.text, ("", 0))[1] + 1
        return found

    def font(self, row: HitRow) -> QFont:
        """The face of its language."""
        return theme.face(row.language)

    def paragraphs(self, row: HitRow) -> tuple[Para, ...]:
        """What a row says."""
        place = place_words(row.place, beside=row.hit.document)
        word = self.tr("note")
        note = (Piece(f"  ✎ {word}", Look.QUIET),) if row.hit.note else ()
        head: Para = (Piece(row.hit.document, Look.STRONG), Piece(f"  {place}", Look.QUIET), *note)
        return head, _found(row)


def _found(row: HitRow) -> Para:
    """What a search found is marked in its own way."""
    marked = (run.mark is Mark.STRONG for run in row.runs)
    return tuple(
        Piece(p.text, Look.FOUND if m else p.look) for p, m in zip(pieces(row.runs), marked, strict=True)
    )
