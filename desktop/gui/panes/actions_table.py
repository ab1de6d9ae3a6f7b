"""The table of the overview of actions: rows as tall as their words, headings across, cells that are edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from desktop.gui import theme
from desktop.gui.delegates.choice import ChoiceDelegate
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.models.actions import CHOICES, EDITED, ActionsModel
from desktop.gui.panes import actions_columns as columns
from desktop.gui.writing import SHUT
from desktop.views.following import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    Place = tuple[str, str]

BADGED = {"verb", "status"}


class ActionsTable(TallRows):
    """Lists an ActionsModel; several rows can be selected and changed at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, wide=COLUMNS.index("what"))
        self.listed = ActionsModel(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setModel(self.listed)
        self.listed.modelReset.connect(self._span)
        self._delegate()
        self._head()

    def _delegate(self) -> None:
        self.setItemDelegate(TextDelegate(self))
        for number, column in enumerate(COLUMNS):
            margin = 20 if column in BADGED else 0
            if column in EDITED:
                made: TextDelegate = ChoiceDelegate(self, CHOICES, free=column != "status", margin=margin)
                self.setItemDelegateForColumn(number, made)
            elif margin:
                self.setItemDelegateForColumn(number, TextDelegate(self, margin=margin))

    def _head(self) -> None:
        head = self.horizontalHeader()
        head.setSectionsMovable(False)
        head.setMinimumSectionSize(theme.px(48))
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for number, column in enumerate(COLUMNS):
            if column in columns.WIDTHS:
                self.setColumnWidth(number, theme.px(columns.WIDTHS[column]))
        head.setSectionResizeMode(COLUMNS.index("what"), QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda at: columns.menu(self).popup(head.mapToGlobal(at)))

    def _span(self) -> None:
        self.clearSpans()
        for number in self.listed.headings():
            self.setSpan(number, 0, 1, len(COLUMNS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow table spares the columns that matter least."""
        columns.apply(self)
        super().resizeEvent(event)

    # -- what is selected

    def chosen(self) -> list[int]:
        """The rows selected that are actions, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for row in rows if self.listed.row(row) is not None]

    def places(self) -> set[Place]:
        """Where the selected actions stand."""
        return {place for _, place in self._listed(self.chosen())}

    def _listed(self, numbers: Collection[int]) -> Iterator[tuple[int, Place]]:
        for number in numbers:
            row = self.listed.row(number)
            if row is not None:
                yield number, (row.text, row.kept.node)

    def choose(self, places: Collection[Place]) -> None:
        """Select the actions at these places, the first of each, and bring the first into view."""
        found: dict[Place, int] = {}
        for number, place in self._listed(range(self.listed.rowCount())) if places else ():
            if place in places:
                found.setdefault(place, number)
        wanted, flags = QItemSelection(), QItemSelectionModel.SelectionFlag
        column = max(self.currentIndex().column(), 0)
        if found:
            self.show_row(min(found.values()))
            self.selectionModel().setCurrentIndex(
                self.listed.index(min(found.values()), column), flags.NoUpdate
            )
        for number in found.values():
            wanted.select(self.listed.index(number, 0), self.listed.index(number, len(COLUMNS) - 1))
        self.selectionModel().select(wanted, flags.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 edits the cell in hand, or the status where the cell cannot be edited."""
        current = self.currentIndex()
        if (
            event.key() == Qt.Key.Key_F2
            and current.isValid()
            and COLUMNS[current.column()] not in EDITED
            and self.listed.row(current.row()) is not None
            and not self.listed.property(SHUT)
        ):
            status = self.listed.index(current.row(), COLUMNS.index("status"))
            self.selectionModel().setCurrentIndex(status, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.edit(status)
            return
        super().keyPressEvent(event)
