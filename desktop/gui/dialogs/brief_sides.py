"""SideList: more texts than the one in a chooser, put on a list one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.gui import theme
from desktop.gui.dialogs.sides import named_side

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.gui.dialogs.sides import SideChooser
    from desktop.terms.page import Side

_MOST = 4  # texts that are seen without scrolling
_SIDE = Qt.ItemDataRole.UserRole


class SideList(QWidget):
    """A chooser with a list under it; the list is there once something stands on it."""

    changed = Signal()

    def __init__(
        self, desk: Desk, chooser: SideChooser, name: str, called: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._chooser = desk, chooser
        self.add = QPushButton(self.tr("Add"), self)
        self.add.setObjectName(f"{name}.add")
        self.add.setAccessibleName(self.tr("{side}: put on the list").format(side=called))
        self.add.setAutoDefault(False)
        self.list = QListWidget(self)
        self.list.setObjectName(f"{name}.list")
        self.list.setAccessibleName(self.tr("{side}: the list").format(side=called))
        self.list.setToolTip(self.tr("Delete takes a text off the list."))
        self.list.setVisible(False)
        self._lay_out()
        self.add.clicked.connect(lambda: self.put(self._chooser.side()))
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.list, self._take_off)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)  # the dialog has two lists
        self.setFocusProxy(chooser)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._chooser, 1)
        line.addWidget(self.add)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(4))
        rows.addLayout(line)
        rows.addWidget(self.list)

    def put(self, side: Side | None) -> None:
        """Put a text on the list, once."""
        entry = self._desk.entry(side.text) if side else None
        if side is None or entry is None or side in self.listed():
            return
        item = QListWidgetItem(named_side(entry, side.node), self.list)
        item.setData(_SIDE, side)
        self._tell()

    def _take_off(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self._tell()

    def clear(self) -> None:
        """Take everything off the list."""
        self.list.clear()
        self._tell()

    def _tell(self) -> None:
        rows = min(self.list.count(), _MOST)
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + theme.px(6) if rows else 0)
        self.list.setVisible(rows > 0)
        self.changed.emit()

    def listed(self) -> tuple[Side, ...]:
        """What stands on the list."""
        return tuple(self.list.item(n).data(_SIDE) for n in range(self.list.count()))

    def sides(self) -> tuple[Side, ...]:
        """What stands on the list; where nothing does, what is chosen above it."""
        chosen = self._chooser.side()
        return self.listed() or ((chosen,) if chosen else ())
