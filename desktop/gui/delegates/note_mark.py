"""The marks of notes in the margin: kind signs and a number, a dot for what is new, a sign for what is in conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from desktop.gui import theme
from desktop.gui.delegates.marks import Badge, tone
from desktop.gui.delegates.text import paint_badge
from desktop.gui.panes.notes_words import SIGNS

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from desktop.gui.models.note_marks import NoteMark

SIDE = 14  # pixels of a badge at 100 %


def signs_of(mark: NoteMark, *, short: bool) -> list[tuple[str, QColor]]:
    """What is drawn in a line, each in its ink; where it must be short, one sign and number says the most urgent."""
    if short:
        ink = "error" if mark.conflict else "accent" if mark.unread else "note"
        return [(f"{'≠' if mark.conflict else '●' if mark.unread else '✎'}{mark.count}", theme.colour(ink))]
    said = []
    if mark.unread:
        said.append(("●", theme.colour("accent")))
    if mark.conflict:
        said.append(("≠", theme.colour("error")))
    said += [(SIGNS[kind], tone(kind.value)[0]) for kind in mark.kinds]
    if mark.count > len(mark.kinds):
        said.append((f"✎{mark.count}", theme.colour("note")))
    return said


def draw_line(painter: QPainter, place: QRect, mark: NoteMark, *, left: bool, short: bool) -> None:
    """The signs side by side at the left or the right end of `place`, on its first line."""
    metrics = QFontMetrics(painter.font())
    said, gap = signs_of(mark, short=short), theme.px(3)
    wide = sum(metrics.horizontalAdvance(sign) + gap for sign, _ in said) - gap
    at = place.left() if left else place.right() - wide
    for sign, ink in said:
        painter.setPen(ink)
        painter.drawText(
            QRect(at, place.top(), place.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft, sign
        )
        at += metrics.horizontalAdvance(sign) + gap


def draw_badge(painter: QPainter, left: int, top: int, mark: NoteMark) -> None:
    """One small badge in the margin of a text: the kind, or how many; a dot at its corner for what is new."""
    sign, ink = (
        (SIGNS[mark.kinds[0]], mark.kinds[0].value) if mark.count == 1 else (str(mark.count), "reworded")
    )
    if mark.conflict:
        sign, ink = "≠", "binding"
    painter.save()
    painter.setFont(theme.face("", theme.POINTS - 2.5))
    side = theme.px(SIDE)
    paint_badge(painter, QRect(left, top, side, side), Badge(sign, ink))
    if mark.unread:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        dot = theme.px(6)
        painter.drawEllipse(left + side - dot // 2, top - dot // 2, dot, dot)
    painter.restore()
