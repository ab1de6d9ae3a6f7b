"""The matrix of positions: who takes which stance on which paragraph of the decision in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.gui import theme
from desktop.gui.delegates.marked_text import MarkedText
from desktop.gui.delegates.marks import Look, Piece
from desktop.gui.delegates.position import PositionDelegate
from desktop.gui.models.notes import head, signs
from desktop.gui.models.positions import PositionsModel
from desktop.gui.panes.actions_copy import clipboard_table
from desktop.gui.panes.notes_form_words import said_in_form
from desktop.gui.panes.positions_legend import ROOMY, legend
from desktop.terms.page import Side
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QShowEvent

    from desktop.gui.delegates.marks import Para
    from desktop.gui.desk import Desk
    from desktop.terms.annotation import Note
    from desktop.views.positions import Matrix
    from desktop.workspace import Workspace

DECISION, TEXT = "decision", "text"


class PositionsPane(QWidget):
    """A cell in hand shows its notes below; Enter opens the paragraph."""

    opened = Signal(str, str)  # text id, node id

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._matrix: Matrix | None = None
        self._side: Side | None = None
        self._loads = 0  # only the newest answer counts
        self.setObjectName("positions")
        self._build()
        self._lay_out()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.scope, self.field = QComboBox(self), QLineEdit(self, clearButtonEnabled=True)
        for words, scope in ((self.tr("This decision"), DECISION), (self.tr("This document"), TEXT)):
            self.scope.addItem(words, scope)
        self.field.setPlaceholderText(self.tr("Parties, for instance AU EU"))
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.table, self.model = QTableView(self), PositionsModel(self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(PositionDelegate(self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        across, down = self.table.horizontalHeader(), self.table.verticalHeader()
        across.setDefaultSectionSize(theme.px(64))
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(theme.px(32))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setFixedWidth(theme.px(320 if theme.scale() <= ROOMY else 240))
        self.legend, self.said, self.empty = legend(self), MarkedText(self), QLabel(self, wordWrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setObjectName("muted")
        for widget, name, called in (
            (self.scope, "scope", self.tr("Of which paragraphs the positions are shown")),
            (self.field, "parties", self.tr("Show only these parties")),
            (self.table, "table", self.tr("Positions: Enter opens the paragraph")),
            (self.said, "said", self.tr("What the party said of the paragraph")),
            (self.copy_button, "copy", self.tr("Copy the matrix as a table (Ctrl+C)")),
        ):
            widget.setObjectName(f"positions.{name}")
            widget.setAccessibleName(called)

    def _lay_out(self) -> None:
        edge = theme.px(8)
        above, rows, below = QHBoxLayout(), QVBoxLayout(self), QScrollArea(self)
        above.setContentsMargins(edge, edge, edge, edge)
        above.setSpacing(theme.px(8))
        for widget, share in ((self.scope, 0), (self.field, 1), (self.copy_button, 0)):
            above.addWidget(widget, share)
        shown = QWidget(below)
        inner = QVBoxLayout(shown)
        inner.addWidget(self.said)
        inner.addStretch(1)
        below.setWidgetResizable(True)
        below.setWidget(shown)
        below.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.halves = QSplitter(Qt.Orientation.Vertical, self)
        self.halves.addWidget(self.table)
        self.halves.addWidget(below)
        self.halves.setStretchFactor(0, 1)
        self.halves.setSizes([theme.px(480), theme.px(180)])
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(above)
        rows.addWidget(self.legend)
        rows.addWidget(self.halves, 1)
        rows.addWidget(self.empty, 1)

    def _connect(self) -> None:
        desk = self._desk
        self.setFocusProxy(self.table)
        for changed in (desk.dossier_changed, desk.notes_changed, desk.text_opened):
            changed.connect(self.reload)
        desk.selected.connect(self._follow)
        self.scope.currentIndexChanged.connect(self.reload)
        self.field.textChanged.connect(lambda _: self._show())
        self.copy_button.clicked.connect(self.copy)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.table.activated.connect(self.open_cell)
        self.table.verticalHeader().sectionDoubleClicked.connect(self._open_row)
        copy = QKeySequence.StandardKey.Copy
        QShortcut(copy, self.table, self.copy, context=Qt.ShortcutContext.WidgetShortcut)

    # -- what is shown

    def side(self) -> Side | None:
        """The decision in hand, or the whole text."""
        (text, node), document = self._desk.current, self._desk.document
        if not text or document is None:
            return None
        found = document.by_id.get(node) if self.scope.currentData() == DECISION else None
        while found is not None and found.kind is not Kind.DECISION:
            above = document.by_id.get(found.parent)
            found = above if above is not found else None
        return Side(text, found.id if found else None)

    def _follow(self, *_: str) -> None:
        if self.side() != self._side:
            self.reload()

    def reload(self) -> None:
        """Show the positions as they are now; a pane that is not seen waits until it is."""
        self._loads += 1
        workspace, load, side = self._desk.workspace, self._loads, self.side()
        self._side = side
        if workspace is None or side is None:
            self._matrix = None
            self._show()
            return
        if not self.isVisible():
            return

        def found(matrix: Matrix) -> None:
            if isValid(self) and load == self._loads:
                self._matrix = matrix
                self._show()

        self._desk.reads.run("", lambda: _positions(workspace, side), found, quiet=True)

    def _wanted(self, party: str) -> bool:
        asked = self.field.text().replace(",", " ").replace("，", " ").casefold().split()
        return not asked or any(self.model.named(party).casefold().startswith(word) for word in asked)

    def _show(self) -> None:
        at = self.table.currentIndex()
        place = (at.row(), at.column()) if at.isValid() else (0, 0)
        self.model.lay(self._matrix, self._wanted)
        for column, party in enumerate(self.model.parties):
            wide = self.table.fontMetrics().horizontalAdvance(self.model.named(party)) * 1.1 + theme.px(22)
            self.table.setColumnWidth(column, min(max(int(wide), theme.px(60)), theme.px(170)))
        there = bool(self.model.rowCount())
        self.halves.setVisible(there)
        self.empty.setVisible(not there)
        self.empty.setText(self._empty_words())
        self.copy_button.setEnabled(there)
        self.table.setCurrentIndex(self.model.index(*place))
        self._tell()

    def _empty_words(self) -> str:
        if self._matrix and self._matrix.rows:
            return self.tr("None of these parties took a position here.")
        return self.tr("No position on this text yet.\nCtrl+Shift+M opens the quick line.")

    def _tell(self) -> None:
        index = self.table.currentIndex()
        row, cell = self.model.row(index.row()), self.model.cell(index)
        words: Para = (Piece(" ".join(row.words.split()), Look.QUIET),) if row else ()
        notes = [para for note in (cell.notes if cell else ()) for para in _told(note)]
        self.said.set_paragraphs(tuple(filter(None, (*notes, words))))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while nobody looked."""
        super().showEvent(event)
        self.reload()

    # -- what the reader does

    def open_cell(self, index: QModelIndex) -> None:
        """Read the paragraph of a cell."""
        self._open_row(index.row())

    def _open_row(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None:
            text = self._side.text if self._side else row.text
            self.opened.emit(text, row.node)

    def copy(self) -> None:
        """The matrix as a table."""
        model = self.model
        lines = [["", *map(model.named, model.parties)]]
        for n in range(model.rowCount()):
            letters = [str(model.index(n, c).data() or "") for c in range(model.columnCount())]
            lines.append([str(model.headerData(n, Qt.Orientation.Vertical)), *letters])
        QGuiApplication.clipboard().setMimeData(clipboard_table(lines))
        self._desk.messages.info(self.tr("{n} paragraphs copied as a table.").format(n=model.rowCount()))


def _told(note: Note) -> Iterator[Para]:
    yield (*signs(note, unread=False), *head(note))
    yield Piece(said_in_form(note), Look.STRONG), Piece(f"  {note.text}")
    if note.anchor.start is not None:
        yield (Piece(f"“{note.anchor.quote}”", Look.QUIET),)


def _positions(workspace: Workspace, side: Side) -> Matrix:
    from desktop.workspace.note_tables import positions

    return positions(workspace, side)
