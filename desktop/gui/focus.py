"""Focus: the keyboard goes from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def pass_on(panes: Sequence[QWidget], by: int) -> None:
    """The keyboard goes from the pane that has it to the one `by` places on, and round."""
    held = QApplication.focusWidget()
    now = next((n for n, pane in enumerate(panes) if held and pane.isAncestorOf(held)), -1)
    give(panes[(now + by) % len(panes)] if now >= 0 else panes[0])


def give(pane: QWidget) -> None:
    """The keyboard goes to a pane: where it wants it, else to the first of its widgets that takes it."""
    target = pane
    if not pane.focusProxy() and pane.focusPolicy() is Qt.FocusPolicy.NoFocus:
        target = next(
            (
                child
                for child in pane.findChildren(QWidget)
                if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled()
            ),
            pane,
        )
    target.setFocus(Qt.FocusReason.ShortcutFocusReason)
