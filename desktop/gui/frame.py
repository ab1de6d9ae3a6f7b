"""Frame: what actions may ask of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QDockWidget, QStackedWidget, QWidget

    from desktop.gui.commands import Commands
    from desktop.gui.desk import Desk
    from desktop.gui.guarding import Guard
    from desktop.gui.keeping import Keeping
    from desktop.gui.panes.actions import ActionsPane
    from desktop.gui.panes.agreed import AgreedPane
    from desktop.gui.panes.comparison import ComparisonPane
    from desktop.gui.panes.notes import NotesPane
    from desktop.gui.panes.reading import ReadingPane
    from desktop.gui.undo import Undo
    from desktop.terms.page import Side


class Frame(QMainWindow):
    """The window as its actions know it; MainWindow fills it in."""

    remake_wanted = Signal()  # another language, look or scale: the window is built anew

    desk: Desk
    undo: Undo
    commands: Commands
    guard: Guard
    keeping: Keeping
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
