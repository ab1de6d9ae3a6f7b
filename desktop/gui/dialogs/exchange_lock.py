"""LockChooser: how a file for colleagues is encrypted: a passphrase given twice, or their public keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.gui import theme

if TYPE_CHECKING:
    from desktop.workspace.exchange import Lock

PASSPHRASE, KEYS, NONE = "passphrase", "keys", "none"
LEAST = 8  # letters of a passphrase


class LockChooser(QWidget):
    """Nothing but public notes may go out without a lock."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.manner = QComboBox(self)
        for words, manner in (
            (self.tr("With a passphrase"), PASSPHRASE),
            (self.tr("To the public keys of colleagues"), KEYS),
            (self.tr("Not at all (public notes only)"), NONE),
        ):
            self.manner.addItem(words, manner)
        self.first, self.again, self.keys = QLineEdit(self), QLineEdit(self), QPlainTextEdit(self)
        self.sentence = QLabel(self, wordWrap=True)
        self.sentence.setObjectName("muted")
        self._name()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(6))
        for widget in (self.manner, self.first, self.again, self.keys, self.sentence):
            rows.addWidget(widget)
        self.setFocusProxy(self.manner)
        self.manner.currentIndexChanged.connect(self._show)
        for field in (self.first, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self._changed)
        self.keys.textChanged.connect(self._changed)
        self._show()

    def _name(self) -> None:
        self.keys.setFixedHeight(theme.px(64))
        for widget, name, called in (
            (self.manner, "manner", self.tr("How the file is encrypted")),
            (self.first, "passphrase", self.tr("Passphrase")),
            (self.again, "again", self.tr("The passphrase again")),
            (self.keys, "keys", self.tr("Public keys (age1…), one a line")),
        ):
            widget.setObjectName(f"lock.{name}")
            widget.setAccessibleName(called)
            if isinstance(widget, QLineEdit | QPlainTextEdit):
                widget.setPlaceholderText(called)

    def _show(self) -> None:
        manner = self.manner.currentData()
        self.first.setVisible(manner == PASSPHRASE)
        self.again.setVisible(manner == PASSPHRASE)
        self.keys.setVisible(manner == KEYS)
        self._changed()

    def _changed(self) -> None:
        self.sentence.setText(self.missing())
        self.sentence.setVisible(bool(self.sentence.text()))
        self.changed.emit()

    def missing(self) -> str:
        """What is still wanted, in a sentence; "" where the lock is complete."""
        manner = self.manner.currentData()
        if manner == PASSPHRASE:
            return self._wanted()
        wrong = next((key for key in self.public_keys() if not key.startswith("age1")), "")
        if manner == KEYS and wrong:
            return self.tr("{key} is no public key; one begins with age1.").format(key=wrong[:40])
        if manner == KEYS and not self.public_keys():
            return self.tr("Give the public key of everyone who may read it.")
        return ""

    def _wanted(self) -> str:
        first, again = self.first.text(), self.again.text()
        if len(first) < LEAST:
            return self.tr(
                "A passphrase has {n} letters or more; tell it to your colleague by another way."
            ).format(n=LEAST)
        return "" if first == again else self.tr("The two are not the same yet.")

    def public_keys(self) -> tuple[str, ...]:
        """The keys given."""
        return tuple(line.strip() for line in self.keys.toPlainText().splitlines() if line.strip())

    @property
    def is_open(self) -> bool:
        """Whether the file is not to be encrypted."""
        return bool(self.manner.currentData() == NONE)

    def lock(self) -> Lock:
        """What was chosen."""
        from desktop.workspace.exchange import Lock

        manner = self.manner.currentData()
        return Lock(
            self.first.text() if manner == PASSPHRASE else "", self.public_keys() if manner == KEYS else ()
        )
