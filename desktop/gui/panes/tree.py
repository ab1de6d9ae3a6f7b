"""TreePane: the tree of the decisions, beside the page they are printed on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from desktop.gui import theme
from desktop.gui.delegates.provision import ProvisionDelegate
from desktop.gui.models.tree import PROVISION, TreeModel
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.gui.desk import Desk
    from desktop.terms.annotation import Note

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

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("treePane")
        self._desk = desk
        self.model = TreeModel(self)
        self.view = self._make_view()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
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
        if not index.isValid():
            return
        self._unfold_decision(index)
        if index != self.view.currentIndex():
            self.view.setCurrentIndex(index)
        self.view.reveal()

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
            self._desk.reads.run("", lambda: workspace.notes(text), self._count_notes, quiet=True)

    def _count_notes(self, notes: tuple[Note, ...]) -> None:
        text = self._desk.current[0]
        self.model.count_notes(Counter(note.anchor.node for note in notes if note.anchor.text == text))
