"""LockedPane: what is seen of a dossier that is locked, and where it is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.gui import icons, theme
from desktop.gui.panes.secret_fields import WIDTH, SecretFields

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.gui.desk import Desk

SIDE = 48  # pixels of the lock


class LockedPane(QWidget):
    """A lock, a name, and a line for the passphrase; or what is under way while the file is closed."""

    given = Signal(str, object)  # the words typed, and the key file

    def __init__(self, _desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lockedPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.mark = QLabel(self, alignment=Qt.AlignmentFlag.AlignCenter)
        self.mark.setPixmap(icons.icon("lock", "muted", SIDE).pixmap(theme.px(SIDE)))
        self.title, self.words = self._label("title", 18), self._label("muted", 11)
        self.fields = SecretFields((("now", self.tr("Passphrase")),), self)
        self.fields.setFixedWidth(theme.px(WIDTH))
        self.open = QPushButton(self.tr("Open"), self)
        self.open.setObjectName("primary")
        self.open.setAccessibleName(self.tr("Open the dossier again"))
        self.setFocusProxy(self.fields)
        middle = Qt.AlignmentFlag.AlignCenter
        box = QVBoxLayout(self)
        box.setAlignment(middle)
        box.setSpacing(theme.px(14))
        for widget in (self.mark, self.title, self.words, self.fields, self.open):
            box.addWidget(widget, 0, middle)
        self.open.clicked.connect(self.give)
        self.fields.entered.connect(self.give)
        self.fields.changed.connect(self._allow)
        self._allow()

    def _label(self, name: str, points: float) -> QLabel:
        label = QLabel(self, textFormat=Qt.TextFormat.PlainText, alignment=Qt.AlignmentFlag.AlignCenter)
        label.setObjectName(name)
        font = label.font()
        font.setPointSizeF(points * theme.scale())
        label.setFont(font)
        return label

    def ask(self, path: Path) -> None:
        """Ask for what opens the dossier at `path`."""
        self.title.setText(self.tr("{name} is locked").format(name=path.stem))
        self.words.setText(self.tr("Type its passphrase, or the code of its recovery sheet."))
        self.fields.clear()
        for widget in (self.fields, self.open):
            widget.show()
        self.fields.setFocus()

    def wait(self, words: str) -> None:
        """Say what is under way; there is nothing to type."""
        self.title.setText(words)
        self.words.setText(self.tr("The dossier is closed meanwhile."))
        for widget in (self.fields, self.open):
            widget.hide()

    def give(self) -> None:
        """Hand over what was typed."""
        if self.open.isEnabled() and self.fields.isEnabled():
            self.fields.setEnabled(False)
            self.open.setEnabled(False)
            self.given.emit(self.fields.words("now"), self.fields.key_file)

    def refuse(self, sentence: str) -> None:
        """Say why it did not open."""
        self.fields.refuse(sentence)
        self._allow()

    def _allow(self) -> None:
        self.open.setEnabled(bool(self.fields.words("now")))
