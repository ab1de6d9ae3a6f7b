"""MainWindow: the panes around the text that is read, and the bars that say what happens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDockWidget,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.gui import focus, layout, remembering, spreads, theme
from desktop.gui.actions import files
from desktop.gui.commands import Commands
from desktop.gui.frame import Frame
from desktop.gui.guarding import Guard
from desktop.gui.keeping import Keeping
from desktop.gui.panes.agreed import AgreedPane
from desktop.gui.panes.bars import MessageBar, ProgressStrip
from desktop.gui.panes.empty import EmptyPane
from desktop.gui.panes.library import LibraryPane
from desktop.gui.panes.notes import NotesPane
from desktop.gui.panes.reading import ReadingPane
from desktop.gui.panes.search import SearchPane
from desktop.gui.undo import Undo
from desktop.terms.page import Side

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from desktop.gui.desk import Desk

UNUSED = {"empty": ("library", "search", "agreed", "notes"), **spreads.UNUSED}  # docks, by page
LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea


class MainWindow(Frame):
    """One window on one desk. It decides nothing: actions do, from a table."""

    closed = Signal()
    guard: Guard

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self.desk = desk
        self.compared = None
        self._away: list[QDockWidget] = []
        self._make_panes()
        self._make_docks()
        self._let_choices_shrink()
        self.commands = Commands(self)
        self.undo = Undo(desk, self.commands.action("edit.undo"), self.commands.action("edit.redo"))
        self._make_bars()
        self.guard, self.keeping = Guard(self), Keeping(self)
        self._connect()
        layout.restore(self)
        self.settle()
        if not desk.jobs.idle:  # a dossier is being opened: no invitation meanwhile
            self.show_page("reading")
            focus.give(self.reading.tree)

    # Building.

    def _make_panes(self) -> None:
        desk = self.desk
        self.library, self.notes, self.search = LibraryPane(desk), NotesPane(desk), SearchPane(desk)
        self.reading, self.empty, self.agreed = ReadingPane(desk), EmptyPane(), AgreedPane(desk)
        self.page, self.pages = "empty", QStackedWidget(self)
        self._spreads: dict[str, QWidget] = {"empty": self.empty, "reading": self.reading}
        for page in self._spreads.values():
            self.pages.addWidget(page)
        self.message_bar = MessageBar(desk.messages, self)
        middle = QWidget(self)
        box = QVBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.message_bar)
        box.addWidget(self.pages, 1)
        self.setCentralWidget(middle)

    def _make_docks(self) -> None:
        self.docks = {
            "library": self._dock("library", self.tr("Library"), self.library, LEFT),
            "search": self._dock("search", self.tr("Search"), self.search, LEFT),
            "agreed": self._dock("agreed", self.tr("Agreed"), self.agreed, LEFT),
            "notes": self._dock("notes", self.tr("Notes"), self.notes, RIGHT),
        }
        for name in ("search", "agreed"):
            self.tabifyDockWidget(self.docks["library"], self.docks[name])
        self.docks["library"].raise_()
        for corner, area in (
            (Qt.Corner.TopLeftCorner, LEFT),
            (Qt.Corner.BottomLeftCorner, LEFT),
            (Qt.Corner.TopRightCorner, RIGHT),
            (Qt.Corner.BottomRightCorner, RIGHT),
        ):
            self.setCorner(corner, area)

    def _dock(self, name: str, title: str, pane: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(f"{name}Dock")
        dock.setWidget(pane)
        self.addDockWidget(area, dock)
        return dock

    def _let_choices_shrink(self) -> None:
        """At a large scale a choice may be narrower than its longest word: the window must fit the screen."""
        for choice in self.findChildren(QComboBox) if theme.scale() > 1.25 else ():
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(4)

    def _make_bars(self) -> None:
        self.progress = ProgressStrip(self.desk.jobs, self)
        self.statusBar().addPermanentWidget(self.progress)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        desk = self.desk
        desk.dossier_changed.connect(self._dossier_opened)
        desk.jobs.busy_changed.connect(self.settle)
        desk.texts_changed.connect(self.settle)
        desk.text_opened.connect(self._text_opened)
        desk.selected.connect(lambda _text, node: remembering.node(desk, node))
        self.empty.import_wanted.connect(lambda: files.import_(self))
        self.empty.sample_wanted.connect(lambda: files.sample(self))
        self.empty.dossier_wanted.connect(lambda path: desk.open_dossier(Path(path)))

    def spread(self, name: str) -> QWidget:
        """The page of that name, made when it is first wanted."""
        if name not in self._spreads:
            self._spreads[name] = spreads.make(name, self)
            self.pages.addWidget(self._spreads[name])
        return self._spreads[name]

    def made(self, name: str) -> Any:
        """The page of that name where it was made, else None."""
        return self._spreads.get(name)

    def discard(self, kept: Collection[str]) -> None:
        """Throw the pages away but those named."""
        for name in [name for name in self._spreads if name not in kept]:
            page = self._spreads.pop(name)
            self.pages.removeWidget(page)
            page.deleteLater()

    def open_place(self, text: str, node: str) -> None:
        """Read a provision named on another page."""
        self.show_page("reading")
        focus.give(self.reading.tree)
        self.desk.select(text, node)

    # Which page is shown.

    def settle(self, *_: object) -> None:
        """Show what fits what is there, and allow what can be done."""
        if self.guard.covered:
            return
        if not self.desk.texts:
            self.show_page("empty")
        elif self.page == "empty":
            self.show_page("reading")
            focus.give(self.reading.tree)
        self._say_title()
        self.commands.allow()

    def show_page(self, name: str) -> None:
        """Show a page: the empty state, the reading or one of the spreads."""
        if self.guard.covered and name != "locked":
            return
        page = self.spread(name)
        self.page = name
        if name == "empty":
            self.empty.list_recent()
        self.pages.setCurrentWidget(page)
        for other in (self.pages.widget(number) for number in range(self.pages.count())):
            policy = QSizePolicy.Policy.Preferred if other is page else QSizePolicy.Policy.Ignored
            if other:  # what is not shown asks for no room
                other.setSizePolicy(policy, policy)
        self._bring_docks_back()
        self._put_docks_away(name)
        self.commands.allow()

    def _put_docks_away(self, page: str) -> None:
        """What a page has no use for is only in its way."""
        unused = [self.docks[name] for name in UNUSED.get(page, ())]
        self._away = [dock for dock in unused if not dock.isHidden()]
        for dock in self._away:
            dock.hide()

    def _bring_docks_back(self) -> None:
        for dock in self._away:
            dock.show()
        if self.docks["library"] in self._away:
            self.docks["library"].raise_()
        self._away = []

    def show_comparison(self, a: Side, b: Side) -> None:
        """Lay two sides beside each other."""
        self.compared = (a, b)
        self.show_page("comparison")
        self.comparison.show_comparison(a, b)

    def take_over(self, old: MainWindow) -> None:
        """Show what the window before this one showed."""
        if self.guard.take_over(old.guard):
            return
        if old.compared:
            self.show_comparison(*old.compared)
        spreads.take_over(self, old._spreads)
        self.show_page(old.page)

    def side(self) -> Side | None:
        """The decision in hand, or the text on the desk."""
        text = self.desk.current[0]
        decision = self.reading.decision()
        return Side(text, decision.id if decision else None) if text else None

    def sides(self) -> tuple[Side, Side | None]:
        """What a brief is written on and what it is compared with."""
        if self.compared and self.page == "comparison":
            return self.compared[1], self.compared[0]
        return self.side() or Side(""), None

    def raise_dock(self, name: str) -> None:
        """Bring a dock forward and the keyboard to it."""
        dock = self.docks[name]
        dock.show()
        dock.raise_()
        focus.give(dock.widget())

    def cycle(self, by: int) -> None:
        """The keyboard goes to the next pane that is shown."""
        middle = (
            [self.reading.source, self.reading.tree]
            if self.page == "reading"
            else [self.pages.currentWidget()]
        )
        panes = [self.library, self.search, self.agreed, *middle, self.notes]
        focus.pass_on([pane for pane in panes if not pane.visibleRegion().isEmpty()], by)

    # What the desk tells.

    def _dossier_opened(self) -> None:
        self.compared = None
        if self.page != "empty":
            self.show_page("reading")
        remembering.opened(self.desk)

    def _text_opened(self, text: str) -> None:
        held, shown = QApplication.focusWidget(), self.pages.currentWidget()
        if self.page != "reading" and not (held and shown and shown.isAncestorOf(held)):
            self.show_page("reading")
        remembering.text(self.desk, text)
        self.settle()

    def _say_title(self) -> None:
        entry, workspace = self.desk.entry(self.desk.current[0]), self.desk.workspace
        words = [entry.name if entry else "", workspace.path.stem if workspace else "", "Chapeau"]
        self.setWindowTitle(" — ".join(word for word in words if word))

    def keep_layout(self) -> None:
        """Remember where everything stands."""
        self._bring_docks_back()
        layout.keep(self)

    # What Qt tells.

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the layout and what is being written; stay where it cannot be kept and the reader wants so."""
        if self.guard.covered or self.desk.may_leave():
            self.keep_layout()
            self.closed.emit()
            super().closeEvent(event)
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if files.welcome(self, files.local(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        files.take(self, files.local(event.mimeData()))
