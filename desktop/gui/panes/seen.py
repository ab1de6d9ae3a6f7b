"""SeenPane: a pane that reads the dossier anew whenever it changed, and waits while nobody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.gui import theme
from desktop.gui.newest import Newest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from desktop.gui.desk import Desk
    from desktop.workspace import Workspace


class SeenPane(QWidget):
    """Heirs say what is read and how it is shown."""

    opened = Signal(str, str)  # text id, node id: the reader wants to see the paragraph

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._newest = desk, Newest(self)
        self._rows: tuple[Any, ...] = ()
        self._stale = True
        self.count, self.empty = QLabel(self), QLabel(self, wordWrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self.count, self.empty):
            label.setObjectName("muted")
        for changed in (desk.dossier_changed, desk.texts_changed, desk.notes_changed):
            changed.connect(self.reload)

    def _reading(self, workspace: Workspace) -> Callable[[], Any]:  # done beside the window
        raise NotImplementedError

    def _take(self, found: Any) -> None:  # show what was read
        raise NotImplementedError

    def _show(self, kept: set[Any]) -> None:  # list the rows; what was selected stays selected
        raise NotImplementedError

    def _stack(
        self, bars: tuple[Sequence[QWidget], Sequence[QWidget]], filters: QWidget, table: QWidget
    ) -> None:
        left, right = bars
        above, head, rows = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        above.setSpacing(theme.px(6))
        for widget in (*left, self.count, *right):
            above.addWidget(widget)
        above.insertStretch(len(left), 1)
        head.setContentsMargins(*[theme.px(8)] * 4)
        head.setSpacing(theme.px(6))
        head.addLayout(above)
        head.addWidget(filters)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(table, 1)
        rows.addWidget(self.empty, 1)
        self.setFocusProxy(table)

    def reload(self) -> None:
        """Read everything anew; a pane that is not seen waits until it is."""
        self._stale = True
        self._newest.renew()
        workspace = self._desk.workspace
        if workspace is None:
            self._rows = ()
            self._show(set())
        elif self.isVisible():
            have = self._newest.only(self._have)
            self._desk.reads.run("", self._reading(workspace), have, quiet=True)

    def _have(self, found: Any) -> None:
        self._stale = False
        self._take(found)

    def showEvent(self, event: QShowEvent) -> None:
        """List what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.reload()
