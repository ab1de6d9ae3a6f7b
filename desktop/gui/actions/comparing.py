"""What a reader does about the river, languages in lock-step, agreed language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.gui.actions.entry import Action

ACTIONS: tuple[Action, ...] = ()

MENU = ""  # as in table.MENUS
