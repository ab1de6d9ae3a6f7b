"""Choosing several texts of the dossier, or decisions in them, and their order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.gui import icons, theme
from desktop.gui.delegates.buttons import tool
from desktop.gui.dialogs.versions_list import VersionsList, described

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.gui.desk import Desk
    from desktop.views.versions import Version


@dataclass(frozen=True)
class Wanted:
    """What is to be chosen: the words of the dialog, how many texts, and those that are likely meant."""

    title: str
    order: str  # above the list of what was chosen
    accept: str  # on the button
    guess: Sequence[Version]
    most: int = 12
    least: int = 2
    sorting: Callable[[Sequence[Version]], Sequence[Version]] = tuple  # until the reader moves one


class VersionsDialog(QDialog):
    """Above all texts, a check for each that is wanted; below the chosen ones in their order."""

    def __init__(self, desk: Desk, wanted: Wanted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._wanted = desk, wanted
        self.setObjectName("versionsDialog")
        self.setWindowTitle(wanted.title)
        room = parent.window().size() if parent else QSize(1280, 800)  # a dialog fits into its window
        self.resize(QSize(theme.px(720), theme.px(560)).boundedTo(room))
        self._build()
        self._lay_out()
        self._connect()
        self.texts.check(wanted.guess)
        self._guessed = tuple(wanted.guess)
        self._sorting = wanted.sorting
        self._list(self._guessed)

    def _build(self) -> None:
        self.field, self.texts = QLineEdit(self), VersionsList(self._desk.texts, self)
        self.field.setPlaceholderText(self.tr("Filter the texts…"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.chosen = QListWidget(self)
        self.up, self.down, self.out = tool(self, "previous"), tool(self, "next"), tool(self, "close")
        self.hint = QLabel(self, wordWrap=True)
        self.hint.setObjectName("muted")
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.ok = self.buttons.button(standard.Ok)
        self.ok.setText(self._wanted.accept)
        for widget, name, called in (
            (self.field, "filter", self.tr("Filter the texts")),
            (self.texts, "texts", self.tr("Texts of the dossier: Space chooses one")),
            (self.chosen, "chosen", self._wanted.order),
            (self.up, "up", self.tr("Earlier (Alt+Up)")),
            (self.down, "down", self.tr("Later (Alt+Down)")),
            (self.out, "out", self.tr("Leave it out (Delete)")),
            (self.ok, "ok", self._wanted.accept),
        ):
            widget.setObjectName(f"versions.{name}")
            widget.setAccessibleName(called)
        for button in (self.up, self.down, self.out):
            button.setToolTip(button.accessibleName())

    def _lay_out(self) -> None:
        order = QLabel(self._wanted.order, self)
        order.setBuddy(self.chosen)
        moves, below, rows = QVBoxLayout(), QHBoxLayout(), QGridLayout(self)
        for button in (self.up, self.down, self.out):
            moves.addWidget(button)
        moves.addStretch(1)
        below.addWidget(self.chosen, 1)
        below.addLayout(moves)
        rows.setContentsMargins(*[theme.px(14)] * 4)
        rows.setVerticalSpacing(theme.px(8))
        rows.addWidget(self.field, 0, 0)
        rows.addWidget(self.texts, 1, 0)
        rows.addWidget(order, 2, 0)
        rows.addLayout(below, 3, 0)
        rows.addWidget(self.hint, 4, 0)
        rows.addWidget(self.buttons, 5, 0)
        rows.setRowStretch(1, 3)
        rows.setRowStretch(3, 2)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.texts.narrow)
        self.texts.checked.connect(self._checked)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.out.clicked.connect(self._leave_out)
        self.chosen.currentRowChanged.connect(lambda _: self._allow())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        listed = Qt.ShortcutContext.WidgetShortcut
        QShortcut(QKeySequence("Alt+Up"), self.chosen, lambda: self._move(-1), context=listed)
        QShortcut(QKeySequence("Alt+Down"), self.chosen, lambda: self._move(1), context=listed)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.chosen, self._leave_out, context=listed)
        self.texts.setFocus()

    def versions(self) -> tuple[Version, ...]:
        """What was chosen, in its order."""
        items = (self.chosen.item(n) for n in range(self.chosen.count()))
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items)

    def _checked(self, version: Version, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        now = [one for one in self.versions() if one != version]
        self._list(self._sorting([*now, version]) if on else now)

    def _list(self, versions: Sequence[Version], current: int = -1) -> None:
        self.chosen.clear()
        for n, version in enumerate(versions, 1):
            item = QListWidgetItem(f"{n} · {described(self._desk, version)}", self.chosen)
            item.setData(Qt.ItemDataRole.UserRole, version)
        self.chosen.setCurrentRow(current if current >= 0 else self.chosen.count() - 1)
        self._allow()

    def _move(self, by: int) -> None:
        versions, here = list(self.versions()), self.chosen.currentRow()
        if 0 <= here < len(versions) and 0 <= here + by < len(versions):
            self._sorting = tuple
            versions.insert(here + by, versions.pop(here))
            self._list(versions, here + by)

    def _leave_out(self) -> None:
        here = self.chosen.currentRow()
        if here >= 0:
            self.texts.uncheck(self.versions()[here])

    def _allow(self) -> None:
        count, here = self.chosen.count(), self.chosen.currentRow()
        self.ok.setEnabled(self._wanted.least <= count <= self._wanted.most)
        self.up.setEnabled(here > 0)
        self.down.setEnabled(0 <= here < count - 1)
        self.out.setEnabled(here >= 0)
        self.hint.setText(self._hint(count))

    def _hint(self, count: int) -> str:
        if count > self._wanted.most:
            return self.tr("At most {n} texts find room beside each other.").format(n=self._wanted.most)
        if count < self._wanted.least:
            return self.tr("Choose at least {n} texts.").format(n=self._wanted.least)
        if self._guessed and self.versions() == self._guessed:
            return self.tr("Suggested by title and symbol.")
        return ""
