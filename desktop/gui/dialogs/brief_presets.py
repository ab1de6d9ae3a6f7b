"""PresetBar: choices for a brief kept under a name, and taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop.errors import ChapeauError
from desktop.gui import theme
from desktop.workspace.presets import doubts, drop_preset, keep_preset, presets

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from desktop.gui.desk import Desk
    from desktop.workspace.presets import Preset


class PresetBar(QWidget):
    """A box of names that can be written in; Keep puts what is chosen now under the name, Forget drops it."""

    taken = Signal(object)  # a Preset

    def __init__(self, desk: Desk, chosen: Callable[[], Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages, self._chosen = desk.messages, chosen
        self._dossier = (
            desk.workspace.dossier if desk.workspace else None
        )  # where it is encrypted, they are in it
        self.names = QComboBox(self)
        self.names.setEditable(True)
        self.names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.keep, self.forget = QPushButton(self.tr("Keep"), self), QPushButton(self.tr("Forget"), self)
        for widget, name, called in (
            (self.names, "brief.preset", self.tr("Preset")),
            (self.keep, "brief.preset.keep", self.tr("Keep what is chosen as a preset")),
            (self.forget, "brief.preset.forget", self.tr("Forget the preset")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(6))
        line.addWidget(self.names, 1)
        for button in (self.keep, self.forget):
            button.setAutoDefault(False)
            line.addWidget(button)
        self.setFocusProxy(self.names)
        self._list("")
        for sentence in doubts(self._dossier):
            self._messages.error(sentence)
        self.names.activated.connect(self._take)
        self.names.editTextChanged.connect(self._allow)
        self.keep.clicked.connect(self._keep)
        self.forget.clicked.connect(self._forget)

    def _list(self, shown: str) -> None:
        with QSignalBlocker(self.names):
            self.names.clear()
            self.names.addItems(list(presets(self._dossier)))
            self.names.setCurrentIndex(self.names.findText(shown))
            self.names.setEditText(shown)
        edit = self.names.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("None; write a name to keep what is chosen"))
        self._allow()

    def _allow(self) -> None:
        name = self.names.currentText().strip()
        self.keep.setEnabled(bool(name))
        self.forget.setEnabled(self.names.findText(name) >= 0 and bool(name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the preset of that name, or keeps what is chosen under it; it does not write the brief."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self.forget.isEnabled():
            self._take()
        else:
            self.keep.click()

    def _take(self) -> None:
        found = presets(self._dossier).get(self.names.currentText())
        if found:
            self.taken.emit(found)
        self._allow()

    def _keep(self) -> None:
        name = self.names.currentText().strip()
        try:
            if told := keep_preset(name, self._chosen(), self._dossier):
                self._messages.error(told)
        except ChapeauError as refusal:
            self._messages.error(str(refusal))
            return
        self._list(name)

    def _forget(self) -> None:
        try:
            drop_preset(self.names.currentText().strip(), self._dossier)
        except ChapeauError as refusal:
            self._messages.error(str(refusal))
            return
        self._list("")
