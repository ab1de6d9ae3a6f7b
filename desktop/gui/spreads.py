"""Spreads: the pages that take the place of the reading, each made when it is first wanted."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from desktop.gui.frame import Frame
    from desktop.gui.panes.carrying import CarryingPane
    from desktop.gui.panes.comparison import ComparisonPane
    from desktop.gui.panes.lockstep import LockstepPane
    from desktop.gui.panes.river import RiverPane
    from desktop.terms.page import Side


class Shown(NamedTuple):
    """The versions a spread shows."""

    versions: Any
    four: bool


class Carried(NamedTuple):
    """The texts whose notes are carried from one to the other."""

    sides: tuple[Side, Side] | None


PANES = {  # name of the spread: module and class of its pane, which takes the desk
    "comparison": "desktop.gui.panes.comparison.ComparisonPane",
    "overview": "desktop.gui.panes.actions.ActionsPane",
    "river": "desktop.gui.panes.river.RiverPane",
    "lockstep": "desktop.gui.panes.lockstep.LockstepPane",
    "notebook": "desktop.gui.panes.notes_table.NotesTablePane",
    "positions": "desktop.gui.panes.positions.PositionsPane",
    "carrying": "desktop.gui.panes.carrying.CarryingPane",
    "ledger": "desktop.gui.panes.ledger.LedgerPane",
    "timeline": "desktop.gui.panes.timeline.TimelinePane",
    "binned": "desktop.gui.panes.binned.BinnedPane",
    "locked": "desktop.gui.panes.locked.LockedPane",
}
_SEVERAL = ("river", "lockstep")  # what shows several versions, named by their sides
UNUSED: dict[str, tuple[str, ...]] = {  # docks a spread has no use for, or no room
    "overview": ("notes",),
    "river": ("notes",),
    "lockstep": ("notes",),
    "notebook": ("notes",),
    "positions": ("notes",),
    "carrying": ("notes",),
    "ledger": ("notes",),
    "timeline": ("notes",),
    "binned": ("notes",),
    "locked": ("library", "search", "agreed", "notes"),
}


def make(name: str, window: Frame) -> QWidget:
    """Make the pane of a spread and let it open places in the reading."""
    module, _, kind = PANES[name].rpartition(".")
    pane: QWidget = getattr(import_module(module), kind)(window.desk)
    if hasattr(pane, "opened"):  # a signal of text and node
        pane.opened.connect(window.open_place)
    if name in _CONNECT:
        _CONNECT[name](window, pane)
    return pane


def _connect_comparison(window: Frame, pane: ComparisonPane) -> None:
    pane.choosing.connect(window.commands.action("compare").trigger)
    pane.place_opened.connect(lambda *_: window.show_page("reading"))
    pane.words_wanted.connect(window.commands.action("agreed").trigger)


def _connect_river(window: Frame, pane: RiverPane) -> None:
    pane.choosing.connect(window.commands.action("river").trigger)


def _connect_lockstep(window: Frame, pane: LockstepPane) -> None:
    pane.choosing.connect(
        lambda: window.commands.action("lockstep.four" if pane.four else "lockstep").trigger()
    )


def _connect_carrying(window: Frame, pane: CarryingPane) -> None:
    pane.choosing.connect(window.commands.action("notes.carry").trigger)


_CONNECT: dict[str, Callable[[Frame, Any], None]] = {
    "comparison": _connect_comparison,
    "river": _connect_river,
    "lockstep": _connect_lockstep,
    "carrying": _connect_carrying,
}


def take_over(window: Frame, old: Mapping[str, Any]) -> None:
    """Show on the spreads of a window what those of the one before it showed."""
    for name in _SEVERAL:
        shown = old.get(name)
        if shown is not None and shown.versions:
            pane: Any = window.spread(name)
            (pane.show_four if getattr(shown, "four", False) else pane.show_versions)(shown.versions)
    carrying = old.get("carrying")
    if carrying is not None and carrying.sides:
        queue: Any = window.spread("carrying")
        queue.show_sides(*carrying.sides)


def shown(window: Frame) -> dict[str, Shown | Carried]:
    """What the spreads show, in ids alone, for `take_over` to show it again."""
    made = ((name, window.made(name)) for name in _SEVERAL)
    several = {name: Shown(pane.versions, getattr(pane, "four", False)) for name, pane in made if pane}
    queue = window.made("carrying")
    return {**several, "carrying": Carried(getattr(queue, "sides", None))}
