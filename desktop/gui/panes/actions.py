"""The overview of actions: who must do what by when, as the documents ask, and who follows it at home."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QMenu,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from desktop.gui import theme, writing
from desktop.gui.models.actions import renewed
from desktop.gui.panes import actions_columns
from desktop.gui.panes.actions_changes import Changes
from desktop.gui.panes.actions_copy import asked_file, cells, clipboard_table, write
from desktop.gui.panes.actions_filters import Filters
from desktop.gui.panes.actions_table import ActionsTable
from desktop.gui.panes.actions_words import GROUPS, STATES, group_word, offered
from desktop.gui.panes.seen import SeenPane
from desktop.views.following import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QPoint

    from desktop.gui.desk import Desk
    from desktop.terms.following import Following
    from desktop.views.following import ActionRow
    from desktop.workspace import Workspace

THIS, ALL = "this", "all"


class ActionsPane(SeenPane):
    """Lists, filters, groups and sorts what is asked; status, role and follow-up are kept in the dossier."""

    _rows: tuple[ActionRow, ...]

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("overview")
        self._build()
        self._lay_out()
        self._name()
        self._connect()
        self._show(set())

    # -- building

    def _build(self) -> None:
        self.scope, self.group = QComboBox(self), QComboBox(self)
        for words, scope in ((self.tr("This document"), THIS), (self.tr("All documents"), ALL)):
            self.scope.addItem(words, scope)
        for facet in GROUPS:
            self.group.addItem(group_word(facet), facet)
        for choice in (self.scope, self.group):
            choice.setMinimumWidth(theme.px(56))
        self.filters, self.table = Filters(self), ActionsTable(self)
        self.model = self.table.listed
        self.model.choices = self._choices
        self.clear_button = QPushButton(self.tr("Show all"), self)
        self.changes = Changes(lambda: self._choices("role"), self)
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.export_button = QPushButton(self.tr("Export…"), self)

    def _lay_out(self) -> None:
        left = (self.scope, self.group, self.changes)
        right = (self.clear_button, self.copy_button, self.export_button)
        self._stack((left, right), self.filters, self.table)

    def _name(self) -> None:
        for widget, name, called in (
            (self.scope, "scope", self.tr("Of which documents the actions are listed")),
            (self.group, "group", self.tr("What the actions are grouped by")),
            (
                self.table,
                "table",
                self.tr("Actions: Enter opens the paragraph, F2 edits, 1 to 4 set the status"),
            ),
            (self.clear_button, "clear", self.tr("Leave no action out")),
            (self.copy_button, "copy", self.tr("Copy the selected actions as a table (Ctrl+C)")),
            (self.export_button, "export", self.tr("Write the listed actions to Excel or CSV")),
        ):
            widget.setObjectName(f"overview.{name}")
            widget.setAccessibleName(called)
            widget.setToolTip("" if widget is self.table else called)

    def _connect(self) -> None:
        desk = self._desk
        desk.text_opened.connect(self._other_text)
        desk.selected.connect(self._follow_reader)
        self.scope.currentIndexChanged.connect(self.reload)
        self.group.currentIndexChanged.connect(self._regroup)
        self.filters.changed.connect(lambda: self._show(self.table.places()))
        self.clear_button.clicked.connect(self.filters.clear)
        self.model.asked.connect(self._edited)
        self.changes.wanted.connect(self.set_field)
        self.table.row_opened.connect(self.open_row)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._context)
        self.copy_button.clicked.connect(self.copy)
        self.export_button.clicked.connect(self.export)
        self._key(QKeySequence.StandardKey.Copy, self.copy)
        states = enumerate(STATES, 1)
        keys = [self._key(str(number), partial(self.set_field, "status", state)) for number, state in states]
        writing.marks(desk, self.model, *self.changes.writing, *keys)

    def _key(self, keys: QKeySequence.StandardKey | str, do: Callable[[], None]) -> QShortcut:
        return QShortcut(QKeySequence(keys), self.table, do, context=Qt.ShortcutContext.WidgetShortcut)

    # -- what is listed

    def _reading(self, workspace: Workspace) -> Callable[[], tuple[ActionRow, ...]]:
        texts = None if self.scope.currentData() == ALL else [self._desk.current[0]]
        return lambda: workspace.actions(texts)

    def _take(self, rows: tuple[ActionRow, ...]) -> None:
        places = self.table.places()
        self._rows = rows
        self.model.named = len({row.text for row in rows}) > 1
        self.filters.offer(rows)
        self._show(places)

    def _show(self, places: set[tuple[str, str]]) -> None:
        """List what the filters let through; what was selected stays selected."""
        listed = self.filters.through(self._rows)
        self.model.show(listed)
        self.table.choose(places)
        self.table.setVisible(bool(listed))
        self.empty.setVisible(not listed)
        self.empty.setText(self._empty_words())
        self.count.setText(self._counted(len(listed)))
        self._allow()

    def _counted(self, listed: int) -> str:
        if listed != len(self._rows):
            return self.tr("{n} of {all} actions").format(n=listed, all=len(self._rows))
        return self.tr("1 action") if listed == 1 else self.tr("{n} actions").format(n=listed)

    def _empty_words(self) -> str:
        if self._rows:
            return self.tr("No action is like that. “Show all” leaves none out.")
        if self.scope.currentData() == THIS:
            return self.tr("This document asks nobody for anything.")
        return self.tr("No document of this dossier asks anybody for anything.")

    def _allow(self) -> None:
        """Offer only what can be done."""
        chosen, listed = bool(self.table.chosen()), bool(self.model.rowCount())
        self.changes.setEnabled(chosen)
        self.copy_button.setEnabled(listed)
        self.export_button.setEnabled(listed)
        self.clear_button.setVisible(not self.filters.is_open())

    def _regroup(self) -> None:
        places = self.table.places()
        self.model.group(self.group.currentData())
        self.table.choose(places)

    def _other_text(self) -> None:
        if self.scope.currentData() == THIS:
            self.reload()

    def _follow_reader(self, text: str, node: str) -> None:
        """The reader walks through the document: its action is selected here as well."""
        if not self.table.hasFocus() and self.isVisible():
            self.table.choose({(text, node)})

    # -- what the reader does

    def open_row(self, number: int) -> None:
        """Take the paragraph of the action at `number` in hand."""
        row = self.model.row(number)
        if row is not None:
            self._desk.select(row.text, row.action.node)
            self.opened.emit(row.text, row.action.node)

    def set_field(self, field: str, value: str) -> None:
        """Keep `value` of all the selected actions."""
        self._keep(self.table.chosen(), field, value)

    def _edited(self, number: int, field: str, value: str) -> None:
        """A cell was edited: where its row is one of those selected, they all are meant."""
        chosen = self.table.chosen()
        self._keep(chosen if number in chosen else [number], field, value)

    def _keep(self, numbers: Sequence[int], field: str, value: str) -> None:
        workspace = self._desk.workspace
        places: dict[str, list[str]] = {}
        for row in filter(None, map(self.model.row, numbers)):
            places.setdefault(row.text, []).append(row.kept.node)
        if workspace is None or not places:
            return

        def keep() -> list[Following]:
            told = (workspace.follow(text, nodes, **{field: value}) for text, nodes in places.items())
            return [one for kept in told for one in kept]

        self._desk.keep(keep, self._kept)

    def _kept(self, kept: list[Following]) -> None:
        """Show what is in the dossier now; a row that no longer fits the filters stays until they change."""
        if isValid(self):
            self.model.take(kept)
            self._rows = renewed(self._rows, kept)
            self.filters.offer(self._rows)
        self._desk.undo_changed.emit()

    def _choices(self, column: str) -> tuple[tuple[str, str], ...]:
        return offered(self._rows, column)

    def _context(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open the paragraph"), partial(self.open_row, self.table.current_row()))
        menu.addMenu(self.changes.status_menu)
        menu.addMenu(self.changes.role_menu)
        menu.addMenu(actions_columns.menu(self.table))
        menu.addAction(self.copy_button.text()).triggered.connect(self.copy)
        menu.popup(self.table.viewport().mapToGlobal(where))

    def copy(self) -> None:
        """The selected actions, or all that are listed, as a table."""
        rows = self.table.chosen() or [n for n in range(self.model.rowCount()) if self.model.row(n)]
        shown = [n for n in range(len(COLUMNS)) if not self.table.isColumnHidden(n)]
        QGuiApplication.clipboard().setMimeData(clipboard_table(cells(self.model, rows, shown)))
        self._desk.messages.info(self.tr("{n} actions copied as a table.").format(n=len(rows)))

    def export(self) -> None:
        """Ask for a file and write what is listed."""
        path = asked_file(self)
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write what is listed to `path`, for Excel or as CSV."""
        rows, facet, messages = self.model.rows(), self.group.currentData(), self._desk.messages
        said = self.tr("{name} is written.").format(name=path.name)
        self._desk.jobs.run(said, lambda: write(rows, facet, path), lambda _: messages.info(said), quiet=True)
