"""ListedPane: a list that is read from the dossier, narrowed by facets, opened by Enter and copied as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui import theme, writing
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.panes.actions_copy import clipboard_table
from desktop.gui.panes.facets import FacetBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from desktop.gui.desk import Desk
    from desktop.gui.jobs import Job
    from desktop.gui.models.listing import ListingModel
    from desktop.gui.panes.facets import Facet
    from desktop.terms.step import Work
    from desktop.workspace import Workspace

R = TypeVar("R")
FIRST = 100  # pixels at 100 %: a word of an outcome, or a day, is not torn
ONE_ROW = 1.25  # the scale up to which all stand in one row


class ListedPane(QWidget, Generic[R]):
    """Heirs say what is read, how it is narrowed and what Enter opens; a pane that is not seen waits until it is."""

    opened = Signal(str, str)  # text id, node id
    name = ""
    widths: tuple[int, ...] = ()  # parts of the width, one a column
    badged: tuple[int, ...] = (0,)
    lasting = False  # whether reading it shows progress
    writing: tuple[Callable[[], Any], ...] = ()  # what of the offered changes the dossier

    def __init__(self, desk: Desk, model: ListingModel[R], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.model = desk, model
        self._rows: tuple[R, ...] = ()
        self._job: Job | None = None
        self._stale = True
        self.setObjectName(self.name)
        model.setParent(self)
        self._build()
        self._lay_out()
        self._connect()
        self.take(())

    # -- what heirs say

    def read(self, workspace: Workspace) -> Work[tuple[R, ...]] | tuple[R, ...]:
        """Everything there is to list."""
        raise NotImplementedError

    def facets(self) -> Sequence[Facet[R]]:
        """What the rows are narrowed by."""
        raise NotImplementedError

    def told(self, row: R) -> str:
        """The words of a row, to look for in."""
        raise NotImplementedError

    def called(self) -> dict[str, str]:
        """The words of the pane: list, counted ({n} of {all}), nothing, none_such, reading."""
        raise NotImplementedError

    def open_row(self, number: int) -> None:
        """What Enter does."""
        raise NotImplementedError

    def offered(self, row: R) -> Sequence[tuple[str, Callable[[], Any]]]:
        """What the menu of a row holds beside copying."""
        del row
        return ()

    # -- building

    def _build(self) -> None:
        self.filters: FacetBar[R] = FacetBar(self.name, self.facets(), self.told, self)
        self.count, self.empty = QLabel(self), QLabel(self, wordWrap=True)
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.clear_button = QPushButton(self.tr("Show all"), self)
        self.list = TallRows(self, wide=len(self.widths) - 1)
        for column in range(len(self.widths)):
            margin = 20 if column in self.badged else 0
            self.list.setItemDelegateForColumn(column, TextDelegate(self.list, margin=margin))
        self.list.setModel(self.model)
        for widget, name, words in (
            (self.list, "list", self.called()["list"]),
            (self.copy_button, "copy", self.tr("Copy what is listed as a table (Ctrl+C)")),
            (self.clear_button, "clear", self.tr("Leave nothing out")),
        ):
            widget.setObjectName(f"{self.name}.{name}")
            widget.setAccessibleName(words)
            widget.setToolTip("" if widget is self.list else words)
        self.count.setObjectName("muted")
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        self.bar, above = QHBoxLayout(), QHBoxLayout()
        self.bar.setSpacing(theme.px(6))
        wide = theme.scale() > ONE_ROW  # where everything is large, the facets have a row of their own
        (above if wide else self.bar).addWidget(self.filters, 1)
        self.bar.addStretch(int(wide))
        for widget in (self.count, self.clear_button, self.copy_button):
            self.bar.addWidget(widget)
        self.list.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.list.horizontalHeader().setStretchLastSection(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[theme.px(8)] * 4)
        if wide:
            rows.addLayout(above)
        rows.addLayout(self.bar)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.empty, 1)

    def _connect(self) -> None:
        desk = self._desk
        self.setFocusProxy(self.list)
        for changed in (desk.dossier_changed, desk.texts_changed, desk.notes_changed):
            changed.connect(self.reload)
        self.filters.changed.connect(self._narrow)
        self.clear_button.clicked.connect(self.filters.clear)
        self.copy_button.clicked.connect(self.copy)
        self.list.row_opened.connect(self.open_row)
        self.list.row_chosen.connect(lambda _: self.allow())
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer)
        self.key(QKeySequence.StandardKey.Copy, self.copy)

    def key(self, keys: QKeySequence.StandardKey | str, do: Callable[[], Any]) -> QShortcut:
        """A key that is heard while the list is in hand."""
        context = Qt.ShortcutContext.WidgetShortcut
        return QShortcut(QKeySequence(keys), self.list, do, context=context)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Every column takes its part."""
        super().resizeEvent(event)
        whole = sum(self.widths)
        for column, part in enumerate(self.widths[:-1]):
            least = theme.px(0 if column else FIRST)
            self.list.setColumnWidth(column, max(event.size().width() * part // whole, least))

    # -- what is listed

    def reload(self) -> None:
        """Read everything anew."""
        self._stale = True
        if self._job is not None:
            self._job.cancel()
            self._job = None
        workspace = self._desk.workspace
        if workspace is None:
            self.take(())
        elif self.isVisible():
            jobs = self._desk.jobs if self.lasting else self._desk.reads
            title = self.called()["reading"] if self.lasting else ""
            self._job = job = jobs.run(
                title, lambda: self.read(workspace), self._have, quiet=not self.lasting
            )
            job.ended.connect(lambda: self._ended(job))
            self._say()

    def _ended(self, job: Job) -> None:
        if isValid(self) and self._job is job:
            self._job = None
            self._say()

    def _have(self, rows: tuple[R, ...]) -> None:
        if isValid(self):
            self._stale = False
            self.take(rows)

    def take(self, rows: tuple[R, ...]) -> None:
        """List these rows."""
        self._rows = rows
        self.filters.offer(rows)
        self._narrow()

    def _narrow(self) -> None:
        held = self.model.row(self.list.current_row())
        self.model.show(self.filters.through(self._rows))
        number = self.model.find(lambda row: row == held) if held is not None else 0
        self.list.show_row(max(number, 0))
        self._say()

    def _say(self) -> None:
        listed, words = self.model.rowCount(), self.called()
        self.list.setVisible(listed > 0)
        self.empty.setVisible(listed == 0)
        waiting = words["reading"] if self._job else words["nothing"]
        self.empty.setText(words["none_such"] if self._rows else waiting)
        self.count.setText(words["counted"].format(n=listed, all=len(self._rows)))
        self.clear_button.setVisible(not self.filters.is_open())
        self.copy_button.setEnabled(listed > 0)
        self.allow()

    def allow(self) -> None:
        """Offer only what can be done; heirs with buttons of their own say more."""

    def showEvent(self, event: QShowEvent) -> None:
        """List what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.reload()

    # -- what the reader does

    def copy(self) -> None:
        """Everything listed, as a table."""
        columns, model = range(self.model.columnCount()), self.model
        rows = [[str(model.index(n, c).data() or "") for c in columns] for n in range(model.rowCount())]
        QGuiApplication.clipboard().setMimeData(clipboard_table([list(model.heads()), *rows]))
        self._desk.messages.info(self.tr("{n} rows copied as a table.").format(n=len(rows)))

    def _offer(self, point: QPoint) -> None:
        row = self.model.row(self.list.indexAt(point).row())
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, do in (*self.offered(row), (self.copy_button.text(), self.copy)):
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, do=do: do())
            if do in self.writing:
                writing.marks(self._desk, action)
        menu.popup(self.list.viewport().mapToGlobal(point))
