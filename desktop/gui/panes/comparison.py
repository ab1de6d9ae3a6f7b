"""The comparison pane: two texts side by side, what changed and what it means, from change to change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui import i18n, theme, writing
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.dialogs.sides import named_side
from desktop.gui.models.comparison import NEW, OLD, WHAT, ComparisonModel
from desktop.gui.panes.comparison_bar import ComparisonBar
from desktop.gui.panes.comparison_by_hand import ByHand
from desktop.gui.panes.comparison_keys import DEEDS, WRITING, add_keys
from desktop.gui.panes.comparison_menu import menu_of
from desktop.gui.panes.comparison_words import reason_words, summary_words
from desktop.gui.panes.notes_drafts import new_draft
from desktop.terms.annotation import NoteKind
from desktop.views.side_by_side import PairRow, pair_rows, phrase_of, said
from desktop.workspace.decided import decided

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from desktop.gui.desk import Desk
    from desktop.gui.jobs import Job
    from desktop.terms.change import Comparison
    from desktop.terms.page import Side
    from desktop.terms.pairing import Pairing
    from desktop.terms.step import Work

Compared = tuple["Comparison", tuple[PairRow, ...], tuple["Pairing", ...]]


class ComparisonPane(QWidget):
    """Shows what became of every provision between two texts of the dossier."""

    choosing = Signal()  # the reader wants to choose other texts
    words_wanted = Signal(str)  # the reader wants to know where these words were used before
    place_opened = Signal(str, str)  # text id, node id: the reader wants to see it in its document

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sides: tuple[Side, Side] | None = None
        self._comparison: Comparison | None = None
        self._job: Job | None = None
        self.setObjectName("comparison")
        self.by_hand = ByHand(desk, self)
        self._build()
        self._lay_out()
        self._connect()
        self._say()

    def _build(self) -> None:
        bar = self.bar = ComparisonBar(self)
        self.weights, self.named, self.groupings = bar.weights, bar.named, bar.groupings
        self.before, self.after, self.swap = bar.before, bar.after, bar.swap
        self.note, self.choose = bar.note, bar.choose
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
        for widget, name, called in (
            (self.list, "comparison.list", self.tr("Changes")),
            (self.summary, "comparison.summary", self.tr("Summary of the comparison")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
        self.summary.setToolTip(self.tr("Summary of the comparison"))
        self.where.setObjectName("muted")
        self.why.setObjectName("muted")

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self.summary, 1)
        below.addWidget(self.where)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[theme.px(8)] * 4)
        rows.addWidget(self.bar)
        rows.addLayout(below)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.why)

    def _connect(self) -> None:
        writing.marks(self._desk, self.note)
        self.choose.clicked.connect(self.choosing)
        self.swap.clicked.connect(self._swap)
        self.bar.narrowed.connect(self._narrow)
        self.before.clicked.connect(lambda: self.go(-1))
        self.after.clicked.connect(lambda: self.go(1))
        self.note.clicked.connect(self.write_note)
        self.list.row_chosen.connect(lambda _: self._say())
        self.list.activated.connect(self.open_place)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer)
        self.by_hand.changed.connect(self._compare_again)
        self._desk.dossier_changed.connect(self.clear)
        self.setFocusProxy(self.list)
        self._deeds: dict[str, Callable[[], None]] = {
            "next": partial(self.go, 1),
            "previous": partial(self.go, -1),
            "open": self.open_place,
            "note": self.write_note,
            "agreed": lambda: self.words_wanted.emit(self.phrase()),
        }
        add_keys(self, self.list, {deed.id: partial(self.do, deed.id) for deed in DEEDS})

    # -- what is compared

    def show_comparison(self, a: Side, b: Side) -> None:
        """Compare two texts of the dossier and show it; the former comparison stays until this one is done."""
        workspace = self._desk.workspace
        if workspace is None:
            return
        if self._job is not None:
            self._job.cancel()

        def work() -> Work[Compared]:
            known = decided(workspace.dossier, a, b)
            comparison = yield from workspace.compare(a, b)
            return comparison, pair_rows(comparison), known

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
        again = self.model.row(self.list.current_row()) if sides == self._sides else None
        self._sides, (self._comparison, rows, known) = sides, compared
        self.by_hand.shows(sides, known)
        names = self._named_side(sides[0]), self._named_side(sides[1])
        self.model.show(rows, names, (self._comparison.a.language, self._comparison.b.language))
        self.bar.name_filters(self.model.named())
        self._narrow()
        number = self.model.number_like(again) if again else -1
        if number >= 0:
            self.list.show_row(number)
        elif not again:
            self.go(1)
        self._say()
        if self.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare_again(self) -> None:
        """Something was decided about a pair, or taken back."""
        if self._sides:
            self.show_comparison(*self._sides)

    def clear(self) -> None:
        """Show nothing: the dossier is another."""
        self._sides = self._comparison = None
        self.by_hand.shows(None)
        self.model.show((), ("", ""), ("", ""))
        self.bar.name_filters(())
        self._narrow()

    def _swap(self) -> None:
        if self._sides:
            self.show_comparison(self._sides[1], self._sides[0])

    def _named_side(self, side: Side) -> str:
        entry = self._desk.entry(side.text)
        name = named_side(entry, side.node) if entry else side.text
        return self.tr("{name} before the tracked changes").format(name=name) if side.before else name

    # -- what is listed

    def _narrow(self) -> None:
        here = self.model.row(self.list.current_row())
        self.model.narrow(self.bar.shown())
        self.list.clearSpans()
        for heading in self.model.headings():
            self.list.setSpan(heading, WHAT, 1, NEW + 1)
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

    def place(self, column: int = NEW) -> tuple[str, str] | None:
        """Text and provision of the change in hand, on the side of `column` where it stands there."""
        row = self.model.row(self.list.current_row())
        if row is None or self._sides is None:
            return None
        old = row.b is None or (column == OLD and row.a is not None and not self._sides[0].before)
        side, provision = (self._sides[0], row.a) if old else (self._sides[1], row.b)
        return (side.text, provision.id) if provision and not side.before else None

    def open_place(self, index: QModelIndex | None = None) -> None:
        """Show the paragraph in its document."""
        place = self.place(index.column() if index else NEW)
        if place:
            self._desk.select(*place)
            self.place_opened.emit(*place)

    def write_note(self) -> None:
        """Write a note on the change in hand, with what changed already put in."""
        from desktop.gui.dialogs.note import NoteDialog

        place, row = self.place(), self.model.row(self.list.current_row())
        if place is None or row is None or self._comparison is None:
            return
        document = self._comparison.a if row.b is None else self._comparison.b
        draft = new_draft(document, *place, kind=NoteKind.COMMENT, suggested=self._told(row))
        NoteDialog(self._desk, draft, self).open()

    def do(self, deed: str) -> None:
        """Do one of the deeds of comparison_keys to the row in hand, where it makes sense."""
        row = self.model.row(self.list.current_row())
        if deed in self._deeds and (deed not in WRITING or self.can(deed)):
            self._deeds[deed]()
        elif row and self._comparison and self.can(deed):
            self.by_hand.do(deed, row, self._comparison)

    def can(self, deed: str) -> bool:
        """Whether the deed makes sense for the row in hand."""
        row = self.model.row(self.list.current_row())
        if row is None or (deed in WRITING and self._desk.read_only):
            return False
        return deed in self._deeds or self.by_hand.can(deed, row)

    def _offer(self, point: QPoint) -> None:
        column = self.list.indexAt(point)
        there = {"open": partial(self.open_place, column)}
        menu = menu_of(self._desk, self, lambda deed: there.get(deed, partial(self.do, deed))(), self.can)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(point))

    def phrase(self) -> str:
        """The words of the change in hand that are new, or its text: what to look for in older texts."""
        row = self.model.row(self.list.current_row())
        return phrase_of(row) if row else ""
