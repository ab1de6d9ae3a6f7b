"""The pane of agreed language: where the dossier has used the same or nearly the same words before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui import theme
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.models.agreed import AgreedModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.desk import Desk
    from desktop.gui.jobs import Job
    from desktop.terms.page import Side
    from desktop.terms.step import Work
    from desktop.views.agreed import AgreedRow
    from desktop.workspace import Workspace

PAUSE = 200  # milliseconds without a keystroke
LIMIT = 50  # earlier uses listed


class AgreedPane(QWidget):
    """Words selected or typed, and below them every earlier use: Enter opens one, Ctrl+C copies it with its source."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._asked = ""
        self._apart: Side | None = None  # where the words were taken from
        self.setObjectName("agreed")
        self._build()
        self._lay_out()
        self._connect()
        self._say()

    def _build(self) -> None:
        self.words, self.count = QLineEdit(self, clearButtonEnabled=True), QLabel(self)
        self.words.setPlaceholderText(self.tr("Words to look for in earlier texts"))
        self.list, self.model = TallRows(self), AgreedModel(self)
        self.list.horizontalHeader().hide()
        self.list.horizontalHeader().setStretchLastSection(True)
        self.list.setItemDelegate(TextDelegate(self.list, margin=20))
        self.list.setModel(self.model)
        for widget, name, called in (
            (self.words, "agreed.words", self.tr("Words whose earlier uses are listed")),
            (self.list, "agreed.list", self.tr("Earlier uses")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
        self.count.setObjectName("muted")
        self.count.setWordWrap(True)

    def _lay_out(self) -> None:
        edge = theme.px(8)
        head, rows = QVBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(edge, edge, edge, theme.px(4))
        head.addWidget(self.words)
        head.addWidget(self.count)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(head)
        rows.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.setFocusProxy(self.words)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.search)
        self.words.textEdited.connect(self._typed)
        self.words.textChanged.connect(lambda words: None if words else self._typed(""))
        self.words.returnPressed.connect(self._open_first)
        self.words.installEventFilter(self)
        self.list.row_opened.connect(self.open_use)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer)
        listed = Qt.ShortcutContext.WidgetShortcut
        QShortcut(QKeySequence.StandardKey.Copy, self.list, self.copy, context=listed)
        for changed in (self._desk.dossier_changed, self._desk.texts_changed):
            changed.connect(self._again)

    # -- searching

    def look_for(self, words: str, apart: Side | None = None) -> None:
        """List the earlier uses of words; `apart` is where they were taken from."""
        self._apart = apart
        self.words.setText(" ".join(words.split()))
        self.words.end(False)
        self.words.home(True)  # all selected, and seen from their beginning
        self.search()

    def _typed(self, _: str) -> None:
        self._apart = None  # what is typed was taken from nowhere
        self._cancel()
        self._soon.start()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def search(self) -> None:
        """Find the earlier uses of the words as they stand now."""
        self._soon.stop()
        self._cancel()
        words, workspace, apart = self.words.text().strip(), self._desk.workspace, self._apart
        if not words or workspace is None:
            self._show("", ())
            return

        def found(rows: tuple[AgreedRow, ...]) -> None:
            if isValid(self):
                self._job = None
                self._show(words, rows)

        self._job = self._desk.reads.run("", lambda: _find(workspace, words, apart), found, quiet=True)
        self._say()

    def _again(self) -> None:
        """What can be found is other than before."""
        self._cancel()
        self._apart = self._apart if self._desk.workspace else None
        self._soon.start()

    def _show(self, words: str, rows: tuple[AgreedRow, ...]) -> None:
        self._asked = words
        self.model.show(rows)
        if rows:
            self.list.show_row(0)
        self._say()

    def _say(self) -> None:
        self.count.setText(self._counted())

    def _counted(self) -> str:
        found = self.model.rowCount()
        same = sum(1 for n in range(found) if (row := self.model.row(n)) and row.identical)
        if self._job is not None and not found:
            return self.tr("Searching…")
        if not self._asked:
            return self.tr("Select words in a text and press F9, or type them here.")
        if not found:
            return self.tr("Not used before in this dossier, nor anything near it.")
        said = self.tr("The same words: {same} · nearly the same: {near}")
        more = self.tr(" · more are not listed") if found >= LIMIT else ""
        return said.format(same=same, near=found - same) + more

    # -- what the reader does

    def open_use(self, number: int) -> None:
        """Show the paragraph of an earlier use in its document."""
        row = self.model.row(number)
        if row is not None:
            self._desk.select(row.text, row.node)

    def copy(self) -> None:
        """Copy the words of the use in hand with their source, as they are cited."""
        row, workspace = self.model.row(self.list.current_row()), self._desk.workspace
        if row is not None and workspace is not None:
            self._desk.reads.run("", lambda: _cited(workspace, row), self._copied, quiet=True)

    def _copied(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._desk.messages.info(self.tr("Copied: {words}").format(words=words))

    def _offer(self, point: QPoint) -> None:
        number = self.list.indexAt(point).row()
        if number < 0:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = QKeySequence(QKeySequence.StandardKey.Copy).toString(QKeySequence.SequenceFormat.NativeText)
        offered: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Go to the paragraph"), lambda: self.open_use(number)),
            ("\t".join((self.tr("Copy the words with their source"), copy)), self.copy),
        )
        for words, do in offered:
            menu.addAction(words, do)
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _open_first(self) -> None:
        """Enter among the words opens the use chosen, or the first; the search is finished first."""
        if self._soon.isActive():
            self.search()
        elif self.model.rowCount():
            self.open_use(max(self.list.current_row(), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk the list while the words keep the keyboard."""
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.model.rowCount():
                self.list.show_row(min(max(self.list.current_row() + step, 0), self.model.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)


def _find(workspace: Workspace, words: str, apart: Side | None) -> Work[tuple[AgreedRow, ...]]:
    from desktop.workspace.agreed import earlier_uses

    return earlier_uses(workspace, words, apart, LIMIT)


def _cited(workspace: Workspace, row: AgreedRow) -> str:
    from desktop.workspace.agreed import citation

    return citation(workspace, row)
