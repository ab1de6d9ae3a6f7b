"""The thread under a note: its replies, and the line a reply is written in; what is typed is kept as it comes."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.errors import ChapeauError
from desktop.gui import settings, theme
from desktop.gui.delegates.buttons import tool
from desktop.gui.delegates.marked_text import MarkedText
from desktop.gui.delegates.marks import Look, Piece
from desktop.gui.panes.notes_keeping import WITHIN
from desktop.gui.panes.notes_words import when

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.terms.annotation import Note, Reply


class ReplyRow(QFrame):
    """One reply with what can be done with it."""

    def __init__(self, reply: Reply, parent: Thread) -> None:
        super().__init__(parent)
        self.reply = reply
        self.setObjectName("reply")
        words = MarkedText(self)
        who = "  ".join(filter(None, (reply.author, when(reply.changed or reply.created))))
        words.set_paragraphs(((Piece(who, Look.QUIET),), (Piece(reply.text),)))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), 0, 0, 0)
        row.setSpacing(theme.px(2))
        row.addWidget(words, 1)
        self.edit_button, self.bin_button = tool(self, "edit"), tool(self, "bin")
        for button, name, called in (
            (self.edit_button, "edit", self.tr("Edit the reply")),
            (self.bin_button, "bin", self.tr("Put the reply in the bin")),
        ):
            button.setObjectName(f"notes.reply.{name}")
            button.setAccessibleName(called)
            button.setToolTip(called)
            button.setAutoRaise(True)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.edit_button.clicked.connect(lambda: parent.edit(reply))
        self.bin_button.clicked.connect(lambda: parent.bin(reply))


class Thread(QWidget):
    """Replies to the note in hand. Enter ends a reply, Shift+Enter begins a line, Esc goes back."""

    kept = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._note, self._reply = "", ""
        self._said, self._kept = "", ""  # what is written, and what of it the dossier has
        self._lock = Lock()
        self._shown: tuple[Reply, ...] = ()
        self.replies: list[ReplyRow] = []
        self.words = QPlainTextEdit(self, tabChangesFocus=True)
        self.words.setObjectName("notes.reply")
        self.words.setPlaceholderText(self.tr("Reply (R); Enter keeps it"))
        self.words.setAccessibleName(self.tr("Reply to the note"))
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() * 2 + theme.px(12))
        self._rows = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(4))
        box.addLayout(self._rows)
        box.addWidget(self.words)
        self._timer = QTimer(self, singleShot=True, interval=WITHIN)
        self._timer.timeout.connect(self._keep_beside)
        self.words.textChanged.connect(self._typed)
        self.words.installEventFilter(self)

    def show_note(self, note: Note | None) -> None:
        """Show the thread of a note, none where it is not kept yet; what was being written to another is kept first."""
        wanted = note.id if note else ""
        if wanted != self._note:
            if not self._end():
                return
            self._note = wanted
        self.setVisible(note is not None)
        self._show(note.replies if note else ())

    def _show(self, replies: tuple[Reply, ...]) -> None:
        shown = tuple(reply for reply in replies if reply.id != self._reply)
        if shown == self._shown:
            return
        self._shown = shown
        for row in self.replies:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.replies = [ReplyRow(reply, self) for reply in shown]
        for row in self.replies:
            self._rows.addWidget(row)

    def _typed(self) -> None:
        self._said = self.words.toPlainText().strip()
        if self._note and not self._timer.isActive():
            self._timer.start()

    def keep(self) -> bool:
        """Bring the dossier up to what is written; False where that failed."""
        self._timer.stop()
        try:
            written = self._write()
        except ChapeauError as error:
            self._desk.unkept.emit(str(error))
            return False
        if written:
            self.kept.emit()
        return True

    def _keep_beside(self) -> None:
        self._desk.reads.run("", self._write, self._tell, self._desk.unkept.emit, quiet=True)

    def _tell(self, written: bool) -> None:  # noqa: FBT001 - the answer of `_write`
        if written and isValid(self):
            self.kept.emit()

    def _write(self) -> bool:
        """Write what is not in the dossier yet, on any thread."""
        from desktop.workspace import noting

        with self._lock:
            words, workspace = self._said, self._desk.workspace
            if not self._note or workspace is None or not words or words == self._kept:
                return False
            if self._reply:
                noting.write_reply_on(workspace, self._reply, words)
            else:
                self._reply = noting.add_reply(workspace, self._note, words, settings.text("notes/author")).id
            self._kept = words
            return True

    def _end(self) -> bool:
        """The reply is finished: the line is free for the next; False where it cannot be kept."""
        if not self.keep():
            return False
        self._free()
        return True

    def _free(self) -> None:
        self._timer.stop()
        self._reply = self._kept = self._said = ""
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)

    def drop(self) -> None:
        """Let go of what is written without keeping it: its note is no longer in the dossier."""
        self._free()
        self._note = ""

    def finish(self) -> None:
        """Keep the reply and show it among the others."""
        if self.words.toPlainText().strip() and self._end():
            self.kept.emit()

    def edit(self, reply: Reply) -> None:
        """Write on a reply that is there."""
        if not self._end():
            return
        self._reply, self._kept = reply.id, reply.text
        self.words.setPlainText(reply.text)
        self.words.setFocus()
        self._show(tuple(one for one in self._shown if one.id != reply.id))

    def bin(self, reply: Reply) -> None:
        """Put a reply in the bin; undo takes it out."""
        workspace = self._desk.workspace
        if workspace is None:
            return
        from desktop.workspace import noting

        self._desk.keep(lambda: noting.bin_reply(workspace, reply.id), self._binned)

    def _binned(self, _: Reply) -> None:
        self.kept.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter ends the reply, Esc leaves the line, and leaving it keeps what is there."""
        if event.type() == QEvent.Type.FocusOut:
            self.keep()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not shift:
                self.finish()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.finish()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
