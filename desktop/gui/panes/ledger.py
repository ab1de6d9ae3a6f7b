"""The ledger "did our amendment survive?": every amendment and position over the drafts, with the evidence."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.gui.models.ledger import Entry, LedgerModel
from desktop.gui.panes.facets import Facet
from desktop.gui.panes.ledger_words import outcome_word, survival_word
from desktop.gui.panes.listed import ListedPane
from desktop.gui.panes.notes_words import kind_of_note
from desktop.terms.annotation import NoteKind
from desktop.terms.brief import Run
from desktop.views.notes import known, words_under
from desktop.views.standing import standing
from desktop.views.wording import is_amended, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.gui.desk import Desk
    from desktop.terms.step import Work
    from desktop.terms.surviving import LedgerRow
    from desktop.workspace import Workspace


class LedgerPane(ListedPane[Entry]):
    """Enter opens the evidence in the last text, 1 to 9 that in an earlier one, Shift+Enter the proposal."""

    name = "ledger"
    widths = (13, 22, 32, 33)
    lasting = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, LedgerModel(), parent)
        self.key("Shift+Return", self.open_proposal)
        for number in range(1, 10):
            self.key(str(number), partial(self.open_station, number - 1))

    def read(self, workspace: Workspace) -> Work[tuple[Entry, ...]]:
        """Every row with what the window shows of it."""
        from desktop.workspace.ledger import ledger

        rows = yield from ledger(workspace)
        names = {entry.id: entry.name for entry in workspace.texts()}
        return tuple(_entry(workspace, row, names) for row in rows)

    def facets(self) -> Sequence[Facet[Entry]]:
        """Party, outcome, fate, kind."""
        ours = self.tr("Ours")
        return (
            Facet("party", self.tr("Every party"), lambda one: (one.row.party,), lambda party: party or ours),
            Facet("outcome", self.tr("Every outcome"), lambda one: (one.row.outcome.value,), outcome_word),
            Facet("survival", self.tr("Every fate"), lambda one: (one.row.survival.value,), survival_word),
            Facet(
                "kind",
                self.tr("Amendments and positions"),
                lambda one: (one.row.note.kind.value,),
                lambda kind: kind_of_note(NoteKind(kind)),
            ),
        )

    def told(self, row: Entry) -> str:
        """The words of a row, to look for in."""
        stations = (f"{one.quote} {row.names.get(one.text, '')}" for one in row.row.stations)
        return " ".join((row.row.party, row.name, row.row.words, row.row.note.author, *stations))

    def called(self) -> dict[str, str]:
        """The words of the pane."""
        return {
            "list": self.tr("Amendments and positions: Enter opens the evidence"),
            "counted": self.tr("{n} of {all}"),
            "nothing": self.tr("No amendment and no position for or against words was noted yet."),
            "none_such": self.tr("None is like that. “Show all” leaves none out."),
            "reading": self.tr("Looking for our proposals in the later texts"),
        }

    def open_row(self, number: int) -> None:
        """The evidence in the last text that has some, else the proposal."""
        entry = self.model.row(number)
        last = len(entry.row.stations) - 1 if entry else -1
        self.open_station(last) if last >= 0 else self.open_proposal()

    def open_station(self, number: int) -> None:
        """The evidence in one of the later texts; where its paragraph is gone, the proposal."""
        entry = self._in_hand()
        if entry is None or not 0 <= number < len(entry.row.stations):
            return
        one = entry.row.stations[number]
        if one.node:
            self.opened.emit(one.text, one.node)
        else:
            self.open_proposal()

    def open_proposal(self) -> None:
        """The paragraph the note stands on."""
        entry = self._in_hand()
        if entry:
            self.opened.emit(entry.row.note.anchor.text, entry.row.note.anchor.node)

    def _in_hand(self) -> Entry | None:
        return self.model.row(self.list.current_row())

    def offered(self, row: Entry) -> Sequence[tuple[str, Callable[[], None]]]:
        """The proposal, and the evidence in every text."""
        words = self.tr("Go to {name}")
        stations = (
            (
                words.format(name=row.names.get(one.text, one.text)) + f"\t{n}",
                partial(self.open_station, n - 1),
            )
            for n, one in enumerate(row.row.stations, 1)
            if one.node
        )
        return (self.tr("Go to what was proposed"), self.open_proposal), *stations


def _entry(workspace: Workspace, row: LedgerRow, names: dict[str, str]) -> Entry:
    at = row.note.anchor
    document = known(workspace.document, at.text)
    under = words_under(at, document)
    amended = row.note.kind is NoteKind.AMENDMENT and is_amended(under, row.words)
    nodes = [(one.text, one.node) for one in row.stations if one.node]
    return Entry(
        row,
        names.get(at.text, at.text),
        standing(document, at.node),
        wording(under, row.words) if amended else (Run(row.words),),
        document.language,
        names,
        {(text, node): standing(known(workspace.document, text), node) for text, node in nodes},
    )
