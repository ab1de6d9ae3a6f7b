"""LostDialog: a dossier does not open; its newest good copy, and what may be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.gui import sentences, theme
from desktop.gui.backing import moment
from desktop.gui.panes.secret_fields import WIDTH

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from desktop.store.rescue import WayBack


class LostDialog(QDialog):
    """Names the copy by its day and what it holds; Enter restores it, Escape leaves everything as it is."""

    restoring, looking, listing = Signal(), Signal(), Signal()

    def __init__(self, way: WayBack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way = way
        self.setObjectName("lostDialog")
        self.setWindowTitle("Chapeau")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(*[theme.px(20)] * 4)
        self._box.setSpacing(theme.px(12))
        self._say(self.tr("{name} does not open").format(name=way.path.stem), "title")
        self._say(sentences.say(way.why), "")
        self.copy = self._say(self._copy(), "")
        self._say(
            self.tr("Restoring puts the copy in its place. The file that does not open is set aside among the copies, not"
                    " deleted: what was written after the copy was made is in that file only."),
            "muted",
        )  # fmt: skip
        self._add_buttons()

    def _say(self, words: str, name: str) -> QLabel:
        label = QLabel(words, self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setObjectName(name)
        label.setMinimumWidth(theme.px(WIDTH))
        self._box.addWidget(label)
        return label

    def _copy(self) -> str:
        good = self._way.good
        if good is None:
            return ""
        if self._way.holds is None:
            return self.tr("The copy of {when} is good.").format(when=moment(good.made))
        words = self.tr(
            "The copy of {when} is good: it was read through just now. Documents in it: {texts}; notes: {notes}."
        )
        texts, notes = self._way.holds
        return words.format(when=moment(good.made), texts=texts, notes=notes)

    def _add_buttons(self) -> None:
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.restore = self._button(self.tr("&Restore it"), role.AcceptRole, self.restoring)
        self.look = self._button(self.tr("&Look into the copy"), role.ActionRole, self.looking)
        self.all = self._button(self.tr("&All copies…"), role.ActionRole, self.listing)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.rejected.connect(self.reject)
        self.look.setToolTip(self.tr("Read only: nothing is changed, and it can be restored from there"))
        self.restore.setDefault(True)
        self.restore.setFocus()
        self._box.addWidget(self.buttons)

    def _button(self, words: str, role: QDialogButtonBox.ButtonRole, chosen: SignalInstance) -> QPushButton:
        button = self.buttons.addButton(words, role)

        def act() -> None:
            self.accept()
            chosen.emit()

        button.clicked.connect(act)
        return button
