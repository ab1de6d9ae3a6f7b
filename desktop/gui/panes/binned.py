"""The bin: notes and replies put away, and taken out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from desktop.gui import writing
from desktop.gui.models.timeline import Binned, BinnedModel
from desktop.gui.panes.facets import Facet
from desktop.gui.panes.listed import ListedPane
from desktop.gui.panes.notes_words import kind_of_note
from desktop.terms.annotation import Note, NoteKind
from desktop.views.notes import known
from desktop.views.standing import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.gui.desk import Desk
    from desktop.terms.annotation import Reply
    from desktop.workspace import Workspace

REPLY = "reply"


class BinnedPane(ListedPane[Binned]):
    """R takes what is in hand out of the bin; nothing in it is ever deleted."""

    name = "binned"
    widths = (14, 14, 28, 44)
    badged = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, BinnedModel(), parent)
        self.restore = QPushButton(self.tr("Take out of the bin (R)"), self)
        self.restore.setObjectName("binned.restore")
        self.restore.setAccessibleName(self.tr("Take the note or reply in hand out of the bin"))
        self.restore.clicked.connect(self.restore_row)
        self.bar.insertWidget(self.bar.indexOf(self.count), self.restore)
        self.writing = (self.restore_row,)
        writing.marks(desk, self.restore, self.key("R", self.restore_row))
        self.allow()

    def read(self, workspace: Workspace) -> tuple[Binned, ...]:
        """Notes and replies, those put away last first."""
        from desktop.workspace.noting import binned

        names = {entry.id: entry.name for entry in workspace.texts()}
        found = binned(workspace)
        notes = {note.id: note for note in (*workspace.notes(), *found.notes)}
        things: list[tuple[Note | Reply, Note | None]] = [(note, note) for note in found.notes]
        things += [(reply, notes.get(note)) for note, reply in found.replies]
        things.sort(key=lambda pair: pair[0].changed or pair[0].created, reverse=True)
        return tuple(_binned(workspace, thing, note, names) for thing, note in things)

    def facets(self) -> Sequence[Facet[Binned]]:
        """Person and kind."""
        reply = self.tr("Reply")
        return (
            Facet("who", self.tr("Everybody"), lambda one: (one.thing.author,), lambda who: who or "–"),
            Facet(
                "kind",
                self.tr("Notes and replies"),
                lambda one: (one.thing.kind.value if isinstance(one.thing, Note) else REPLY,),
                lambda kind: reply if kind == REPLY else kind_of_note(NoteKind(kind)),
            ),
        )

    def told(self, row: Binned) -> str:
        """The words of a row, to look for in."""
        return f"{row.thing.author} {row.thing.text} {row.name}"

    def called(self) -> dict[str, str]:
        """The words of the pane."""
        return {
            "list": self.tr("The bin: R takes out of it, Enter opens the paragraph"),
            "counted": self.tr("{n} of {all}"),
            "nothing": self.tr("The bin is empty."),
            "none_such": self.tr("Nothing in the bin is like that. “Show all” leaves nothing out."),
            "reading": self.tr("Reading the bin"),
        }

    def allow(self) -> None:
        """Only what is in hand can be taken out."""
        if hasattr(self, "restore"):  # it is made last
            self.restore.setEnabled(self.model.row(self.list.current_row()) is not None)

    def open_row(self, number: int) -> None:
        """The paragraph of the note."""
        row = self.model.row(number)
        if row is not None and row.note is not None:
            self.opened.emit(row.note.anchor.text, row.note.anchor.node)

    def offered(self, row: Binned) -> Sequence[tuple[str, Callable[[], object]]]:
        """Out of the bin, or to the paragraph."""
        del row
        number = self.list.current_row()
        return (
            (self.restore.text(), self.restore_row),
            (self.tr("Go to the paragraph"), lambda: self.open_row(number)),
        )

    def restore_row(self) -> None:
        """Take the note or reply in hand out of the bin."""
        row, workspace, desk = self.model.row(self.list.current_row()), self._desk.workspace, self._desk
        if row is None or workspace is None:
            return

        def done(_: object) -> None:
            desk.messages.info(self.tr("Taken out of the bin."))
            desk.notes_changed.emit()

        desk.keep(lambda: _restore(workspace, row.thing), done)


def _restore(workspace: Workspace, thing: Note | Reply) -> None:
    from desktop.workspace.noting import restore_reply

    if isinstance(thing, Note):
        workspace.restore_note(thing.id)
    else:
        restore_reply(workspace, thing.id)


def _binned(workspace: Workspace, thing: Note | Reply, note: Note | None, names: dict[str, str]) -> Binned:
    if note is None:
        return Binned(thing, None, "", None)
    at = note.anchor
    place = standing(known(workspace.document, at.text), at.node)
    return Binned(thing, note, names.get(at.text, ""), place)
