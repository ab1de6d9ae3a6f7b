"""The tree of a document as Qt lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.gui.words import kind_word
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.gui.models.note_marks import NoteMark
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

Index = QModelIndex | QPersistentModelIndex
PROVISION = Qt.ItemDataRole.UserRole
NOTES = Qt.ItemDataRole.UserRole + 1  # how many notes hang on the provision
MARK = Qt.ItemDataRole.UserRole + 2  # NoteMark of the notes on it, or None
NOWHERE = QModelIndex()


class TreeModel(QAbstractItemModel):
    """Provisions in their tree; the document itself is the invisible root."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._provisions: tuple[Provision, ...] = ()
        self._parents: list[int] = []  # -1 at the top
        self._children: dict[int, list[int]] = {}
        self._rows: list[int] = []
        self._numbers: dict[str, int] = {}
        self._notes: Mapping[str, NoteMark] = {}

    def show(self, document: Document | None) -> None:
        """List `document` from now on."""
        self.beginResetModel()
        self._provisions = document.provisions if document else ()
        self._numbers = {provision.id: number for number, provision in enumerate(self._provisions)}
        self._parents, self._children, self._rows, self._notes = [], {}, [], {}
        for number, provision in enumerate(self._provisions):
            self._place(number, provision)
        self.endResetModel()

    def _place(self, number: int, provision: Provision) -> None:
        parent = -1 if provision.parent == provision.id else self._numbers.get(provision.parent, -1)
        if parent >= 0 and self._is_root(parent):
            parent = -1
        self._parents.append(parent)
        siblings = self._children.setdefault(parent, [])
        self._rows.append(len(siblings))
        if not self._is_root(number):
            siblings.append(number)

    def _is_root(self, number: int) -> bool:
        return self._provisions[number].kind is Kind.DOCUMENT

    def mark_notes(self, notes: Mapping[str, NoteMark]) -> None:
        """Mark the provisions that bear notes."""
        touched = set(notes) | set(self._notes)
        self._notes = notes
        for node in touched:
            index = self.index_of(node)
            if index.isValid():
                self.dataChanged.emit(index, index, [NOTES, MARK])

    def index_of(self, node: str) -> QModelIndex:
        """Where a provision is listed; an invalid index where it is not."""
        number = self._numbers.get(node)
        if number is None or self._is_root(number):
            return QModelIndex()
        return self.createIndex(self._rows[number], 0, number)

    def provision(self, index: Index) -> Provision:
        """The provision at `index`."""
        return self._provisions[index.internalId()]

    # What Qt asks.

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Qt's question; see there."""
        numbers = self._children.get(parent.internalId() if parent.isValid() else -1, [])
        if column or not 0 <= row < len(numbers):
            return QModelIndex()
        return self.createIndex(row, 0, numbers[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]  # Qt has two of them
        """Qt's question; see there."""
        above = self._parents[index.internalId()] if index.isValid() else -1
        return QModelIndex() if above < 0 else self.createIndex(self._rows[above], 0, above)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return len(self._children.get(parent.internalId() if parent.isValid() else -1, []))

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: ARG002 - Qt asks so
        """Qt's question; see there."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's question; see there."""
        if not index.isValid():
            return None
        provision = self.provision(index)
        if role in {NOTES, MARK}:
            mark = self._notes.get(provision.id)
            return mark if role == MARK else mark.count if mark else 0
        answer = ANSWERS.get(role)
        return answer(provision) if answer else None


def words_of(provision: Provision) -> str:
    """The words of a provision in the tree, its label first."""
    return f"{provision.label} {text_of(provision)}".strip()


def text_of(provision: Provision) -> str:
    """Its text; of a table the caption, else the header, else the cells."""
    if provision.text or provision.table is None:
        return provision.text
    table = provision.table
    rows = table.header[:1] or table.rows
    return table.caption or " · ".join(cell for row in rows for cell in row if cell)


def told(provision: Provision) -> str:
    """What is known of a provision: its kind and page, its verb, to whom and by when."""
    clause = provision.clause
    page = QCoreApplication.translate("tree", "page {n}").format(n=provision.page) if provision.page else ""
    lines = [
        " · ".join(filter(None, (kind_word(provision.kind), page))),
        clause.verb,
        ", ".join(addressee.text for addressee in clause.addressees),
        ", ".join(deadline.text for deadline in clause.deadlines),
    ]
    return "\n".join(filter(None, lines))


ANSWERS: dict[int, Callable[[Provision], object]] = {
    Qt.ItemDataRole.DisplayRole: words_of,
    Qt.ItemDataRole.AccessibleTextRole: lambda provision: (
        f"{kind_word(provision.kind)}: {words_of(provision)}"
    ),
    Qt.ItemDataRole.ToolTipRole: told,
    PROVISION: lambda provision: provision,
}
