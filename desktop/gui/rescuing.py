"""Rescue: words that cannot be kept in the dossier stay in the window, are tried again, and can be saved elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop.errors import ChapeauError, UnwritableFile
from desktop.gui import covering, sentences
from desktop.gui.panes.half_typed import HalfTyped
from desktop.gui.panes.notes_editor import NoteEditor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.gui.frame import Frame
    from desktop.gui.panes.standing import StandingBar

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
        box = QMessageBox(self._window)
        box.setObjectName("unkept")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("What you typed last cannot be kept in the dossier."))
        box.setInformativeText(self.bar.label.text())
        role = QMessageBox.ButtonRole
        save = box.addButton(self.tr("Save the words elsewhere…"), role.AcceptRole)
        leave = box.addButton(self.tr("Go on without them"), role.DestructiveRole)
        box.setDefaultButton(box.addButton(self.tr("Stay"), role.RejectRole))
        box.exec()
        return box.clickedButton() is leave or (box.clickedButton() is save and self.save())

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
        self._desk.messages.info(self.tr("{name} is written.").format(name=path.name))
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
    try:
        path.write_text(words, encoding="utf-8")
    except OSError as error:
        raise UnwritableFile(path, error.strerror or "the system refuses it.") from error
