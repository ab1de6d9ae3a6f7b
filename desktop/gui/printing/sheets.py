"""SheetView: the pages of a brief under one another, each as it lies, as large as the reader wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.gui import theme
from desktop.gui.printing.looks import UNIT

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from desktop.gui.printing.printed import Printed

_ZOOMS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_POINT = 96 / 72  # pixels to a point at 100 %
_AROUND = 14  # pixels around a page


class SheetView(QAbstractScrollArea):
    """Shows pages; nothing is drawn but what is seen."""

    page_changed = Signal(int)  # from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("briefPreview.pages")
        self._printed: Printed | None = None
        self._zoom = 0.0  # as wide as the window where 0
        self._places: list[QRectF] = []
        self._page = 0
        self.verticalScrollBar().valueChanged.connect(lambda _: self._follow())

    def show_pages(self, printed: Printed) -> None:
        """Show these, from the first."""
        self._printed = printed
        self._measure()
        self._follow()

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self._page

    @property
    def zoom(self) -> float:
        """How large pages are shown; 1 is as large as on paper."""
        return self._zoom or self._fitting()

    def set_zoom(self, zoom: float) -> None:
        """Show pages so large, or as wide as the window where 0; the page in view stays in view."""
        page, self._zoom = self._page, zoom
        self._measure()
        self.go_to(page)

    def zoom_by(self, steps: int) -> None:
        """The next larger size, or the next smaller one."""
        larger = [one for one in _ZOOMS if one > self.zoom + 0.01] or [_ZOOMS[-1]]
        smaller = [one for one in _ZOOMS if one < self.zoom - 0.01] or [_ZOOMS[0]]
        self.set_zoom(larger[0] if steps > 0 else smaller[-1])

    def go_to(self, page: int) -> None:
        """Bring a page to the top."""
        if page < len(self._places):
            self.verticalScrollBar().setValue(round(self._places[page].top()) - theme.px(_AROUND))
            self._follow(page)

    # -- where pages stand

    def _fitting(self) -> float:
        pages = self._printed.pages if self._printed else ()
        widest = max((self._printed.sheet(n).width for n in range(len(pages))), default=1.0)  # type: ignore[union-attr]
        room = max(self.viewport().width() - 2 * theme.px(_AROUND), theme.px(120))
        return min(room * UNIT / (widest * _POINT), 2.0 * theme.scale())

    def _unit(self) -> float:
        """How many pixels a unit of a page takes."""
        return self.zoom * _POINT / UNIT

    def _measure(self) -> None:
        """Where every page stands, and how far there is to scroll."""
        printed, unit, around = self._printed, self._unit(), theme.px(_AROUND)
        sizes = [printed.sheet(n) for n in range(len(printed.pages))] if printed else []
        width = max([self.viewport().width(), *(sheet.width * unit + 2 * around for sheet in sizes)])
        top, self._places = float(around), []
        for sheet in sizes:
            wide, high = sheet.width * unit, sheet.height * unit
            self._places.append(QRectF((width - wide) / 2, top, wide, high))
            top += high + around
        for bar, whole, shown in (
            (self.horizontalScrollBar(), width, self.viewport().width()),
            (self.verticalScrollBar(), top, self.viewport().height()),
        ):
            bar.setRange(0, max(round(whole - shown), 0))
            bar.setPageStep(shown)
            bar.setSingleStep(theme.px(30))
        self.viewport().update()

    def _follow(self, page: int | None = None) -> None:
        """Say which page is in view: the one that a third of the height lies on."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        passed = [n for n, place in enumerate(self._places) if place.top() <= middle]
        found = (passed or [0])[-1] if page is None else page
        self.viewport().update()
        if found != self._page:
            self._page = found
            self.page_changed.emit(found)

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("hover"))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        seen = QRectF(event.rect()).translated(
            self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )
        for n, place in enumerate(self._places):
            if place.intersects(seen):
                self._draw(painter, n, place)
        painter.end()

    def _draw(self, painter: QPainter, page: int, place: QRectF) -> None:
        if self._printed is None:
            return
        painter.fillRect(place, QColor("white"))
        painter.setPen(theme.colour("line"))
        painter.drawRect(place)
        painter.save()
        painter.translate(place.topLeft())
        painter.scale(self._unit(), self._unit())
        self._printed.draw(page, painter)
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages stand anew."""
        super().resizeEvent(event)
        page = self._page
        self._measure()
        self.go_to(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End lead to the first and the last page."""
        if event.matches(QKeySequence.StandardKey.MoveToStartOfLine):
            self.go_to(0)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfLine):
            self.go_to(len(self._places) - 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With the control key the wheel sets the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)
