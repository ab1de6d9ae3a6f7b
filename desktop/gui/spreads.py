"""Spreads: the pages that take the place of the reading, each made when it is first wanted."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.gui.frame import Frame
    from desktop.gui.panes.comparison import ComparisonPane

PANES = {  # name of the spread: module and class of its pane, which takes the desk
    "comparison": "desktop.gui.panes.comparison.ComparisonPane",
    "overview": "desktop.gui.panes.actions.ActionsPane",
}
UNUSED: dict[str, tuple[str, ...]] = {"overview": ("notes",)}  # docks a spread has no use for


def make(name: str, window: Frame) -> QWidget:
    """Make the pane of a spread and let it open places in the reading."""
    module, _, kind = PANES[name].rpartition(".")
    pane: QWidget = getattr(import_module(module), kind)(window.desk)
    if hasattr(pane, "opened"):  # a signal of text and node
        pane.opened.connect(window.open_place)
    if name in _CONNECT:
        _CONNECT[name](window, pane)
    return pane


def _connect_comparison(window: Frame, pane: ComparisonPane) -> None:
    pane.choosing.connect(window.commands.action("compare").trigger)
    pane.place_opened.connect(lambda *_: window.show_page("reading"))


_CONNECT: dict[str, Callable[[Frame, Any], None]] = {"comparison": _connect_comparison}
