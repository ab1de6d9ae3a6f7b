"""ListingModel: rows of marked words under heads, as several lists need them; heirs say what stands in a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.gui.delegates.marks import plain
from desktop.gui.delegates.text import BADGE, PARAGRAPHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QFont

    from desktop.gui.delegates.marks import Badge, Para

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
R = TypeVar("R")


class ListingModel(QAbstractTableModel, Generic[R]):
    """One thing a row; its words are made only when they are looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[R, ...] = ()
        self._answers: dict[int, Callable[[R, int], object]] = {
            Qt.ItemDataRole.DisplayRole: self.brief,
            Qt.ItemDataRole.AccessibleTextRole: self._aloud,
            Qt.ItemDataRole.FontRole: self.font,
            PARAGRAPHS: self.words,
            BADGE: self.badge,
        }

    def show(self, rows: Iterable[R]) -> None:
        """List other things."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> R | None:
        """What is listed at `number`."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rows(self) -> Sequence[R]:
        """Everything listed."""
        return self._rows

    def find(self, wanted: Callable[[R], bool]) -> int:
        """The first row that is `wanted`, or -1."""
        return next((number for number, row in enumerate(self._rows) if wanted(row)), -1)

    # -- what heirs say

    def heads(self) -> tuple[str, ...]:
        """What stands above the columns."""
        raise NotImplementedError

    def words(self, row: R, column: int) -> tuple[Para, ...]:
        """What stands in a cell."""
        raise NotImplementedError

    def brief(self, row: R, column: int) -> str:
        """The words of a cell without marks: what is copied, and what heights are guessed from, so it must be quick."""
        return plain(self.words(row, column))

    def badge(self, row: R, column: int) -> Badge | None:
        """The sign in the margin of a cell."""
        del row, column
        return None

    def font(self, row: R, column: int) -> QFont | None:
        """The face of a cell, where it is not that of the window."""
        del row, column
        return None

    # -- what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(self.heads())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt's question; see there."""
        heads = self.heads()
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's question; see there."""
        if not index.isValid():
            return None
        answer = self._answers.get(role)
        return answer(self._rows[index.row()], index.column()) if answer else None

    def _aloud(self, row: R, column: int) -> str:
        """The words as a screen reader says them."""
        return plain(self.words(row, column))
