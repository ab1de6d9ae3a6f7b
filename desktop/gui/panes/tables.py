"""TablePane: the table in hand as a table: scrolled, searched by its words, copied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QRect, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.gui import icons, theme
from desktop.gui.delegates.buttons import tool
from desktop.gui.models.cells import CellsModel
from desktop.gui.panes.tables_copy import clipboard_data
from desktop.terms.provision import Table
from desktop.views.tables import notes_of, rows_with

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.terms.provision import Provision

LEAST, MOST = 56, 260  # pixels of a column at 100 %
LINES = 4  # a row is at most so high; the whole stands in the tool tip
SAMPLE = 60  # rows that say how wide a column wants to be


class TablePane(QWidget):
    """Shows one table; its header stays above the rows, its notes below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tablePane")
        self._desk = desk
        self._found: tuple[int, ...] = ()
        self.model = CellsModel(self)
        self.caption, self.said, self.notes = self._label(), QLabel(self), self._label()
        for label in (self.said, self.notes):
            label.setObjectName("muted")
        self.field, self.view, self.copy = self._make_field(), self._make_view(), tool(self, "copy")
        self.copy.setObjectName("tableCopy")
        self.copy.setToolTip(self.tr("Copy the table"))
        self.copy.setAccessibleName(self.copy.toolTip())
        self.copy.clicked.connect(self.copy_table)
        bar, box = QHBoxLayout(), QVBoxLayout(self)
        bar.setSpacing(theme.px(6))
        for widget, share in ((self.field, 1), (self.said, 0), (self.copy, 0)):
            bar.addWidget(widget, share)
        box.setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(4))
        box.setSpacing(theme.px(4))
        box.addWidget(self.caption)
        box.addLayout(bar)
        box.addWidget(self.view, 1)
        box.addWidget(self.notes)
        self.setFocusProxy(self.view)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        return label

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("tableFilter")
        field.setAccessibleName(self.tr("Find a row"))
        field.setPlaceholderText(self.tr("Find a row…"))
        field.setClearButtonEnabled(True)
        field.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(self._find)
        field.returnPressed.connect(lambda: self.go(1))
        field.installEventFilter(self)
        return field

    def _make_view(self) -> QTableView:
        view = QTableView(self)
        view.setObjectName("tableCells")
        view.setAccessibleName(self.tr("Table"))
        view.setModel(self.model)
        view.setWordWrap(True)
        view.setMinimumHeight(theme.px(84))
        view.setTabKeyNavigation(False)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.horizontalHeader().setHighlightSections(False)
        view.installEventFilter(self)
        return view

    def show_table(self, provision: Provision) -> None:
        """Show the table of a provision."""
        table, document = provision.table or Table(), self._desk.document
        font = theme.face(document.language if document else "", theme.POINTS - 0.5)
        self.model.show(table, font)
        self.view.setFont(font)
        self.caption.setFont(theme.face(document.language if document else ""))
        self.caption.setText(" ".join(f"{provision.label} {table.caption}".split()))
        self.caption.setVisible(bool(self.caption.text()))
        notes = notes_of(document, provision.id) if document else ()
        self.notes.setText("\n".join(f"{note.label} {note.text}".strip() for note in notes))
        self.notes.setVisible(bool(notes))
        self._measure(table, QFontMetrics(font))
        self.field.clear()
        self._find("")

    # How large everything is.

    def _measure(self, table: Table, metrics: QFontMetrics) -> None:
        columns = range(self.model.columnCount())
        wides = [self._wide(table, column, metrics) for column in columns]
        for column, wide in enumerate(wides):
            self.view.setColumnWidth(column, wide)
        heads = [str(self.model.headerData(n, Qt.Orientation.Horizontal) or "") for n in columns]
        high = max((_high(metrics, wide, head) for wide, head in zip(wides, heads, strict=True)), default=0)
        self.view.horizontalHeader().setFixedHeight(high + theme.px(10) if any(heads) else 0)
        for number, row in enumerate(table.rows):
            tall = max(
                (_high(metrics, wide, cell) for wide, cell in zip(wides, row, strict=False)), default=0
            )
            self.view.setRowHeight(number, min(tall, LINES * metrics.lineSpacing()) + theme.px(8))

    def _wide(self, table: Table, column: int, metrics: QFontMetrics) -> int:
        cells = [row[column] for row in table.rows[:SAMPLE] if column < len(row)]
        body = max(
            (metrics.horizontalAdvance(line) for cell in cells for line in cell.split("\n")), default=0
        )
        head = str(self.model.headerData(column, Qt.Orientation.Horizontal) or "")
        word = max(body, metrics.horizontalAdvance(head) // 2)
        return max(theme.px(LEAST), min(theme.px(MOST), word + theme.px(20)))

    # Finding.

    def _find(self, words: str) -> None:
        self._found = rows_with(self.model.table, words)
        if self._found:
            self._show_row(self._found[0])
        else:
            self.said.setText(
                self.tr("no such row")
                if words.strip()
                else self.tr("{n} rows").format(n=self.model.rowCount())
            )

    def go(self, by: int) -> None:
        """Go to the next row that was found, or the one before, and round."""
        if not self._found:
            return
        here = self.view.currentIndex().row()
        at = self._found.index(here) + by if here in self._found else 0
        self._show_row(self._found[at % len(self._found)])

    def _show_row(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(row, 0)
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        place, total = self._found.index(row) + 1, len(self._found)
        self.said.setText(self.tr("{n} of {total}").format(n=place, total=total))

    # Taking away.

    def copy_table(self) -> None:
        """The whole table to the clipboard."""
        QGuiApplication.clipboard().setMimeData(clipboard_data(self.model.table))
        self._desk.messages.info(self.tr("The table is in the clipboard."))

    def copy_selection(self) -> None:
        """The cells selected, or the whole table where one cell or none is."""
        picked = self.view.selectedIndexes()
        if len(picked) < 2:
            self.copy_table()
            return
        columns = sorted({index.column() for index in picked})
        lines = sorted({index.row() for index in picked})
        rows = tuple(tuple(str(self.model.index(r, c).data() or "") for c in columns) for r in lines)
        header = tuple(tuple(row[c] for c in columns) for row in self.model.table.header)
        QGuiApplication.clipboard().setMimeData(
            clipboard_data(replace(self.model.table, header=header, rows=rows))
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Copy takes cells; letters typed into the table look for a row, Up and Down in the field go on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.view:
                return self._key_in_table(event)
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self.go(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _key_in_table(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
            return True
        if event.text().strip() and event.text().isprintable():
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.setText(event.text())
            return True
        return False


def _high(metrics: QFontMetrics, wide: int, words: str) -> int:
    """How high words are in a column; a short line is not measured."""
    if "\n" not in words and len(words) * metrics.height() < wide:
        return metrics.lineSpacing()
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    return metrics.boundingRect(QRect(0, 0, max(20, wide - theme.px(10)), 100_000), flags, words).height()
