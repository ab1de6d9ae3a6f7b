"""The comparison pane: two texts side by side, what changed and what it means, from change to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.gui import i18n, theme
from desktop.gui.delegates.buttons import tool
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.dialogs.sides import named_side
from desktop.gui.models.comparison import NEW, OLD, WHAT, ComparisonModel, Shown
from desktop.gui.panes.comparison_keys import add_keys
from desktop.gui.panes.comparison_words import (
    change_word,
    meaning_word,
    reason_words,
    shown_words,
    summary_words,
)
from desktop.gui.panes.notes_drafts import new_draft
from desktop.terms.annotation import NoteKind
from desktop.terms.change import Change
from desktop.views.side_by_side import PairRow, Weight, pair_rows, said

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.gui.desk import Desk
    from desktop.gui.jobs import Job
    from desktop.terms.change import Comparison
    from desktop.terms.page import Side
    from desktop.terms.step import Work

Compared = tuple["Comparison", tuple[PairRow, ...]]


class ComparisonPane(QWidget):
    """Shows what became of every provision between two texts of the dossier."""

    choosing = Signal()  # the reader wants to choose other texts
    place_opened = Signal(str, str)  # text id, node id: the reader wants to see it in its document

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sides: tuple[Side, Side] | None = None
        self._comparison: Comparison | None = None
        self._job: Job | None = None
        self.setObjectName("comparison")
        self._build()
        self._lay_out()
        self._name()
        self._connect()
        self._say()

    def _build(self) -> None:
        self.weights, self.named = QComboBox(self), QComboBox(self)
        for weight in Weight:
            self.weights.addItem(shown_words(weight), weight)
        self.before, self.after = tool(self, "previous"), tool(self, "next")
        self.swap, self.note = tool(self, "swap"), tool(self, "note")
        self.choose = QPushButton(self.tr("Choose…"), self)
        self.summary, self.where, self.why = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.summary, self.why):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.list, self.model = TallRows(self, wide=NEW), ComparisonModel(self)
        for column, margin in ((WHAT, 20), (OLD, 30), (NEW, 30)):
            self.list.setItemDelegateForColumn(column, TextDelegate(self.list, margin=margin))
        self.list.setModel(self.model)
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Fixed)
        for box in (self.weights, self.named):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumWidth(theme.px(72))

    def _lay_out(self) -> None:
        bar, below = QHBoxLayout(), QHBoxLayout()
        left: tuple[QWidget, ...] = (self.choose, self.swap, self.weights, self.named)
        right: tuple[QWidget, ...] = (self.before, self.after, self.note)
        for widget in left:
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in right:
            bar.addWidget(widget)
        below.addWidget(self.summary, 1)
        below.addWidget(self.where)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[theme.px(8)] * 4)
        rows.addLayout(bar)
        rows.addLayout(below)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.why)

    def _name(self) -> None:
        for widget, name, called in (
            (self.choose, "comparison.choose", self.tr("Choose the two texts")),
            (self.swap, "comparison.swap", self.tr("Swap the two texts")),
            (self.weights, "comparison.weight", self.tr("Which changes are listed")),
            (self.named, "comparison.meaning", self.tr("List one meaning or kind of change")),
            (self.before, "comparison.previous", self.tr("Previous change (Shift+F7, P)")),
            (self.after, "comparison.next", self.tr("Next change (F7, N)")),
            (self.note, "comparison.note", self.tr("Write a note on this change (A)")),
            (self.list, "comparison.list", self.tr("Changes")),
            (self.summary, "comparison.summary", self.tr("Summary of the comparison")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
            widget.setToolTip(called)
        self.list.setToolTip("")
        self.where.setObjectName("muted")
        self.why.setObjectName("muted")

    def _connect(self) -> None:
        self.choose.clicked.connect(self.choosing)
        self.swap.clicked.connect(self._swap)
        self.weights.currentIndexChanged.connect(self._narrow)
        self.named.currentIndexChanged.connect(self._narrow)
        self.before.clicked.connect(lambda: self.go(-1))
        self.after.clicked.connect(lambda: self.go(1))
        self.note.clicked.connect(self.write_note)
        self.list.row_chosen.connect(lambda _: self._say())
        self.list.activated.connect(self.open_place)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer)
        self._desk.dossier_changed.connect(self.clear)
        self.setFocusProxy(self.list)
        add_keys(self, self.list, self.go, self.write_note)

    # -- what is compared

    def show_comparison(self, a: Side, b: Side) -> None:
        """Compare two texts of the dossier and show it; the former comparison stays until this one is done."""
        workspace = self._desk.workspace
        if workspace is None:
            return
        if self._job is not None:
            self._job.cancel()

        def work() -> Work[Compared]:
            comparison = yield from workspace.compare(a, b)
            return comparison, pair_rows(comparison)

        def done(compared: Compared) -> None:
            if isValid(self):
                self._take((a, b), compared)

        title = self.tr("Comparing {a} with {b}").format(a=self._named_side(a), b=self._named_side(b))
        self._job = job = self._desk.jobs.run(title, work, done)
        job.ended.connect(lambda: self._ended(job))
        self._say()

    def _ended(self, job: Job) -> None:
        if isValid(self) and self._job is job:
            self._job = None
            self._say()

    def _take(self, sides: tuple[Side, Side], compared: Compared) -> None:
        self._sides, (self._comparison, rows) = sides, compared
        names = self._named_side(sides[0]), self._named_side(sides[1])
        self.model.show(rows, names, (self._comparison.a.language, self._comparison.b.language))
        self._name_filters()
        self.go(1)
        self._say()
        if self.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Show nothing: the dossier is another."""
        self._sides = self._comparison = None
        self.model.show((), ("", ""), ("", ""))
        self._name_filters()
        self._say()

    def _swap(self) -> None:
        if self._sides:
            self.show_comparison(self._sides[1], self._sides[0])

    def _named_side(self, side: Side) -> str:
        entry = self._desk.entry(side.text)
        name = named_side(entry, side.node) if entry else side.text
        return self.tr("{name} before the tracked changes").format(name=name) if side.before else name

    # -- what is listed

    def _name_filters(self) -> None:
        self.named.blockSignals(True)
        self.named.clear()
        self.named.addItem(self.tr("Every meaning"), "")
        changes = set(Change)
        for name in self.model.named():
            words = change_word(Change(name)) if name in changes else meaning_word(name)
            self.named.addItem(words, name)
        self.named.blockSignals(False)
        self._narrow()

    def _narrow(self) -> None:
        here = self.model.row(self.list.current_row())
        self.model.narrow(Shown(Weight(self.weights.currentData()), self.named.currentData() or ""))
        number = self.model.number_of(here)
        if number >= 0:
            self.list.show_row(number)
        else:
            self.go(1)
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What changed takes a fifth at most; both texts share the rest."""
        super().resizeEvent(event)
        self.list.horizontalHeader().resizeSection(WHAT, min(theme.px(160), event.size().width() // 5))

    def go(self, step: int) -> None:
        """Go to the next change, or the one before; the ends stay where they are."""
        here, changes = self.list.current_row(), self.model.changes()
        ahead = [row for row in changes if (row > here if step > 0 else row < here)]
        if ahead:
            self.list.show_row(ahead[0] if step > 0 else ahead[-1])
        self._say()

    def _say(self) -> None:
        """Summary, place and reason, and what can be done now."""
        changes, here = self.model.changes(), self.list.current_row()
        row = self.model.row(here)
        self.summary.setText(self._summary())
        self.where.setText(
            self.tr("Change {n} of {total}").format(n=changes.index(here) + 1, total=len(changes))
            if here in changes
            else ""
        )
        self.why.setText(f"{self._told(row)} — {reason_words(row.pair.why)}" if row and row.changed else "")
        self.before.setEnabled(any(change < here for change in changes))
        self.after.setEnabled(any(change > here for change in changes))
        self.note.setEnabled(row is not None)
        self.swap.setEnabled(self._sides is not None)

    def _told(self, row: PairRow) -> str:
        return said(row, self._comparison, i18n.language()) if self._comparison else ""

    def _summary(self) -> str:
        if self._job is not None:
            return self.tr("Comparing…")
        if self._comparison is None:
            return self.tr("Choose two texts to compare: a draft and what was adopted, for instance.")
        return summary_words(self._comparison.summary(), self._comparison.frame())

    # -- what the reader does with a change

    def _place(self, column: int = NEW) -> tuple[str, str] | None:
        """Text and provision of the change in hand, on the side of `column` where it stands there."""
        row = self.model.row(self.list.current_row())
        if row is None or self._sides is None:
            return None
        old = row.b is None or (column == OLD and row.a is not None and not self._sides[0].before)
        side, provision = (self._sides[0], row.a) if old else (self._sides[1], row.b)
        return (side.text, provision.id) if provision and not side.before else None

    def open_place(self, index: QModelIndex | None = None) -> None:
        """Show the paragraph in its document."""
        place = self._place(index.column() if index else NEW)
        if place:
            self._desk.select(*place)
            self.place_opened.emit(*place)

    def write_note(self) -> None:
        """Write a note on the change in hand, with what changed already put in."""
        from desktop.gui.dialogs.note import NoteDialog

        place, row = self._place(), self.model.row(self.list.current_row())
        if place is None or row is None or self._comparison is None:
            return
        document = self._comparison.a if row.b is None else self._comparison.b
        draft = new_draft(document, *place, kind=NoteKind.COMMENT, suggested=self._told(row))
        NoteDialog(self._desk, draft, self).open()

    def _offer(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index = self.list.indexAt(point)
        menu.addAction(self.tr("Go to the paragraph"), lambda: self.open_place(index))
        menu.addAction(self.tr("Write a note on this change"), self.write_note)
        menu.popup(self.list.viewport().mapToGlobal(point))
