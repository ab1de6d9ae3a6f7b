"""TextReader: a typeset document to read, with the provision in hand marked."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.gui import theme
from desktop.gui.panes.typeset import Placed, typeset
from desktop.gui.words import code_points, direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QTextDocument, QWheelEvent

    from desktop.terms.document import Document

MEASURE = 780  # pixels a line is long at most, at 100 %


class TextReader(QTextEdit):
    """Read only: the words are inserted as plain text with formats, never as markup."""

    pointed = Signal(str)  # the provision the reader clicked or went to
    marked = Signal(object)  # (start, end) of the words selected in it, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Text of the document"))
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)  # a wide table scrolls; its words stay whole
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._later = QTimer(self, singleShot=True, interval=600)
        self._later.timeout.connect(self._offer_scrolling)
        self._document: Document | None = None
        self._typeset: QTextDocument | None = None
        self._placed: Sequence[Placed] = ()
        self._starts: list[int] = []
        self._node = ""
        self._zoom = 0
        self.cursorPositionChanged.connect(self._tell)
        self.selectionChanged.connect(self._tell_span)

    def read(self, document: Document) -> None:
        """Show a document from its beginning."""
        self._document = document
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.blockSignals(True)
        target, self._placed = typeset(document)
        self.verticalScrollBar().setValue(
            0
        )  # the new one need not be laid out down to where the last was left
        self.setDocument(target)
        self._typeset = target  # the one before goes with its last reference
        self._starts = [place.start for place in self._placed]
        self._node = ""
        self.blockSignals(False)
        self._later.start()

    def _offer_scrolling(self) -> None:
        """A bar for what is wider than the view; asked for at once it would have the whole document laid out."""
        wide = self.horizontalScrollBar().maximum() > theme.px(8)
        policies = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policies.ScrollBarAsNeeded if wide else policies.ScrollBarAlwaysOff)

    def show_node(self, node: str) -> None:
        """Mark a provision and bring it into view."""
        place = next((place for place in self._placed if place.node == node), None)
        if place is None or node == self._node:
            return
        self._node = node
        self.viewport().update()
        self._reveal(place)

    def _rect(self, place: Placed) -> QRect:
        """Where a provision stands in the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(place.start)
        top = self.cursorRect(cursor)
        cursor.setPosition(place.end)
        return top.united(self.cursorRect(cursor))

    def _reveal(self, place: Placed) -> None:
        rect, height = self._rect(place), self.viewport().height()
        if rect.top() < 0 or rect.bottom() > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - min(height // 4, theme.px(160)))

    def place_at(self, position: int) -> Placed | None:
        """The provision at a position of the typeset text."""
        number = bisect_right(self._starts, position) - 1
        return self._placed[number] if number >= 0 else None

    def _tell(self) -> None:
        place = self.place_at(self.textCursor().selectionStart())
        if place and place.node != self._node:
            self._node = place.node
            self.viewport().update()
            self.pointed.emit(place.node)
            self._tell_span()

    def _tell_span(self) -> None:
        cursor = self.textCursor()
        place = self.place_at(cursor.selectionStart())
        if place is None or self._document is None or not cursor.hasSelection():
            self.marked.emit(None)
            return
        text = self._document.by_id[place.node].text
        units = (position - place.words for position in (cursor.selectionStart(), cursor.selectionEnd()))
        start, end = (code_points(text, max(0, unit)) for unit in units)
        self.marked.emit((start, end) if start < end and not self._document.by_id[place.node].table else None)

    def zoom_by(self, steps: int) -> None:
        """A step larger or smaller."""
        if -4 <= self._zoom + steps <= 12:
            self._zoom += steps
            self.zoomIn(steps) if steps > 0 else self.zoomOut(-steps)

    # What Qt tells.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines at a length that reads well."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(0, (room - theme.px(MEASURE)) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
        self._later.start()
        held = self._in_view()
        super().resizeEvent(event)
        if held:
            QTimer.singleShot(0, self, self._keep_in_view)

    def _in_view(self) -> bool:
        """Whether the provision in hand is seen, or would be if the reader were shown."""
        place = self._place()
        return place is not None and (
            not self.isVisible() or self.viewport().rect().intersects(self._rect(place))
        )

    def _keep_in_view(self) -> None:
        if place := self._place():
            self._reveal(place)

    def _place(self) -> Placed | None:
        """Where the provision in hand stands."""
        return next((place for place in self._placed if place.node == self._node), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark under the provision in hand, then the words."""
        place = self._place()
        if place is not None:
            rect, pad = self._rect(place), theme.px(4)
            painter = QPainter(self.viewport())
            ground = QRect(pad, rect.top() - pad, self.viewport().width() - 2 * pad, rect.height() + 2 * pad)
            painter.fillRect(ground, theme.colour("mark"))
            painter.fillRect(self._edge(ground), theme.colour("mark_line"))
            painter.end()
        super().paintEvent(event)

    def _edge(self, ground: QRect) -> QRect:
        """The bar at the side where the lines begin."""
        edge = QRect(ground)
        edge.setWidth(theme.px(3))
        node = self._document.by_id[self._node] if self._document else None
        if node and direction(node.text) is Qt.LayoutDirection.RightToLeft:
            edge.moveRight(ground.right())
        return edge

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Control, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes the provision in hand even where the caret stays."""
        super().mouseReleaseEvent(event)
        self._tell()
