"""Frame: what actions may ask of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QDockWidget, QMenu, QStackedWidget, QWidget

    from desktop.gui.desk import Desk
    from desktop.gui.panes.actions import ActionsPane
    from desktop.gui.panes.agreed import AgreedPane
    from desktop.gui.panes.comparison import ComparisonPane
    from desktop.gui.panes.notes import NotesPane
    from desktop.gui.panes.reading import ReadingPane
    from desktop.gui.undo import Undo
    from desktop.terms.page import Side


class Doing(Protocol):
    """The commands of the window, as what stands around them asks."""

    @property
    def made(self) -> Mapping[str, QAction]:
        """Every action, by its id."""

    @property
    def menus(self) -> Sequence[QMenu]:
        """The menus, in order."""

    @property
    def allowed(self) -> SignalInstance:
        """What can be done was looked at anew."""

    def action(self, name: str) -> QAction:
        """One of them, by its id."""

    def allow(self, *_: object) -> None:
        """Enable what can be done now."""


class Guarding(Protocol):
    """What covers the window and puts the dossier aside."""

    @property
    def covered(self) -> bool:
        """Whether nothing of the dossier is shown."""

    @property
    def retired(self) -> bool:
        """Whether another window has taken the place of this one."""

    def lock(self) -> None:
        """Close the dossier and cover the window."""

    def give_up(self, path: Path) -> None:
        """Ask nobody any more for the passphrase of a dossier that does not open."""

    def aside(self, title: str, act: Callable[..., Any], done: Callable[[Any], None]) -> None:
        """Close the dossier, do something to its file, and open it again."""


class Copying(Protocol):
    """What makes copies."""

    def now(self) -> None:
        """Make a copy because the reader wants one."""


class Safekeeping(Protocol):
    """What watches over the dossier and backs it up."""

    @property
    def backing(self) -> Copying:
        """What makes its copies."""


class Frame(QMainWindow):
    """The window as its actions know it; MainWindow fills it in."""

    remake_wanted = Signal()  # another language, look or scale: the window is built anew

    desk: Desk
    undo: Undo
    commands: Doing
    guard: Guarding
    keeping: Safekeeping
    reading: ReadingPane
    notes: NotesPane
    agreed: AgreedPane
    pages: QStackedWidget
    page: str  # which of them is shown: empty, reading or the name of a spread
    docks: dict[str, QDockWidget]
    compared: tuple[Side, Side] | None  # what was compared last in this dossier

    @property
    def comparison(self) -> ComparisonPane:
        """The comparison, made when it is first wanted."""
        return cast("ComparisonPane", self.spread("comparison"))

    @property
    def overview(self) -> ActionsPane:
        """The overview of requested actions, made when it is first wanted."""
        return cast("ActionsPane", self.spread("overview"))

    def spread(self, name: str) -> QWidget:
        """The page of that name, made when it is first wanted."""
        raise NotImplementedError

    def made(self, name: str) -> Any:
        """The page of that name where it was made, else None."""
        raise NotImplementedError

    def discard(self, kept: Collection[str]) -> None:
        """Throw the pages away but those named."""
        raise NotImplementedError

    def open_place(self, text: str, node: str) -> None:
        """Read a provision named on another page."""
        raise NotImplementedError

    def show_page(self, name: str) -> None:
        """Show a page: the empty state, the reading or one of the spreads."""
        raise NotImplementedError

    def show_comparison(self, a: Side, b: Side) -> None:
        """Lay two sides beside each other."""
        raise NotImplementedError

    def side(self) -> Side | None:
        """The decision in hand, or the text on the desk."""
        raise NotImplementedError

    def sides(self) -> tuple[Side, Side | None]:
        """What a brief is written on and what it is compared with."""
        raise NotImplementedError

    def raise_dock(self, name: str) -> None:
        """Bring a dock forward and the keyboard to it."""
        raise NotImplementedError

    def cycle(self, by: int) -> None:
        """The keyboard goes to the next pane that is shown."""
        raise NotImplementedError
