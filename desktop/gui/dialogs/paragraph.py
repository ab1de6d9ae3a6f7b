"""ParagraphDialog: which paragraph of a text a note belongs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.dialogs.fitting import fit
from desktop.gui.models.paragraphs import ParagraphsModel
from desktop.gui.words import direction

if TYPE_CHECKING:
    from desktop.terms.document import Document

_SHOWN = 280  # letters of the words that a place is looked for
PAUSE = 120  # milliseconds without a keystroke
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class ParagraphDialog(QDialog):
    """Every paragraph in reading order; typing narrows the list, Enter takes the one in hand."""

    chosen = Signal(str)  # the id of its node

    def __init__(self, document: Document, words: str, start: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paragraphDialog")
        self.setWindowTitle(self.tr("Choose a paragraph"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, 680, 560)
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
        self.words, self.field = QLabel(shown, self, wordWrap=True), QLineEdit(self, clearButtonEnabled=True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setLayoutDirection(direction(words))
        self.list, self.model = TallRows(self), ParagraphsModel(document, self)
        self.buttons = QDialogButtonBox(self)
        self._build()
        self._connect()
        self.list.show_row(max(self.model.find(lambda row: row.id == start), 0))
        self.field.setFocus()

    def _build(self) -> None:
        self.field.setPlaceholderText(self.tr("Words or label of the paragraph"))
        self.list.horizontalHeader().hide()
        self.list.horizontalHeader().setStretchLastSection(True)
        self.list.setItemDelegate(TextDelegate(self.list))
        self.list.setModel(self.model)
        roles = QDialogButtonBox.ButtonRole
        self.take = self.buttons.addButton(self.tr("Hang the note here"), roles.AcceptRole)
        close = self.buttons.addButton(self.tr("Cancel"), roles.RejectRole)
        for widget, name, called in (
            (self.field, "filter", self.tr("Narrow the list")),
            (self.list, "list", self.tr("Paragraphs")),
            (self.take, "take", self.tr("Hang the note here")),
            (close, "close", self.tr("Close without choosing")),
        ):
            widget.setObjectName(f"paragraph.{name}")
            widget.setAccessibleName(called)
        rows = QVBoxLayout(self)
        rows.addWidget(self.words)
        rows.addWidget(self.field)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.buttons)

    def _connect(self) -> None:
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.narrow)
        self.field.textChanged.connect(lambda _: self._soon.start())
        self.field.installEventFilter(self)
        self.list.row_opened.connect(lambda _: self.accept())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def narrow(self) -> None:
        """List what holds the words typed."""
        self._soon.stop()
        self.model.narrow(self.field.text())
        self.list.show_row(0)
        self.take.setEnabled(self.model.rowCount() > 0)

    def accept(self) -> None:
        """Take the paragraph in hand."""
        if self._soon.isActive():
            self.narrow()
        row = self.model.row(self.list.current_row())
        if row is not None:
            self.chosen.emit(row.id)
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk the list while the words keep the keyboard."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step and self.model.rowCount():
                self.list.show_row(min(max(self.list.current_row() + step, 0), self.model.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)
