"""The matrix of positions as Qt lists it: parties across, paragraphs down, a letter in a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.gui.panes.notes_form_words import stance_word
from desktop.gui.panes.notes_words import place_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.positions import Cell, Matrix, MatrixRow

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
CELL = Qt.ItemDataRole.UserRole + 1
_WORDS = 60  # letters of a paragraph beside its number


class PositionsModel(QAbstractTableModel):
    """What the filter leaves of a matrix: some parties, and the paragraphs they spoke to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.parties: tuple[str, ...] = ()
        self._rows: tuple[MatrixRow, ...] = ()
        self._columns: tuple[int, ...] = ()

    def lay(self, found: Matrix | None, wanted: Callable[[str], bool]) -> None:
        """Show another matrix, or other parties of it."""
        self.beginResetModel()
        all_parties = found.parties if found else ()
        self._columns = tuple(n for n, party in enumerate(all_parties) if wanted(party))
        self.parties = tuple(all_parties[n] for n in self._columns)
        rows = found.rows if found else ()
        self._rows = tuple(row for row in rows if any(row.cells[n] for n in self._columns))
        self.endResetModel()

    def row(self, number: int) -> MatrixRow | None:
        """The paragraph at `number`."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def cell(self, index: Index) -> Cell | None:
        """What a party says of a paragraph."""
        return self._rows[index.row()].cells[self._columns[index.column()]] if index.isValid() else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(self._columns)

    def named(self, party: str) -> str:
        """What a party is called; a note that names none is our own line."""
        return party or self.tr("Ours")

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt's question; see there."""
        across = orientation is Qt.Orientation.Horizontal
        if not 0 <= section < (len(self.parties) if across else len(self._rows)):
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.named(self.parties[section]) if across else self._rows[section].words
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if across:
            return self.named(self.parties[section])
        row = self._rows[section]
        return f"{place_words(row.place, row.place.decision)}   {' '.join(row.words.split())[:_WORDS]}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's question; see there."""
        cell = self.cell(index)
        if role == CELL or cell is None:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.letter + ("*" if cell.torn else "")
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            said = stance_word(cell.stance) if cell.stance else self.tr("takes no stance")
            torn = self.tr("different on different words") if cell.torn else ""
            return " · ".join(filter(None, (self.named(self.parties[index.column()]), said, torn)))
        return None
