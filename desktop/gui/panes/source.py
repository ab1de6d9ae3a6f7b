"""SourcePane: the document as printed: page images of a PDF, typeset text of everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop.gui.models.tree import words_of
from desktop.gui.panes.pages import PagesView
from desktop.gui.panes.reader import TextReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from desktop.gui.desk import Desk
    from desktop.workspace import PagePlace, Workspace
    from desktop.workspace.pages import Points

Size = tuple[float, float]


class SourcePane(QWidget):
    """Follows the desk: shows its text, marks its provision, and says where the reader points."""

    page_changed = Signal(int)  # 0 where there are no pages

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourcePane")
        self._desk = desk
        self._waiting = False  # a text lies on the desk that is typeset when the pane is shown
        self.pages = PagesView(desk, self)
        self.reader = TextReader(self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.reader)
        self._stack.addWidget(self.pages)
        self.setFocusProxy(self.reader)
        self.pages.pointed.connect(self._look_up)
        self.pages.dragged.connect(self._mark_words)
        self.pages.page_changed.connect(self.page_changed)
        self.reader.pointed.connect(self._take)
        self.reader.marked.connect(desk.mark)
        desk.text_opened.connect(self._show)
        desk.selected.connect(self._follow)
        if desk.document:
            self._show(desk.current[0])

    @property
    def shows_pages(self) -> bool:
        """Whether page images are shown."""
        return self._stack.currentWidget() is self.pages

    def zoom_by(self, steps: int) -> None:
        """A step larger or smaller."""
        (self.pages if self.shows_pages else self.reader).zoom_by(steps)

    def fit(self) -> None:
        """Pages as wide as the pane."""
        self.pages.set_zoom(0)

    def _show(self, text: str) -> None:
        self._waiting = False
        entry, document, workspace = self._desk.entry(text), self._desk.document, self._desk.workspace
        if document is None or workspace is None:
            return
        if entry and entry.format == "pdf" and entry.pages:
            self._desk.reads.run(
                "", lambda: _sizes(workspace, text), lambda sizes: self._show_pages(text, sizes), quiet=True
            )
            return
        self._bring(self.reader)
        self.page_changed.emit(0)
        self._waiting = not self.isVisible()
        if self._waiting:
            self.reader.put_away()
            return
        self.reader.read(document)
        self._follow(*self._desk.current)

    def showEvent(self, event: QShowEvent) -> None:
        """Typeset what came onto the desk while another page was shown."""
        super().showEvent(event)
        if self._waiting:  # once it has the size it will have
            QTimer.singleShot(0, self, self._catch_up)

    def _catch_up(self) -> None:
        if self._waiting:
            self._show(self._desk.current[0])

    def _show_pages(self, text: str, sizes: Sequence[Size]) -> None:
        if text != self._desk.current[0]:
            return
        self._bring(self.pages)
        self.pages.show_pages(text, sizes)
        self._follow(*self._desk.current)

    def _bring(self, view: QWidget) -> None:
        focused = (self.pages if self.shows_pages else self.reader).hasFocus()
        self._stack.setCurrentWidget(view)
        self.setFocusProxy(view)
        if focused:
            view.setFocus()

    def _follow(self, _text: str, node: str) -> None:
        if not node or self._waiting:
            return
        if not self.shows_pages:
            self.reader.show_node(node)
        else:
            self._show_words()

    def _mark(self, node: str, places: Sequence[PagePlace]) -> None:
        if node == self._desk.current[1]:
            self.pages.mark(places)
            provision = self._desk.document.by_id.get(node) if self._desk.document else None
            self.pages.setAccessibleDescription(words_of(provision) if provision else "")

    def _look_up(self, page: int, x: float, y: float) -> None:
        text = self._desk.current[0]
        if workspace := self._desk.workspace:
            self._desk.reads.run("", lambda: workspace.node_at(text, page, x, y), self._take, quiet=True)

    def _mark_words(self, page: int, points: Points) -> None:
        """Words were dragged over: they are marked, and their provision taken in hand."""
        text = self._desk.current[0]
        if workspace := self._desk.workspace:
            self._desk.reads.run(
                "", lambda: workspace.span_at(text, page, points), self._take_words, quiet=True
            )

    def _take_words(self, found: tuple[str, tuple[int, int]] | None) -> None:
        if found is None:
            return
        node, span = found
        self._desk.select(self._desk.current[0], node)
        self._desk.mark(span)
        self._show_words()

    def _show_words(self) -> None:
        """Mark on the pages the words that are marked, else the whole provision."""
        text, node = self._desk.current
        workspace, span = self._desk.workspace, self._desk.span
        if workspace and node:
            self._desk.reads.run(
                "",
                lambda: workspace.places(text, node, span),
                lambda found: self._mark(node, found),
                quiet=True,
            )

    def _take(self, node: str | None) -> None:
        if node:
            self._desk.select(self._desk.current[0], node)
        if node and self._desk.span and self.shows_pages:  # a click lets go of words marked before
            self._desk.mark(None)
            self._show_words()


def _sizes(workspace: Workspace, text: str) -> list[Size]:
    return [workspace.page_size(text, page) for page in range(1, workspace.page_count(text) + 1)]
