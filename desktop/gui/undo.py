"""Undo: taking back and doing again what was done to the dossier, each step by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.gui.words import act_word

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.gui.desk import Desk
    from desktop.workspace import Workspace


class Undo(QObject):
    """Keeps two actions in step with the dossier's history, which outlives the window."""

    def __init__(self, desk: Desk, undo: QAction, redo: QAction) -> None:
        super().__init__(undo)
        self._desk, self._undo, self._redo = desk, undo, redo
        desk.undo_changed.connect(self._look)
        desk.dossier_changed.connect(self._look)
        self._name((None, None))
        self._look()

    def _look(self) -> None:
        if workspace := self._desk.workspace:
            self._desk.reads.run("", lambda: _labels(workspace), self._name, quiet=True)
        else:
            self._name((None, None))

    def _name(self, labels: tuple[str | None, str | None]) -> None:
        undo, redo = labels
        self._undo.setEnabled(undo is not None)
        self._redo.setEnabled(redo is not None)
        self._undo.setText(self.tr("Undo: {step}").format(step=act_word(undo)) if undo else self.tr("Undo"))
        self._redo.setText(self.tr("Redo: {step}").format(step=act_word(redo)) if redo else self.tr("Redo"))

    def undo(self) -> None:
        """Take back the last step."""
        if workspace := self._desk.workspace:
            self._desk.jobs.run("", workspace.undo, self._taken_back, quiet=True)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if workspace := self._desk.workspace:
            self._desk.jobs.run("", workspace.redo, self._done_again, quiet=True)

    def _taken_back(self, step: str | None) -> None:
        if step is not None:
            self._desk.messages.info(self.tr("Taken back: {step}").format(step=act_word(step)))
        self._tell()

    def _done_again(self, step: str | None) -> None:
        if step is not None:
            self._desk.messages.info(self.tr("Done again: {step}").format(step=act_word(step)))
        self._tell()

    def _tell(self) -> None:
        self._desk.notes_changed.emit()
        self._desk.refresh_texts()


def _labels(workspace: Workspace) -> tuple[str | None, str | None]:
    if workspace.dossier.read_only:
        return None, None
    return workspace.undo_label(), workspace.redo_label()
