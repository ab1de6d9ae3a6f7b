"""Texts in lock-step as Qt lists them: how each paragraph stands, then a column a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.gui.delegates.marks import Look, Piece
from desktop.gui.models.columns import ColumnsModel
from desktop.gui.panes.lockstep_words import badge_of, state_word, why_words
from desktop.terms.parity import Standing
from desktop.views.lockstep import BesideRow

if TYPE_CHECKING:
    from desktop.gui.delegates.marks import Badge, Para


class LockstepModel(ColumnsModel[BesideRow]):
    """One paragraph a row, a language a column; or draft and final of two languages."""

    def what(self, row: BesideRow) -> tuple[Para, ...]:
        """How it stands, and why that is worth a look."""
        if row.state is Standing.MATCHED and not row.differs:
            return ((Piece(state_word(row), Look.QUIET),),)
        first: Para = (Piece(state_word(row), Look.STRONG),)
        return (first, (Piece(why_words(row.why), Look.QUIET),)) if row.why else (first,)

    def badge(self, row: BesideRow) -> Badge | None:
        """The sign of how it stands."""
        return badge_of(row)

    def nothing(self, row: BesideRow) -> str:
        """That nothing stands there, or in a check of changes a dash."""
        if isinstance(row.state, Standing):
            return QCoreApplication.translate("lockstep", "nothing here")
        return "–"
