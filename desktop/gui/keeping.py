"""Keeping: what the window does by itself to keep a dossier safe, and what may be done in it meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from desktop.gui.backing import Backing
from desktop.gui.panes.standing import StandingBars
from desktop.gui.watching import Watch

if TYPE_CHECKING:
    from desktop.gui.frame import Frame

# What changes the dossier, and what can be done while it is locked.
WRITES = frozenset(
    {"file.import", "note.add", "edit.undo", "edit.redo", "notes.carry", "notes.merge", "dossier.backup"}
)
LOCKED = frozenset({"dossier.new", "dossier.open", "file.quit", "help.shortcuts", "help.about"})


class Keeping(QObject):
    """Puts the bars and the label into the window, and says of each action why it cannot be done."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._tips: dict[str, str] = {}
        bars = StandingBars(window)
        middle = window.pages.parentWidget()
        above = middle.layout() if middle else None
        if isinstance(above, QVBoxLayout):
            above.insertWidget(0, bars)
        self.backing, self.watch = Backing(window), Watch(window, bars)
        window.commands.allowed.connect(self.allow)

    def allow(self) -> None:
        """Take from the actions what cannot be done now, and say why where it is because nothing can be written."""
        why, covered = self.watch.why_read_only(), self._window.guard.covered
        for menu in self._window.commands.menus:
            menu.setToolTipsVisible(bool(why))
        for name, action in self._window.commands.made.items():
            tip = self._tips.setdefault(name, action.toolTip())
            if covered and name not in LOCKED:
                action.setEnabled(False)
            elif name in WRITES and why:
                action.setEnabled(False)
                action.setToolTip(why)
            elif action.toolTip() != tip and name in WRITES:
                action.setToolTip(tip)
