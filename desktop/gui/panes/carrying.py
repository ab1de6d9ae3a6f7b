"""The carry-over queue: what became of every note of a draft in the text that followed it, and a person's say on each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui import theme, writing
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.dialogs.sides import named_side
from desktop.gui.models.carrying import NEW, WHAT, CarryingModel, Heading
from desktop.gui.panes.carrying_hanging import Hanging, carried_over
from desktop.gui.panes.carrying_keys import WRITING, add_keys, hint, menu_of
from desktop.gui.panes.carrying_words import summary_words
from desktop.terms.carrying import Candidate, CarriedNote, State

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from desktop.gui.desk import Desk
    from desktop.gui.jobs import Job
    from desktop.gui.models.carrying_queue import Queue
    from desktop.terms.page import Side

LARGE = 1.25  # the scale from which on the words have a row of their own


class CarryingPane(QWidget):
    """Confirmed notes in a line, proposed ones old beside new, orphans with what stood around them."""

    opened = Signal(str, str)  # text id, node id: the reader wants to see the paragraph
    choosing = Signal()  # the reader wants to choose other texts

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self.sides: tuple[Side, Side] | None = None
        self.setObjectName("carrying")
        self._build()
        self._lay_out()
        self._connect()
        self._say()

    def _build(self) -> None:
        self.choose = QPushButton(self.tr("Choose the texts…"), self)
        self.confirm = QPushButton(self.tr("Accept all confirmed (C)"), self)
        self.summary, self.empty, self.keys = QLabel(self), QLabel(self, wordWrap=True), QLabel(hint(), self)
        self.list, self.model = TallRows(self, wide=NEW), CarryingModel(self)
        self.list.setItemDelegate(TextDelegate(self.list))
        self.list.setItemDelegateForColumn(WHAT, TextDelegate(self.list, margin=20))
        self.list.setModel(self.model)
        self.hanging = Hanging(self._desk, self)
        for widget, name, called in (
            (self.choose, "choose", self.tr("Choose the draft that has notes and the text that followed it")),
            (self.confirm, "confirm", self.tr("Hang all confirmed notes on the new text")),
            (self.list, "list", self.tr("Notes carried over")),
            (self.summary, "summary", self.tr("How many notes are confirmed, proposed and orphaned")),
        ):
            widget.setObjectName(f"carrying.{name}")
            widget.setAccessibleName(called)
        for label in (self.keys, self.empty):
            label.setObjectName("muted")
        for label in (self.summary, self.keys):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)

    def _lay_out(self) -> None:
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Fixed)
        bar, large = QHBoxLayout(), theme.scale() > LARGE
        bar.setSpacing(theme.px(6))
        bar.addWidget(QWidget(self) if large else self.summary, 1)
        bar.addWidget(self.confirm)
        bar.addWidget(self.choose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[theme.px(8)] * 4)
        if large:
            rows.addWidget(self.summary)
        rows.addLayout(bar)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignCenter)
        rows.addWidget(self.keys)

    def _connect(self) -> None:
        desk = self._desk
        self.setFocusProxy(self.list)
        writing.marks(desk, self.choose, self.confirm)
        self.choose.clicked.connect(self.choosing)
        self.confirm.clicked.connect(self.accept_confirmed)
        self.list.row_opened.connect(lambda _: self.do("open"))
        self.list.row_chosen.connect(lambda _: self._allow())
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer)
        self.hanging.hung.connect(self._take_hung)
        desk.dossier_changed.connect(self.clear)
        desk.notes_changed.connect(self.hanging.look)
        self._deeds: dict[str, Callable[[], None]] = {
            "accept": self.accept_here,
            "next": partial(self.step, 1),
            "back": partial(self.step, -1),
            "place": self.choose_paragraph,
            "keep": self.keep,
            "open": self.open_place,
            "open_old": self.open_old,
            "confirm": self.accept_confirmed,
        }
        add_keys(self.list, self.do)

    # -- what is carried

    def show_sides(self, old: Side, new: Side) -> None:
        """Carry the notes of one text to another and list what became of them; nothing is changed yet."""
        workspace = self._desk.workspace
        if workspace is None:
            return
        if self._job is not None:
            self._job.cancel()

        def done(queue: Queue) -> None:
            if isValid(self):
                self._take((old, new), queue)

        title = self.tr("Carrying notes over to {name}").format(name=self._named(new))
        self._job = job = self._desk.jobs.run(title, lambda: carried_over(workspace, old, new), done)
        job.ended.connect(lambda: self._ended(job))
        self._say()

    def _ended(self, job: Job) -> None:
        if isValid(self) and self._job is job:
            self._job = None
            self._say()

    def _take(self, sides: tuple[Side, Side], queue: Queue) -> None:
        self.sides = sides
        self.hanging.begin(queue)
        self.model.lay(queue, (self._named(sides[0]), self._named(sides[1])))
        self._span()
        self.list.show_row(self.model.note_near(0))
        self._say()
        if self.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Show nothing: the dossier is another."""
        self.sides = None
        self.hanging.begin(None)
        self.model.lay(None)
        self._say()

    def _named(self, side: Side) -> str:
        entry = self._desk.entry(side.text)
        return named_side(entry, side.node) if entry else side.text

    # -- what is listed

    def _renew(self, after: int) -> None:
        """List the notes as they are now; the reader goes on where the last one was."""
        held = self.list.current_row()
        one = self.model.note(held)
        self.model.renew()
        self._span()
        number = self.model.find(lambda line: line is one) if one and after < 0 else -1
        self.list.show_row(number if number >= 0 else self.model.note_near(after if after >= 0 else held))
        self._say()

    def _span(self) -> None:
        self.list.clearSpans()
        for heading in self.model.headings():
            self.list.setSpan(heading, WHAT, 1, NEW + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The note takes a quarter; both texts share the rest."""
        super().resizeEvent(event)
        self.list.horizontalHeader().resizeSection(WHAT, event.size().width() // 4)

    def _say(self) -> None:
        self.summary.setText(self._summary())
        listed = self.model.rowCount() > 0
        self.list.setVisible(listed)
        self.keys.setVisible(listed and theme.scale() <= LARGE)  # the menu of a row tells them too
        self.empty.setVisible(not listed)
        self.empty.setText("" if self._job else self._nothing())
        self._allow()

    def _allow(self) -> None:
        queue = self.model.queue
        self.confirm.setEnabled(bool(queue and queue.waiting()) and not self.hanging.busy)

    def _summary(self) -> str:
        """Confirmed + proposed + orphaned = the notes before, whatever was said of them since."""
        queue = self.model.queue
        if self._job is not None or queue is None:
            return self.tr("Carrying notes over…") if self._job else ""
        return summary_words(queue)

    def _nothing(self) -> str:
        choose = self.tr("Choose the draft that has notes and the text that followed it.")
        return choose if self.model.queue is None else self.tr("No note stands on the earlier draft.")

    # -- what the reader does

    def do(self, deed: str) -> None:
        """Do one of the deeds of carrying_keys to the row in hand, where it makes sense."""
        if self.can(deed):
            self._deeds[deed]()

    def can(self, deed: str) -> bool:
        """Whether the deed makes sense for the row in hand."""
        queue, one = self.model.queue, self._in_hand()
        if deed in WRITING and self._desk.read_only:
            return False
        if queue is None or deed == "confirm":
            return queue is not None and self.confirm.isEnabled()
        if one is None:
            return deed == "open"  # a heading is folded or unfolded
        free = not queue.is_hung(one) and not self.hanging.busy
        return {
            "accept": free and queue.place(one) is not None,
            "keep": free and one.state is State.PROPOSED,
            "place": free,
            "next": free and bool(one.candidates),
            "back": free and bool(one.candidates),
        }.get(deed, True)

    def _in_hand(self) -> CarriedNote | None:
        return self.model.note(self.list.current_row())

    def accept_here(self) -> None:
        """Hang the note where the row shows it."""
        one, queue = self._in_hand(), self.model.queue
        if one and queue and (place := queue.place(one)):
            self.hanging.hang({one.note.id: place})

    def accept_confirmed(self) -> None:
        """Hang every confirmed note, in one edit."""
        if self.model.queue and self.model.queue.waiting():
            self.hanging.hang({}, confirmed=True)

    def step(self, by: int) -> None:
        """Show another candidate."""
        one, queue = self._in_hand(), self.model.queue
        if one and queue and queue.step(one, by):
            self.model.touch(self.list.current_row())

    def keep(self) -> None:
        """Nothing proposed fits; said again, it is taken back."""
        one, queue = self._in_hand(), self.model.queue
        if one and queue and queue.keep(one):
            self._renew(self.list.current_row())

    def choose_paragraph(self) -> None:
        """Let the reader pick the paragraph of the new text the note belongs on."""
        from desktop.gui.dialogs.paragraph import ParagraphDialog

        one, queue = self._in_hand(), self.model.queue
        if one is None or queue is None:
            return
        near = next((n for n in (queue.place(one), *one.candidates) if n), None)
        start = near.node if near else next(filter(None, one.neighbours), "")
        dialog = ParagraphDialog(queue.carried.comparison.b, one.words, start, self)
        dialog.chosen.connect(lambda node: self.hanging.hang({one.note.id: Candidate(node)}))
        dialog.open()

    def open_place(self) -> None:
        """Show the paragraph of the new text, or the old one where there is none; fold or unfold a heading."""
        line, queue = self.model.row(self.list.current_row()), self.model.queue
        if isinstance(line, Heading):
            self.fold(line.state)
        elif line and queue and (place := queue.place(line)):
            self.opened.emit(queue.carried.text, place.node)
        else:
            self.open_old()

    def open_old(self) -> None:
        """Show the paragraph the note stood on."""
        if (one := self._in_hand()) and self.sides:
            self.opened.emit(self.sides[0].text, one.note.anchor.node)

    def fold(self, state: State) -> None:
        """Fold the notes of a state away, or unfold them."""
        self.model.fold(state)
        self._span()
        self.list.show_row(self.model.find(lambda line: isinstance(line, Heading) and line.state is state))

    def _take_hung(self, by_reader: bool) -> None:  # noqa: FBT001 - a signal
        """Notes came to hang on the new text, or no longer do."""
        self._renew(self.list.current_row() if by_reader else -1)

    def _offer(self, point: QPoint) -> None:
        if self.list.indexAt(point).isValid():
            menu_of(self._desk, self, self.do, self.can).popup(self.list.viewport().mapToGlobal(point))
