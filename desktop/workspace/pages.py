"""Page images of the texts of a dossier, and where a provision is printed on them."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING

from desktop.terms.page import PageImage, PagePlace
from desktop.views.places import provision_with, span_of, words_of

if TYPE_CHECKING:
    from desktop.reading.pages import Pages
    from desktop.store import Dossier
    from desktop.terms.document import Document


Span = tuple[int, int] | None
Point = tuple[float, float]  # shares of the width and height of a page
Points = tuple[Point, Point]


class PageDesk:
    """The open page images of a dossier; a text that is no PDF has none."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier, self._open, self._lock = dossier, dict[str, "Pages | None"](), RLock()

    def close(self) -> None:
        """Let go of every file."""
        with self._lock:
            for pages in self._open.values():
                if pages:
                    pages.close()
            self._open.clear()

    def count(self, text: str) -> int:
        """How many pages the text has; 0 where it is no PDF."""
        pages = self._of(text)
        return pages.count if pages else 0

    def size(self, text: str, page: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        pages = self._of(text)
        return pages.size(page) if pages else (0.0, 0.0)

    def image(self, text: str, page: int, scale: float) -> PageImage:
        """A page as pixels at `scale` pixels a point."""
        pages = self._of(text)
        return PageImage(*pages.image(page, scale)) if pages else PageImage(0, 0, 0, b"")

    def places(self, text: str, document: Document, node: str, span: Span = None) -> tuple[PagePlace, ...]:
        """Where the words of `node`, or a span of them, are printed, a rectangle a line."""
        words, first, last = words_of(document, node)
        pages = self._of(text) if words else None
        if pages is None:
            return ()
        before = len(words) - len(document.by_id[node].text)  # the label is printed, too
        part = (span[0] + before, span[1] + before) if span else None
        return tuple(PagePlace(*place) for place in pages.places(words, first, last, part))

    def node_at(self, text: str, document: Document, page: int, point: tuple[float, float]) -> str | None:
        """The provision printed at `point` of a page (shares of its width and height), if any."""
        pages = self._of(text)
        words = pages.text_at(page, *point) if pages else ""
        return provision_with(document, page, words) if words else None

    def span_at(
        self, text: str, document: Document, page: int, points: Points
    ) -> tuple[str, tuple[int, int]] | None:
        """The provision printed at the first of two points, and the part of its words that lies between them."""
        pages = self._of(text)
        words, before = pages.words_between(page, *points) if pages else ("", "")
        for point in points:
            node = self.node_at(text, document, page, point) if words else None
            span = span_of(document.by_id[node].text, words, before) if node else None
            if node and span:
                return node, span
        return None

    def _of(self, text: str) -> Pages | None:
        with self._lock:
            if text not in self._open:
                self._open[text] = self._opened(text)
            return self._open[text]

    def _opened(self, text: str) -> Pages | None:
        if self._dossier.find_text(text).format != "pdf":
            return None
        from desktop.reading.pages import Pages

        return Pages(self._dossier.original(text))
