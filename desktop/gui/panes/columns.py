"""ColumnsPane: several texts beside each other, from row to row that matters; the river and the lock-step are such."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QMenu,
    QWidget,
)
from shiboken6 import isValid

from desktop.gui import writing
from desktop.gui.panes.columns_copy import clipboard_rows
from desktop.gui.panes.columns_frame import ColumnsFrame
from desktop.gui.panes.columns_keys import add_keys
from desktop.gui.panes.columns_sync import Following
from desktop.gui.panes.notes_drafts import new_draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.desk import Desk
    from desktop.gui.jobs import Job
    from desktop.gui.models.columns import ColumnsModel
    from desktop.terms.annotation import NoteKind
    from desktop.terms.step import Work
    from desktop.views.versions import Version
    from desktop.workspace import Workspace

_PAUSE = 120  # milliseconds after the last letter typed into the filter


class ColumnsPane(ColumnsFrame):
    """Lays texts beside each other and walks their rows. Heirs say how they are laid, listed and told."""

    newest_first = False  # which text a row is opened in where the reader stands in none

    def __init__(self, desk: Desk, model: ColumnsModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._desk = desk
        self.versions: tuple[Version, ...] = ()
        self._laid: Any = None
        self._job: Job | None = None
        self._connect()
        self.say()

    # -- what heirs say

    def lay(self, workspace: Workspace, versions: Sequence[Version]) -> Work[Any]:
        """How the texts are laid beside each other; the result has `rows` and `documents`."""
        raise NotImplementedError

    def heads(self, laid: Any) -> Sequence[str]:
        """What stands above the columns."""
        raise NotImplementedError

    def matters(self, row: Any) -> bool:
        """Whether the keys stop at a row."""
        raise NotImplementedError

    def summary(self, laid: Any) -> str:
        """All rows in a line."""
        raise NotImplementedError

    def counted(self, number: int, total: int) -> str:
        """Which of the rows that matter the reader is at."""
        raise NotImplementedError

    def tell(self, laid: Any, row: Any) -> None:
        """Tell below of the row in hand, or of none."""

    def noted(self, row: Any, column: int) -> tuple[NoteKind, str]:
        """Kind and first words of a note on a row of the text in `column`."""
        raise NotImplementedError

    # -- connecting

    def _connect(self) -> None:
        self.choose.clicked.connect(self.choosing)
        self.listed.currentIndexChanged.connect(self.narrow)
        self._typed = QTimer(self, singleShot=True, interval=_PAUSE)
        self._typed.timeout.connect(self.narrow)
        self.field.textChanged.connect(lambda _: self._typed.start())
        self.field.returnPressed.connect(self.list.setFocus)
        self.before.clicked.connect(lambda: self.go(-1))
        self.after.clicked.connect(lambda: self.go(1))
        writing.marks(self._desk, self.note)
        self.note.clicked.connect(self.write_note)
        self.copy.clicked.connect(self.copy_table)
        self.list.row_chosen.connect(lambda _: self.say())
        self.list.activated.connect(self.open_place)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer)
        self._desk.dossier_changed.connect(self.clear)
        self._desk.texts_changed.connect(self._check_texts)
        self.setFocusProxy(self.list)
        deeds = {"next": lambda: self.go(1), "previous": lambda: self.go(-1), "note": self.write_note}
        add_keys(self, self.list, {**deeds, "filter": self.field.setFocus, "copy": self.copy_row})
        self._following = Following(self._desk, self.list, self.place, self._show_place)

    # -- what is laid beside each other

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Lay texts of the dossier beside each other; the former ones stay until these are laid."""
        workspace = self._desk.workspace
        if workspace is None:
            return
        if self._job is not None:
            self._job.cancel()
        wanted = tuple(versions)

        def done(laid: Any) -> None:
            if isValid(self):
                self._take(wanted, laid)

        work = lambda: self.lay(workspace, wanted)  # noqa: E731
        self._job = job = self._desk.jobs.run(self.called()["laying"], work, done)
        job.ended.connect(lambda: self._ended(job))
        self.say()

    def _ended(self, job: Job) -> None:
        if isValid(self) and self._job is job:
            self._job = None
            self.say()

    def _take(self, versions: tuple[Version, ...], laid: Any) -> None:
        self.versions, self._laid = versions, laid
        self.model.show(laid.rows, self.heads(laid), [document.language for document in laid.documents])
        self._offer_shown()
        self.narrow()
        self._show_place(*self._desk.current)
        if self.list.current_row() < 0:
            self.list.show_row(next(iter(self.stops()), 0))
        self.say()
        if self.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._following.rest()

    def clear(self) -> None:
        """Show nothing: the dossier is another, or a text was taken back."""
        if self._job is not None:
            self._job.cancel()
        self.versions, self._laid = (), None
        self.model.show((), (), ())
        self.say()

    def _check_texts(self) -> None:
        if any(self._desk.entry(version.text) is None for version in self.versions):
            self.clear()

    @property
    def laid(self) -> Any:
        """What is shown, or None."""
        return self._laid

    def named(self, version: Version) -> str:
        """How a text is named above its column: its decision, its symbol, or its file where another has that symbol."""
        entry = self._desk.entry(version.text)
        if version.part or entry is None:
            return version.part or version.text
        others = (self._desk.entry(one.text) for one in self.versions if one != version)
        alike = any(one and (one.name, one.language) == (entry.name, entry.language) for one in others)
        return entry.file if alike else entry.name

    # -- what is listed

    def _offer_shown(self) -> None:
        """Offer what can be listed now; what was chosen stays chosen where it is still there."""
        chosen, offered = self.listed.currentText(), [words for words, _ in self.shown()]
        with QSignalBlocker(self.listed):
            self.listed.clear()
            self.listed.addItems(offered)
            self.listed.setCurrentIndex(max(self.listed.findText(chosen), 0))

    def narrow(self) -> None:
        """List what was asked for; the row in hand stays in hand where it is still listed."""
        here = self.model.row(self.list.current_row())
        self.model.narrow(self.shown()[max(self.listed.currentIndex(), 0)][1], self.field.text())
        number = self.model.number_of(here)
        if number >= 0:
            self.list.show_row(number)
        self._following.rest()
        self.say()

    def go(self, step: int) -> None:
        """Go to the next row that matters, or the one before; the ends stay where they are."""
        here, stops = self.list.current_row(), self.stops()
        ahead = [row for row in stops if (row > here if step > 0 else row < here)]
        if ahead:
            column = max(self.list.currentIndex().column(), 0)
            self.list.show_row(ahead[0] if step > 0 else ahead[-1])
            self.list.setCurrentIndex(self.model.index(self.list.current_row(), column))
        self.say()

    def stops(self) -> list[int]:
        """The listed rows the keys stop at."""
        return [number for number, row in enumerate(self.model.rows()) if self.matters(row)]

    def say(self) -> None:
        """Everything that depends on the row in hand and on what is listed."""
        stops, here = self.stops(), self.list.current_row()
        row = self.model.row(here)
        called = self.called()
        self.told.setText(called["laying"] if self._job else self.summary(self._laid) if self._laid else "")
        self.where.setText(self.counted(stops.index(here) + 1, len(stops)) if here in stops else "")
        self.empty.setText(self.tr("No row is like that.") if self._laid else called["nothing"])
        self.split.setVisible(bool(self.model.rowCount()))
        self.empty.setVisible(not self.model.rowCount())
        self.tell(self._laid, row)
        for widget, allowed in (
            (self.before, any(stop < here for stop in stops)),
            (self.after, any(stop > here for stop in stops)),
            (self.note, row is not None),
            (self.copy, bool(self.model.rowCount())),
            (self.listed, self._laid is not None),
            (self.field, self._laid is not None),
        ):
            widget.setEnabled(allowed)

    # -- what the reader does with a row

    def column(self, row: Any) -> int:
        """The column in hand where the row stands in it, else that of the text on the desk, else the first or newest."""
        there = [n for n, node in enumerate(row.nodes) if node]
        on_desk = [n for n in there if self.versions[n].text == self._desk.current[0]]
        here = self.list.here()
        if here in there:
            return here
        among = on_desk or there
        return (among[-1] if self.newest_first else among[0]) if among else -1

    def place(self) -> tuple[str, str] | None:
        """Text and provision of the row in hand."""
        row = self.model.row(self.list.current_row())
        column = self.column(row) if row else -1
        return (self.versions[column].text, row.nodes[column]) if row and column >= 0 else None

    def _show_place(self, text: str, node: str) -> None:
        """Go to the row of a provision, where it is listed."""
        for column, version in enumerate(self.versions if node else ()):
            number = self.model.find(column, node) if version.text == text else -1
            if number >= 0:
                self.list.show_row(number)
                return

    def open_place(self, index: QModelIndex | None = None) -> None:
        """Show the paragraph in its document."""
        if index is not None and index.isValid():
            self.list.setCurrentIndex(index)
        place = self.place()
        if place:
            self.opened.emit(*place)

    def write_note(self) -> None:
        """Write a note on the row in hand, with what there is to say already put in."""
        from desktop.gui.dialogs.note import NoteDialog

        place, row = self.place(), self.model.row(self.list.current_row())
        if place is None or row is None or self._desk.read_only:
            return
        column = self.column(row)
        kind, words = self.noted(row, column)
        draft = new_draft(self._laid.documents[column], *place, kind=kind, suggested=words)
        NoteDialog(self._desk, draft, self).open()

    def copy_row(self) -> None:
        """The row in hand to the clipboard."""
        if self.list.current_row() >= 0:
            self._copy([self.list.current_row()])
            self._desk.messages.info(self.tr("The row is copied as a table."))

    def copy_table(self) -> None:
        """The listed rows to the clipboard."""
        self._copy(range(self.model.rowCount()))
        self._desk.messages.info(self.tr("{n} rows copied as a table.").format(n=self.model.rowCount()))

    def _copy(self, numbers: Sequence[int]) -> None:
        QGuiApplication.clipboard().setMimeData(clipboard_rows(self.model, numbers))

    def _offer(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index = self.list.indexAt(point)
        menu.addAction(self.tr("Go to the paragraph"), lambda: self.open_place(index))
        writing.marks(self._desk, menu.addAction(self.tr("Write a note on it"), self.write_note))
        menu.addSeparator()
        menu.addAction(self.tr("Copy the row"), self.copy_row)
        menu.addAction(self.tr("Copy the table"), self.copy_table)
        menu.popup(self.list.viewport().mapToGlobal(point))
