"""Commands: the table of actions made into menus, a toolbar and shortcuts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton

from desktop.gui import i18n, icons, settings, theme, writing
from desktop.gui.actions import keeping
from desktop.gui.actions.table import ACTIONS, MENUS, TOOLBAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.gui.actions.entry import Action
    from desktop.gui.frame import Frame

WITH_WORDS = ("file.import", "compare", "overview", "brief.write", "read", "compare.again")
KNOW_THEMSELVES = ("edit.undo", "edit.redo")
NOW_AND_THEN = ("read", "compare.again", *keeping.NOW_AND_THEN)  # shown only when they lead somewhere


class Commands(QObject):
    """Makes what the table lists and keeps it allowed or not."""

    allowed = Signal()  # what can be done was looked at anew

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.made = {entry.id: self._make(entry) for entry in ACTIONS}
        self._fill: dict[str, Callable[[QMenu], None]] = {
            "<recent>": self._add_recent,
            "<docks>": self._add_docks,
            "<look>": self._add_looks,
            "<scale>": self._add_scales,
            "<language>": self._add_languages,
        }
        self.menus: list[QMenu] = []
        for title, ids in MENUS:
            menu = window.menuBar().addMenu(QCoreApplication.translate("menus", str(title)))
            self._fill_menu(menu, ids.split())
            self.menus.append(menu)
        window.addToolBar(self._toolbar())
        for signal in (window.desk.dossier_changed, window.desk.texts_changed, window.desk.text_opened):
            signal.connect(self.allow)

    def action(self, name: str) -> QAction:
        """One of them, by its id."""
        return self.made[name]

    def allow(self, *_: object) -> None:
        """Enable what can be done now."""
        for entry in ACTIONS:
            if entry.id in NOW_AND_THEN:
                self.made[entry.id].setVisible(entry.when(self._window))
            if entry.id not in KNOW_THEMSELVES:
                self.made[entry.id].setEnabled(entry.when(self._window))
            if entry.on:
                self.made[entry.id].setChecked(entry.on(self._window))
        self.allowed.emit()

    def _make(self, entry: Action) -> QAction:
        action = QAction(QCoreApplication.translate("actions", str(entry.title)), self._window)
        action.setObjectName(entry.id)
        if entry.shortcut:
            action.setShortcut(QKeySequence(entry.shortcut))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text().rstrip('…')} ({keys})")
        if entry.icon:
            action.setIcon(icons.icon(entry.icon))
        if entry.on:
            action.setCheckable(True)
        action.triggered.connect(lambda: entry.do(self._window))
        if entry.writes:
            writing.marks(self._window.desk, action)
        self._window.addAction(action)  # a shortcut works wherever the menu is
        return action

    def _fill_menu(self, menu: QMenu, ids: Iterable[str]) -> None:
        for name in ids:
            if name == "|":
                menu.addSeparator()
            elif name in self._fill:
                self._fill[name](menu)
            else:
                menu.addAction(self.made[name])

    def _toolbar(self) -> QToolBar:
        bar = QToolBar(self.tr("Tools"), self._window)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(theme.px(icons.SIDE), theme.px(icons.SIDE)))
        for name in TOOLBAR.split():
            if name == "|":
                bar.addSeparator()
                continue
            bar.addAction(self.made[name])
            button = bar.widgetForAction(self.made[name])
            button.setObjectName(f"tool.{name}")
            button.setAccessibleName(self.made[name].text())
            if isinstance(button, QToolButton) and name in WITH_WORDS:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return bar

    # Menus the window fills.

    def _add_recent(self, menu: QMenu) -> None:
        recent = menu.addMenu(self.tr("Open recent"))
        recent.aboutToShow.connect(lambda: self._list_recent(recent))
        recent.menuAction().setEnabled(bool(settings.recent()))
        menu.aboutToShow.connect(lambda: recent.menuAction().setEnabled(bool(settings.recent())))

    def _list_recent(self, menu: QMenu) -> None:
        menu.clear()
        for path in settings.recent():
            action = menu.addAction(Path(path).stem)
            action.setToolTip(path)
            action.triggered.connect(lambda _=False, path=path: self._window.desk.open_dossier(Path(path)))

    def _add_docks(self, menu: QMenu) -> None:
        for dock in self._window.docks.values():
            menu.addAction(dock.toggleViewAction())

    def _add_looks(self, menu: QMenu) -> None:
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self._choices(menu.addMenu(self.tr("Appearance")), "look", names, theme.look())

    def _add_scales(self, menu: QMenu) -> None:
        names = {str(percent): f"{percent} %" for percent in theme.SCALES}
        self._choices(menu.addMenu(self.tr("Size")), "scale", names, str(round(theme.scale() * 100)))

    def _add_languages(self, menu: QMenu) -> None:
        names = {"": self.tr("As the system"), **i18n.LANGUAGES}
        self._choices(menu.addMenu(self.tr("Language")), "language", names, settings.text("language"))

    def _choices(self, menu: QMenu, key: str, names: dict[str, str], now: str) -> None:
        group = QActionGroup(menu)
        for value, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.setObjectName(f"{key}.{value or 'system'}")
            group.addAction(action)
            action.triggered.connect(lambda _=False, value=value: self._choose(key, value))

    def _choose(self, key: str, value: str) -> None:
        settings.set_value(key, value)
        self._window.remake_wanted.emit()
