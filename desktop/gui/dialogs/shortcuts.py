"""ShortcutsDialog: every action of the window and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from desktop.gui import theme
from desktop.gui.panes import carrying_keys, columns_keys, comparison_keys

if TYPE_CHECKING:
    from desktop.gui.frame import Frame


class ShortcutsDialog(QDialog):
    """A list that narrows as one types."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self.setObjectName("shortcutsDialog")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(theme.px(520), theme.px(560))
        self.field = QLineEdit(self)
        self.field.setObjectName("shortcutsFilter")
        self.field.setAccessibleName(self.tr("Filter the shortcuts"))
        self.field.setPlaceholderText(self.tr("Filter…"))
        self.field.textChanged.connect(self._narrow)
        self.table = self._make_table([*_actions(window)])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(self.field)
        box.addWidget(self.table, 1)
        box.addWidget(buttons)

    def _make_table(self, rows: list[tuple[str, str]]) -> QTableWidget:
        rows += [
            (self.tr("Zoom the document"), self.tr("Ctrl + wheel")),
            (self.tr("Fold and unfold in the tree"), "← →"),
            *comparison_keys.listed(),
            *columns_keys.listed(),
            *carrying_keys.listed(),
        ]
        table = QTableWidget(len(rows), 2, self)
        table.setObjectName("shortcuts")
        table.setAccessibleName(self.tr("Shortcuts"))
        table.setHorizontalHeaderLabels([self.tr("What"), self.tr("Keys")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                table.setItem(number, column, QTableWidgetItem(words))
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        return table

    def _narrow(self, words: str) -> None:
        for row in range(self.table.rowCount()):
            cells = (self.table.item(row, column) for column in range(2))
            shown = any(cell and words.casefold() in cell.text().casefold() for cell in cells)
            self.table.setRowHidden(row, not shown)


def _actions(window: Frame) -> list[tuple[str, str]]:
    """Name and keys of every action that has keys."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (action.text().rstrip("…"), action.shortcut().toString(native))
        for action in window.findChildren(QAction)
        if not action.shortcut().isEmpty() and action.text()
    ]
