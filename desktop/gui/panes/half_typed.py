"""HalfTyped: words of a field that are no note yet, kept in the dossier while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from desktop.errors import ChapeauError
from desktop.gui.panes.notes_keeping import WITHIN

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from desktop.gui.desk import Desk


class HalfTyped(QObject):
    """Has the words of one field in the dossier within a second, and puts them back when it is opened again."""

    def __init__(self, desk: Desk, field: QLineEdit, name: str) -> None:
        super().__init__(field)
        self._desk, self._field, self._name = desk, field, name
        self._kept = ""
        self._awaited = False  # whether what stood here last is still to be put back
        self._timer = QTimer(self, singleShot=True, interval=WITHIN)
        self._timer.timeout.connect(self.keep)
        field.textEdited.connect(self._typed)
        desk.closing.connect(self.keep)
        desk.dossier_changed.connect(self._bring_back)
        self._bring_back()

    @property
    def words(self) -> str:
        """What is typed and kept nowhere else."""
        return self._field.text()

    def _typed(self) -> None:
        self._awaited = False
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> bool:
        """Bring the dossier up to what is typed; False where that failed."""
        from desktop.workspace.noting import keep_half_typed

        self._timer.stop()
        workspace, words = self._desk.workspace, self.words
        if workspace is None or workspace.dossier.read_only or words == self._kept:
            return True
        try:
            keep_half_typed(workspace, self._name, words)
        except ChapeauError as error:
            self._desk.unkept.emit(str(error))
            return False
        self._kept = words
        return True

    def done_with(self) -> None:
        """The words are a note now, and their draft went with it."""
        self._timer.stop()
        self._kept = ""

    def _bring_back(self) -> None:
        from desktop.workspace.noting import half_typed

        self._timer.stop()
        if self.words == self._kept:  # what could not be kept stays
            self._field.clear()
        self._kept = ""
        if workspace := self._desk.workspace:
            self._awaited = True
            self._desk.reads.run("", lambda: half_typed(workspace, self._name), self._have, quiet=True)

    def _have(self, words: str) -> None:
        if isValid(self) and self._awaited:
            self._awaited, self._kept = False, words
            if not self.words:
                self._field.setText(words)
