"""A note written from elsewhere than the notes pane: on a change, for instance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop.gui.panes.notes_editor import NoteEditor

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.gui.panes.notes_drafts import Draft


class NoteDialog(QDialog):
    """Writes one note; what is typed is kept even where the dialog is closed, words only suggested are not."""

    def __init__(self, desk: Desk, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteDialog")
        self.setWindowTitle(self.tr("Note"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(460, 400)
        self.editor = NoteEditor(desk, self)
        self.editor.kept.connect(desk.notes_changed)
        self._lay_out()
        self.editor.begin(draft)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)

    def _lay_out(self) -> None:
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Save | standard.Close, self)
        for which, name, words in (
            (standard.Save, "noteDialog.keep", self.tr("Keep")),
            (standard.Close, "noteDialog.close", self.tr("Close")),
        ):
            button = buttons.button(which)
            button.setObjectName(name)
            button.setText(words)
            button.setAccessibleName(words)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.addWidget(self.editor, 1)
        rows.addWidget(buttons)

    def accept(self) -> None:
        """Keep the note, suggested words and all."""
        self.editor.keeper.change(suggested="")
        if self.editor.keeper.keep_now():
            super().accept()

    def reject(self) -> None:
        """Close; what was typed is kept, and where it cannot be the dialog stays."""
        if self.editor.keeper.keep_now():
            super().reject()
