"""Pairing by hand: what a person decides about a pair of the comparison, kept in the dossier and computed around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.gui import settings
from desktop.terms.pairing import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.gui.desk import Desk
    from desktop.terms.change import Comparison
    from desktop.terms.page import Side
    from desktop.terms.pairing import Pairing
    from desktop.views.partners import Partner
    from desktop.views.side_by_side import PairRow

    Sides = tuple[Side, Side]


_KEPT_BY = {"part": "part_pair", "confirm": "pair", "free": "free_pair"}  # functions of workspace.pairing


class ByHand(QObject):
    """Decides about the pairs of two sides, and says when what was decided is no longer what is shown."""

    changed = Signal()  # the comparison shown is not what would be computed now

    def __init__(self, desk: Desk, pane: QWidget) -> None:
        super().__init__(pane)
        self._desk, self._pane = desk, pane
        self._sides: Sides | None = None
        self._known: frozenset[Pairing] = frozenset()
        desk.undo_changed.connect(self._look)

    def shows(self, sides: Sides | None, known: tuple[Pairing, ...] = ()) -> None:
        """Say which sides are shown, and what had been decided about them."""
        self._sides, self._known = sides, frozenset(known)

    def can(self, deed: str, row: PairRow | None) -> bool:
        """Whether the deed makes sense for a row."""
        if row is None or self._sides is None:
            return False
        both = row.a is not None and row.b is not None
        confirmed = row.pair.verdict is Verdict.CONFIRMED
        allowed = {
            "part": both,
            "pair": True,
            "confirm": both and not confirmed,
            "free": row.pair.verdict is not None,
        }
        return allowed[deed]

    def do(self, deed: str, row: PairRow, comparison: Comparison) -> None:
        """Part the two of the row, confirm them, have them paired as computed again, or ask for another partner."""
        if deed == "pair":
            self.choose(row, comparison)
        else:
            self._decide(_KEPT_BY[deed], row.pair.a, row.pair.b)

    def choose(self, row: PairRow, comparison: Comparison) -> None:
        """Ask which provision the row's own belongs to."""
        from desktop.gui.dialogs.partner import PartnerDialog
        from desktop.views.partners import looks_in_old, partners_of

        pair, old = row.pair, looks_in_old(row.pair)

        def show(found: tuple[Partner, ...]) -> None:
            provision = row.b if old else row.a
            if not isValid(self) or provision is None:
                return
            language = (comparison.a if old else comparison.b).language
            dialog = PartnerDialog(provision, found, language, self._pane)
            dialog.chosen.connect(
                lambda node: self._decide("pair", *((node, pair.b) if old else (pair.a, node)))
            )
            dialog.open()

        self._desk.reads.run("", lambda: partners_of(comparison, pair), show, quiet=True)

    def _decide(self, deed: str, a: str | None, b: str | None) -> None:
        """Keep a decision; the comparison is made anew when it is on disk."""
        from desktop.workspace import pairing

        workspace, sides = self._desk.workspace, self._sides
        if workspace is None or sides is None:
            return
        keep: Callable[..., object] = getattr(pairing, deed)
        author = settings.text("notes/author")
        self._desk.jobs.run(
            "",
            lambda: keep(workspace, sides, (a, b), author),
            lambda _: self._desk.undo_changed.emit(),
            quiet=True,
        )

    def _look(self) -> None:
        """Whether what was decided is still what is shown: it may have been taken back."""
        from desktop.workspace.decided import decided

        workspace, sides = self._desk.workspace, self._sides
        if workspace is None or sides is None or not isValid(self):
            return

        def compare(now: tuple[Pairing, ...]) -> None:
            if isValid(self) and self._sides == sides and frozenset(now) != self._known:
                self._known = frozenset(now)  # asked for once
                self.changed.emit()

        self._desk.reads.run("", lambda: decided(workspace.dossier, *sides), compare, quiet=True)
