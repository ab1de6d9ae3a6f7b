"""ProvisionDelegate: a provision of the tree with its label hanging, what it says marked, and its kind in the margin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.gui import theme
from desktop.gui.delegates.clause_marks import mark_ranges
from desktop.gui.delegates.fork import Fork
from desktop.gui.delegates.grid import Grid
from desktop.gui.delegates.note_mark import draw_line
from desktop.gui.models.tree import MARK, PROVISION, text_of
from desktop.gui.words import direction, kind_word, utf16
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from desktop.gui.models.note_marks import NoteMark
    from desktop.gui.models.tree import Index
    from desktop.terms.provision import Provision

TITLES = {Kind.DECISION, Kind.HEADING, Kind.ANNEX}
QUIET = {Kind.FOOTNOTE, Kind.MASTHEAD, Kind.CONTENTS, Kind.TABLE_NOTE, Kind.SEPARATOR, Kind.ADOPTION}
LONGEST = 1_200  # characters shown in the tree; the whole stands beside it
PAD = 5
NARROW = 430  # pixels under which kinds are told by the tool tip only


@dataclass
class _Set:
    """A provision set at a width: its lines, how high they are, how far its label hangs, and what is drawn below."""

    label: str
    layout: QTextLayout
    hang: float
    height: float
    right_to_left: bool
    below: Fork | Grid | None

    @property
    def whole(self) -> float:
        """How high it is with what is drawn below its lines."""
        return self.height + (self.below.height if self.below else 0.0)


class ProvisionDelegate(QStyledItemDelegate):
    """Wraps the words of a provision at the width of the tree; heights are kept until the width changes."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, int], int] = {}
        self._room = 0
        self.language = ""
        self.marks_all = False  # what every provision says is marked, not only what the one in hand says

    def forget(self) -> None:
        """Another document, another face: measure again."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt asks so
        """Qt's question; see there."""
        provision = cast("Provision", index.data(PROVISION))
        width = self._view.viewport().width() - self._view.indentation() * _depth(index)
        key = (provision.id, width)
        if key not in self._heights:
            self._heights[key] = round(self._set(provision, width).whole) + 2 * theme.px(PAD)
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's question; see there."""
        provision = cast("Provision", index.data(PROVISION))
        painter.save()
        painter.setClipRect(option.rect)
        marked = self.marks_all or bool(option.state & QStyle.StateFlag.State_Selected)
        words = self._set(provision, option.rect.width(), marked=marked)
        _ground(painter, option, right=words.right_to_left)
        self._draw(painter, option.rect, words, provision)
        self._draw_margin(painter, option.rect, provision, index.data(MARK), words)
        painter.restore()

    # Setting.

    def _set(self, provision: Provision, width: int, *, marked: bool = False) -> _Set:
        font = self._font(provision)
        text, label, formats = _text(provision), provision.label, []
        if provision.kind in TITLES and label and text:
            text, label, formats = f"{label}\u2028{text}", "", [_format(0, len(label), colour="accent")]
        hang = QFontMetrics(font).horizontalAdvance(label + "  ") if label else 0
        room = max(80, width - 2 * theme.px(PAD) - self._margin())
        layout = QTextLayout(text, font)
        layout.setFormats(formats or _emphasis(provision, text, marked=marked))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(direction(text or label))
        layout.setTextOption(option)
        height = _break(layout, max(40, room - hang)) if text or label else 0.0
        right = direction(text or label) is Qt.LayoutDirection.RightToLeft
        return _Set(label, layout, hang, height, right, self._below(provision, max(40, room - hang)))

    def _below(self, provision: Provision, room: float) -> Fork | Grid | None:
        """The fork of a provision that has branches, the first rows of a table."""
        font = theme.face(self.language, theme.POINTS - 1)
        if provision.table and provision.kind is Kind.TABLE:
            return Grid(provision.table, font, room)
        return Fork(provision.clause.branches, font, room) if provision.clause.branches else None

    def _font(self, provision: Provision) -> QFont:
        points = theme.POINTS - (1 if provision.kind in QUIET else 0)
        font = theme.face(self.language, points)
        font.setBold(provision.kind in TITLES)
        return font

    def _margin(self) -> int:
        """Room for the longest word for a kind; where the tree is narrow, for the mark of a note alone."""
        if self._narrow():
            return theme.px(26)
        if not self._room:
            metrics = QFontMetrics(theme.face("", theme.POINTS - 2))
            self._room = theme.px(12) + max(metrics.horizontalAdvance(kind_word(kind)) for kind in Kind)
        return self._room

    def _narrow(self) -> bool:
        return self._view.viewport().width() < theme.px(NARROW)

    # Drawing.

    def _draw(self, painter: QPainter, rect: QRect, words: _Set, provision: Provision) -> None:
        pad = theme.px(PAD)
        painter.setPen(theme.colour("muted" if provision.kind in QUIET else "text"))
        left = rect.left() + pad + (self._margin() if words.right_to_left else words.hang)
        words.layout.draw(painter, QPointF(left, rect.top() + pad), [])
        if words.below:
            words.below.draw(painter, left, rect.top() + pad + words.height)
        if words.label:
            painter.setFont(words.layout.font())
            painter.setPen(theme.colour("accent"))
            side = Qt.AlignmentFlag.AlignRight if words.right_to_left else Qt.AlignmentFlag.AlignLeft
            if words.right_to_left:
                painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            where = side | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(rect.adjusted(pad, pad, -pad, 0), where, words.label)
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _draw_margin(
        self, painter: QPainter, rect: QRect, provision: Provision, mark: NoteMark | None, words: _Set
    ) -> None:
        painter.setFont(theme.face("", theme.POINTS - 2))
        pad, line = theme.px(PAD), painter.fontMetrics().height()
        place = rect.adjusted(pad, pad + theme.px(2), -pad - theme.px(2), 0)
        side = Qt.AlignmentFlag.AlignLeft if words.right_to_left else Qt.AlignmentFlag.AlignRight
        painter.setPen(theme.colour("muted"))
        kind = "" if self._narrow() else kind_word(provision.kind)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignTop, kind)
        if mark is None:
            return
        below = bool(kind) and rect.height() >= 2 * line + pad
        if below:
            place.translate(0, line)
        elif kind:
            width = painter.fontMetrics().horizontalAdvance(kind) + theme.px(6)
            place = place.adjusted(width, 0, 0, 0) if words.right_to_left else place.adjusted(0, 0, -width, 0)
        draw_line(painter, place, mark, left=words.right_to_left, short=not below)


def _text(provision: Provision) -> str:
    """Its words; a table that has no caption shows its cells alone."""
    if provision.kind is Kind.TABLE and provision.table and not provision.table.caption:
        return provision.text
    words = text_of(provision).replace("\n", " ").replace("\t", " ")
    return words if len(words) <= LONGEST else words[:LONGEST].rstrip() + " …"


def _emphasis(provision: Provision, text: str, *, marked: bool) -> list[QTextLayout.FormatRange]:
    """The verb, where it stands in the words shown, and where it is wanted what else the provision says."""
    verb = provision.clause.verb
    start = text.find(verb) if verb else -1
    bold = (
        [_format(utf16(text, start), utf16(verb, len(verb)), weight=QFont.Weight.Bold)] if start >= 0 else []
    )
    return [*bold, *(mark_ranges(provision, min(len(provision.text), LONGEST)) if marked else ())]


def _format(
    start: int, length: int, *, weight: QFont.Weight | None = None, colour: str = ""
) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    if weight is not None:
        form.setFontWeight(weight)
    if colour:
        form.setForeground(theme.colour(colour))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, form
    return found


def _break(layout: QTextLayout, width: float) -> float:
    """Break into lines of `width` and say how high they are together."""
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return max(top, float(QFontMetrics(layout.font()).height()))


def _ground(painter: QPainter, option: QStyleOptionViewItem, *, right: bool) -> None:
    """The ground says what is in hand, in colour and with a bar at the edge."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, theme.colour("mark"))
        edge = QRect(option.rect.topLeft(), QSize(theme.px(3), option.rect.height()))
        if right:
            edge.moveRight(option.rect.right())
        painter.fillRect(edge, theme.colour("mark_line"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, theme.colour("hover"))


def _depth(index: Index) -> int:
    """How many steps of indentation stand before `index`."""
    depth, above = 1, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth
