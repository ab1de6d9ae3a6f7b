"""The keys of the comparison pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def add_keys(pane: QWidget, rows: QWidget, go: Callable[[int], None], note: Callable[[], None]) -> None:
    """F7 and Shift+F7 wherever the pane is seen; letters only while the list is in hand."""
    window, listed = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetShortcut
    for key, owner, context, act in (
        ("F7", pane, window, lambda: go(1)),
        ("Shift+F7", pane, window, lambda: go(-1)),
        ("N", rows, listed, lambda: go(1)),
        ("P", rows, listed, lambda: go(-1)),
        ("A", rows, listed, note),
    ):
        QShortcut(QKeySequence(key), owner, act, context=context)
