"""A comparison as Qt lists it: what changed, the old words, the new words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from desktop.gui import theme
from desktop.gui.delegates.marks import Look, Piece, pieces, plain
from desktop.gui.delegates.text import BADGE, LABEL, PARAGRAPHS
from desktop.gui.panes.comparison_words import (
    BADGES,
    change_word,
    direction_word,
    heading_words,
    meaning_word,
    reason_words,
    verdict_word,
)
from desktop.views.grouping import Group, Grouping, grouped
from desktop.views.side_by_side import Weight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont

    from desktop.gui.delegates.marks import Para
    from desktop.terms.provision import Provision
    from desktop.views.side_by_side import PairRow

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
WHAT, OLD, NEW = range(3)
_TOO_LONG = 24  # letters of two labels
_IN_MARGIN = 5  # letters of a label; a longer one stands before the words


@dataclass(frozen=True)
class Shown:
    """Which rows are listed, and in which order: from a weight up, with one meaning or change where it is named."""

    least: Weight = Weight.NONE
    only: str = ""
    by: Grouping = Grouping.PARAGRAPH

    def takes(self, row: PairRow) -> bool:
        """Whether `row` is listed."""
        named = not self.only or self.only in row.pair.meaning or self.only == row.pair.change.value
        return named and row.weight >= self.least


class ComparisonModel(QAbstractTableModel):
    """One pair a row; marks are made only for what is looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[PairRow, ...] = ()
        self._rows: list[PairRow | Group] = []
        self._names = ("", "")
        self._fonts: tuple[QFont | None, QFont | None] = (None, None)
        self.filter = Shown()

    def show(self, rows: tuple[PairRow, ...], names: tuple[str, str], languages: tuple[str, str]) -> None:
        """List another comparison."""
        self.beginResetModel()
        self._all, self._names = rows, names
        self._fonts = (theme.reading_face(languages[0]), theme.reading_face(languages[1]))
        self._filtered()
        self.endResetModel()

    def narrow(self, shown: Shown) -> None:
        """List only what `shown` takes."""
        self.beginResetModel()
        self.filter = shown
        self._filtered()
        self.endResetModel()

    def _filtered(self) -> None:
        taken = [row for row in self._all if self.filter.takes(row)]
        self._rows = []
        for group in grouped(taken, self.filter.by):
            self._rows += [group, *group.rows] if group.name else group.rows

    def row(self, number: int) -> PairRow | None:
        """The pair listed at `number`; None where a heading stands there, or nothing."""
        found = self._rows[number] if 0 <= number < len(self._rows) else None
        return None if isinstance(found, Group) else found

    def headings(self) -> list[int]:
        """Where a heading stands."""
        return [number for number, row in enumerate(self._rows) if isinstance(row, Group)]

    def number_like(self, row: PairRow) -> int:
        """Where the pair that has the new provision of `row`, or else the old one, is listed; or -1."""
        for number, here in enumerate(self._rows):
            if not isinstance(here, Group) and _is_like(here, row):
                return number
        return -1

    def number_of(self, row: PairRow | None) -> int:
        """Where a pair is listed first, or -1."""
        return self._rows.index(row) if row is not None and row in self._rows else -1

    def changes(self) -> list[int]:
        """The rows listed that changed."""
        rows = enumerate(self._rows)
        return [number for number, row in rows if not isinstance(row, Group) and row.changed]

    def named(self) -> Iterable[str]:
        """The meanings and changes that occur, to filter by."""
        meanings = {meaning for row in self._all for meaning in row.pair.meaning}
        changes = {row.pair.change.value for row in self._all if row.changed}
        return [*sorted(meanings), *sorted(changes)]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's question; see there."""
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's question; see there. A heading is passed over."""
        if index.isValid() and isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt's question; see there."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return (self.tr("Change"), *self._names)[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's question; see there."""
        row, column = self._rows[index.row()] if index.isValid() else None, index.column()
        if isinstance(row, Group):
            return _heading(row, role) if column == WHAT else None
        return self._answer(row, column, role) if row else None

    def _answer(self, row: PairRow, column: int, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _words(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _label(row, column) + " " + plain(_paragraphs(row, column))
            case Qt.ItemDataRole.ToolTipRole if column == WHAT:
                return reason_words(row.pair.why)
            case Qt.ItemDataRole.FontRole if column != WHAT:
                return self._fonts[column - 1]
            case _:
                return _for_delegate(row, column, role)


def _is_like(one: PairRow, other: PairRow) -> bool:
    if other.b is not None:
        return one.b is not None and one.b.id == other.b.id
    return one.a is not None and other.a is not None and one.a.id == other.a.id


def _heading(group: Group, role: int) -> object:
    """What a heading answers: its words and how many rows stand under it."""
    words: tuple[Para, ...] = (
        (Piece(heading_words(group.name), Look.STRONG), Piece(f"  {len(group.rows)}", Look.QUIET)),
    )
    match role:
        case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
            return plain(words)
        case Qt.ItemDataRole.BackgroundRole:
            return QBrush(theme.colour("hover"))
        case _:
            return words if role == PARAGRAPHS else None


def _for_delegate(row: PairRow, column: int, role: int) -> object:
    if role == PARAGRAPHS:
        return _paragraphs(row, column)
    if role == BADGE and column == WHAT:
        return BADGES.get(row.pair.change)
    if role == LABEL:
        return _label(row, column)
    return None


def _provision(row: PairRow, column: int) -> Provision | None:
    return {OLD: row.a, NEW: row.b}.get(column)


def _words(row: PairRow, column: int) -> str:
    """The words without their marks: what the height of a row is guessed from."""
    return plain(_headline(row)) if column == WHAT else row.words(old=column == OLD)


def _label(row: PairRow, column: int) -> str:
    provision = _provision(row, column)
    return provision.label if provision and len(provision.label) <= _IN_MARGIN else ""


def _paragraphs(row: PairRow, column: int) -> tuple[Para, ...]:
    if column == WHAT:
        return _headline(row)
    provision = _provision(row, column)
    if provision is None:
        return ()
    label = (Piece(f"{provision.label} ", Look.QUIET),) if len(provision.label) > _IN_MARGIN else ()
    return ((*label, *pieces(row.old() if column == OLD else row.new())),)


def _headline(row: PairRow) -> tuple[Para, ...]:
    """What happened, from where to where, and what it means."""
    sign: Para = (Piece(verdict_word(row.pair.verdict), Look.BY_HAND),) if row.pair.verdict else ()
    if not row.changed:
        return ((Piece(change_word(row.pair.change), Look.QUIET),), *((sign,) if sign else ()))
    first: Para = (Piece(change_word(row.pair.change), Look.STRONG),)
    places: Para = (Piece(_way(row), Look.QUIET),)
    meaning: Para = (Piece(" · ".join(map(meaning_word, row.pair.meaning))),)
    paragraphs = (first, places, meaning, _direction(row), sign)
    return tuple(para for para in paragraphs if para and para[0].text)


def _way(row: PairRow) -> str:
    """From which label to which, where it is another."""
    if row.a is None or row.b is None or row.a.label == row.b.label:
        return ""
    if len(row.a.label + row.b.label) >= _TOO_LONG:
        return ""
    # From left to right even where the labels are Arabic.
    return f"\u200e\u2068{row.a.label or '–'}\u2069 → \u2068{row.b.label or '–'}\u2069"


def _direction(row: PairRow) -> Para:
    if row.pair.direction is None:
        return ()
    look = Look.STRONGER if row.pair.direction == "stronger" else Look.WEAKER
    return (Piece(direction_word(row.pair.direction), look),)
