"""PagesView: the pages of a PDF one below the other, drawn as they come into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.gui import theme
from desktop.gui.panes.pages_band import RubberBand
from desktop.gui.panes.pagestore import PageStore
from desktop.gui.panes.sheets import Sheets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from desktop.gui.desk import Desk
    from desktop.workspace import PagePlace

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
PIXELS_A_POINT = 96 / 72


class PagesView(QAbstractScrollArea):
    """Scrolls through the pages and marks places on them; a click says where on which page."""

    pointed = Signal(int, float, float)  # page, and shares of its width and height
    dragged = Signal(int, object)  # page, and from which point of it to which
    page_changed = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName(self.tr("Pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheets = Sheets(())
        self._zoom = 0.0  # 0: as wide as the view
        self._places: tuple[PagePlace, ...] = ()
        self._page = 0
        self._band = RubberBand(self.viewport())
        self._store = PageStore(desk, self)
        self._store.arrived.connect(self.viewport().update)
        self._later = QTimer(self, singleShot=True, interval=20)
        self._later.timeout.connect(self._fetch)
        self.verticalScrollBar().valueChanged.connect(self._moved)

    def show_pages(self, text: str, sizes: Sequence[tuple[float, float]]) -> None:
        """Show the pages of a text, of the sizes given in points."""
        self._sheets = Sheets(sizes)
        self._places, self._page = (), 0
        self._store.turn_to(text)
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._moved()

    def mark(self, places: Sequence[PagePlace]) -> None:
        """Mark rectangles on the pages and bring the first into view."""
        self._places = tuple(places)
        self.viewport().update()
        if places:
            first = places[0]
            rects = [self._on_screen(place) for place in places if place.page == first.page]
            self._reveal(min(rect.top() for rect in rects), max(rect.bottom() for rect in rects))

    def _reveal(self, top: float, bottom: float) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < 0 or bottom > height - theme.px(48):
            bar.setValue(round(bar.value() + top - height / 4))

    # Zoom.

    def zoom_by(self, steps: int) -> None:
        """A step larger or smaller."""
        now = self.factor()
        larger = [zoom for zoom in ZOOMS if zoom > now * 1.01]
        smaller = [zoom for zoom in ZOOMS if zoom < now / 1.01]
        self.set_zoom((larger or [ZOOMS[-1]])[0] if steps > 0 else (smaller or [ZOOMS[0]])[-1])

    def set_zoom(self, zoom: float) -> None:
        """Show pages `zoom` times their size; 0 fits them to the width."""
        middle = self._sheets.at(self.verticalScrollBar().value() + self.viewport().height() / 2)
        self._zoom = zoom
        self._lay_out()
        self.verticalScrollBar().setValue(round(self._sheets.top_of(middle) - self.viewport().height() / 2))
        self.viewport().update()
        self._later.start()

    def factor(self) -> float:
        """How large a page is shown."""
        if self._zoom:
            return self._zoom
        room = self.viewport().width() - 2 * theme.px(16)
        return max(0.2, room / max(1.0, self._sheets.widest * PIXELS_A_POINT))

    def _lay_out(self) -> None:
        self._sheets.lay_out(self.factor() * PIXELS_A_POINT, theme.px(12))
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, round(self._sheets.height) - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(theme.px(48))
        over = round(self._sheets.width) + 2 * theme.px(12) - view.width()
        self.horizontalScrollBar().setRange(0, max(0, over))
        self.horizontalScrollBar().setPageStep(view.width())

    # Where things are.

    def _corner(self) -> QPointF:
        """Where the middle line of the pages and their top are on the screen."""
        across = (
            self.horizontalScrollBar().maximum() / 2 - self.horizontalScrollBar().value()
        ) + self.viewport().width() / 2
        return QPointF(across, -self.verticalScrollBar().value())

    def _sheet(self, page: int) -> QRectF:
        return self._sheets.rect(page).translated(self._corner())

    def _on_screen(self, place: PagePlace) -> QRectF:
        sheet = self._sheet(place.page)
        return QRectF(
            sheet.left() + place.left * sheet.width(),
            sheet.top() + place.top * sheet.height(),
            (place.right - place.left) * sheet.width(),
            (place.bottom - place.top) * sheet.height(),
        )

    def _in_view(self) -> range:
        top = self.verticalScrollBar().value()
        return self._sheets.between(top, top + self.viewport().height())

    # What Qt tells.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place in the text while the width changes."""
        place = self._sheets.at(self.verticalScrollBar().value())
        self._lay_out()
        self.verticalScrollBar().setValue(round(self._sheets.top_of(place)))
        self._later.start()
        super().resizeEvent(event)

    def _moved(self) -> None:
        self._later.start()
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        page = self._sheets.at(middle)[0]
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    def _fetch(self) -> None:
        if self.isVisible():
            scale = self.factor() * PIXELS_A_POINT * self.devicePixelRatioF()
            self._store.want(self._in_view(), round(scale, 3))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt asks so
        """Draw the pages in view; one that has not come yet is blank paper."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), theme.colour("behind"))
        for page in self._in_view():
            sheet = self._sheet(page)
            painter.fillRect(sheet, Qt.GlobalColor.white)
            if image := self._store.image(page):
                painter.drawImage(sheet, image)
            elif why := self._store.refusal(page):
                self._paint_refusal(painter, sheet, why)
            painter.setPen(theme.colour("line"))
            painter.drawRect(sheet)
        self._paint_marks(painter)
        painter.end()

    def _paint_refusal(self, painter: QPainter, sheet: QRectF, why: str) -> None:
        painter.setPen(Qt.GlobalColor.darkGray)  # on paper, whatever the theme
        room = sheet.adjusted(theme.px(24), theme.px(24), -theme.px(24), -theme.px(24))
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, why)

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        rects = [self._on_screen(place).adjusted(-2, -1, 2, 1) for place in self._places]
        for rect in rects:
            painter.fillRect(rect, theme.highlighter())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for page in {place.page for place in self._places}:
            block = QRectF()
            for place in self._places:
                block = block.united(self._on_screen(place)) if place.page == page else block
            bar = QRectF(block.left() - theme.px(9), block.top(), theme.px(3), block.height())
            painter.fillRect(bar, theme.highlighter_edge())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._band.begin(event.position())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag over words shows what it takes in."""
        self._band.stretch(event.position())
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes the provision that is printed there in hand, a drag marks words of it."""
        point, start = event.position(), self._band.end(event.position())
        page, x, y = self._share(point)
        if page and start is not None:
            self.dragged.emit(page, (self._share(start, page)[1:], (x, y)))
        elif page and event.button() is Qt.MouseButton.LeftButton:
            self.pointed.emit(page, x, y)
        super().mouseReleaseEvent(event)

    def _share(self, point: QPointF, of: int = 0) -> tuple[int, float, float]:
        """The page at a point and the shares of its width and height there; page 0 where there is none."""
        for page in (of,) if of else self._in_view():
            sheet = self._sheet(page)
            if of or sheet.contains(point):
                across = (point.x() - sheet.left()) / sheet.width()
                return page, across, (point.y() - sheet.top()) / sheet.height()
        return 0, 0.0, 0.0

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Control, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and last page; the other keys scroll as everywhere."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.verticalScrollBar().maximum()}
        if event.key() in ends:
            self.verticalScrollBar().setValue(ends[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
