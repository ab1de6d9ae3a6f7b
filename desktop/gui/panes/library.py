"""LibraryPane: the documents of the dossier by body and session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRegularExpression, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from desktop.gui import icons, theme
from desktop.gui.delegates.entry import EntryDelegate
from desktop.gui.models.library import ENTRY, LibraryFilter, LibraryModel

if TYPE_CHECKING:
    from desktop.gui.desk import Desk


class LibraryPane(QWidget):
    """Lists the texts; the one on the desk is marked, Enter or a click lays another on it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPane")
        self._desk = desk
        self.model = LibraryModel(self)
        self.filter = LibraryFilter(self)
        self.filter.setSourceModel(self.model)
        self.field = self._make_field()
        self.view = self._make_view()
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(6), theme.px(6), theme.px(6), 0)
        box.setSpacing(theme.px(6))
        box.addWidget(self.field)
        box.addWidget(self.view)
        self.setFocusProxy(self.view)
        desk.texts_changed.connect(self._list)
        desk.text_opened.connect(self._mark)
        self._list()

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("libraryFilter")
        field.setAccessibleName(self.tr("Filter the library"))
        field.setPlaceholderText(self.tr("Filter by symbol, title, language…"))
        field.setClearButtonEnabled(True)
        field.addAction(icons.icon("filter", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(self._narrow)
        return field

    def _make_view(self) -> QTreeView:
        view = QTreeView(self)
        view.setObjectName("library")
        view.setAccessibleName(self.tr("Library"))
        view.setHeaderHidden(True)
        view.setModel(self.filter)
        view.setItemDelegate(EntryDelegate(view))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setIndentation(theme.px(14))
        view.setMouseTracking(True)
        theme.selection(view, "accent_ground")
        view.activated.connect(self._open)
        view.clicked.connect(self._open)
        return view

    def _list(self) -> None:
        self.model.list_texts(self._desk.texts)
        self.view.expandAll()
        self._mark(self._desk.current[0])

    def _narrow(self, words: str) -> None:
        every = "".join(f"(?=.*{QRegularExpression.escape(word)})" for word in words.split())
        options = QRegularExpression.PatternOption
        self.filter.setFilterRegularExpression(
            QRegularExpression(every, options.CaseInsensitiveOption | options.DotMatchesEverythingOption)
        )
        self.view.expandAll()

    def _open(self, index: QModelIndex) -> None:
        if entry := index.data(ENTRY):
            self._desk.open_text(entry.id)

    def _mark(self, text: str) -> None:
        for index in self._texts(QModelIndex()):
            if index.data(ENTRY).id == text:
                flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.view.selectionModel().setCurrentIndex(index, flags)

    def _texts(self, parent: QModelIndex) -> list[QModelIndex]:
        """Every text that is listed below `parent`."""
        rows = [self.filter.index(row, 0, parent) for row in range(self.filter.rowCount(parent))]
        below = [text for row in rows for text in self._texts(row)]
        return [row for row in rows if row.data(ENTRY)] + below
