"""The quick line: one line a note, understood while it is typed; it stays open through a whole meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui import settings, theme, writing
from desktop.gui.delegates.buttons import tool
from desktop.gui.delegates.marked_text import MarkedText
from desktop.gui.panes.half_typed import HalfTyped
from desktop.gui.panes.notes_drafts import remembered_tier
from desktop.gui.panes.notes_words import tier_word
from desktop.gui.panes.quick_words import hint, refused, understood
from desktop.terms.page import Side
from desktop.views.standing import standing

if TYPE_CHECKING:
    from desktop.annotate.quick import QuickNote
    from desktop.gui.desk import Desk
    from desktop.gui.jobs import Job
    from desktop.terms.annotation import Note
    from desktop.workspace import Workspace

PAUSE = 60  # milliseconds after a keystroke
HISTORY = 200  # lines that the arrow up brings back


class QuickLine(QFrame):
    """Enter keeps the line and clears it, the arrows bring earlier lines back, Esc closes."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._history: list[str] = []
        self._at = 0
        self.setObjectName("quickLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line, ground = theme.colour("line"), theme.colour("raised")
        self.setStyleSheet(
            f"#quickLine {{ background: {ground.name()}; border-top: 1px solid {line.name()}; }}"
        )
        self._build()
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.look)
        self.words.textEdited.connect(self._typed)
        self.words.returnPressed.connect(self.keep)
        self.words.installEventFilter(self)
        writing.marks(desk, self.words)
        self.half = HalfTyped(desk, self.words, "quick")
        for changed in (desk.text_opened, desk.selected):
            changed.connect(lambda *_: self._soon.start())
        self.clear_preview()

    def _build(self) -> None:
        self.words, self.preview = QLineEdit(self), MarkedText(self)
        self.words.setPlaceholderText(self.tr("AU opp 14b ‘as appropriate’ informal"))
        self.tier = QLabel(self)
        self.tier.setObjectName("muted")
        self.close_button = tool(self, "close")
        for widget, name, called in (
            (self.words, "quick.words", self.tr("Quick note: party, stance, paragraph, quote, where")),
            (self.preview, "quick.preview", self.tr("What is understood of the line")),
            (self.close_button, "quick.close", self.tr("Close the quick line (Esc)")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
        self.close_button.setToolTip(self.close_button.accessibleName())
        self.close_button.clicked.connect(self.shut)
        self.setFocusProxy(self.words)

    def _lay_out(self) -> None:
        edge = theme.px(8)
        above, rows = QHBoxLayout(), QVBoxLayout(self)
        above.setSpacing(theme.px(8))
        for widget in (self.words, self.tier, self.close_button):
            above.addWidget(widget)
        above.setStretch(0, 1)
        rows.setContentsMargins(edge, edge, edge, theme.px(6))
        rows.setSpacing(theme.px(4))
        rows.addLayout(above)
        rows.addWidget(self.preview)

    # -- what is understood

    def _typed(self) -> None:
        self._at = len(self._history)
        self._soon.start()

    def side(self) -> Side | None:
        """Where the reader is."""
        text, node = self._desk.current
        return Side(text, node or None) if text else None

    def look(self) -> None:
        """Say what is understood of the line as it stands now; an older question is let go of."""
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        line, workspace, side = self.words.text().strip(), self._desk.workspace, self.side()
        if not line or workspace is None or side is None:
            if not line and self.words.hasFocus():
                return  # what was kept last stays to be read
            self.clear_preview()
            return

        def have(said: QuickNote) -> None:
            if isValid(self):
                self._job = None
                self._show(said)

        look = lambda: _understand(workspace, side, line)  # noqa: E731
        self._job = self._desk.reads.run("", look, have, quiet=True)

    def _show(self, said: QuickNote) -> None:
        document, here = self._desk.document, self._desk.current[1]
        if document is not None:
            self.preview.set_paragraphs((understood(said, document, here),))

    def clear_preview(self) -> None:
        """Say how a line is written."""
        self.tier.setText(tier_word(remembered_tier()))
        self.preview.set_paragraphs((hint(),))

    # -- what the reader does

    def keep(self) -> None:
        """Keep the line as a note and be ready for the next; a line that cannot be kept comes back."""
        line, workspace, side = self.words.text().strip(), self._desk.workspace, self.side()
        if not line or workspace is None:
            return
        if side is None:
            self.preview.set_paragraphs((refused(self.tr("Open a document first.")),))
            return
        self._soon.stop()
        if not self.half.keep():
            return
        self._history = [*self._history[-HISTORY:], line]
        self._at = len(self._history)
        self.words.clear()
        fields: dict[str, object] = {"author": settings.text("notes/author"), "tier": remembered_tier()}

        def kept(note: Note) -> None:
            if isValid(self):
                self._kept(note)

        def failed(sentence: str) -> None:
            if isValid(self):
                self._come_back(line, sentence)

        write = lambda: _keep(workspace, side, line, fields)  # noqa: E731
        self.half.done_with()
        self._desk.keep(write, kept, failed)

    def _kept(self, note: Note) -> None:
        document = self._desk.document
        if not self.words.text() and document is not None and note.anchor.text == self._desk.current[0]:
            from desktop.gui.panes.quick_words import kept_words

            place = standing(document, note.anchor.node)
            self.preview.set_paragraphs((kept_words(note, place),))
        self._desk.notes_changed.emit()

    def _come_back(self, line: str, sentence: str) -> None:
        """Nothing typed is lost: the line stands there again, or is an arrow up away."""
        if not self.words.text():
            self.words.setText(line)
            self._history = self._history[:-1]
            self._at = len(self._history)
            self.half.keep()
        self.preview.set_paragraphs((refused(sentence),))

    def recall(self, by: int) -> None:
        """Bring an earlier line back, or a later one."""
        self._at = min(max(self._at + by, 0), len(self._history))
        self.words.setText(self._history[self._at] if self._at < len(self._history) else "")
        self._soon.start()

    def shut(self) -> None:
        """Close; a line not kept yet is there when it is opened again."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows and Esc."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step:
                self.recall(step)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.shut()
                return True
        return super().eventFilter(watched, event)


def _understand(workspace: Workspace, side: Side, line: str) -> QuickNote:
    from desktop.workspace.noting import understand

    return understand(workspace, side, line)


def _keep(workspace: Workspace, side: Side, line: str, fields: dict[str, object]) -> Note:
    from desktop.workspace.noting import half_typed, keep_half_typed, quick_note

    note = quick_note(workspace, side, line, **fields)
    if half_typed(workspace, "quick").strip() == line:  # the next may be under way
        keep_half_typed(workspace, "quick", "")
    return note
