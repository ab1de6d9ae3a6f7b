"""MergeDialog: a colleague's file opened, shown addition by addition and conflict by conflict, then merged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
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
from desktop.gui.dialogs.exchange_keys import OwnKey
from desktop.gui.dialogs.exchange_words import ENDING, Places, folder, held_words, merged_words
from desktop.gui.dialogs.fitting import fit
from desktop.gui.models.merging import WHAT, MergingModel, coming

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.gui.models.merging import Coming
    from desktop.terms.exchange import Exchange
    from desktop.terms.step import Work
    from desktop.views.exchanging import Preview
    from desktop.workspace.exchange import Lock

Opened = tuple["Exchange", "Preview", "tuple[Coming, ...]"]


class MergeDialog(QDialog):
    """Nothing is changed before everything was shown; what is merged is one edit, with a backup before it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._exchange: Exchange | None = None
        self._told: Preview | None = None
        self._looks = 0  # only the newest answer counts
        self.setObjectName("mergeDialog")
        self.setWindowTitle(self.tr("Merge notes"))
        fit(self, 860, 680)
        self._build()
        self._lay_out()
        self._connect()
        self._say()

    def _build(self) -> None:
        self.file, self.browse = QLineEdit(self), QPushButton(self.tr("Browse…"), self)
        self.passphrase, self.key = QLineEdit(self), OwnKey(self._desk, self)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.look_button = QPushButton(self.tr("Look into it"), self)
        self.trouble, self.held, self.summary = (QLabel(self, wordWrap=True) for _ in range(3))
        self.list, self.model = TallRows(self, wide=2), MergingModel(self)
        self.list.setItemDelegate(TextDelegate(self.list))
        self.list.setItemDelegateForColumn(WHAT, TextDelegate(self.list, margin=20))
        self.list.setModel(self.model)
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.merge = self.buttons.button(standard.Ok)
        self.merge.setText(self.tr("Merge"))
        self.look_button.setDefault(True)
        for label in (self.trouble, self.held, self.summary):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for widget, name, called in (
            (self.file, "file", self.tr("File from a colleague")),
            (self.browse, "browse", self.tr("Choose the file from a colleague")),
            (self.passphrase, "passphrase", self.tr("Passphrase")),
            (self.look_button, "look", self.tr("Show what the file holds; nothing is changed")),
            (self.list, "list", self.tr("What merging would do")),
            (self.merge, "merge", self.tr("Merge everything shown, in one step that undo takes back")),
            (self.trouble, "trouble", self.tr("What is in the way")),
        ):
            widget.setObjectName(f"merge.{name}")
            widget.setAccessibleName(called)

    def _lay_out(self) -> None:
        place = QWidget(self)
        place.setFocusProxy(self.file)
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.file, 1)
        line.addWidget(self.browse)
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(10))
        form.addRow(self.tr("&File"), place)
        form.addRow(self.tr("&Passphrase"), self.passphrase)
        form.addRow(self.tr("My &key"), self.key)
        look = QHBoxLayout()
        look.addWidget(self.look_button)
        look.addStretch(1)
        form.addRow("", look)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[theme.px(18)] * 4)
        rows.setSpacing(theme.px(10))
        rows.addLayout(form)
        for widget in (self.trouble, self.held, self.summary):
            rows.addWidget(widget)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.buttons)

    def _connect(self) -> None:
        for field in (self.file, self.passphrase):
            field.textChanged.connect(self._other)
        self.key.changed.connect(self._other)
        self.browse.clicked.connect(self._browse)
        self.look_button.clicked.connect(self.look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _browse(self) -> None:
        title, every = self.tr("File from a colleague"), self.tr("All files")
        filters = f"{title} (*{ENDING});;{every} (*)"
        name, _ = QFileDialog.getOpenFileName(self, title, str(folder()), filters)
        if name:
            settings.set_value("exchange/folder", str(Path(name).parent))
            self.file.setText(name)
            self.look()

    def _other(self) -> None:
        """Another file or secret: what was shown no longer holds."""
        self._looks += 1
        if self._told is not None:
            self._exchange = self._told = None
            self.model.show(())
        self._say()

    # -- looking

    def look(self) -> None:
        """Open the file and show what merging it would do; nothing is changed."""
        workspace, path = self._desk.workspace, Path(self.file.text().strip()).expanduser()
        if workspace is None or not self.file.text().strip():
            return
        self._looks += 1
        looks, passphrase, key = self._looks, self.passphrase.text(), self.key.path()

        def work() -> Opened:
            from desktop.workspace.exchange import preview, read

            exchange = read(path, _lock(passphrase, key))
            told = preview(workspace, exchange)
            return exchange, told, tuple(coming(told, Places(workspace, exchange).of))

        def have(opened: Opened) -> None:
            if isValid(self) and looks == self._looks:
                self._take(*opened)

        def refused(sentence: str) -> None:
            if isValid(self) and looks == self._looks:
                self._refuse(sentence)

        self.trouble.hide()
        self._desk.jobs.run(self.tr("Looking into {name}").format(name=path.name), work, have, refused)

    def _take(self, exchange: Exchange, told: Preview, rows: tuple[Coming, ...]) -> None:
        self._exchange, self._told = exchange, told
        self.list.setVisible(bool(rows))
        if layout := self.layout():
            layout.activate()  # heights are guessed once, at the width there will be
        self.model.show(rows)
        self._say()
        self.list.show_row(0)
        (self.list if self.model.rowCount() else self.merge).setFocus()

    def _refuse(self, sentence: str) -> None:
        self._exchange = self._told = None
        self.model.show(())
        self._say()
        self.trouble.setText(sentences.say(sentence))
        self.trouble.show()
        (self.passphrase if "passphrase" in sentence else self.file).setFocus()

    def _say(self) -> None:
        told = self._told
        self.trouble.hide()
        self.held.setText("\n".join(self._held(told)) if told else "")
        self.summary.setText(merged_words(told) if told else self._hint())
        self.held.setVisible(told is not None)
        self.list.setVisible(self.model.rowCount() > 0)
        self.look_button.setEnabled(bool(self.file.text().strip()))
        new = bool(told and (told.additions or told.changes or told.documents))
        self.merge.setEnabled(new)

    def _hint(self) -> str:
        return self.tr("Nothing is changed before you have seen everything that would come in.")

    def _held(self, told: Preview) -> list[str]:
        sender = told.holding.sender
        named = [self.tr("From: {name}").format(name=sender)] if sender else []
        new = self.tr("Documents that are new here: {names}").format(names=", ".join(told.documents))
        return [*named, *held_words(told.holding), *([new] if told.documents else [])]

    # -- merging

    def accept(self) -> None:
        """Merge what was shown, beside the window; the dialog stays until it is done."""
        workspace, exchange, desk = self._desk.workspace, self._exchange, self._desk
        if workspace is None or exchange is None or not self.merge.isEnabled():
            return
        self.merge.setEnabled(False)
        by = settings.text("notes/author")

        def work() -> Work[Preview]:
            from desktop.workspace.exchange import merge

            return merge(workspace, exchange, by)

        def done(told: Preview) -> None:
            desk.messages.info(self.tr("Merged. {counts}").format(counts=merged_words(told)))
            desk.notes_changed.emit()
            desk.refresh_texts()
            if isValid(self):
                super(MergeDialog, self).accept()

        desk.jobs.run(self.tr("Merging notes"), work, done, self._refuse)


def _lock(passphrase: str, key: Path | None) -> Lock:
    from desktop.workspace.exchange import Lock
    from desktop.workspace.identity import secrets_of

    if passphrase:
        return Lock(passphrase)
    return Lock(keys=secrets_of(key) if key else ())
