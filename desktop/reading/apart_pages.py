"""Pages apart: a worker holds a PDF open, draws its pages and finds words on them; a page it breaks on costs one sentence."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from desktop.errors import UnreadableFile
from desktop.reading import apart, sniffing
from desktop.reading.apart_watch import TOO_MUCH
from desktop.reading.jobs import Job
from desktop.terms.step import finish

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.reading.apart_talk import Conversation
    from desktop.reading.jobs import Given
    from desktop.reading.pages import Image, Part, Place, Point

Size = tuple[float, float]
PATIENCE = 10.0  # seconds a page may take
_ROOM = "desktop.reading.pages_jobs"
HOLD = Job(f"{_ROOM}:hold", tuple[Size, ...], _ROOM)
IMAGE = Job(f"{_ROOM}:image", tuple[int, int, int], silence=PATIENCE)
PLACES = Job(f"{_ROOM}:places", tuple[tuple[int, float, float, float, float], ...], silence=PATIENCE)
TEXT_AT = Job(f"{_ROOM}:text_at", str, silence=PATIENCE)
WORDS = Job(f"{_ROOM}:words_between", tuple[str, str], silence=PATIENCE)

CLOSED = "it was closed meanwhile."
SPOILT = "drawing page {page} broke down; save the document again as a new PDF."
ENDLESS = "drawing page {page} came to no end; save the document again as a new PDF."
LARGE = (
    "drawing page {page} would take more memory than any page is worth; save the document again as a new PDF."
)
_WHY = {apart.DIED: SPOILT, apart.HUNG: ENDLESS, TOO_MUCH: LARGE}


class PagesApart:
    """The pages of a PDF that a worker holds; `count` is 0 where the file cannot be drawn. Safe to use from any thread.

    Whatever is asked raises UnreadableFile with a sentence where the worker breaks on it, and the next goes to another.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._data, self._name = data, name
        self._lock = threading.Lock()
        self._talk: Conversation | None = None
        self._refused: dict[tuple[str, int], str] = {}
        self._sizes: tuple[Size, ...] | None = None
        self._closed = False

    @property
    def count(self) -> int:
        """How many pages it has."""
        return len(self._every_size())

    def size(self, page: int) -> Size:
        """Width and height of a page in points; pages count from 1."""
        return self._every_size()[page - 1]

    def image(self, page: int, scale: float) -> Image:
        """Width, height, bytes a row and the BGRX pixels of a page at `scale` pixels a point."""
        given = self._asked(IMAGE, page, [page, scale])
        width, height, stride = given.value
        if not _is_picture(given.value, len(given.data)):
            raise UnreadableFile(self._name, SPOILT.format(page=page))
        return width, height, stride, given.data

    def places(self, text: str, page_from: int, page_to: int, part: Part = None) -> list[Place]:
        """Where `text`, or a part of it, stands on the pages named, as `Pages.places` says."""
        return list(self._asked(PLACES, page_from, [text, page_from, page_to, part]).value)

    def text_at(self, page: int, x: float, y: float) -> str:
        """The printed line at a point of a page (shares of its width and height); "" where there is none."""
        return str(self._asked(TEXT_AT, page, [page, x, y]).value)

    def words_between(self, page: int, a: Point, b: Point) -> tuple[str, str]:
        """The printed words from one point of a page to another, in reading order, and what stands before them."""
        words, before = self._asked(WORDS, page, [page, a, b]).value
        return words, before

    def close(self) -> None:
        """Let the worker go, whatever it does."""
        self._closed = True
        self._let_go()

    def _every_size(self) -> tuple[Size, ...]:
        with self._lock:
            if self._sizes is None:
                self._once(HOLD.does, 0, self._worker)
            return self._sizes or ()

    def _asked(self, job: Job, page: int, told: list[Any]) -> Given:
        with self._lock:
            given: Given = self._once(job.does, page, lambda: self._answered(job, told))
            return given

    def _once(self, what: str, page: int, ask: Callable[[], Any]) -> Any:
        """What is asked for, unless a worker broke on the same before."""
        if (what, page) in self._refused:
            raise UnreadableFile(self._name, self._refused[what, page])
        try:
            return ask()
        except UnreadableFile as refusal:
            self._let_go()
            why = _WHY.get(refusal.why, "").format(page=page) if page else ""
            self._refused[what, page] = why or refusal.why
            raise UnreadableFile(self._name, why or refusal.why) from refusal

    def _answered(self, job: Job, told: list[Any]) -> Given:
        """The answer of the worker that is there; where it broke, of a new one, for it may have been tired of another page."""
        held = self._talk is not None
        try:
            return self._told(job, told)
        except UnreadableFile as refusal:
            if not held or refusal.why != apart.DIED:
                raise
        self._let_go()
        return self._told(job, told)

    def _told(self, job: Job, told: list[Any]) -> Given:
        talk = self._worker()
        apart.put(talk, job, b"", self._name, told)
        return finish(apart.answered(talk, job, self._name))

    def _worker(self) -> Conversation:
        if self._closed:
            raise UnreadableFile(self._name, CLOSED)
        if self._talk is None:
            self._talk = talk = apart.WORKERS.begin(HOLD.needs)
            apart.put(talk, HOLD, self._data, self._name)
            self._sizes = finish(apart.answered(talk, HOLD, self._name)).value
        return self._talk or self._worker()

    def _let_go(self) -> None:
        talk, self._talk = self._talk, None
        if talk:
            talk.end(spent=True)


def _is_picture(measures: tuple[int, int, int], size: int) -> bool:
    """Whether pixels are as many as is said: what draws them on the screen takes that on trust."""
    width, height, stride = measures
    fits = 0 < width <= sniffing.MAX_SIDE and 0 < height <= sniffing.MAX_SIDE
    return fits and stride % 4 == 0 and stride >= 4 * width and size == stride * height
