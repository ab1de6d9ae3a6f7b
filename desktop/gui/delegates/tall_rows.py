"""TallRows: a table whose rows are as tall as their words, measured only where they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from desktop.gui.delegates.text import TextDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_PASSES = 4  # rows that grow or shrink bring others into view
_GUESSED = 20_000  # rows guessed one by one; longer lists take one guess for all

_TOP, _CENTRE = QAbstractItemView.ScrollHint.PositionAtTop, QAbstractItemView.ScrollHint.PositionAtCenter


class TallRows(QTableView):
    """A list of wrapped rows that scrolls smoothly however long it is."""

    row_opened = Signal(int)  # Enter or a double click
    row_chosen = Signal(int)  # the current row changed

    def __init__(self, parent: QWidget | None = None, *, wide: int = 0) -> None:
        super().__init__(parent)
        self._wide = wide  # the column whose words decide how tall a row is guessed to be
        self._measured: set[int] = set()
        self._unguessed = False
        self._measuring = False
        self._held = -1  # the row that was asked for, until everything has its place
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._settle_later)
        self._set_up()
        self.activated.connect(lambda index: self.row_opened.emit(index.row()))

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # A bar that came and went would change the width, the heights with it, and so come and go for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(8)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().sectionResized.connect(lambda *_: self._forget())

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show `model`; heights are taken anew whenever it is filled anew."""
        super().setModel(model)
        if model is None:
            return
        model.modelReset.connect(self._refill)
        model.dataChanged.connect(lambda *_: self._forget(guess=False))
        self.selectionModel().currentRowChanged.connect(self._tell)
        self._forget()

    def show_row(self, row: int) -> None:
        """Select `row` and bring the whole of it into view."""
        index = self.model().index(row, 0)
        if not index.isValid():
            return
        self._settle()
        self.setCurrentIndex(index)
        self._held = row
        self._bring()
        self._later.start()

    def _bring(self) -> None:
        """Scroll to the row that was asked for; heights on the way are guesses until they are seen."""
        index = self.model().index(self._held, 0)
        for _ in range(3 if index.isValid() else 0):
            tall = self.rowHeight(self._held) > self.viewport().height()
            self.updateGeometries()  # rows that grew are in the range of the bar only after that
            self.scrollTo(index, _TOP if tall else _CENTRE)
            self._measure()

    def current_row(self) -> int:
        """The row the reader is at, or -1."""
        return self.currentIndex().row()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other heights."""
        super().resizeEvent(event)
        self._forget(guess=event.size().width() != event.oldSize().width())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Rows that come into view are measured."""
        super().scrollContentsBy(dx, dy)
        self._measure()

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.row_chosen.emit(current.row())

    def _refill(self) -> None:
        self._held = -1
        self._measuring = True  # where the old rows were scrolled to says nothing of the new ones
        self.scrollToTop()
        self._measuring = False
        self._forget()
        self._settle()
        self._later.start()  # once more when the columns have their widths

    def _forget(self, *, guess: bool = True) -> None:
        self._measured.clear()
        self._unguessed |= guess
        self._later.start()

    def _settle(self) -> None:
        """Guess all heights where the width or the rows are others, then measure what is seen."""
        if self._unguessed:
            self._unguessed = False
            self._guess()
        self._measure()

    def _settle_later(self) -> None:
        """When the columns have their widths: the row that was asked for is brought into view again."""
        self._settle()
        self._bring()
        self._held = -1

    def _guess(self) -> None:
        """Set every row as tall as the number of its letters makes likely."""
        model, rows = self.model(), self.verticalHeader()
        if model is None or model.rowCount() > _GUESSED:
            return
        metrics = self.fontMetrics()
        line, letter = metrics.lineSpacing(), max(metrics.averageCharWidth(), 1)
        across = max(self.columnWidth(self._wide) // letter, 4)
        for row in range(model.rowCount()):
            words = str(model.index(row, self._wide).data() or "")
            wide = len(words) + (0 if words.isascii() else len(words) // 2)
            rows.resizeSection(row, line * (1 + wide // across) + 12)

    def _measure(self) -> None:
        """Set the rows in view as tall as their words; what stands at the top of the view stays there."""
        if self._measuring or self.model() is None or not self.isVisible():
            return
        self._measuring = True  # keeping the top in its place scrolls, and that would measure again
        try:
            for _ in range(_PASSES):
                if not self._measure_seen():
                    break
        finally:
            self._measuring = False

    def _measure_seen(self) -> bool:
        """Set the heights of the rows in view; whether there was any to set."""
        before = len(self._measured)
        row, bottom = self.rowAt(0), self.viewport().height()
        while 0 <= row < self.model().rowCount() and self.rowViewportPosition(row) < bottom:
            if row not in self._measured:
                self._set_height(row)
            row += 1
        return len(self._measured) > before

    def _set_height(self, row: int) -> None:
        self._measured.add(row)
        old, new = self.rowHeight(row), self._height(row)
        if old == new:
            return
        above = self.rowViewportPosition(row) < 0
        self.verticalHeader().resizeSection(row, new)
        if above:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + new - old)

    def _height(self, row: int) -> int:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        heights = [24]
        for column in range(self.model().columnCount()):
            delegate = self.itemDelegateForColumn(column) or self.itemDelegate()
            if isinstance(delegate, TextDelegate) and not self.isColumnHidden(column):
                index = self.model().index(row, column)
                heights.append(delegate.height(option, index, self.columnWidth(column)))
        return max(heights)
