"""The dialogs about a passphrase: asking for it, choosing one, and the sheet that opens a dossier without it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QVBoxLayout, QWidget

from desktop.errors import ChapeauError
from desktop.gui import sentences, theme
from desktop.gui.panes.secret_fields import WIDTH, SecretFields, StrengthLabel
from desktop.gui.strength import Strength, strength

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Dialog(QDialog):
    """Words above, fields, and two buttons; it stays until what was given proves right."""

    def __init__(self, title: str, names: Iterable[tuple[str, str]], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.fields = SecretFields(names, self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.buttons.rejected.connect(self.reject)
        self.buttons.accepted.connect(self.give)
        self.fields.changed.connect(self._allow)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(*[theme.px(20)] * 4)
        self.box.setSpacing(theme.px(12))

    def say(self, words: str, name: str = "") -> QLabel:
        """A paragraph."""
        label = QLabel(words, self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setObjectName(name)
        label.setMinimumWidth(theme.px(WIDTH))
        self.box.addWidget(label)
        return label

    def finish(self, words: str) -> None:
        """Put the buttons below."""
        self.ok.setText(words)
        self.box.addWidget(self.buttons)
        self._allow()

    def give(self) -> None:
        """Hand over what was typed."""
        if self.ok.isEnabled():
            self.accept()

    def _allow(self) -> None:
        self.ok.setEnabled(all(line.text() for line in self.fields.lines.values()))

    def done(self, result: int) -> None:
        """Forget what was typed once it was used."""
        super().done(result)
        if not result:
            self.fields.clear()


class PassphraseDialog(_Dialog):
    """Asks for the passphrase of a dossier, again and again until it opens or the reader gives up."""

    given = Signal(str, object)

    def __init__(self, path: Path, parent: QWidget | None = None, why: str = "") -> None:
        super().__init__("Chapeau", (("now", self.tr("Passphrase")),), parent)
        self.setObjectName("passphraseDialog")
        name = self.tr("{name} is encrypted").format(name=path.stem)
        self.say(why or name, "title")
        self.say(self.tr("Type its passphrase, or the code of its recovery sheet."), "muted")
        self.box.addWidget(self.fields)
        self.finish(self.tr("Open"))

    def give(self) -> None:
        """Hand over what was typed, and wait for what comes of it."""
        if self.ok.isEnabled():
            self.fields.setEnabled(False)
            self.ok.setEnabled(False)
            self.given.emit(self.fields.words("now"), self.fields.key_file)

    def refuse(self, sentence: str) -> None:
        """Say why it did not open."""
        self.fields.refuse(sentence)
        self._allow()


class NewPassphraseDialog(_Dialog):
    """Asks for the passphrase a dossier is to be encrypted with and, where it has one, for that of today."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        names = (("new", self.tr("New passphrase")), ("again", self.tr("Once more")))
        super().__init__(self.tr("Encrypt {name}").format(name=path.stem), names, parent)
        self.setObjectName("newPassphraseDialog")
        self.say(
            self.tr("Whoever takes the file, or one of its backups, reads nothing without this passphrase. Nobody can find"
                    " it out for you: print the recovery sheet that is offered next.")
        )  # fmt: skip
        self.box.addWidget(self.fields)
        self.strength = StrengthLabel(self)
        self.box.addWidget(self.strength)
        self.say(
            self.tr("A key file is any file of yours; it is then needed beside the passphrase."), "muted"
        )
        self.fields.changed.connect(lambda: self.strength.tell(self.fields.words("new")))
        self.finish(self.tr("Encrypt"))

    def give(self) -> None:
        """Hand over what was typed where both lines say the same."""
        if self.fields.words("new") != self.fields.words("again"):
            self.fields.refuse(self.tr("The two lines differ; type the passphrase once more."))
        else:
            super().give()

    def _allow(self) -> None:
        typed = self.fields.words("new")
        self.ok.setEnabled(strength(typed) is not Strength.SHORT and bool(self.fields.words("again")))


class RecoveryDialog(QDialog):
    """Shows the code that opens a dossier without its passphrase, once, and saves its sheet."""

    def __init__(self, path: Path, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recoveryDialog")
        self.setWindowTitle(self.tr("Recovery sheet"))
        self._path, self._code = path, code
        box = QVBoxLayout(self)
        box.setContentsMargins(*[theme.px(20)] * 4)
        box.setSpacing(theme.px(12))
        self._say(box, self.tr("This code opens {name} without its passphrase:").format(name=path.stem))
        self.code = self._say(box, "\n".join(_halves(code)), "code")
        self._say(
            box,
            self.tr("Save the sheet, print it, keep it where you keep a passport, and delete the file. Whoever has it"
                    " can read the dossier. It holds until the passphrase is changed."),
            "muted",
        )  # fmt: skip
        self.sentence = self._say(box, "", "refusal")
        self._dress()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.save = buttons.addButton(self.tr("Save the sheet…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save.setObjectName("saveSheet")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        buttons.rejected.connect(self.reject)
        box.addWidget(buttons)

    def _say(self, box: QVBoxLayout, words: str, name: str = "") -> QLabel:
        label = QLabel(words, self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setObjectName(name)
        label.setMinimumWidth(theme.px(WIDTH))
        box.addWidget(label)
        return label

    def _dress(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(theme.POINTS * theme.scale())
        self.code.setFont(font)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.hide()

    def _save(self) -> None:
        name = self.tr("{name}-recovery").format(name=self._path.stem)
        usual = self._path.with_name(f"{name}.txt")
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the recovery sheet"),
            str(usual),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.write(Path(name))

    def write(self, sheet: Path) -> None:
        """Write the sheet and close, or say why it could not be written."""
        from desktop.workspace.safety import write_recovery_sheet

        try:
            write_recovery_sheet(self._path, self._code, sheet)
        except ChapeauError as error:
            self.sentence.setText(sentences.say(str(error)))
            self.sentence.show()
        else:
            self.accept()


def _halves(code: str) -> list[str]:
    """The code on two lines, parted where it is parted anyway."""
    groups = code.split("-")
    middle = (len(groups) + 1) // 2
    return ["-".join(groups[:middle]) + "-", "-".join(groups[middle:])]
