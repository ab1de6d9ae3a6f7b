"""Writing: whatever would change the dossier is marked once, and is shut while the dossier can only be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.gui import sentences

if TYPE_CHECKING:
    from desktop.gui.desk import Desk

    Thing = QAction | QWidget | QShortcut | QAbstractItemModel

WRITES, SHUT = "writes", "shut"  # the mark, and what a marked model asks before a cell may be edited
_CHANGED = frozenset({QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange})


def why_not(desk: Desk) -> str:
    """Why nothing can be changed in the dossier, "" where it can."""
    workspace = desk.workspace
    if workspace is None or not workspace.dossier.read_only:
        return ""
    if who := workspace.dossier.held_by:
        words = QCoreApplication.translate(
            "Watch", "Read only: another window has this dossier open ({who})."
        )
        return words.format(who=sentences.say(who))
    from desktop.workspace.safety import copied_from

    if copied_from(workspace.path):
        return QCoreApplication.translate(
            "Watch", "Read only: this is a copy; go back to it to work on in it."
        )
    return QCoreApplication.translate("Watch", "Read only: the file or its folder cannot be written.")


def marks(desk: Desk, *things: Thing) -> None:
    """Mark what changes the dossier: an action, a button, a form, a key, a model whose cells are edited."""
    for thing in things:
        _Gate(desk, thing)


class _Gate(QObject):
    """Keeps one thing shut, saying why, for as long as nothing can be changed; else it is as others want it."""

    def __init__(self, desk: Desk, thing: Thing) -> None:
        super().__init__(thing)
        self._desk, self._thing = desk, thing
        self._shut, self._busy = False, False
        self._wanted, self._tip = True, ""
        thing.setProperty(WRITES, True)
        desk.rights_changed.connect(self.look)
        if isinstance(thing, QAction):
            thing.changed.connect(self.look)
        elif isinstance(thing, QWidget):
            thing.installEventFilter(self)
        self.look()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Others open it, or call it otherwise."""
        if event.type() in _CHANGED:
            self.look()
        return False

    def look(self) -> None:
        """Shut it, or let it go again."""
        if self._busy:
            return
        self._busy = True
        if why := why_not(self._desk):
            self._hold(why)
        elif self._shut:
            self._release()
        self._busy = False

    def _hold(self, why: str) -> None:
        is_open, tip = _is_open(self._thing), _tip(self._thing)
        self._wanted = is_open or (self._shut and self._wanted)
        self._tip = self._tip if self._shut and tip == why else tip
        self._shut = True
        if is_open:
            _open(self._thing, is_open=False)
        if tip != why:
            _say(self._thing, why)

    def _release(self) -> None:
        self._shut = False
        _say(self._thing, self._tip)
        _open(self._thing, is_open=self._wanted)


def _is_open(thing: Thing) -> bool:
    return not thing.property(SHUT) if isinstance(thing, QAbstractItemModel) else thing.isEnabled()


def _open(thing: Thing, *, is_open: bool) -> None:
    if isinstance(thing, QAbstractItemModel):
        thing.setProperty(SHUT, not is_open)
    else:
        thing.setEnabled(is_open)


def _tip(thing: Thing) -> str:
    return thing.toolTip() if isinstance(thing, QAction | QWidget) else ""


def _say(thing: Thing, tip: str) -> None:
    if isinstance(thing, QAction | QWidget):
        thing.setToolTip(tip)
