"""Texts beside each other as Qt lists them: what there is to say of a row, then a column a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.gui import theme
from desktop.gui.delegates.marks import Badge, Look, Piece, plain
from desktop.gui.delegates.text import BADGE, LABEL, PARAGRAPHS
from desktop.views.columns import Going, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont

    from desktop.gui.delegates.marks import Para
    from desktop.views.columns import Cell

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
WHAT = 0  # the column before the texts
_RIGHT_TO_LEFT = frozenset({"ar"})
_FROM_RIGHT = "\u200f"  # is read as an Arabic letter, and not seen
_IN_MARGIN = 5  # letters of a label; a longer one stands before the words
_LONGEST, _HEAD, _TAIL = 1_600, 800, 300  # letters of one run
_MARKS = {  # how a screen reader says what others see
    Look.INSERTED: QT_TRANSLATE_NOOP("columns", "(in: {words})"),
    Look.DELETED: QT_TRANSLATE_NOOP("columns", "(out: {words})"),
    Look.PASSING: QT_TRANSLATE_NOOP("columns", "(in and out again: {words})"),
}
_LOOKS = {
    Going.STAYS: Look.PLAIN,
    Going.CAME: Look.INSERTED,
    Going.LEAVES: Look.DELETED,
    Going.PASSES: Look.PASSING,
}


class Row(Protocol):
    """What the model needs of a row."""

    @property
    def cells(self) -> tuple[Cell | None, ...]:
        """The provision in every column."""
        ...

    @property
    def nodes(self) -> tuple[str | None, ...]:
        """The ids of the provisions."""
        ...

    @property
    def folded(self) -> str:
        """All words of the row, to filter by."""
        ...


R = TypeVar("R", bound=Row)


class ColumnsModel(QAbstractTableModel, Generic[R]):
    """One provision a row; its marks are made only when it is looked at. Heirs say what stands in the first column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[R, ...] = ()
        self._rows: list[R] = []
        self._heads: tuple[str, ...] = ()
        self._fonts: tuple[QFont, ...] = ()
        self._languages: tuple[str, ...] = ()
        self._takes: Callable[[R], bool] = lambda _: True
        self._words = ""

    def show(self, rows: tuple[R, ...], heads: Sequence[str], languages: Sequence[str]) -> None:
        """List other texts."""
        self.beginResetModel()
        self._all, self._heads = rows, tuple(heads)
        self._languages = tuple(languages)
        self._fonts = tuple(theme.reading_face(language, 11.0) for language in languages)
        self._filtered()
        self.endResetModel()

    def narrow(self, takes: Callable[[R], bool], words: str) -> None:
        """List only the rows that `takes` takes and that hold every one of `words`."""
        self.beginResetModel()
        self._takes, self._words = takes, words
        self._filtered()
        self.endResetModel()

    def _filtered(self) -> None:
        wanted = fold(self._words).split()
        self._rows = [row for row in self._all if self._takes(row) and all(w in row.folded for w in wanted)]

    @property
    def everything(self) -> tuple[R, ...]:
        """All rows, listed or not."""
        return self._all

    def rows(self) -> Sequence[R]:
        """The rows listed."""
        return self._rows

    def row(self, number: int) -> R | None:
        """The row listed at `number`."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, row: R | None) -> int:
        """Where a row is listed, or -1."""
        return next((n for n, one in enumerate(self._rows) if one is row), -1)

    def find(self, column: int, node: str) -> int:
        """The row in which a text of the columns (from 0) has `node`, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.nodes[column] == node), -1)

    # -- what heirs say

    def what(self, row: R) -> tuple[Para, ...]:
        """What the first column says of a row."""
        raise NotImplementedError

    def badge(self, row: R) -> Badge | None:
        """The sign beside it."""
        raise NotImplementedError

    def nothing(self, row: R) -> str:
        """What stands in a column in which the row has no provision."""
        raise NotImplementedError

    # -- what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt's question; see there."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        shown = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        return self._heads[section] if shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's question; see there."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._display(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_label(row, column)} {_told(self._paragraphs(row, column))}".strip()
            case Qt.ItemDataRole.FontRole if column != WHAT:
                return self._fonts[column - 1]
            case Qt.ItemDataRole.BackgroundRole if column != WHAT and row.cells[column - 1] is None:
                return theme.colour("window")
            case _:
                return self._for_delegate(row, column, role)

    def _for_delegate(self, row: R, column: int, role: int) -> object:
        if role == PARAGRAPHS:
            return self._paragraphs(row, column)
        if role == BADGE and column == WHAT:
            return self.badge(row)
        return _label(row, column) if role == LABEL else None

    def _display(self, row: R, column: int) -> str:
        """The words without their marks: what is copied, and what the height of a row is guessed from."""
        if column == WHAT:
            return plain(self.what(row))
        cell = row.cells[column - 1]
        return f"{cell.provision.label} {cell.words}".strip() if cell else ""

    def _paragraphs(self, row: R, column: int) -> tuple[Para, ...]:
        if column == WHAT:
            return self.what(row)
        cell = row.cells[column - 1]
        if cell is None:
            return ((Piece(self.nothing(row), Look.QUIET),),)
        label = cell.provision.label
        before = (Piece(f"{label} ", Look.QUIET),) if len(label) > _IN_MARGIN else ()
        # A paragraph of an Arabic text runs from the right even where it begins with a Latin title.
        way = (Piece(_FROM_RIGHT),) if self._languages[column - 1] in _RIGHT_TO_LEFT else ()
        return ((*way, *before, *_pieces(cell)),)


def _pieces(cell: Cell) -> Para:
    """The words of a cell; those shown in the row before as well are quiet where they stay."""
    stays = Look.QUIET if cell.again else Look.PLAIN
    return tuple(
        Piece(_shortened(one.text), stays if one.going is Going.STAYS else _LOOKS[one.going])
        for one in cell.stretches()
    )


def _told(paragraphs: tuple[Para, ...]) -> str:
    """The words as they are read aloud: what is only marked by its look is said."""
    marked = (tuple(Piece(_said(piece)) for piece in para) for para in paragraphs)
    return plain(marked)


def _said(piece: Piece) -> str:
    words = _MARKS.get(piece.look)
    said = QCoreApplication.translate("columns", str(words)) if words else ""
    return f" {said.format(words=piece.text.strip())} " if words else piece.text


def _shortened(text: str) -> str:
    """Words without the middle of a run too long for a cell, as a table of two hundred rows is."""
    return text if len(text) <= _LONGEST else f"{text[:_HEAD]}\n⋯\n{text[-_TAIL:]}"


def _label(row: Row, column: int) -> str:
    cell = row.cells[column - 1] if column != WHAT else None
    return cell.provision.label if cell and len(cell.provision.label) <= _IN_MARGIN else ""
