"""A dialog as large as it wants to be, and no larger than the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

_SHARE = 0.94  # of the screen: its frame wants room too


def fit(dialog: QDialog, width: int, height: int) -> None:
    """Make it `width` by `height` at 100 %, as far as the screen allows."""
    room = dialog.screen().availableSize() * _SHARE
    dialog.resize(min(theme.px(width), room.width()), min(theme.px(height), room.height()))
