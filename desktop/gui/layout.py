"""Layout: the window opens where and as it was left."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt

from desktop.gui import settings, theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.gui.frame import Frame

DOCKS = 1  # another number forgets where the docks were
LARGEST = (1440, 900)  # of a window that was never moved
_PARTS = ("geometry", "state", "split", "below")  # in the words of Qt
NARROW = 1000  # pixels at 100 % under which a window has no room for three columns


def restore(window: Frame) -> None:
    """Put the window and its panes where they were, or where they are best to begin with."""
    window.setProperty("scale", round(theme.scale() * 100))  # the setting may change before the window goes
    geometry, docks, split, below = _remembered()
    if not window.restoreGeometry(geometry):
        room = window.screen().availableGeometry().size() * 0.95
        window.resize(room.boundedTo(QSize(*LARGEST)))
    if not window.restoreState(docks, DOCKS):
        sides = [window.docks["library"], window.docks["notes"]]
        window.resizeDocks(sides, [theme.px(250), theme.px(280)], Qt.Orientation.Horizontal)
    if settings.number("window/scale", 100) < window.property("scale") and window.width() < theme.px(NARROW):
        window.docks["notes"].hide()  # everything has just become larger: room for reading first
    window.reading.splitter.restoreState(split)
    window.reading.tree.splitter.restoreState(below)


def keep(window: Frame) -> None:
    """Remember where everything stands."""
    split, below = window.reading.splitter.saveState(), window.reading.tree.splitter.saveState()
    parts = window.saveGeometry(), window.saveState(DOCKS), split, below
    for name, part in zip(_PARTS, parts, strict=True):
        settings.set_value(f"window/{name}", part)
    settings.set_value("window/seal", _seal(parts))
    settings.set_value("window/scale", window.property("scale"))
    settings.settings().sync()


def _remembered() -> list[QByteArray]:
    """What was kept, each part empty where one of them is spoiled: Qt ends the program over a bit that is turned."""
    store = settings.settings()
    kept = [store.value(f"window/{name}") for name in _PARTS]
    found = [value if isinstance(value, QByteArray) else QByteArray() for value in kept]
    return found if settings.text("window/seal") == _seal(found) else [QByteArray()] * len(_PARTS)


def _seal(parts: Iterable[QByteArray]) -> str:
    return sha256(b"|".join(bytes(part.data()) for part in parts)).hexdigest()
