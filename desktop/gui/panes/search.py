"""The search pane: finds words in every document and note while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui import theme
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.models.hits import HitsModel
from desktop.views.search import hit_rows

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.gui.jobs import Job
    from desktop.views.search import HitRow
    from desktop.workspace import Workspace

PAUSE = 120  # milliseconds without a keystroke
LIMIT = 500  # hits listed; more are told by their number's plus sign


class SearchPane(QWidget):
    """Lists the paragraphs and notes that hold the words; Enter opens one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._words = ""
        self.setObjectName("search")
        self._build()
        self._lay_out()
        self._connect()
        self._say()

    def _build(self) -> None:
        self.words = QLineEdit(self, clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Search every document and note"))
        self.document, self.count = QComboBox(self), QLabel(self)
        self.list, self.model = TallRows(self), HitsModel(self)
        self.list.horizontalHeader().hide()
        self.list.horizontalHeader().setStretchLastSection(True)
        self.list.setItemDelegate(TextDelegate(self.list))
        self.list.setModel(self.model)
        for widget, name, called in (
            (self.words, "search.words", self.tr("Words to search for")),
            (self.document, "search.document", self.tr("Search in which document")),
            (self.list, "search.list", self.tr("What was found")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
        self.document.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.document.setMinimumContentsLength(12)
        self.count.setObjectName("muted")

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self.document, 1)
        below.addWidget(self.count)
        rows = QVBoxLayout(self)
        edge = theme.px(8)
        rows.setContentsMargins(0, 0, 0, 0)
        head = QVBoxLayout()
        head.setContentsMargins(edge, edge, edge, theme.px(4))
        head.addWidget(self.words)
        head.addLayout(below)
        rows.addLayout(head)
        rows.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.setFocusProxy(self.words)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.search)
        self.words.textChanged.connect(lambda _: self._soon.start())
        self.words.returnPressed.connect(self._open_first)
        self.words.installEventFilter(self)
        self.document.currentIndexChanged.connect(self._narrow)
        self.list.row_opened.connect(self.open_hit)
        for changed in (self._desk.dossier_changed, self._desk.texts_changed, self._desk.notes_changed):
            changed.connect(self._again)

    def focus(self) -> None:
        """Take the reader to the words."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    # -- searching

    def search(self) -> None:
        """Find the words as they stand now."""
        self._soon.stop()
        words, workspace = self.words.text().strip(), self._desk.workspace
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if not words or workspace is None:
            self._show("", ())
            return

        def found(rows: tuple[HitRow, ...]) -> None:
            if isValid(self):
                self._job = None
                self._show(words, rows)

        self._job = self._desk.reads.run("", lambda: _find(workspace, words), found, quiet=True)

    def _again(self) -> None:
        """What can be found is other than before."""
        if self.words.text().strip():
            self._soon.start()
        else:
            self._show("", ())

    def _show(self, words: str, rows: tuple[HitRow, ...]) -> None:
        self._words = words
        chosen = self.document.currentData() or ""
        self.model.show(rows)
        self.document.blockSignals(True)
        self.document.clear()
        self.document.addItem(self.tr("In every document"), "")
        for text, (name, hits) in self.model.documents().items():
            self.document.addItem(f"{name} ({hits})", text)
        self.document.setCurrentIndex(max(self.document.findData(chosen), 0))
        self.document.blockSignals(False)
        self._narrow()

    def _narrow(self) -> None:
        self.model.narrow(self.document.currentData() or "")
        self._say()

    def _say(self) -> None:
        self.count.setText(self._counted())
        self.document.setEnabled(self.document.count() > 1)

    def _counted(self) -> str:
        found = self.model.rowCount()
        if not self._words:
            return ""
        if found == 0:
            return self.tr("Nothing found")
        if found >= LIMIT:
            return self.tr("The first {n}").format(n=LIMIT)
        return self.tr("1 found") if found == 1 else self.tr("{n} found").format(n=found)

    # -- what the reader does

    def open_hit(self, number: int) -> None:
        """Show the paragraph of a hit in its document."""
        row = self.model.row(number)
        if row is not None:
            self._desk.select(row.hit.text, row.hit.node)

    def _open_first(self) -> None:
        """Enter among the words opens the hit chosen, or the first; the search is finished first."""
        if self._soon.isActive():
            self.search()
        elif self.model.rowCount():
            chosen = max(self.list.current_row(), 0)
            self.list.show_row(chosen)
            self.open_hit(chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk the hits while the words keep the keyboard."""
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.model.rowCount():
                self.list.show_row(min(max(self.list.current_row() + step, 0), self.model.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)


def _find(workspace: Workspace, words: str) -> tuple[HitRow, ...]:
    return hit_rows(workspace.search(words, LIMIT), workspace.document)
