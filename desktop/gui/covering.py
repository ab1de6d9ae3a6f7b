"""What is hidden, and what is let go of, while a dossier is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QWidget,
)

from desktop.gui.panes.bars import MessageBar
from desktop.gui.panes.half_typed import HalfTyped
from desktop.gui.panes.notes_editor import NoteEditor
from desktop.gui.panes.standing import StandingBars

if TYPE_CHECKING:
    from desktop.gui.frame import Frame

_KEPT = frozenset({"empty", "reading", "locked"})  # pages that are emptied, not thrown away
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def keep_all(window: Frame) -> bool:
    """Bring the dossier up to whatever is typed anywhere in the window; False where something cannot be kept."""
    held = QApplication.focusWidget()
    if held is not None and _is_in_a_cell(held):
        held.clearFocus()  # what is typed in a cell is handed over by that
    editors = window.findChildren(NoteEditor)
    kept = [one.keeper.keep_now() and one.replies.keep() for one in editors]
    return all([*kept, *(half.keep() for half in window.findChildren(HalfTyped))])


def _is_in_a_cell(field: QWidget) -> bool:
    above = field.parentWidget()
    while above is not None and not isinstance(above, QAbstractItemView):
        above = above.parentWidget()
    return above is not None


def put_aside(window: Frame) -> bool:
    """Keep what is being written and close what stands before the window; False where something cannot be kept.

    What was chosen in a dialog is not done; it says itself why it stays.
    """
    if not keep_all(window):  # no question: nobody may be at the desk
        return False
    for dialog in window.findChildren(QDialog):
        dialog.reject()
        if dialog.isVisible():
            return False
        dialog.deleteLater()
    return True


def hide(window: Frame) -> None:
    """Hide what the page does not: the bars, the title, docks that float."""
    window.statusBar().hide()
    window.setWindowTitle("Chapeau")
    middle = window.pages.parentWidget()
    for beside in middle.findChildren(QWidget, options=_DIRECT) if middle else ():
        if beside is not window.pages and not isinstance(beside, (MessageBar, StandingBars)):
            beside.hide()
    hush(window)


def hush(window: Frame) -> None:
    """Take back what the bars say."""
    for bar in window.findChildren(MessageBar):
        bar.label.clear()
        bar.label.setAccessibleName("")
        bar.hide()


def clear(window: Frame) -> None:
    """Let go of the spreads, of page images, and of words typed to look for something."""
    window.discard(_KEPT)
    for line in window.findChildren(QLineEdit):
        if not isinstance(line.parent(), (QAbstractSpinBox, QComboBox)):
            line.clear()
    QPixmapCache.clear()
