"""Which columns of the overview of actions are shown: those the reader chose, or those there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from desktop.gui import settings, theme
from desktop.gui.panes.actions_words import head
from desktop.views.following import COLUMNS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

WIDTHS = {
    "who": 112,
    "verb": 92,
    "by_when": 100,
    "condition": 110,
    "source": 88,
    "status": 112,
    "role": 114,
    "session": 76,
    "owner": 72,
    "remark": 92,
}
LEAST = 250  # of the column of what is asked, which takes the room that is left
SPARED = ("remark", "owner", "condition", "session", "source", "role")  # in this order where there is no room
ALWAYS = "what"
_KEY = "overview/columns"


def shown(width: int) -> set[str]:
    """The columns to show where the table is `width` pixels wide."""
    chosen = {name for name in settings.text(_KEY).split() if name in COLUMNS}
    if chosen:
        return {ALWAYS, *chosen}
    names = set(COLUMNS)
    for spared in SPARED:
        if theme.px(LEAST + sum(WIDTHS.get(name, 0) for name in names)) > width:
            names.remove(spared)
    return names


def apply(table: QTableView) -> None:
    """Show the columns that are to be shown."""
    names = shown(table.width())
    for number, name in enumerate(COLUMNS):
        if table.isColumnHidden(number) == (name in names):
            table.setColumnHidden(number, name not in names)


def menu(table: QTableView) -> QMenu:
    """A menu of the columns; the reader's choice is remembered."""
    made = QMenu(QCoreApplication.translate("overview", "Columns"), table)
    made.setObjectName("overview.columns")
    now = shown(table.width())
    for name in COLUMNS:
        action = made.addAction(head(name))
        action.setCheckable(True)
        action.setChecked(name in now)
        action.setEnabled(name != ALWAYS)
        action.setData(name)
    made.triggered.connect(lambda _: _choose(table, made))
    return made


def _choose(table: QTableView, made: QMenu) -> None:
    wanted = [str(action.data()) for action in made.actions() if action.isChecked()]
    settings.set_value(_KEY, " ".join(wanted))
    apply(table)
