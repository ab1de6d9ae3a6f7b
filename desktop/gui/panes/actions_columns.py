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
    "verb": 84,
    "by_when": 104,
    "condition": 100,
    "source": 88,
    "status": 112,
    "role": 100,
    "session": 76,
    "owner": 72,
    "remark": 92,
}
ROOMY = 1240  # pixels at 100 % from which every column has room
SPARED = ("owner", "remark")
ALWAYS = "what"
_KEY = "overview/columns"


def shown(width: int) -> set[str]:
    """The columns to show where the table is `width` pixels wide."""
    chosen = {name for name in settings.text(_KEY).split() if name in COLUMNS}
    if chosen:
        return {ALWAYS, *chosen}
    return set(COLUMNS) - (set() if width >= theme.px(ROOMY) else set(SPARED))


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
