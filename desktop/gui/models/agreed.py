"""Earlier uses of words as Qt lists them: year and place, then the words with what is identical marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.gui import theme
from desktop.gui.delegates.marks import Badge, Look, Piece, pieces, plain
from desktop.gui.delegates.text import BADGE, PARAGRAPHS
from desktop.gui.panes.notes_words import place_words
from desktop.terms.brief import Mark

if TYPE_CHECKING:
    from desktop.gui.delegates.marks import Para
    from desktop.views.agreed import AgreedRow

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SAME, NEAR = Badge("=", "inserted"), Badge("≈", "reworded")


class AgreedModel(QAbstractTableModel):
    """One earlier use a row, the nearest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AgreedRow, ...] = ()

    def show(self, rows: tuple[AgreedRow, ...]) -> None:
        """List other uses."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> AgreedRow | None:
        """The use listed at `number`."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

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
            case _ if role == BADGE:
                return SAME if row.identical else NEAR
            case _:
                return self._paragraphs(row) if role == PARAGRAPHS else None

    def _paragraphs(self, row: AgreedRow) -> tuple[Para, ...]:
        place = place_words(row.place, beside=row.name)
        near = (
            self.tr("the same words") if row.identical else self.tr("{n} % the same").format(n=_percent(row))
        )
        when = row.year or (self.tr("session {n}").format(n=row.session) if row.session else "")
        head: Para = (Piece(f"{when}  " if when else "", Look.STRONG), Piece(place or row.name, Look.STRONG))
        source: Para = (Piece(" · ".join((row.name, near) if place else (near,)), Look.QUIET),)
        return head, source, _found(row)


def _percent(row: AgreedRow) -> int:
    """Never 100 where something differs."""
    return min(99, round(row.score * 100))


def _found(row: AgreedRow) -> Para:
    marked = (run.mark is Mark.STRONG for run in row.runs)
    return tuple(
        Piece(p.text, Look.FOUND if m else p.look) for p, m in zip(pieces(row.runs), marked, strict=True)
    )
