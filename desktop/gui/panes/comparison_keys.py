"""The keys of the comparison pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from desktop.gui.panes.comparison import ComparisonPane


def add_keys(pane: ComparisonPane) -> None:
    """F7 and Shift+F7 wherever the pane is seen; letters only while the list is in hand."""
    window, listed = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetShortcut
    for key, owner, context, act in (
        ("F7", pane, window, lambda: pane.go(1)),
        ("Shift+F7", pane, window, lambda: pane.go(-1)),
        ("N", pane.list, listed, lambda: pane.go(1)),
        ("P", pane.list, listed, lambda: pane.go(-1)),
        ("A", pane.list, listed, pane.write_note),
    ):
        QShortcut(QKeySequence(key), owner, act, context=context)
