"""The texts of a dossier by body and session, as Qt lists them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from desktop.gui import i18n
from desktop.gui.words import language_word
from desktop.views.shelves import shelves

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.dossier import TextEntry

ENTRY = Qt.ItemDataRole.UserRole
SEARCHED = Qt.ItemDataRole.UserRole + 1  # everything a filter looks at
TWIN = (
    Qt.ItemDataRole.UserRole + 2
)  # the format, where another entry bears the same name in the same language


class LibraryModel(QStandardItemModel):
    """A row per body, below it its sessions, below them their texts."""

    def list_texts(self, entries: Sequence[TextEntry]) -> None:
        """List `entries`, in their order, from now on."""
        self.clear()
        twins = Counter(_twin(entry) for entry in entries)
        for shelf in shelves(entries, i18n.language()):
            item = _shelf(shelf.name or self.tr("Other documents"))
            for board in shelf.boards:
                none = board.session is None
                under = item if none else _shelf(self.tr("Session {n}").format(n=board.session))
                under.appendRows([_row(entry, twin=twins[_twin(entry)] > 1) for entry in board.entries])
                if under is not item:
                    item.appendRow(under)
            self.appendRow(item)


class LibraryFilter(QSortFilterProxyModel):
    """The texts whose symbol, title, file or language holds every word typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setFilterRole(SEARCHED)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setRecursiveFilteringEnabled(True)


def _shelf(words: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setEditable(False)
    item.setSelectable(False)
    return item


def _twin(entry: TextEntry) -> tuple[str, str]:
    """What two entries share that a reader could not tell apart."""
    return entry.name, entry.language


def _row(entry: TextEntry, *, twin: bool) -> QStandardItem:
    item = QStandardItem(entry.name)
    item.setEditable(False)
    item.setData(entry, ENTRY)
    item.setData(entry.format.upper() if twin else "", TWIN)
    language = language_word(entry.language)
    parts = " ".join(f"{number} {title}" for number, title in entry.parts)
    item.setData(f"{entry.symbol} {entry.title} {entry.file} {language} {parts}", SEARCHED)
    item.setToolTip(
        QCoreApplication.translate("library", "{title}\n{file}, imported {day}").format(
            title=entry.title or entry.name, file=entry.file, day=entry.imported[:10]
        )
    )
    item.setAccessibleDescription(f"{language}. {entry.title}")
    return item
