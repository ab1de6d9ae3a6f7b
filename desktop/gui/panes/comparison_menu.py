"""The menu of a row of the comparison."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from desktop.gui import writing
from desktop.gui.panes.comparison_keys import DEEDS, keys_of, title_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.gui.desk import Desk

OFFERED = ("open", "note", "agreed", "|", "part", "pair", "confirm", "free")


def menu_of(desk: Desk, parent: QWidget, do: Callable[[str], None], can: Callable[[str], bool]) -> QMenu:
    """What can be done with the row in hand, with its keys; what makes no sense for it cannot be chosen."""
    menu, deeds = QMenu(parent), {deed.id: deed for deed in DEEDS}
    for name in OFFERED:
        if name == "|":
            menu.addSeparator()
            continue
        words = "\t".join(filter(None, (title_of(deeds[name]), keys_of(deeds[name]))))
        action = menu.addAction(words, partial(do, name))
        action.setObjectName(f"comparison.{name}")
        action.setEnabled(can(name))
        if deeds[name].writes:
            writing.marks(desk, action)
    return menu
