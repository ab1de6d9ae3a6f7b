"""What a provision may be paired with, as Qt lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.gui import theme
from desktop.gui.delegates.marks import Look, Piece, plain
from desktop.gui.delegates.text import LABEL, PARAGRAPHS
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.delegates.marks import Para
    from desktop.views.partners import Partner

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PartnersModel(QAbstractTableModel):
    """One provision a row, the likeliest first, narrowed by words."""

    def __init__(self, partners: Sequence[Partner], language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all, self._rows = tuple(partners), tuple(partners)
        self._font = theme.reading_face(language)

    def narrow(self, words: str) -> None:
        """List only what holds the words, or bears them as its label."""
        asked = words.casefold().strip()
        self.beginResetModel()
        self._rows = tuple(
            row
            for row in self._all
            if asked in as_printed(row.provision).casefold() or asked in row.provision.label.casefold()
        )
        self.endResetModel()

    def row(self, number: int) -> Partner | None:
        """What is listed at `number`."""
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
                return self._font
            case _ if role == LABEL:
                return row.provision.label if len(row.provision.label) <= 5 else ""
            case _:
                return self._paragraphs(row) if role == PARAGRAPHS else None

    def _paragraphs(self, row: Partner) -> tuple[Para, ...]:
        alike = self.tr("{n} % of the words").format(n=round(row.alike * 100))
        state = self.tr("without a pair") if row.free else self.tr("paired with another now")
        label = f"{row.provision.label} " if len(row.provision.label) > 5 else ""
        words = as_printed(row.provision)
        return (Piece(f"{label}{words}"),), (Piece(f"{alike} · {state}", Look.QUIET),)
