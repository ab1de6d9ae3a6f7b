"""Page images of the texts of a dossier, and where a provision is printed on them."""

from __future__ import annotations

from collections import OrderedDict
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from desktop.errors import UnreadableFile
from desktop.terms.page import PageImage, PagePlace
from desktop.views.places import provision_with, span_of, words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.reading.apart_pages import PagesApart
    from desktop.store import Dossier
    from desktop.terms.document import Document


T = TypeVar("T")
MOST = 4  # files held open, each by a worker
Span = tuple[int, int] | None
Point = tuple[float, float]  # shares of the width and height of a page
Points = tuple[Point, Point]


class PageDesk:
    """The page images of a dossier, the last few files held open by workers; a text that is no PDF has none.

    Where a worker breaks on a page, UnreadableFile says so: for its picture every time, for words on it once.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier, self._lock = dossier, RLock()
        self._open: OrderedDict[str, PagesApart | None] = OrderedDict()
        self._told: set[str] = set()

    def close(self) -> None:
        """Let go of every file."""
        with self._lock:
            while self._open:
                self._close_one()

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
        return self._found(
            lambda: tuple(PagePlace(*place) for place in pages.places(words, first, last, part)), ()
        )

    def node_at(self, text: str, document: Document, page: int, point: tuple[float, float]) -> str | None:
        """The provision printed at `point` of a page (shares of its width and height), if any."""
        pages = self._of(text)
        words = self._found(lambda: pages.text_at(page, *point), "") if pages else ""
        return provision_with(document, page, words) if words else None

    def span_at(
        self, text: str, document: Document, page: int, points: Points
    ) -> tuple[str, tuple[int, int]] | None:
        """The provision printed at the first of two points, and the part of its words that lies between them."""
        pages = self._of(text)
        none = ("", "")
        words, before = self._found(lambda: pages.words_between(page, *points), none) if pages else none
        for point in points:
            node = self.node_at(text, document, page, point) if words else None
            span = span_of(document.by_id[node].text, words, before) if node else None
            if node and span:
                return node, span
        return None

    def _found(self, ask: Callable[[], T], nothing: T) -> T:
        """What is found on pages; a page that nothing can be found on is told of once."""
        try:
            return ask()
        except UnreadableFile as refusal:
            if str(refusal) in self._told:
                return nothing
            self._told.add(str(refusal))
            raise

    def _of(self, text: str) -> PagesApart | None:
        with self._lock:
            if text not in self._open:
                self._open[text] = self._opened(text)
            self._open.move_to_end(text)
            while sum(pages is not None for pages in self._open.values()) > MOST:
                self._close_one()
            return self._open[text]

    def _close_one(self) -> None:
        """Close what was looked at longest ago."""
        _, pages = self._open.popitem(last=False)
        if pages:
            pages.close()

    def _opened(self, text: str) -> PagesApart | None:
        entry = self._dossier.find_text(text)
        if entry.format != "pdf":
            return None
        from desktop.reading.apart_pages import PagesApart

        return PagesApart(self._dossier.original(text), entry.file)
