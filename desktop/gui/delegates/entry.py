"""EntryDelegate: a text of the library on two lines, symbol and notes above, title and language below."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.gui import theme
from desktop.gui.models.library import ENTRY, TWIN
from desktop.gui.words import language_word

if TYPE_CHECKING:
    from desktop.gui.models.tree import Index
    from desktop.terms.dossier import TextEntry

PAD = 6
MOST = 0.6  # of the line that marks may take before the language is told by its code


class EntryDelegate(QStyledItemDelegate):
    """Draws texts on two lines and shelves on one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's question; see there."""
        line = QFontMetrics(theme.face()).height()
        lines = 2 if index.data(ENTRY) else 1
        return QSize(option.rect.width(), lines * line + 2 * theme.px(PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's question; see there."""
        painter.save()
        painter.setClipRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("accent_ground"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        place = option.rect.adjusted(theme.px(4), theme.px(PAD), -theme.px(8), -theme.px(PAD))
        entry = cast("TextEntry | None", index.data(ENTRY))
        if entry is None:
            _shelf(painter, place, str(index.data()), top=not index.parent().isValid())
        else:
            _entry(painter, place, entry, str(index.data(TWIN)))
        painter.restore()


def _shelf(painter: QPainter, place: QRect, words: str, *, top: bool) -> None:
    font = theme.face(_language(words))
    font.setBold(top)
    _dip(painter, font, "text" if top else "muted")
    _line(painter, place, words)


def _entry(painter: QPainter, place: QRect, entry: TextEntry, twin: str) -> None:
    half = QFontMetrics(theme.face()).height()
    above = QRect(place.left(), place.top(), place.width(), half)
    _dip(painter, theme.face("", theme.POINTS - 1.5), "muted")
    notes, marks = _notes(entry.notes), _joined(language_word(entry.language), twin)
    if painter.fontMetrics().horizontalAdvance(marks) > place.width() * MOST:
        marks = _joined(entry.language, twin)
    _line(painter, above, notes, Qt.AlignmentFlag.AlignRight)
    _line(painter, above.translated(0, half), marks, Qt.AlignmentFlag.AlignRight)
    beside, below = (painter.fontMetrics().horizontalAdvance(words) + theme.px(8) for words in (notes, marks))
    font = theme.face(_language(entry.name))
    font.setWeight(QFont.Weight.DemiBold)
    _dip(painter, font, "text")
    _line(painter, above.adjusted(0, 0, -beside, 0), entry.name)
    _dip(painter, theme.face(entry.language, theme.POINTS - 1), "muted")
    title = (entry.title if entry.symbol else "") or entry.file
    _line(painter, above.translated(0, half).adjusted(0, 0, -below, 0), title)


def _joined(*marks: str) -> str:
    return " · ".join(mark for mark in marks if mark)


def _notes(count: int) -> str:
    return f"✎{count}" if count else ""


def _dip(painter: QPainter, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(colour))


def _line(
    painter: QPainter, place: QRect, words: str, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    one = words.replace("\n", " ")
    shown = painter.fontMetrics().elidedText(one, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, shown)


def _language(words: str) -> str:
    return "zh" if any("\u4e00" <= letter <= "\u9fff" for letter in words) else ""
