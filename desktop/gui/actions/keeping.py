"""What a reader does about keeping a dossier safe and handing it on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.gui.actions.entry import Action

ACTIONS: tuple[Action, ...] = ()

MENU = ""  # as in table.MENUS
