"""The timeline: who changed what when; Enter opens the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from desktop.gui.models.timeline import Change, TimelineModel
from desktop.gui.panes.facets import Facet
from desktop.gui.panes.listed import ListedPane
from desktop.gui.panes.timeline_words import day, day_word, person
from desktop.gui.words import act_word
from desktop.terms.brief import Mark, Run
from desktop.views.notes import known
from desktop.views.standing import standing
from desktop.views.wording import is_amended, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.gui.desk import Desk
    from desktop.terms.annotation import Note
    from desktop.terms.dossier import LogRow
    from desktop.workspace import Workspace

LATEST = 500  # changes listed at first; the reader can ask for more
_LONGEST = 600  # letters of what was changed


class TimelinePane(ListedPane[Change]):
    """The latest changes of the dossier, or all those of one note or text."""

    name = "timeline"
    widths = (14, 14, 28, 44)
    badged = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._thing: str | None = None
        self._limit = LATEST
        super().__init__(desk, TimelineModel(), parent)
        self.more = QPushButton(self.tr("Earlier ones"), self)
        self.only = QPushButton(self.tr("Only this one (T)"), self)
        self.only.setCheckable(True)
        for button, name, called in (
            (self.more, "more", self.tr("List earlier changes too")),
            (self.only, "only", self.tr("List only the changes of the note or text in hand")),
        ):
            button.setObjectName(f"timeline.{name}")
            button.setAccessibleName(called)
            button.setToolTip(called)
        self.bar.insertWidget(self.bar.indexOf(self.count), self.only)
        self.bar.addWidget(self.more)
        self.more.clicked.connect(self.list_more)
        self.only.clicked.connect(self.list_only)
        self.key("T", self.only.click)
        desk.undo_changed.connect(self.reload)
        self.allow()

    def read(self, workspace: Workspace) -> tuple[Change, ...]:
        """The changes with what the window shows of them."""
        from desktop.workspace.noting import timeline

        rows = timeline(workspace, self._limit, self._thing)
        every = (*workspace.notes(), *workspace.notes(binned=True))
        notes = {note.id: note for note in every}
        names = {entry.id: entry.name for entry in workspace.texts()}
        return tuple(_change(workspace, row, notes, names) for row in rows)

    def facets(self) -> Sequence[Facet[Change]]:
        """Person, act, day."""
        return (
            Facet("who", self.tr("Everybody"), lambda one: (one.row.who,), person),
            Facet("act", self.tr("Every act"), lambda one: (one.row.act.value,), act_word),
            Facet("day", self.tr("Every day"), lambda one: (day(one.row.when),), day_word),
        )

    def told(self, row: Change) -> str:
        """The words of a row, to look for in."""
        return f"{row.row.who} {row.row.before} {row.row.after} {row.name}"

    def called(self) -> dict[str, str]:
        """The words of the pane."""
        return {
            "list": self.tr("Changes, the latest first: Enter opens the note"),
            "counted": self.tr("{n} of {all}"),
            "nothing": self.tr("Nothing was changed in this dossier yet."),
            "none_such": self.tr("No change is like that. “Show all” leaves none out."),
            "reading": self.tr("Reading the timeline"),
        }

    def allow(self) -> None:
        """More can be asked for where there may be more."""
        if hasattr(self, "more"):  # it is made last
            self.more.setVisible(len(self._rows) >= self._limit)
            self.only.setEnabled(
                self._thing is not None or self.model.row(self.list.current_row()) is not None
            )

    def list_more(self) -> None:
        """List as many again."""
        self._limit *= 4
        self.reload()

    def list_only(self) -> None:
        """List the changes of the thing in hand alone, or of everything again."""
        row = self.model.row(self.list.current_row())
        self._thing = None if self._thing else _thing(row)
        self.only.setChecked(self._thing is not None)
        self.reload()

    def open_row(self, number: int) -> None:
        """The paragraph of the note that was changed, or the text."""
        row = self.model.row(number)
        if row is None:
            return
        if row.note is not None:
            self.opened.emit(row.note.anchor.text, row.note.anchor.node)
        elif self._desk.entry(row.row.thing):
            self.opened.emit(row.row.thing, "")

    def offered(self, row: Change) -> Sequence[tuple[str, Callable[[], object]]]:
        """The note, and its changes alone."""
        del row
        number = self.list.current_row()
        return (
            (self.tr("Go to the paragraph"), lambda: self.open_row(number)),
            (self.only.text(), self.only.click),
        )


def _thing(row: Change | None) -> str | None:
    if row is None:
        return None
    return row.note.id if row.note else row.row.thing


def _change(workspace: Workspace, row: LogRow, notes: dict[str, Note], names: dict[str, str]) -> Change:
    note = notes.get(row.notes[0]) if len(row.notes) == 1 else None
    if note is None:
        return Change(row, None, names.get(row.thing, ""), None, _runs(row))
    at = note.anchor
    place = standing(known(workspace.document, at.text), at.node)
    return Change(row, note, names.get(at.text, ""), place, _runs(row))


def _runs(row: LogRow) -> tuple[Run, ...]:
    """The words before and after, what differs marked; words that are not alike one after the other."""
    if len(row.notes) > 1 and row.after.isdigit():
        return ()  # their number is told already
    before, after = row.before[:_LONGEST], row.after[:_LONGEST]
    if before and after and is_amended(before, after):
        return wording(before, after)
    if before and after:
        return Run(before, Mark.DELETED), Run(" "), Run(after, Mark.INSERTED)
    return (Run(after) if after else Run(before, Mark.DELETED),)
