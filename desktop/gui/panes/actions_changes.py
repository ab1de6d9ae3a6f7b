"""The two buttons, and their menus, that say how far the selected actions are and who takes care of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.gui import theme
from desktop.gui.panes.actions_words import STATES, value_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    Choices = tuple[tuple[str, str], ...]


class Changes(QWidget):
    """Offers states and roles; `wanted` tells which field shall have which value."""

    wanted = Signal(str, str)

    def __init__(self, roles: Callable[[], Choices], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roles = roles
        self.status_menu, self.role_menu = QMenu(self.tr("Status"), self), QMenu(self.tr("Role"), self)
        self.status_button, self.role_button = QToolButton(self), QToolButton(self)
        self.writing: tuple[QToolButton | QAction, ...] = (
            *(self.status_button, self.role_button),
            *(menu.menuAction() for menu in (self.status_menu, self.role_menu)),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for button, menu, name, called in (
            (
                self.status_button,
                self.status_menu,
                "status",
                self.tr("Set the status of the selected actions (1 to 4)"),
            ),
            (self.role_button, self.role_menu, "role", self.tr("Give the selected actions to a role")),
        ):
            button.setText(menu.title())
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setObjectName(f"overview.set.{name}")
            button.setAccessibleName(called)
            button.setToolTip(called)
            menu.triggered.connect(lambda action, name=name: self.wanted.emit(name, action.data()))
            row.addWidget(button)
        for number, state in enumerate(STATES, 1):
            self.status_menu.addAction(f"&{number}  {value_word('status', state)}").setData(state)
        self.role_menu.aboutToShow.connect(self.fill_roles)

    def fill_roles(self) -> None:
        """Offer the roles known and those in use."""
        self.role_menu.clear()
        for value, words in (*self._roles(), ("", self.tr("No role"))):
            self.role_menu.addAction(words).setData(value)
