"""TemplateChooser: whose looks a brief has, ours or those of a copy that somebody restyled; and the copy to restyle."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.brief.word.template import template, template_copy
from desktop.errors import ChapeauError
from desktop.gui import settings, theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from desktop.gui.desk import Desk

    Run = Callable[[str, Callable[[], Any], Callable[[Any], None]], None]


class TemplateChooser(QWidget):
    """The path of a template, empty for ours; says at once where the file there is none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.path = QLineEdit(self)
        self.path.setPlaceholderText(self.tr("Ours, or your own copy"))
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.copy = QPushButton(self.tr("Copy of the template…"), self)
        self.said = QLabel(self, wordWrap=True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.only = QLabel(self.tr("For the Word file; preview and PDF keep our looks."), self)
        self.only.setWordWrap(True)
        for widget, name, called in (
            (self.path, "brief.template", self.tr("Template")),
            (self.browse, "brief.template.choose", self.tr("Choose a template")),
            (self.copy, "brief.template.copy", self.tr("Save a copy of the template to restyle in Word")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
        self.copy.setToolTip(self.copy.accessibleName())
        self._lay_out()
        self.path.setText(settings.text("brief/template"))
        self._look()
        self.path.textChanged.connect(self._tell)
        self._tell()
        self.path.editingFinished.connect(self._look)
        self.browse.clicked.connect(self._browse)
        self.copy.clicked.connect(self._copy)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.px(6))
        line.addWidget(self.path, 1)
        for button in (self.browse, self.copy):
            button.setAutoDefault(False)
            line.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(4))
        rows.addLayout(line)
        rows.addWidget(self.only)
        rows.addWidget(self.said)
        self.setFocusProxy(self.path)

    def chosen(self) -> str:
        """The path of the template; "" for ours."""
        return self.path.text().strip()

    def take(self, path: str) -> None:
        """Choose a template, and look whether it is one."""
        self.path.setText(path)
        self._look()

    def looked_at(self, run: Run, then: Callable[[], None]) -> None:
        """Go on once the template is known to be one; where it is none, with ours if the reader says so."""
        path = self.chosen()
        if not path:
            then()
            return

        def answered(refusal: str) -> None:
            self._say(refusal)
            if refusal and not self._ours_instead(refusal):
                return
            then()

        run(self.tr("Looking at the template"), lambda: _refusal(path), answered)

    def _ours_instead(self, refusal: str) -> bool:
        question = self.tr("{refusal} Write the brief with our own template?").format(refusal=refusal)
        if not self._desk.messages.ask(question):
            return False
        self.take("")
        return True

    def remember(self) -> None:
        """Offer the same next time."""
        settings.set_value("brief/template", self.chosen())

    def _look(self) -> None:
        path = self.chosen()
        self._say("")

        def answered(refusal: str) -> None:
            if refusal and isValid(self) and path == self.chosen():
                self._say(refusal)

        if path:
            self._desk.reads.run("", lambda: _refusal(path), answered, lambda _: None, quiet=True)

    def _tell(self) -> None:
        """Say beside a template of the reader's own what it does not change."""
        self.only.setVisible(bool(self.chosen()))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _browse(self) -> None:
        words = self.tr("Word documents (*.docx)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a template"), self.chosen(), words)
        if path:
            self.take(path)

    def _copy(self) -> None:
        """Save a copy, choose it, and say what to do with it."""
        words = self.tr("Word documents (*.docx)")
        start = str(Path(settings.text("brief/folder", "."), self.tr("Template.docx")))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy of the template"), start, words)
        if not chosen:
            return
        path = Path(chosen) if chosen.lower().endswith(".docx") else Path(f"{chosen}.docx")
        try:
            template_copy(path, instead=str(path) == chosen)
        except ChapeauError as refusal:
            self._say(str(refusal))
            return
        self.take(str(path))
        told = self.tr("{name} is written. Change how its styles look in Word; briefs then look the same.")
        self._say(told.format(name=path.name))


def _refusal(path: str) -> str:
    """Why the file there cannot be the template, in a sentence; "" where it can."""
    try:
        template(Path(path).expanduser())
    except ChapeauError as refusal:
        return str(refusal)
    return ""
