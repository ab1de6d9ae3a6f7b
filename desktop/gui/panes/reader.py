"""TextReader: a typeset document to read, with the provision in hand marked."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.gui import theme
from desktop.gui.delegates.note_mark import SIDE, draw_badge
from desktop.gui.panes.laying import Laying
from desktop.gui.panes.typeset import Placed, begun
from desktop.gui.words import code_points, direction
from desktop.terms.document import Document, Masthead

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QTextDocument, QWheelEvent

    from desktop.gui.models.note_marks import NoteMark

AT_ONCE = 100  # provisions set before a text is shown; what follows comes while it is read
TRIES = 3  # to bring a place into view
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
        self._tries = 0
        self._keep = QTimer(self, singleShot=True, interval=0)
        self._keep.timeout.connect(self._keep_in_view)
        self._document: Document | None = None
        self._typeset: QTextDocument | None = None
        self._placed: Sequence[Placed] = ()
        self._starts: list[int] = []
        self._node = ""
        self._marks: Mapping[str, NoteMark] = {}
        self._zoom = 0
        self._laying = Laying(self)
        self._laying.reached.connect(self._reveal)
        self.cursorPositionChanged.connect(self._tell)
        self.selectionChanged.connect(self._tell_span)

    def read(self, document: Document) -> None:
        """Show a document from its beginning."""
        if self._document and self._document.provisions:
            self._marks = {}  # those of a text that was put away unread came before it
        self._document = document
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.blockSignals(True)
        self._node = ""  # nothing asks any more where it stood
        target, setter = begun(document)
        setter.set_next(AT_ONCE)
        self.verticalScrollBar().setValue(
            0
        )  # the new one need not be laid out down to where the last was left
        self.setDocument(target)
        self._typeset = target  # the one before goes with its last reference
        self._placed, self._starts = setter.placed, setter.starts
        self.blockSignals(False)
        self._laying.begin(setter)
        self._later.start()

    def put_away(self) -> None:
        """Let go of the document: another is read when it is to be seen."""
        self.read(Document("", Masthead(), ()))

    def _offer_scrolling(self) -> None:
        """A bar for what is wider than the view; asked for at once it would have the whole document laid out."""
        wide = self.horizontalScrollBar().maximum() > theme.px(8)
        policies = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policies.ScrollBarAsNeeded if wide else policies.ScrollBarAlwaysOff)

    def show_node(self, node: str) -> None:
        """Mark a provision and bring it into view."""
        if node == self._node or self._document is None or node not in self._document.by_id:
            return
        self._node, self._tries = node, TRIES
        self.viewport().update()
        self._laying.want(node)

    def show_marks(self, marks: Mapping[str, NoteMark]) -> None:
        """Show in the margin where notes hang."""
        self._marks = marks
        self.viewport().update()

    def marked_places(self) -> Iterator[tuple[Placed, NoteMark]]:
        """The provisions in view that bear notes."""
        if not self._marks:
            return
        view = self.viewport().rect()
        first, last = (self.cursorForPosition(at).position() for at in (view.topLeft(), view.bottomRight()))
        for place in self._placed[max(bisect_right(self._starts, first) - 1, 0) :]:
            if place.start > last:
                return
            if place.node in self._marks:
                yield place, self._marks[place.node]

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
            self._try_again(place)
        self.viewport().update()

    def _try_again(self, place: Placed) -> None:
        """Where lines broke anew the scroll bar may not reach to a place yet."""
        if self._tries and not self.viewport().rect().intersects(self._rect(place)):
            self._tries -= 1
            self._keep.start()

    def place_at(self, position: int) -> Placed | None:
        """The provision at a position of the typeset text."""
        number = bisect_right(self._starts, position) - 1
        return self._placed[number] if number >= 0 else None

    def _tell(self) -> None:
        place = self.place_at(self.textCursor().selectionStart())
        if place and place.node != self._node:
            self._node = place.node
            self._laying.seen(place)
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
            held = self._in_view()
            self._zoom += steps
            self.zoomIn(steps) if steps > 0 else self.zoomOut(-steps)
            self._lay_anew(held=held)

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
        self._lay_anew(held=held)

    def _lay_anew(self, *, held: bool) -> None:
        """The lines break anew; the provision in hand stays in view where it was."""
        self._laying.anew()
        if held:
            self._tries = TRIES
            self._keep.start()

    def _keep_in_view(self) -> None:
        self._laying.want(self._node)

    def _in_view(self) -> bool:
        """Whether the provision in hand is seen, or would be if the reader were shown."""
        if self._keep.isActive() or self._laying.wants(self._node) or not self.isVisible():
            return bool(self._node)
        place = self._place()
        return place is not None and self.viewport().rect().intersects(self._rect(place))

    def _place(self) -> Placed | None:
        """Where the provision in hand stands, as far as the text is laid out."""
        place = next((place for place in self._placed if place.node == self._node), None)
        return place if place and self._laying.reaches(place) else None

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
        self._paint_marks()

    def _paint_marks(self) -> None:
        """A badge beside every provision that bears notes, at the end of its first line."""
        painter = QPainter(self.viewport())
        left = self.viewport().width() - theme.px(SIDE + 3)
        for place, mark in self.marked_places():
            cursor = QTextCursor(self.document())
            cursor.setPosition(place.start)
            draw_badge(painter, left, self.cursorRect(cursor).top() + theme.px(3), mark)
        painter.end()

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
