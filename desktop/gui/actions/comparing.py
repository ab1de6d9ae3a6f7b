"""What a reader does about the river, languages in lock-step, agreed language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.gui.actions import agreed, beside
from desktop.gui.actions.entry import Action, has_dossier

ACTIONS: tuple[Action, ...] = (
    Action("river", QT_TRANSLATE_NOOP("actions", "Versions side by side…"), beside.river, beside.has_several, "Ctrl+Shift+R", "river"),
    Action("lockstep", QT_TRANSLATE_NOOP("actions", "Languages side by side…"), beside.lockstep, beside.has_languages, "Ctrl+L", "lockstep"),
    Action("lockstep.four", QT_TRANSLATE_NOOP("actions", "Check the changes of a translation…"), beside.four_way, beside.has_four, "Ctrl+Shift+L"),
    Action("river.again", QT_TRANSLATE_NOOP("actions", "Back to the versions"), beside.river_again, beside.has_river),
    Action("lockstep.again", QT_TRANSLATE_NOOP("actions", "Back to the languages"), beside.lockstep_again, beside.has_lockstep),
    Action("agreed", QT_TRANSLATE_NOOP("actions", "Agreed language"), agreed.look_up, has_dossier, "F9"),
)  # fmt: skip

MENU = "river river.again | lockstep lockstep.four lockstep.again | agreed"  # as in table.MENUS
