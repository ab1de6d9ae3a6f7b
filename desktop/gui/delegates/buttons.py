"""Small buttons that show an icon and say what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from desktop.gui import icons, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def tool(parent: QWidget, icon: str) -> QToolButton:
    """A button with an icon only; its tool tip says what it does."""
    button = QToolButton(parent)
    button.setIcon(icons.icon(icon))
    button.setIconSize(QSize(theme.px(icons.SIDE), theme.px(icons.SIDE)))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
