"""SecretFields: where a reader types what opens a dossier, seen or unseen, with a key file or without."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.gui import sentences, theme
from desktop.gui.strength import Strength, strength

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 420  # pixels at 100 %
_SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class SecretFields(QWidget):
    """A line for each passphrase asked for, a key file, and a sentence where it was not right."""

    changed = Signal()
    entered = Signal()

    def __init__(self, names: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: dict[str, QLineEdit] = {}
        self.key_file: Path | None = None
        self.seen, self.forget = QToolButton(self), QToolButton(self)
        self.seen.setCheckable(True)
        self.seen.setText(self.tr("Show"))
        self.forget.setText(self.tr("None"))
        self.choose = QPushButton(self.tr("Key file…"), self)
        self.chosen = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.sentence = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._form = QFormLayout()
        for name, title in names:
            self._add_line(name, title)
        self._lay_out()
        self._name()
        self.seen.toggled.connect(self._show_words)
        self.choose.clicked.connect(self._choose)
        self.forget.clicked.connect(lambda: self.take_key_file(None))
        self.take_key_file(None)
        self.refuse("")

    def _add_line(self, name: str, title: str) -> None:
        line = QLineEdit(self)
        line.setObjectName(f"secret.{name}")
        line.setAccessibleName(title)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setInputMethodHints(_SENSITIVE)
        line.setMinimumWidth(theme.px(260))
        line.textChanged.connect(self._typed)
        line.returnPressed.connect(self.entered)
        label = QLabel(title, self)
        label.setBuddy(line)
        self.lines[name] = line
        if len(self.lines) > 1:
            self._form.addRow(label, line)
            return
        row = QHBoxLayout()
        row.addWidget(line, 1)
        row.addWidget(self.seen)
        self._form.addRow(label, row)
        self.setFocusProxy(line)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.chosen, 1)
        row.addWidget(self.forget)
        self._form.addRow("", row)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(10))
        box.addLayout(self._form)
        box.addWidget(self.sentence)

    def _name(self) -> None:
        for widget, name, called in (
            (self.seen, "secret.seen", self.tr("Show what is typed")),
            (self.choose, "secret.keyFile", self.tr("Choose a key file, where the dossier has one")),
            (self.forget, "secret.noKeyFile", self.tr("No key file")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
            widget.setToolTip(called)
        self.chosen.setObjectName("muted")
        self.sentence.setObjectName("refusal")

    def words(self, name: str) -> str:
        """What stands in a line."""
        return self.lines[name].text()

    def clear(self) -> None:
        """Forget everything typed."""
        for line in self.lines.values():
            line.clear()
        self.seen.setChecked(False)
        self.take_key_file(None)
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Say why it was not right, and let the reader try again."""
        said = sentences.say(sentence)
        self.sentence.setText(said)
        self.sentence.setAccessibleName(said)
        self.sentence.setVisible(bool(said))
        self.setEnabled(True)
        if said:
            first = next(iter(self.lines.values()))
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            first.selectAll()

    def take_key_file(self, path: Path | None) -> None:
        """Use a key file, or none."""
        self.key_file = path
        self.chosen.setText(path.name if path else self.tr("no key file"))
        self.forget.setVisible(path is not None)

    def _typed(self) -> None:
        self.sentence.hide()
        self.changed.emit()

    def _show_words(self, seen: bool) -> None:  # noqa: FBT001 - Qt's signal
        for line in self.lines.values():
            line.setEchoMode(QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password)
            line.setInputMethodHints(_SENSITIVE)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Key file"))
        if name:
            self.take_key_file(Path(name))


class StrengthLabel(QLabel):
    """Says in words how hard a passphrase is to guess."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("muted")
        self.setWordWrap(True)
        self.tell("")

    def tell(self, words: str) -> None:
        """Say it of these words."""
        said = {
            Strength.SHORT: self.tr("Too short: at least ten letters, better four or five words."),
            Strength.WEAK: self.tr("Easy to guess: add a word or two."),
            Strength.FAIR: self.tr("Fair; one more word makes it strong."),
            Strength.STRONG: self.tr("Strong."),
        }[strength(words)]
        self.setText(said)
        self.setAccessibleName(said)
