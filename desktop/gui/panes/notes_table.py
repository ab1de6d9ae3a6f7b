"""All notes of the dossier as a table: filtered, sorted, changed several at a time, copied."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QWidget,
)

from desktop.gui import theme, writing
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.models.notes_table import BADGED, COLUMNS, NotesTableModel
from desktop.gui.panes.actions_copy import clipboard_table
from desktop.gui.panes.notes_bulk import BulkBar, change_all
from desktop.gui.panes.notes_filters import NotesFilters
from desktop.gui.panes.seen import SeenPane
from desktop.views.notes_table import facets, filtered

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Collection

    from PySide6.QtGui import QResizeEvent

    from desktop.gui.desk import Desk
    from desktop.views.notes_table import TableRow
    from desktop.workspace import Workspace

    Found = tuple[tuple[TableRow, ...], dict[str, Counter[str]]]

WIDTHS = {"kind": 118, "party": 84, "stance": 104, "place": 150, "state": 78, "tier": 84, "tags": 96}
WIDTHS |= {"assignee": 88, "priority": 64, "due": 84, "when": 76}
LEAST = 240  # of the column of the words, which takes the room that is left
SPARED = (
    "priority",
    "when",
    "due",
    "tags",
    "assignee",
    "tier",
    "state",
)  # in this order where there is no room


class NotesTable(TallRows):
    """The rows; several can be selected and changed at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, wide=COLUMNS.index("note"))
        self.listed = NotesTableModel(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setModel(self.listed)
        self.setItemDelegate(TextDelegate(self))
        head = self.horizontalHeader()
        head.setMinimumSectionSize(theme.px(48))
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, theme.px(WIDTHS.get(column, LEAST)))
            if column in BADGED:
                self.setItemDelegateForColumn(number, TextDelegate(self, margin=20))
        head.setSectionResizeMode(COLUMNS.index("note"), QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow table spares the columns that matter least."""
        names = set(COLUMNS)
        for spared in SPARED:
            if theme.px(LEAST + sum(WIDTHS.get(name, 0) for name in names)) > self.width():
                names.remove(spared)
        for number, name in enumerate(COLUMNS):
            self.setColumnHidden(number, name not in names)
        super().resizeEvent(event)

    def chosen(self) -> list[TableRow]:
        """The notes selected, from the top."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for row in map(self.listed.row, numbers) if row is not None]

    def choose(self, ids: Collection[str]) -> None:
        """Select these notes, and bring the first into view."""
        found = [n for n, row in enumerate(self.listed.rows()) if row.note.id in ids]
        if not found:
            return
        self.show_row(found[0])
        wanted, last = QItemSelection(), len(COLUMNS) - 1
        for number in found:
            wanted.select(self.listed.index(number, 0), self.listed.index(number, last))
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)


class NotesTablePane(SeenPane):
    """Enter opens the place of a note; Space resolves, T tags, Del bins, Ctrl+C copies what is selected."""

    _rows: tuple[TableRow, ...]

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("notebook")
        self._build()
        self._stack(((self.bulk,), (self.clear_button, self.copy_button)), self.filters, self.table)
        self._connect()
        self._show(set())

    def _build(self) -> None:
        self.filters, self.table, self.bulk = NotesFilters(self), NotesTable(self), BulkBar(self)
        self.model = self.table.listed
        self.clear_button = QPushButton(self.tr("Show all"), self)
        self.copy_button = QPushButton(self.tr("Copy"), self)
        for widget, name, called in (
            (self.table, "table", self.tr("Notes: Enter opens the place, Space resolves, T tags, Del bins")),
            (self.clear_button, "clear", self.tr("Leave no note out")),
            (
                self.copy_button,
                "copy",
                self.tr("Copy the selected notes, or all listed, as a table (Ctrl+C)"),
            ),
        ):
            widget.setObjectName(f"notebook.{name}")
            widget.setAccessibleName(called)
            widget.setToolTip("" if widget is self.table else called)

    def _connect(self) -> None:
        desk = self._desk
        self.filters.changed.connect(lambda: self._show(self._ids()))
        self.clear_button.clicked.connect(self.filters.clear)
        self.copy_button.clicked.connect(self.copy)
        self.bulk.wanted.connect(self.change)
        self.table.row_opened.connect(self.open_row)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        keys: tuple[tuple[QKeySequence.StandardKey | str, Callable[[], object]], ...] = (
            (QKeySequence.StandardKey.Copy, self.copy),
            ("Space", self.resolve),
            ("T", self.bulk.ask_tag),
            ("Del", partial(self.change, "binned", value=True)),
        )
        for key, act in keys:
            made = QShortcut(QKeySequence(key), self.table, act, context=Qt.ShortcutContext.WidgetShortcut)
            if act != self.copy:
                writing.marks(desk, made)
        writing.marks(desk, *self.bulk.buttons)

    # -- what is listed

    def _reading(self, workspace: Workspace) -> Callable[[], Found]:
        return partial(_look, workspace)

    def _take(self, found: Found) -> None:
        ids = self._ids()
        self._rows, counted = found
        self.filters.offer(counted)
        self._show(ids)

    def _ids(self) -> set[str]:
        return {row.note.id for row in self.table.chosen()}

    def _show(self, ids: set[str]) -> None:
        """List what the filters let through; what was selected stays selected."""
        self.model.lay(filtered(self._rows, self.filters.wanted))
        self.table.choose(ids)
        listed = self.model.rowCount()
        self.table.setVisible(bool(listed))
        self.empty.setVisible(not listed)
        none = self.tr("No note in this dossier yet.\nF4 adds one, Ctrl+Shift+M opens the quick line.")
        self.empty.setText(
            self.tr("No note is like that. “Show all” leaves none out.") if self._rows else none
        )
        told = self.tr("{n} of {all} notes") if listed != len(self._rows) else self.tr("{n} notes")
        self.count.setText(told.format(n=listed, all=len(self._rows)))
        self._allow()

    def _allow(self) -> None:
        self.bulk.setEnabled(bool(self.table.selectionModel().hasSelection()))
        self.copy_button.setEnabled(bool(self.model.rowCount()))
        self.clear_button.setVisible(not self.filters.is_open())

    # -- what the reader does

    def open_row(self, number: int) -> None:
        """Take the place of the note at `number` in hand."""
        row = self.model.row(number)
        if row is not None and self._desk.entry(row.note.anchor.text):
            self.opened.emit(row.note.anchor.text, row.note.anchor.node)

    def resolve(self) -> None:
        """Resolve the notes selected; where they all are, open them again."""
        done = all(row.note.state == "resolved" for row in self.table.chosen())
        self.change("state", "open" if done else "resolved")

    def change(self, field: str, value: object) -> None:
        """Change all the notes selected."""
        notes, workspace = [row.note for row in self.table.chosen()], self._desk.workspace
        if not notes or workspace is None:
            return
        done = self._desk.notes_changed.emit
        self._desk.keep(lambda: change_all(workspace, notes, field, value), lambda _: done())

    def copy(self) -> None:
        """The selected notes, or all that are listed, as a table."""
        numbers = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        rows = numbers or range(self.model.rowCount())
        cells = [[str(self.model.index(row, n).data() or "") for n in range(len(COLUMNS))] for row in rows]
        QGuiApplication.clipboard().setMimeData(clipboard_table([list(self.model.heads()), *cells]))
        self._desk.messages.info(self.tr("{n} notes copied as a table.").format(n=len(cells)))


def _look(workspace: Workspace) -> Found:
    from desktop.workspace.note_tables import note_table

    rows = note_table(workspace, since=_yesterday())
    return rows, facets(rows)


def _yesterday() -> str:
    """The beginning of yesterday on this desk's clock."""
    today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return (today - timedelta(days=1)).astimezone(UTC).isoformat(timespec="milliseconds")
