"""TreePane: the tree of the decisions, beside the page they are printed on, and below it what the one in hand says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from desktop.gui import settings, theme
from desktop.gui.delegates.provision import ProvisionDelegate
from desktop.gui.models.note_marks import NoteMark, marks_of
from desktop.gui.models.tree import PROVISION, TreeModel
from desktop.gui.panes.clause import ClausePane
from desktop.gui.panes.tables import TablePane
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.gui.desk import Desk
    from desktop.workspace import Workspace

OPEN_AT_ONCE = 400  # a document of no more provisions is shown with everything unfolded


class ProvisionView(QTreeView):
    """A tree whose rows wrap at its width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again where the width changed, and keep in view what was."""
        held = not self.isVisible() or self.viewport().rect().intersects(self.visualRect(self.currentIndex()))
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            if held:
                QTimer.singleShot(0, self, self.reveal)

    def reveal(self) -> None:
        """Bring the current row into view, with what stands around it, unless it is there."""
        row = self.visualRect(self.currentIndex())
        if not self.viewport().rect().contains(row):
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)


class TreePane(QWidget):
    """Shows the document on the desk; what is chosen here is in hand everywhere."""

    notes_marked = Signal(object)  # the marks of its notes by provision

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("treePane")
        self._desk = desk
        self.model = TreeModel(self)
        self.view = self._make_view()
        self.clause, self.table = ClausePane(desk, self), TablePane(desk, self)
        self.clause.legend = self.marks_all
        self.panel = QStackedWidget(self)
        self.panel.addWidget(self.clause)
        self.panel.addWidget(self.table)
        self.panel.setMinimumHeight(theme.px(96))
        self.splitter = self._make_splitter()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.splitter)
        self.setFocusProxy(self.view)
        desk.text_opened.connect(self._show)
        desk.selected.connect(self._follow)
        desk.notes_changed.connect(self._look_for_notes)
        desk.dossier_changed.connect(self._show)
        self._show()

    def _make_view(self) -> ProvisionView:
        view = ProvisionView(self)
        view.setObjectName("decisionTree")
        view.setAccessibleName(self.tr("Decision tree"))
        view.setHeaderHidden(True)
        view.setModel(self.model)
        self._delegate = ProvisionDelegate(view)
        self._delegate.marks_all = bool(settings.number("clause/marked", 0))
        view.setItemDelegate(self._delegate)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setIndentation(theme.px(18))
        view.setIconSize(QSize(0, 0))
        view.setMouseTracking(True)
        view.setAlternatingRowColors(False)
        theme.selection(view, "mark")
        view.selectionModel().currentChanged.connect(self._choose)
        return view

    def _make_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setObjectName("treeSplitter")
        splitter.addWidget(self.view)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([520, theme.px(190)])
        splitter.setCollapsible(0, False)
        self.panel.setVisible(self.tells_clauses)
        return splitter

    @property
    def tells_clauses(self) -> bool:
        """Whether what a provision says is told below the tree."""
        return bool(settings.number("clause/told", 1))

    def tell_clauses(self, told: bool) -> None:  # noqa: FBT001 - a menu's answer
        """Tell what a provision says below the tree, or leave the room to the tree."""
        settings.set_value("clause/told", int(told))
        self.panel.setVisible(told)

    @property
    def marks_all(self) -> bool:
        """Whether addressees, deadlines and so on are marked in every provision."""
        return self._delegate.marks_all

    def mark_all(self, marked: bool) -> None:  # noqa: FBT001 - a menu's answer
        """Mark what every provision says, or only what the one in hand says."""
        settings.set_value("clause/marked", int(marked))
        self._delegate.marks_all = self.clause.legend = marked
        self._tell()
        self.view.viewport().update()

    def _show(self, _text: str = "") -> None:
        document = self._desk.document
        self._delegate.forget()
        self._delegate.language = document.language if document else ""
        self.model.show(document)
        if document and len(document.provisions) <= OPEN_AT_ONCE:
            self.view.expandAll()
        elif document and (decisions := document.decisions()):
            self.unfold(decisions[0].id)
        self._look_for_notes()
        self._tell()
        self._follow(*self._desk.current)

    def unfold(self, node: str) -> None:
        """Show everything under a provision."""
        index = self.model.index_of(node)
        if index.isValid():
            self.view.expandRecursively(index)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._desk.select(self._desk.current[0], self.model.provision(index).id)

    def _follow(self, _text: str, node: str) -> None:
        index = self.model.index_of(node)
        self._tell()
        if not index.isValid():
            return
        self._unfold_decision(index)
        if index != self.view.currentIndex():
            self.view.setCurrentIndex(index)
        self.view.reveal()

    def _tell(self) -> None:
        """Tell what the provision in hand says; a table is shown as one."""
        document = self._desk.document
        provision = document.by_id.get(self._desk.current[1]) if document else None
        if provision and provision.table and provision.kind is not Kind.MASTHEAD:
            self.table.show_table(provision)
            self.panel.setCurrentWidget(self.table)
            return
        self.clause.show_provision(provision)
        self.panel.setCurrentWidget(self.clause)

    def _unfold_decision(self, index: QModelIndex) -> None:
        """A decision that is entered from elsewhere unfolds whole."""
        above = index
        while above.isValid() and above.data(PROVISION).kind is not Kind.DECISION:
            above = above.parent()
        if above.isValid() and not self.view.isExpanded(above):
            self.view.expandRecursively(above)

    def _look_for_notes(self) -> None:
        text = self._desk.current[0]
        if text and (workspace := self._desk.workspace):
            self._desk.reads.run("", lambda: _marks(workspace, text), self._mark_notes, quiet=True)

    def _mark_notes(self, found: tuple[str, dict[str, NoteMark]]) -> None:
        text, marks = found
        if text == self._desk.current[0]:
            self.model.mark_notes(marks)
            self.notes_marked.emit(marks)


def _marks(workspace: Workspace, text: str) -> tuple[str, dict[str, NoteMark]]:
    from desktop.workspace.noting import unread

    return text, marks_of(workspace.notes(text), text, unread(workspace))
