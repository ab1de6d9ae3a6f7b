"""ChoiceDelegate: a cell of words that is edited by choosing, or by typing what is not in the list."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from desktop.gui.delegates.text import TextDelegate

Index = QModelIndex | QPersistentModelIndex
Choices = tuple[tuple[str, str], ...]


class ChoiceDelegate(TextDelegate):
    """`choices` is the role under which the model says (value, word) of all a cell may become."""

    def __init__(self, parent: QObject | None, choices: int, *, free: bool, margin: int = 0) -> None:
        super().__init__(parent, margin=margin)
        self._choices, self._free = choices, free

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt asks so
        index: Index,
    ) -> QWidget:
        """Qt's question; see there."""
        box = QComboBox(parent, editable=self._free)
        box.setObjectName("choice")
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal) or ""))
        for value, word in self._offered(index):
            box.addItem(word, value)
        if not self._free:
            box.activated.connect(lambda _: self._chosen(box))
            QTimer.singleShot(0, box, lambda: box.showPopup() if isValid(box) and box.isVisible() else None)
        return box

    def _offered(self, index: Index) -> Choices:
        found = index.data(self._choices)
        return found if isinstance(found, tuple) else ()

    def _chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Qt's question; see there."""
        if not isinstance(editor, QComboBox):
            return
        value = str(index.data(Qt.ItemDataRole.EditRole) or "")
        at = editor.findData(value)
        editor.setCurrentIndex(at)
        line = editor.lineEdit()
        if line is not None:
            line.setText(editor.itemText(at) if at >= 0 else value)
            line.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Qt's question; see there."""
        if isinstance(editor, QComboBox):
            model.setData(index, _value(editor), Qt.ItemDataRole.EditRole)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter in a list that is folded keeps what is chosen."""
        if (
            isinstance(editor, QComboBox)
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self._chosen(editor)
            return True
        return super().eventFilter(editor, event)


def _value(box: QComboBox) -> str:
    if not box.isEditable():
        return str(box.currentData())
    at = box.findText(box.currentText(), Qt.MatchFlag.MatchFixedString)
    return str(box.itemData(at)) if at >= 0 else box.currentText()
