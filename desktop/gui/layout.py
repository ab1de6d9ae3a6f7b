"""Layout: the window opens where and as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt

from desktop.gui import settings, theme

if TYPE_CHECKING:
    from desktop.gui.frame import Frame

DOCKS = 1  # another number forgets where the docks were
LARGEST = (1440, 900)  # of a window that was never moved
NARROW = 1000  # pixels at 100 % under which a window has no room for three columns


def restore(window: Frame) -> None:
    """Put the window and its panes where they were, or where they are best to begin with."""
    store = settings.settings()
    window.setProperty("scale", round(theme.scale() * 100))  # the setting may change before the window goes
    geometry, docks, split = (store.value(f"window/{name}") for name in ("geometry", "state", "split"))
    if not (isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)):
        room = window.screen().availableGeometry().size() * 0.95
        window.resize(room.boundedTo(QSize(*LARGEST)))
    if not (isinstance(docks, QByteArray) and window.restoreState(docks, DOCKS)):
        sides = [window.docks["library"], window.docks["notes"]]
        window.resizeDocks(sides, [theme.px(250), theme.px(280)], Qt.Orientation.Horizontal)
    if settings.number("window/scale", 100) < window.property("scale") and window.width() < theme.px(NARROW):
        window.docks["notes"].hide()  # everything has just become larger: room for reading first
    if isinstance(split, QByteArray):
        window.reading.splitter.restoreState(split)
    if isinstance(below := store.value("window/below"), QByteArray):
        window.reading.tree.splitter.restoreState(below)


def keep(window: Frame) -> None:
    """Remember where everything stands."""
    settings.set_value("window/geometry", window.saveGeometry())
    settings.set_value("window/state", window.saveState(DOCKS))
    settings.set_value("window/split", window.reading.splitter.saveState())
    settings.set_value("window/below", window.reading.tree.splitter.saveState())
    settings.set_value("window/scale", window.property("scale"))
    settings.settings().sync()
