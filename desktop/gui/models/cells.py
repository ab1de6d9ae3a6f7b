"""A table of a document as Qt lists it: its header above the columns, numbers to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.terms.provision import Table
from desktop.views.tables import heads, number_columns, width

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROLES = Qt.ItemDataRole


class CellsModel(QAbstractTableModel):
    """The body rows of a table; the header stays above them however far they are scrolled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = Table()
        self._heads: tuple[str, ...] = ()
        self._right: frozenset[int] = frozenset()
        self._font: QFont | None = None

    def show(self, table: Table, font: QFont | None = None) -> None:
        """List another table."""
        self.beginResetModel()
        self.table, self._font = table, font
        self._heads, self._right = heads(table), number_columns(table)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else width(self.table)

    def data(self, index: Index, role: int = ROLES.DisplayRole) -> object:
        """Qt's question; see there."""
        if not index.isValid():
            return None
        if role in {ROLES.DisplayRole, ROLES.ToolTipRole}:
            row = self.table.rows[index.row()]
            return row[index.column()] if index.column() < len(row) else ""
        if role == ROLES.TextAlignmentRole:
            return self._side(index.column()) | Qt.AlignmentFlag.AlignVCenter
        return self._font if role == ROLES.FontRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLES.DisplayRole) -> object:
        """Qt's question; see there."""
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == ROLES.DisplayRole else None
        if role == ROLES.TextAlignmentRole:
            return self._side(section) | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        if role == ROLES.FontRole:
            return self._font
        return self._heads[section] if role == ROLES.DisplayRole and section < len(self._heads) else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if column in self._right else Qt.AlignmentFlag.AlignLeft
