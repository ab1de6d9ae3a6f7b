"""Keeping: what the window does by itself to keep a dossier safe, and what may be done in it meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout

from desktop.gui import settings
from desktop.gui.backing import Backing
from desktop.gui.going_back import GoingBack
from desktop.gui.panes.standing import StandingBars
from desktop.gui.rescuing import Rescue
from desktop.gui.watching import Watch

if TYPE_CHECKING:
    from desktop.gui.frame import Frame

# What can be done while the dossier is locked.
LOCKED = frozenset({"dossier.new", "dossier.open", "file.quit", "help.shortcuts", "help.about"})


class Keeping(QObject):
    """Puts the bars and the label into the window, and shuts what cannot be done while the dossier is locked."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        bars = StandingBars(window)
        middle = window.pages.parentWidget()
        above = middle.layout() if middle else None
        if isinstance(above, QVBoxLayout):
            above.insertWidget(0, bars)
        self.going_back = GoingBack(window)
        self.backing, self.watch = Backing(window), Watch(window, bars, self.going_back)
        self.rescue = Rescue(window, bars.bars["unkept"])
        window.commands.allowed.connect(self.allow)
        QTimer.singleShot(0, self, self._tell_spoiled)

    def _tell_spoiled(self) -> None:
        """Say once that settings could not be understood, and where they are."""
        while settings.spoiled:
            words = self.tr(
                "Some settings could not be read and are as at first; the file was copied to {name}."
            )
            self._window.desk.messages.error(words.format(name=settings.spoiled.pop()))

    def allow(self) -> None:
        """Take from the actions what cannot be done while it is locked; menus say why what writes is shut."""
        for menu in self._window.commands.menus:
            menu.setToolTipsVisible(self._window.desk.read_only)
        for name, action in self._window.commands.made.items():
            if self._window.guard.covered and name not in LOCKED:
                action.setEnabled(False)
