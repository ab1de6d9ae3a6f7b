"""Notes by the line and all at once: the quick line, the table of notes, the matrix of positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

if TYPE_CHECKING:
    from desktop.gui.frame import Frame


def quick(window: Frame) -> None:
    """Open the quick line under the page and give it the keyboard."""
    from desktop.gui.panes.quick_line import QuickLine

    line, middle = window.findChild(QuickLine), window.centralWidget()
    below = middle.layout() if middle else None
    if line is None and isinstance(below, QVBoxLayout):
        line = QuickLine(window.desk, middle)
        line.closed.connect(lambda: window.pages.setFocus(Qt.FocusReason.OtherFocusReason))
        below.addWidget(line)
    if line is not None:
        line.show()
        line.words.setFocus(Qt.FocusReason.ShortcutFocusReason)


def table(window: Frame) -> None:
    """Show all notes as a table."""
    _show(window, "notebook")


def positions(window: Frame) -> None:
    """Show who takes which stance on which paragraph of the decision in hand."""
    _show(window, "positions")


def _show(window: Frame, name: str) -> None:
    window.show_page(name)
    window.spread(name).setFocus(Qt.FocusReason.OtherFocusReason)
