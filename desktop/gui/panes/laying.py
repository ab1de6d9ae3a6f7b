"""Laying: a long text is set and laid out a slice at a time, so that the window never waits for the whole of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from desktop.gui.panes.typeset import Placed, Setter

SLICE = 0.02  # seconds
SETTING = 0.005  # seconds: what is set is laid out at once, and that takes twice as long
STRIDE = 1500  # characters laid out before the clock is looked at


class Laying(QObject):
    """Sets what is left of a text while nothing else is to do, and says when the provision that is wanted is there."""

    reached = Signal(object)  # where it stands

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._setter: Setter | None = None
        self._laid = 0  # up to which position the text is known to be laid out
        self._wanted = ""
        self._onward = QTimer(self, singleShot=True, interval=0)
        self._onward.timeout.connect(self._go_on)

    def begin(self, setter: Setter) -> None:
        """Go on with a text of which `setter` has set the beginning; the view shows it already."""
        self._setter, self._laid, self._wanted = setter, 0, ""
        self._onward.start()

    def want(self, node: str) -> None:
        """Say `reached` as soon as a provision is set and laid out: at once where it is near."""
        self._wanted = node
        self._go_on()

    def wants(self, node: str) -> bool:
        """Whether that provision is still waited for."""
        return bool(node) and node == self._wanted

    def reaches(self, place: Placed) -> bool:
        """Whether a place is laid out: to ask where it stands costs nothing then."""
        return place.end <= self._laid

    def seen(self, place: Placed) -> None:
        """The reader pointed at a place: it is laid out."""
        self._laid = max(self._laid, place.end)

    def anew(self) -> None:
        """The lines have another width or size: nothing is laid out any more."""
        self._laid = 0

    def _go_on(self) -> None:
        """A slice: first lay out what is set, then set more, until all is set and what is wanted is there."""
        setter, until = self._setter, time.perf_counter() + SLICE
        if setter is None:
            return
        place = setter.place_of(self._wanted) if self._wanted else None
        target = setter.end if place is None and not setter.done else (place.end if place else 0)
        while self._laid < target and time.perf_counter() < until:
            self._lay(min(target, self._laid + STRIDE))
        if place and self.reaches(place):
            self._wanted = ""
            self.reached.emit(place)
        elif self._laid >= target and not setter.done:
            self._set(setter)
        elif not place:
            self._wanted = ""  # no such provision
        if self._wanted or not setter.done:
            self._onward.start()

    def _lay(self, position: int) -> None:
        document = self._view.document()
        document.documentLayout().blockBoundingRect(document.findBlock(position))
        self._laid = position

    def _set(self, setter: Setter) -> None:
        """Set some more, which lays it out too; a caret at the end of what was set must not tell of a move."""
        self._view.blockSignals(True)
        setter.set_until(time.perf_counter() + SETTING)
        self._view.blockSignals(False)
