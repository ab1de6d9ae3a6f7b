"""WordOutDialog: a document to capital, with our notes as Word comments, counted before it is written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.gui import sentences, settings, theme
from desktop.gui.dialogs.exchange_words import folder
from desktop.gui.dialogs.sides import SideChooser, named_side
from desktop.gui.dialogs.word_words import going_words
from desktop.gui.panes.notes_words import tier_word
from desktop.terms.annotation import Tier
from desktop.terms.page import Side

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.terms.commented import Copy, GoingOut
    from desktop.terms.step import Work
    from desktop.workspace.word_comments import Wanted

USUAL = (Tier.PUBLIC, Tier.COALITION, Tier.DELEGATION)


class WordOutDialog(QDialog):
    """Nothing goes out that is not counted here; the file is searched for more before it is written."""

    def __init__(self, desk: Desk, side: Side | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._going: GoingOut | None = None
        self._counts = 0  # only the newest answer counts
        self._own_file, self._agreed = False, Path()
        self.setObjectName("wordOutDialog")
        self.setWindowTitle(self.tr("Export with notes as Word comments"))
        self.setMinimumWidth(theme.px(620))
        self._build()
        self._lay_out()
        self._connect()
        self.text.list_texts()
        self.text.choose(side or (Side(desk.current[0]) if desk.current[0] else None))
        self._follow()

    def _build(self) -> None:
        self.text = SideChooser(self._desk, "wordOut.text", self.tr("Document"), self)
        usual = settings.text("word/tiers", " ".join(USUAL)).split()
        self.tiers = {tier: QCheckBox(tier_word(tier), self) for tier in Tier}
        self.resolved = QCheckBox(self.tr("Resolved notes too"), self)
        self.author = QLineEdit(settings.text("notes/author"), self)
        self.going, self.trouble = QLabel(self, wordWrap=True), QLabel(self, wordWrap=True)
        self.file, self.browse = QLineEdit(self), QPushButton(self.tr("Browse…"), self)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Save | standard.Cancel, self)
        self.write = self.buttons.button(standard.Save)
        self.write.setText(self.tr("Write the Word file"))
        self.resolved.setChecked(True)
        for tier, box in self.tiers.items():
            box.setObjectName(f"wordOut.tier.{tier.value}")
            box.setChecked(tier.value in usual)
        for widget, name, called in (
            (self.resolved, "resolved", self.tr("Resolved notes too")),
            (self.author, "author", self.tr("Who signs notes that name nobody")),
            (self.file, "file", self.tr("File to write")),
            (self.browse, "browse", self.tr("Choose where to write the file")),
            (self.write, "write", self.tr("Write the Word file")),
            (self.going, "going", self.tr("What goes out")),
            (self.trouble, "trouble", self.tr("What is in the way")),
        ):
            widget.setObjectName(f"wordOut.{name}")
            widget.setAccessibleName(called)
        for label in (self.going, self.trouble):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.hide()

    def _lay_out(self) -> None:
        place, tiers = QWidget(self), QHBoxLayout()
        place.setFocusProxy(self.file)
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.file, 1)
        line.addWidget(self.browse)
        for box in self.tiers.values():
            tiers.addWidget(box)
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(10))
        form.addRow(self.tr("&Document"), self.text)
        form.addRow(self.tr("Whose notes"), tiers)
        form.addRow("", self.resolved)
        form.addRow(self.tr("Goes out"), self.going)
        form.addRow(self.tr("&Signed"), self.author)
        form.addRow(self.tr("&File"), place)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[theme.px(18)] * 4)
        rows.setSpacing(theme.px(14))
        rows.addLayout(form)
        rows.addWidget(self.trouble)
        rows.addWidget(self.buttons)

    def _connect(self) -> None:
        self.text.changed.connect(self._follow)
        for box in (*self.tiers.values(), self.resolved):
            box.toggled.connect(self.count)
        self.author.editingFinished.connect(self.count)
        self.file.textEdited.connect(self._chose_file)
        self.file.textChanged.connect(self._allow)
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # -- what goes out

    def wanted(self) -> Wanted:
        """What was chosen."""
        from desktop.workspace.word_comments import Wanted

        tiers = frozenset(tier for tier, box in self.tiers.items() if box.isChecked())
        return Wanted(tiers, resolved=self.resolved.isChecked(), author=self.author.text().strip())

    def _follow(self) -> None:
        """Another document: name the file after it, and count its notes."""
        side = self.text.side()
        entry = self._desk.entry(side.text) if side else None
        if side and entry and not self._own_file:
            name = re.sub(r"[^\w().-]+", "-", named_side(entry, side.node)).strip("-")[:80]
            added = self.tr("notes")
            self.file.setText(str(folder() / f"{name}-{added}.docx"))
        self.count()

    def count(self) -> None:
        """Count what would go out."""
        self._counts += 1
        self._going = None
        counts, side, wanted, workspace = self._counts, self.text.side(), self.wanted(), self._desk.workspace
        self._allow()
        if side is None or workspace is None:
            return

        def work() -> GoingOut:
            from desktop.workspace.word_comments import going_out

            return going_out(workspace, side, wanted)

        def have(going: GoingOut) -> None:
            if isValid(self) and counts == self._counts:
                self._going = going
                self.going.setText("\n".join(going_words(going)))
                self._allow()

        self._desk.reads.run("", work, have, quiet=True)

    def _allow(self) -> None:
        self.write.setEnabled(bool(self._going and self._going.notes) and bool(self.file.text().strip()))

    def _chose_file(self) -> None:
        self._own_file = True

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("File to write"), self.file.text(), "Word (*.docx)"
        )
        if name:
            self._own_file = True
            self._agreed = _docx(Path(name))  # the system asked already
            self.file.setText(str(self._agreed))

    # -- writing

    def accept(self) -> None:
        """Write the file beside the window; the dialog stays until it is there."""
        side, workspace = self.text.side(), self._desk.workspace
        path = _docx(Path(self.file.text().strip()).expanduser())
        if side is None or workspace is None or not self.write.isEnabled() or not self._may_write(path):
            return
        wanted, desk = self.wanted(), self._desk
        self.write.setEnabled(False)
        settings.set_value("exchange/folder", str(path.parent))
        settings.set_value("word/tiers", " ".join(wanted.tiers) or "none")

        def work() -> Work[Copy]:
            from desktop.workspace.word_comments import write

            return write(workspace, side, path, wanted)

        def done(copy: Copy) -> None:
            said = self.tr("{name} is written, with {n} notes as comments.")
            desk.messages.info("\n".join((said.format(name=path.name, n=copy.notes), *copy.remarks)))
            if isValid(self):
                super(WordOutDialog, self).accept()

        desk.jobs.run(self.tr("Writing {name}").format(name=path.name), work, done, self._refused)

    def _refused(self, sentence: str) -> None:
        if isValid(self):
            self._allow()
            self.trouble.setText(sentences.say(sentence))
            self.trouble.show()

    def _may_write(self, path: Path) -> bool:
        """A file that is there is replaced only where the reader says so, once."""
        question = self.tr("{name} is there already. Replace it?").format(name=path.name)
        return path == self._agreed or not path.exists() or self._desk.messages.ask(question)


def _docx(path: Path) -> Path:
    return path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx")
