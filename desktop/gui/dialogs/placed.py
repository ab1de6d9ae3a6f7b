"""PlacedDialog: a dialog about one file, with its line, a button that asks for it, and what is in the way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.gui import sentences, theme
from desktop.gui.newest import Newest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout

    from desktop.gui.desk import Desk

    Line = tuple[str, QWidget | QLayout]

W = TypeVar("W", bound=QWidget)


class PlacedDialog(QDialog):
    """Heirs say which lines its form has beside that of the file, and what the button below does."""

    name = ""
    doing, button = "", QDialogButtonBox.StandardButton.Ok
    gap = 10  # between the rows

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._newest = desk, Newest(self)
        self.setObjectName(f"{self.name}Dialog")
        self._words = self._called()
        self.setWindowTitle(self._words["title"])
        self.trouble = self._named(
            self._label(), "trouble", QCoreApplication.translate("placed", "What is in the way")
        )
        form, rows = QFormLayout(), QVBoxLayout(self)
        form.setVerticalSpacing(theme.px(10))
        for words, field in self._lines():
            form.addRow(words, field)
        rows.setContentsMargins(*[theme.px(18)] * 4)
        rows.setSpacing(theme.px(self.gap))
        self._lay(rows, form)
        self.buttons = QDialogButtonBox(self.button | QDialogButtonBox.StandardButton.Cancel, self)
        self.do = self._named(self.buttons.button(self.button), self.doing, self._words["does"])
        self.do.setText(self._words["do"])
        rows.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # -- what heirs say

    def _called(self) -> dict[str, str]:  # title, file, kinds, browse, do, does, …
        raise NotImplementedError

    def _fields(self) -> Sequence[Line]:  # what is asked for beside the file
        raise NotImplementedError

    # -- what it is made of

    def _lines(self) -> Sequence[Line]:  # made in the order of the keyboard
        return [*self._fields(), self._place_line()]

    def _lay(self, rows: QVBoxLayout, form: QFormLayout) -> None:
        rows.addLayout(form)
        rows.addWidget(self.trouble)
        self.trouble.hide()

    def _label(self) -> QLabel:
        label = QLabel(self, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _named(self, widget: W, name: str, called: str) -> W:
        widget.setObjectName(f"{self.name}.{name}")
        widget.setAccessibleName(called)
        return widget

    def _place_line(self) -> Line:
        held = QWidget(self)
        self.file = self._named(QLineEdit(held), "file", self._words["file"])
        browse = QPushButton(QCoreApplication.translate("placed", "Browse…"), held)
        self.browse = self._named(browse, "browse", self._words["browse"])
        line = QHBoxLayout(held)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.file, 1)
        line.addWidget(self.browse)
        held.setFocusProxy(self.file)
        return QCoreApplication.translate("placed", "&File"), held

    def _path(self) -> Path | None:
        said = self.file.text().strip()
        return Path(said).expanduser() if said else None

    def _refuse(self, sentence: str) -> None:
        if isValid(self):
            self.trouble.setText(sentences.say(sentence))
            self.trouble.show()
