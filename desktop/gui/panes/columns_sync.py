"""Following: the provision in hand is the same on the desk and in texts that stand beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.delegates.tall_rows import TallRows
    from desktop.gui.desk import Desk

PAUSE = 200  # milliseconds: a reader who walks on does not want every text laid on the desk


class Following(QObject):
    """Takes in hand what the reader stands on in the list, and stands in the list where the reader is elsewhere."""

    def __init__(
        self,
        desk: Desk,
        rows: TallRows,
        place: Callable[[], tuple[str, str] | None],
        show: Callable[[str, str], None],
    ) -> None:
        super().__init__(rows)
        self._desk, self._rows, self._place, self._show = desk, rows, place, show
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._take)
        rows.selectionModel().currentChanged.connect(lambda *_: self._soon.start())
        desk.selected.connect(self._follow)

    def rest(self) -> None:
        """Leave the desk as it is: the reader did not walk to where the list now stands."""
        self._soon.stop()

    def _take(self) -> None:
        place = self._place()
        if place and self._rows.hasFocus():
            self._desk.select(*place)

    def _follow(self, text: str, node: str) -> None:
        if self._rows.isVisible() and not self._rows.hasFocus():
            self._show(text, node)
