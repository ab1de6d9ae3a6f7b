"""Rescue: words that cannot be kept in the dossier stay in the window, are tried again, and can be saved elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from desktop.errors import ChapeauError, UnwritableFile
from desktop.gui import covering, sentences
from desktop.gui.panes.half_typed import HalfTyped
from desktop.gui.panes.notes_editor import NoteEditor
from desktop.workspace import is_dossier
from desktop.workspace.own_files import put

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.gui.frame import Frame
    from desktop.gui.panes.standing import StandingBar

_SAVE, _COPY, _LEAVE = "save", "copy", "leave"  # what may become of words that cannot be kept
AGAIN = 3_000  # milliseconds between two tries: a drive comes back, room is made


class Rescue(QObject):
    """Says what cannot be kept for as long as it cannot, and asks before a window closes on it."""

    def __init__(self, window: Frame, bar: StandingBar) -> None:
        super().__init__(window)
        self._window, self._desk, self.bar = window, window.desk, bar
        self._saved: tuple[str, ...] = ()  # the words that were saved elsewhere
        self._again = QTimer(self, interval=AGAIN)
        self._again.timeout.connect(self.try_again)
        self._desk.unkept.connect(self._trouble)
        self._desk.dossier_changed.connect(self._again.stop)
        self._desk.may_leave = self.may_leave

    @property
    def troubled(self) -> bool:
        """Whether words wait that could not be kept."""
        return self._again.isActive()

    def _trouble(self, sentence: str) -> None:
        said = self.tr("{why} What you type stays in this window and is kept as soon as it can be.")
        words = said.format(why=sentences.say(sentence))
        if self.bar.isHidden() or self.bar.label.text() != words:
            self.bar.stand(words, "error", self.tr("Save the words elsewhere…"), self._save)
        self._again.start()

    def try_again(self) -> None:
        """Keep what waits; where it can be kept, say so."""
        if covering.keep_all(self._window):
            self._again.stop()
            self.bar.hide()
            self._desk.messages.info(self.tr("What was typed is kept in the dossier again."))

    def may_leave(self) -> bool:
        """Keep what is typed; where it cannot be kept, ask what shall become of it. False: the reader stays."""
        if covering.keep_all(self._window) or tuple(self.words()) == self._saved:
            return True
        while (chosen := self._chosen()) == _COPY:  # it has not the words that wait: the question stays
            self.save_copy()
        return chosen == _LEAVE or (chosen == _SAVE and self.save())

    def _chosen(self) -> str:
        """What the reader says shall become of words that cannot be kept."""
        box = QMessageBox(self._window)
        box.setObjectName("unkept")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("What you typed last cannot be kept in the dossier."))
        box.setInformativeText(self.bar.label.text())
        role = QMessageBox.ButtonRole
        ways = {
            box.addButton(self.tr("Save the words elsewhere…"), role.AcceptRole): _SAVE,
            box.addButton(self.tr("Copy the dossier elsewhere…"), role.ActionRole): _COPY,
            box.addButton(self.tr("Go on without them"), role.DestructiveRole): _LEAVE,
        }
        box.setDefaultButton(box.addButton(self.tr("Stay"), role.RejectRole))
        box.exec()
        return next((way for button, way in ways.items() if button is box.clickedButton()), "")

    def _save(self) -> None:
        self.save()

    def save(self) -> bool:
        """Ask for a file and write what is typed into it; whether that was done."""
        title = self.tr("Save the words elsewhere")
        if self._desk.discreet:
            title = self.tr("Save the words elsewhere: whoever has the file can read them")
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(Path.home() / "Chapeau.txt"))
        return bool(name) and self.save_to(Path(name))

    def save_to(self, path: Path) -> bool:
        """Write what is typed to `path`; whether that was done."""
        words = tuple(self.words())
        try:
            _write(path, "\n\n".join(words) + "\n")
        except ChapeauError as error:
            self._desk.messages.error(str(error))
            return False
        self._saved = words
        said = self.tr(
            "{name} is written. As long as the dossier is open here, all of it can be copied elsewhere too."
        )
        offer = self.tr("Copy the dossier elsewhere…")
        self._desk.messages.offer(said.format(name=path.name), offer, self.save_copy)
        return True

    def save_copy(self) -> None:
        """Ask for a place and copy there what the open dossier holds."""
        workspace = self._desk.workspace
        if workspace is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Copy the dossier elsewhere"),
            str(Path.home() / workspace.path.name),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.copy_to(Path(name))

    def copy_to(self, path: Path) -> bool:
        """Copy the open dossier to `path`; whether that was done. Encrypted, its copy is."""
        workspace = self._desk.workspace
        if workspace is None:
            return False
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            workspace.dossier.back_up(path)
        except ChapeauError as error:
            words = self.tr("{why} What you typed is still here, and can be saved as words.")
            self._desk.messages.error(words.format(why=sentences.say(str(error))))
            return False
        finally:
            QApplication.restoreOverrideCursor()
        self._desk.messages.info(
            self.tr(
                "{name} is a copy of the dossier as it was kept last, read through and found good."
            ).format(name=path.name)
        )
        return True

    def words(self) -> Iterator[str]:
        """Everything typed in the window that the dossier does not have."""
        for editor in self._window.findChildren(NoteEditor):
            draft = editor.keeper.draft
            if draft is not None and editor.keeper.waiting:
                said = (draft.original, draft.words, draft.assignee, " ".join(draft.tags))
                yield "\n".join(filter(None, said))
            if editor.replies.words.toPlainText().strip():
                yield editor.replies.words.toPlainText()
        yield from (half.words for half in self._window.findChildren(HalfTyped) if half.words)


def _write(path: Path, words: str) -> None:
    """Whole or not at all, for its owner's eyes alone."""
    if is_dossier(path):
        raise UnwritableFile(path, "it is a dossier; choose another name.")
    try:
        put(path, words.encode("utf-8", "replace"))
    except OSError as error:
        raise UnwritableFile(path, error.strerror or "the system refuses it.") from error
