"""ToldModel: one thing a row, told in marked paragraphs; heirs say in which, in what face, with what sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.gui.delegates.marks import plain
from desktop.gui.delegates.text import BADGE, LABEL, PARAGRAPHS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont

    from desktop.gui.delegates.marks import Badge, Para

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
R = TypeVar("R")


class ToldModel(QAbstractTableModel, Generic[R]):
    """A list of one column; its words are made only when they are looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[R] = ()
        self._answers: dict[int, Callable[[R], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda row: plain(self.paragraphs(row)),
            Qt.ItemDataRole.AccessibleTextRole: lambda row: plain(self.paragraphs(row)),
            Qt.ItemDataRole.FontRole: self.font,
            PARAGRAPHS: self.paragraphs,
            BADGE: self.badge,
            LABEL: self.label,
        }

    def row(self, number: int) -> R | None:
        """What is listed at `number`."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def put(self, rows: Sequence[R]) -> None:
        """List other things."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    # -- what heirs say

    def paragraphs(self, row: R) -> tuple[Para, ...]:
        """What a row says."""
        raise NotImplementedError

    def font(self, row: R) -> QFont | None:
        """The face of a row."""
        raise NotImplementedError

    def badge(self, row: R) -> Badge | None:
        """The sign in the margin of a row."""
        del row
        return None

    def label(self, row: R) -> str | None:
        """The label that hangs before a row."""
        del row
        return None

    # -- what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's question; see there."""
        answer = self._answers.get(role) if index.isValid() else None
        return answer(self._rows[index.row()]) if answer else None
