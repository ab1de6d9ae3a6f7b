"""Actions as Qt lists them: who, verb, what, by when, and who follows it; under headings where they are grouped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.gui.delegates.marks import Look, Piece, plain
from desktop.gui.delegates.text import BADGE, PARAGRAPHS
from desktop.gui.panes.actions_words import SIGNS, head, role_of, strength_badge, value_word
from desktop.gui.writing import SHUT
from desktop.views.following import COLUMNS, grouped, ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from desktop.gui.delegates.marks import Para
    from desktop.terms.following import Following
    from desktop.views.following import ActionRow

    Place = tuple[str, str]  # text id, node id

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
CHOICES = Qt.ItemDataRole.UserRole + 104  # tuple of (value, word): what a cell may become
EDITED = frozenset({"status", "role", "session", "owner", "remark"})
_LONGEST = 700  # letters of an action that a cell shows; the whole stands in the document


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above the rows of a group."""

    words: str
    count: int


class ActionsModel(QAbstractTableModel):
    """One action a row; a change asked for is told by `asked`, and shown when it is kept."""

    asked = Signal(int, str, str)  # row, field, value

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ActionRow, ...] = ()
        self._lines: list[Heading | ActionRow] = []
        self._group, self._column, self._backwards = "", "", False
        self.choices: Callable[[str], tuple[tuple[str, str], ...]] = lambda _: ()
        self.named = False  # whether a source names its document

    # -- what is listed

    def show(self, rows: Iterable[ActionRow]) -> None:
        """List other actions."""
        self.beginResetModel()
        self._all = tuple(rows)
        self._lines = list(self._laid())
        self.endResetModel()

    def group(self, facet: str) -> None:
        """Group by a facet, or not at all where it is ""."""
        self._group = facet
        self.show(self._all)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; -1 is the order they are told in."""
        self._column = COLUMNS[column] if column >= 0 else ""
        self._backwards = order is Qt.SortOrder.DescendingOrder
        self.show(self._all)

    def _laid(self) -> Iterator[Heading | ActionRow]:
        if not self._group:
            yield from self.rows()
            return
        for group in grouped(self.rows(), self._group):
            yield Heading(value_word(self._group, group.value), len(group.rows))
            yield from group.rows

    def take(self, kept: Iterable[Following]) -> None:
        """Show what is kept of some actions now, where they are listed."""
        news = {(one.text, one.node): one for one in kept}
        self._all = renewed(self._all, news.values())
        for number, line in enumerate(self._lines):
            if not isinstance(line, Heading) and (line.text, line.kept.node) in news:
                self._lines[number] = _renewed(line, news)
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(COLUMNS) - 1))

    def row(self, number: int) -> ActionRow | None:
        """The action listed at `number`; None at a heading."""
        line = self._lines[number] if 0 <= number < len(self._lines) else None
        return None if isinstance(line, Heading) else line

    def rows(self) -> tuple[ActionRow, ...]:
        """Every action listed, once each, in the order they are listed in without groups."""
        return ordered(self._all, self._column, backwards=self._backwards) if self._column else self._all

    def headings(self) -> Iterator[int]:
        """The rows that are headings."""
        return (number for number, line in enumerate(self._lines) if isinstance(line, Heading))

    def number_of(self, place: Place) -> int:
        """Where the action at a place is listed first, or -1."""
        rows = ((n, self.row(n)) for n in range(len(self._lines)))
        return next((n for n, row in rows if row and (row.text, row.kept.node) == place), -1)

    # -- what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt's question; see there."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return head(COLUMNS[section])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's question; see there."""
        flags = super().flags(index)
        if not index.isValid() or isinstance(self._lines[index.row()], Heading):
            return flags & ~Qt.ItemFlag.ItemIsSelectable
        edited = COLUMNS[index.column()] in EDITED and not self.property(SHUT)
        return flags | Qt.ItemFlag.ItemIsEditable if edited else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's question; see there."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, Heading):
            return _heading(line, index.column(), role)
        return self._told(line, COLUMNS[index.column()], role)

    def _told(self, row: ActionRow, column: str, role: int) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return plain(self._cell(row, column))
        if role == PARAGRAPHS:
            return self._cell(row, column)
        if role == CHOICES:
            return self.choices(column)
        answer = _ANSWERS.get(role)
        return answer(row, column) if answer else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's question; see there. What is asked for is shown when it is kept."""
        row, column = self.row(index.row()), COLUMNS[index.column()]
        if row is None or role != Qt.ItemDataRole.EditRole or column not in EDITED or self.property(SHUT):
            return False
        self.asked.emit(index.row(), column, role_of(str(value)) if column == "role" else str(value))
        return True

    def _cell(self, row: ActionRow, column: str) -> tuple[Para, ...]:
        if column == "source" and self.named:
            return (Piece(row.action.source),), (Piece(row.document, Look.QUIET),)
        return CELLS[column](row)


def renewed(rows: Iterable[ActionRow], kept: Iterable[Following]) -> tuple[ActionRow, ...]:
    """The rows with what is kept of some of them now."""
    news = {(one.text, one.node): one for one in kept}
    return tuple(_renewed(row, news) for row in rows)


def _renewed(row: ActionRow, news: Mapping[Place, Following]) -> ActionRow:
    return replace(row, kept=news.get((row.text, row.kept.node), row.kept))


def _heading(line: Heading, column: int, role: int) -> object:
    if column:
        return None
    if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
        return f"{line.words} ({line.count})"
    if role == PARAGRAPHS:
        return ((Piece(line.words, Look.STRONG), Piece(f"  {line.count}", Look.QUIET)),)
    return None


def _badge(row: ActionRow, column: str) -> object:
    if column == "verb":
        return strength_badge(row.action.strength)
    return SIGNS[row.kept.status] if column == "status" else None


_ANSWERS: Mapping[int, Callable[[ActionRow, str], object]] = {
    Qt.ItemDataRole.EditRole: lambda row, column: getattr(row.kept, column, None),
    Qt.ItemDataRole.ToolTipRole: lambda row, column: (
        value_word("verb", row.verb_class) if column == "verb" else None
    ),
    BADGE: _badge,
}


def _words(*words: str) -> tuple[Para, ...]:
    return tuple((Piece(one),) for one in words if one) or ((Piece(""),),)


def _what(row: ActionRow) -> tuple[Para, ...]:
    what = row.action.what
    return _words(what if len(what) <= _LONGEST else f"{what[: _LONGEST - 1].rstrip()}…")


def _condition(row: ActionRow) -> tuple[Para, ...]:
    quiet = tuple((Piece(one, Look.QUIET),) for one in row.action.qualifiers)
    conditions = tuple((Piece(one),) for one in row.action.conditions)
    return conditions + quiet or _words()


def _by_when(row: ActionRow) -> tuple[Para, ...]:
    known = ((one.session or one.date or "", one.text) for one in row.action.deadlines)
    lines = tuple(
        (Piece(f"{name} ", Look.STRONG), Piece(text, Look.QUIET)) if name else (Piece(text),)
        for name, text in known
    )
    return lines or _words()


CELLS: Mapping[str, Callable[[ActionRow], tuple[Para, ...]]] = {
    "who": lambda row: _words(*(one.text for one in row.action.addressees)),
    "verb": lambda row: _words(row.action.verb),
    "what": _what,
    "by_when": _by_when,
    "condition": _condition,
    "source": lambda row: _words(row.action.source),
    "status": lambda row: _words(value_word("status", row.kept.status)),
    "role": lambda row: _words(value_word("role", row.kept.role) if row.kept.role else ""),
    "session": lambda row: _words(row.kept.session),
    "owner": lambda row: _words(row.kept.owner),
    "remark": lambda row: _words(row.kept.remark),
}
