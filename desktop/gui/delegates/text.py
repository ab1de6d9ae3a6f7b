"""TextDelegate: a cell of marked, wrapped words with a badge or a label in its margin."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
)

from desktop.gui import theme
from desktop.gui.delegates.laid import Laid
from desktop.gui.delegates.marks import Badge, Piece, blend, tint, tone

if TYPE_CHECKING:
    from desktop.gui.delegates.marks import Para

# What a model answers beside Qt's own roles.
PARAGRAPHS = Qt.ItemDataRole.UserRole + 101  # tuple[Para, ...]
BADGE = Qt.ItemDataRole.UserRole + 102  # Badge
LABEL = Qt.ItemDataRole.UserRole + 103  # str, set in the margin

Index = QModelIndex | QPersistentModelIndex
_GAP = 8  # pixels, at 100 %
_KEPT = 400  # cells kept laid out: a few screens


class TextDelegate(QStyledItemDelegate):
    """Paints what the model says under PARAGRAPHS, or else its plain words; `margin` is the room of badge or label."""

    def __init__(self, parent: QObject | None = None, *, margin: int = 0) -> None:
        super().__init__(parent)
        self._margin, self._pad = theme.px(margin), theme.px(7)
        self._laid: OrderedDict[tuple[Any, ...], Laid] = OrderedDict()

    def height(self, option: QStyleOptionViewItem, index: Index, width: int) -> int:
        """How tall the cell is at `width` pixels."""
        self.initStyleOption(option, index)
        return self._lay(option, index, width).height + 2 * self._pad

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Width and height at the width the view gives the cell."""
        width = _cell_width(option, index)
        return QSize(width, self.height(option, index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, margin, words."""
        self.initStyleOption(option, index)
        painter.save()
        painter.setClipRect(option.rect)
        _paint_ground(painter, option)
        laid = self._lay(option, index, option.rect.width())
        self._paint_margin(painter, option, index, right=laid.right_to_left)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        left = option.rect.left() + self._pad + (0 if laid.right_to_left else self._room())
        laid.draw(painter, left, option.rect.top() + self._pad)
        painter.restore()

    def _room(self) -> int:
        return self._margin + theme.px(_GAP) if self._margin else 0

    def _lay(self, option: QStyleOptionViewItem, index: Index, width: int) -> Laid:
        paragraphs = paragraphs_of(index)
        inner = width - 2 * self._pad - self._room()
        key = (paragraphs, inner, option.font.key(), option.palette.cacheKey())
        laid = self._laid.get(key)
        if laid is None:
            laid = self._laid[key] = Laid(paragraphs, option.font, inner)
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        else:
            self._laid.move_to_end(key)
        return laid

    def _paint_margin(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, right: bool
    ) -> None:
        if not self._margin:
            return
        rect = option.rect
        left = rect.right() - self._pad - self._margin if right else rect.left() + self._pad
        place = QRect(left, rect.top() + self._pad, self._margin, option.fontMetrics.height())
        badge, label = index.data(BADGE), index.data(LABEL)
        if isinstance(badge, Badge):
            paint_badge(painter, place, badge)
        elif label:
            painter.setPen(theme.colour("muted"))
            side = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
            painter.drawText(place, side | Qt.AlignmentFlag.AlignTop, str(label))


def paragraphs_of(index: Index) -> tuple[Para, ...]:
    """The marked words of a cell."""
    found = index.data(PARAGRAPHS)
    if found is None:
        found = ((Piece(str(index.data(Qt.ItemDataRole.DisplayRole) or "")),),)
    return tuple(found)


def paint_badge(painter: QPainter, place: QRect, badge: Badge) -> None:
    """A sign in a coloured square with an edge of its ink."""
    ink, ground = tone(badge.tone)
    side = min(place.width(), place.height() + 2)
    square = QRect(place.left(), place.top(), side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(square.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    font = painter.font()
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, badge.sign)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The page, or a tint with a bar at the edge where the row is selected."""
    roles, rect = QPalette.ColorRole, option.rect
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.fillRect(rect, tint(option.palette))
    elif option.backgroundBrush.style() != Qt.BrushStyle.NoBrush:
        painter.fillRect(rect, option.backgroundBrush)
    painter.fillRect(
        rect.left(), rect.bottom(), rect.width(), 1, blend(theme.colour("line"), theme.colour("base"), 0.6)
    )
    if selected and option.index.column() == 0:
        painter.fillRect(
            rect.left(), rect.top(), theme.px(3), rect.height(), option.palette.color(roles.Highlight)
        )


def _cell_width(option: QStyleOptionViewItem, index: Index) -> int:
    """The width of the cell; a tree asks for a height without saying it."""
    view = option.widget
    if option.rect.width() > 0:
        return option.rect.width()
    if isinstance(view, QTreeView):
        return view.columnWidth(index.column()) - view.indentation() * _depth(view, index)
    if isinstance(view, QTableView):
        return view.columnWidth(index.column())
    return view.viewport().width() if isinstance(view, QAbstractItemView) else 400


def _depth(view: QTreeView, index: Index) -> int:
    depth, above = int(view.rootIsDecorated()), index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth
