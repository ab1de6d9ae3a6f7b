"""PageStore: the images of the pages in view and the last seen, fetched beside the window."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.gui import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.desk import Desk
    from desktop.gui.jobs import Job
    from desktop.workspace import Workspace

ROOM = 40_000_000  # bytes of images kept


class PageStore(QObject):
    """Asks for what is wanted now and forgets what was wanted before it came."""

    arrived = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = ""
        self._images: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._coming: dict[int, tuple[float, Job]] = {}
        self._refused: dict[int, str] = {}

    def turn_to(self, text: str) -> None:
        """The pages of another text from now on."""
        for _, job in self._coming.values():
            job.cancel()
        self._text, self._coming, self._refused = text, {}, {}
        self._images.clear()

    def image(self, page: int) -> QImage | None:
        """The image of a page if it is there, at whatever scale it was fetched."""
        return self._images[page][1] if page in self._images else None

    def refusal(self, page: int) -> str:
        """Why a page cannot be drawn, "" where it can."""
        return self._refused.get(page, "")

    def want(self, pages: Sequence[int], scale: float) -> None:
        """Fetch these pages at `scale` pixels a point, and no others."""
        for page in [page for page in self._coming if page not in pages]:
            self._coming.pop(page)[1].cancel()
        for page in pages:
            have = self._images.get(page, (0.0,))[0]
            coming = self._coming[page][0] if page in self._coming else 0.0
            if scale not in {have, coming} and page not in self._refused:
                self._fetch(page, scale)

    def _fetch(self, page: int, scale: float) -> None:
        workspace, text = self._desk.workspace, self._text
        if workspace is None:
            return
        if page in self._coming:
            self._coming.pop(page)[1].cancel()
        job = self._desk.reads.run(
            "",
            lambda: _draw(workspace, text, page, scale),
            lambda image: self._take(page, scale, image),
            lambda why: self._refuse(page, why),
            quiet=True,
        )
        self._coming[page] = (scale, job)

    def _refuse(self, page: int, why: str) -> None:
        self._coming.pop(page, None)
        self._refused[page] = sentences.say(why)
        self.arrived.emit()

    def _take(self, page: int, scale: float, image: QImage) -> None:
        self._coming.pop(page, None)
        self._images[page] = (scale, image)
        self._images.move_to_end(page)
        while sum(kept.sizeInBytes() for _, kept in self._images.values()) > ROOM and len(self._images) > 2:
            self._images.popitem(last=False)
        self.arrived.emit()


def _draw(workspace: Workspace, text: str, page: int, scale: float) -> QImage:
    drawn = workspace.page_image(text, page, scale)
    # The copy is Qt's own: the bytes may go.
    return QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32).copy()
