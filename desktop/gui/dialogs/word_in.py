"""WordInDialog: comments, answers and tracked changes of a Word file, shown one by one, then kept as notes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.gui import sentences, settings, theme
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.dialogs.exchange_words import folder
from desktop.gui.dialogs.fitting import fit
from desktop.gui.dialogs.sides import SideChooser
from desktop.gui.dialogs.word_words import incoming_words
from desktop.gui.models.word_rows import WHAT, WordRowsModel
from desktop.gui.panes.notes_words import tier_word
from desktop.terms.annotation import Tier
from desktop.terms.carrying import Candidate
from desktop.terms.commented import RowKind

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.terms.commented import Incoming
    from desktop.terms.document import Document
    from desktop.terms.step import Work

Read = tuple["Incoming", "Document"]


class WordInDialog(QDialog):
    """Nothing is changed before everything was shown; what is kept is one edit, with a backup before it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._incoming: Incoming | None = None
        self._document: Document | None = None
        self._looks = 0  # only the newest answer counts
        self.setObjectName("wordInDialog")
        self.setWindowTitle(self.tr("Import comments from Word"))
        fit(self, 860, 640)
        self._build()
        self._lay_out()
        self._connect()
        self.text.list_texts(none=self.tr("The document it names itself"))
        self._say()

    def _build(self) -> None:
        self.file, self.browse = QLineEdit(self), QPushButton(self.tr("Browse…"), self)
        self.text = SideChooser(self._desk, "wordIn.text", self.tr("Document the comments are on"), self)
        self.tier = QComboBox(self)
        for tier in Tier:
            self.tier.addItem(tier_word(tier), tier)
        self.tier.setCurrentIndex(self.tier.findData(Tier.DELEGATION))
        self.look_button = QPushButton(self.tr("Look into it"), self)
        self.trouble, self.summary = QLabel(self, wordWrap=True), QLabel(self, wordWrap=True)
        self.keys = QLabel(self.tr("X leaves a row out · P chooses its paragraph"), self)
        self.keys.setObjectName("muted")
        self.list, self.model = TallRows(self, wide=2), WordRowsModel(self)
        self.list.setItemDelegate(TextDelegate(self.list))
        self.list.setItemDelegateForColumn(WHAT, TextDelegate(self.list, margin=20))
        self.list.setModel(self.model)
        self.list.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.keep = self.buttons.button(standard.Ok)
        self.keep.setText(self.tr("Keep"))
        self.look_button.setDefault(True)
        for widget, name, called in (
            (self.file, "file", self.tr("Word file with comments")),
            (self.browse, "browse", self.tr("Choose the Word file")),
            (self.tier, "tier", self.tr("Who may see the new notes")),
            (self.look_button, "look", self.tr("Show what the file brings; nothing is changed")),
            (self.list, "list", self.tr("What comes in")),
            (self.keep, "keep", self.tr("Keep everything that is not left out, in one step")),
            (self.trouble, "trouble", self.tr("What is in the way")),
        ):
            widget.setObjectName(f"wordIn.{name}")
            widget.setAccessibleName(called)

    def _lay_out(self) -> None:
        place, look = QWidget(self), QHBoxLayout()
        place.setFocusProxy(self.file)
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.file, 1)
        line.addWidget(self.browse)
        look.addWidget(self.look_button)
        look.addStretch(1)
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(10))
        form.addRow(self.tr("&File"), place)
        form.addRow(self.tr("&On"), self.text)
        form.addRow(self.tr("&Tier of new notes"), self.tier)
        form.addRow("", look)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[theme.px(18)] * 4)
        rows.setSpacing(theme.px(10))
        rows.addLayout(form)
        for widget, share in ((self.trouble, 0), (self.summary, 0), (self.list, 1), (self.keys, 0)):
            rows.addWidget(widget, share)
        rows.addStretch(0)
        rows.addWidget(self.buttons)

    def _connect(self) -> None:
        self.file.textChanged.connect(self._other)
        self.text.texts.activated.connect(self._other)
        self.browse.clicked.connect(self._browse)
        self.look_button.clicked.connect(self.look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for key, do in (("X", self.leave_out), ("P", self.choose_paragraph)):
            context = Qt.ShortcutContext.WidgetShortcut
            QShortcut(QKeySequence(key), self.list, do, context=context)

    def _browse(self) -> None:
        title = self.tr("Word file with comments")
        name, _ = QFileDialog.getOpenFileName(self, title, str(folder()), "Word (*.docx)")
        if name:
            settings.set_value("exchange/folder", str(Path(name).parent))
            self.file.setText(name)
            self.look()

    def _other(self, *_: object) -> None:
        """Another file or document: what was shown no longer holds."""
        self._looks += 1
        self._forget()
        self._say()

    def _forget(self) -> None:
        self._incoming = self._document = None
        self.model.lay(None, ())

    # -- looking

    def look(self) -> None:
        """Read the file and show what it brings; nothing is changed."""
        workspace, path = self._desk.workspace, Path(self.file.text().strip()).expanduser()
        if workspace is None or not self.file.text().strip():
            return
        self._looks += 1
        looks, side = self._looks, self.text.side()

        def work() -> Work[Read]:
            from desktop.workspace.word_comments import read

            incoming = yield from read(workspace, path, side)
            return incoming, workspace.document(incoming.text)

        def have(found: Read) -> None:
            if isValid(self) and looks == self._looks:
                self._take(*found)

        def refused(sentence: str) -> None:
            if isValid(self) and looks == self._looks:
                self._refuse(sentence)

        self.trouble.hide()
        self._desk.jobs.run(self.tr("Looking into {name}").format(name=path.name), work, have, refused)

    def _take(self, incoming: Incoming, document: Document) -> None:
        self._incoming, self._document = incoming, document
        self.model.lay(document, incoming.rows)
        self._say()
        self.list.show_row(0)
        (self.list if incoming.rows else self.file).setFocus()

    def _refuse(self, sentence: str) -> None:
        self._forget()
        self._say()
        self.trouble.setText(sentences.say(sentence))
        self.trouble.show()

    def _say(self) -> None:
        incoming = self._incoming
        entry = self._desk.entry(incoming.text) if incoming else None
        on = [self.tr("On {name}").format(name=entry.name)] if entry else []
        told = [" · ".join((*on, incoming_words(incoming))), *incoming.remarks] if incoming else []
        self.summary.setText("\n".join(told))
        self.summary.setVisible(bool(told))
        self.trouble.hide()
        for widget in (self.list, self.keys):
            widget.setVisible(self.model.rowCount() > 0)
        self.look_button.setEnabled(bool(self.file.text().strip()))
        self._allow()

    def _allow(self) -> None:
        self.keep.setEnabled(any(self.model.is_kept(row) for row in self.model.rows()))

    # -- what the reader says of a row

    def leave_out(self) -> None:
        """Leave the row in hand out, or take it in again."""
        self.model.toggle(self.list.current_row())
        self._allow()

    def choose_paragraph(self) -> None:
        """Say where a row without a sure place belongs."""
        from desktop.gui.dialogs.paragraph import ParagraphDialog

        number = self.list.current_row()
        row = self.model.row(number)
        if row is None or self._document is None or row.what is not RowKind.UNPLACED:
            return
        start = row.candidates[0].node if row.candidates else ""
        dialog = ParagraphDialog(self._document, row.quote or row.text, start, self)
        dialog.chosen.connect(lambda node: self._place(number, node))
        dialog.open()

    def _place(self, number: int, node: str) -> None:
        self.model.place(number, node)
        self._allow()

    # -- keeping

    def accept(self) -> None:
        """Keep what was shown and not left out, beside the window."""
        workspace, incoming, desk = self._desk.workspace, self._incoming, self._desk
        if workspace is None or incoming is None or not self.keep.isEnabled():
            return
        self.keep.setEnabled(False)
        tier, skip = self.tier.currentData(), frozenset(self.model.skipped)
        places = {key: Candidate(node) for key, node in self.model.placed.items()}
        by = settings.text("notes/author")

        def work() -> tuple[str, ...]:
            from desktop.workspace.word_comments import keep

            return keep(workspace, incoming, tier, skip=skip, places=places, by=by)

        def done(kept: tuple[str, ...]) -> None:
            desk.messages.info(self.tr("Notes new, changed or answered: {n}.").format(n=len(kept)))
            desk.notes_changed.emit()
            desk.refresh_texts()
            if isValid(self):
                super(WordInDialog, self).accept()

        desk.jobs.run(self.tr("Keeping the comments"), work, done, self._refuse)
