"""What a provision may be paired with, as Qt lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui import theme
from desktop.gui.delegates.marks import Look, Piece
from desktop.gui.models.told import ToldModel
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFont

    from desktop.gui.delegates.marks import Para
    from desktop.views.partners import Partner


class PartnersModel(ToldModel["Partner"]):
    """One provision a row, the likeliest first, narrowed by words."""

    def __init__(self, partners: Sequence[Partner], language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all, self._rows = tuple(partners), tuple(partners)
        self._font = theme.reading_face(language)

    def narrow(self, words: str) -> None:
        """List only what holds the words, or bears them as its label."""
        asked = words.casefold().strip()
        self.beginResetModel()
        self._rows = tuple(
            row
            for row in self._all
            if asked in as_printed(row.provision).casefold() or asked in row.provision.label.casefold()
        )
        self.endResetModel()

    def font(self, row: Partner) -> QFont:
        """The face of the text it is from."""
        del row
        return self._font

    def label(self, row: Partner) -> str:
        """A label that is short enough to hang."""
        return row.provision.label if len(row.provision.label) <= 5 else ""

    def paragraphs(self, row: Partner) -> tuple[Para, ...]:
        """What a row says."""
        alike = self.tr("{n} % of the words").format(n=round(row.alike * 100))
        state = self.tr("without a pair") if row.free else self.tr("paired with another now")
        label = f"{row.provision.label} " if len(row.provision.label) > 5 else ""
        words = as_printed(row.provision)
        return (Piece(f"{label}{words}"),), (Piece(f"{alike} · {state}", Look.QUIET),)
