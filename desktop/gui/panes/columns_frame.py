"""ColumnsFrame: the bar, the texts beside each other and what is told below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.gui import icons, theme
from desktop.gui.delegates.buttons import tool
from desktop.gui.panes.columns_view import ColumnsView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop.gui.models.columns import ColumnsModel

_LOW = 170  # pixels at 100 %: of what is told below


class ColumnsFrame(QWidget):
    """The widgets of a spread of several texts. Heirs say what they are called."""

    opened = Signal(str, str)  # text id, node id: the reader wants to see the place in its document
    choosing = Signal()  # the reader wants to choose the texts
    name = ""  # of the pane

    def __init__(self, model: ColumnsModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._split_kept = False
        self.setObjectName(self.name)
        self._build()
        self._lay_out()
        self._name_all()

    def shown(self) -> Sequence[tuple[str, Callable[[Any], bool]]]:
        """What can be listed, all first: the words and which rows they take."""
        raise NotImplementedError

    def called(self) -> dict[str, str]:
        """The words of choose, shown, list, previous, next, note, nothing (chosen yet) and laying (under way)."""
        raise NotImplementedError

    def below(self) -> QWidget | None:
        """What tells of the row in hand, where the rows do not do so themselves."""
        return None

    def _build(self) -> None:
        self.choose, self.listed, self.field = (
            QPushButton(self.tr("Choose…"), self),
            QComboBox(self),
            QLineEdit(self),
        )
        for words, _ in self.shown():
            self.listed.addItem(words)
        self.listed.setMinimumWidth(theme.px(72))
        self.field.setPlaceholderText(self.tr("Filter…"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(theme.px(240))
        self.field.setMinimumWidth(theme.px(80))
        self.field.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.before, self.after = tool(self, "previous"), tool(self, "next")
        self.note, self.copy = tool(self, "note"), tool(self, "copy")
        self.told, self.where, self.empty = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.told, self.empty):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.list = ColumnsView(self.model, self)
        self.foot = self.below()

    def _lay_out(self) -> None:
        edge = theme.px(8)
        self.bar = bar = QHBoxLayout()
        line, head = QHBoxLayout(), QVBoxLayout()
        bar.setSpacing(theme.px(6))
        for widget in (self.choose, self.listed, self.field):
            bar.addWidget(widget)
        bar.addStretch(1)
        for shown in (self.where, self.before, self.after, self.note, self.copy):
            bar.addWidget(shown)
        line.addWidget(self.told, 1)
        head.setContentsMargins(edge, edge, edge, edge)
        head.setSpacing(edge)
        head.addLayout(bar)
        head.addLayout(line)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.addWidget(self.list)
        if self.foot:
            self.split.addWidget(self.foot)
        self.split.setStretchFactor(0, 1)
        self.split.setChildrenCollapsible(False)
        self.split.splitterMoved.connect(self._keep_split)
        rows = QVBoxLayout(self)
        rows.setSpacing(0)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(head)
        rows.addWidget(self.split, 1)
        rows.addWidget(self.empty, 1)

    def _keep_split(self) -> None:
        self._split_kept = True  # the reader knows best

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is told below takes two fifths at most, until the reader moves the line between."""
        super().resizeEvent(event)
        if self.foot and not self._split_kept:
            room = self.split.height() or event.size().height()
            low = min(theme.px(_LOW), room * 2 // 5)
            self.split.setSizes([room - low, low])

    def _name_all(self) -> None:
        called = self.called()
        for widget, part, words in (
            (self.choose, "choose", called["choose"]),
            (self.listed, "shown", called["shown"]),
            (self.field, "filter", self.tr("List only rows that hold these words")),
            (self.before, "previous", called["previous"]),
            (self.after, "next", called["next"]),
            (self.note, "note", called["note"]),
            (self.copy, "copy", self.tr("Copy the listed rows as a table")),
            (self.list, "list", called["list"]),
        ):
            widget.setObjectName(f"{self.name}.{part}")
            widget.setAccessibleName(words)
            widget.setToolTip("" if widget is self.list else words)
        for label in (self.where, self.empty):
            label.setObjectName("muted")
