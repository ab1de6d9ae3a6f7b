"""Earlier uses of words as Qt lists them: year and place, then the words with what is identical marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui import theme
from desktop.gui.delegates.marks import Badge, Look, Piece, pieces
from desktop.gui.models.told import ToldModel
from desktop.gui.panes.notes_words import place_words
from desktop.terms.brief import Mark

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from desktop.gui.delegates.marks import Para
    from desktop.views.agreed import AgreedRow

SAME, NEAR = Badge("=", "inserted"), Badge("≈", "reworded")


class AgreedModel(ToldModel["AgreedRow"]):
    """One earlier use a row, the nearest first."""

    def show(self, rows: tuple[AgreedRow, ...]) -> None:
        """List other uses."""
        self.put(rows)

    def font(self, row: AgreedRow) -> QFont:
        """The face of its language."""
        return theme.face(row.language)

    def badge(self, row: AgreedRow) -> Badge:
        """Whether the words are the same or near."""
        return SAME if row.identical else NEAR

    def paragraphs(self, row: AgreedRow) -> tuple[Para, ...]:
        """What a row says."""
        place = place_words(row.place, beside=row.name)
        near = (
            self.tr("the same words") if row.identical else self.tr("{n} % the same").format(n=_percent(row))
        )
        when = row.year or (self.tr("session {n}").format(n=row.session) if row.session else "")
        head: Para = (Piece(f"{when}  " if when else "", Look.STRONG), Piece(place or row.name, Look.STRONG))
        source: Para = (Piece(" · ".join((row.name, near) if place else (near,)), Look.QUIET),)
        return head, source, _found(row)


def _percent(row: AgreedRow) -> int:
    """Never 100 where something differs."""
    return min(99, round(row.score * 100))


def _found(row: AgreedRow) -> Para:
    marked = (run.mark is Mark.STRONG for run in row.runs)
    return tuple(
        Piece(p.text, Look.FOUND if m else p.look) for p, m in zip(pieces(row.runs), marked, strict=True)
    )
