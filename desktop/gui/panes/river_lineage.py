"""LineagePanel: where the provision in hand came from, phrase by phrase, and what is open in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.gui import theme
from desktop.gui.delegates.marked_text import MarkedText
from desktop.gui.delegates.marks import Look, Piece
from desktop.gui.panes.burn_down import BurnDown
from desktop.gui.panes.river_words import bracket_words, lineage_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop.gui.delegates.marks import Para
    from desktop.views.flow import Flow, FlowRow

_ROOM = 600  # pixels at 100 %: less is left to the words


class LineagePanel(QWidget):
    """The lineage to the left; the brackets, where any version has some, to the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lineage")
        self.lineage, self.brackets, self.chart = MarkedText(self), MarkedText(self), BurnDown(self)
        self._left = self._column(self.tr("How this paragraph came about"), self.lineage)
        self._right = QWidget(self)
        row = QHBoxLayout(self._right)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._column(self.tr("Its brackets"), self.brackets), 1)
        self._holder = self._chart()
        self._bars = self._scrolled(self._holder, self.tr("Open brackets by version"))
        row.addWidget(self._bars)
        both = QHBoxLayout(self)
        both.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4))
        both.setSpacing(theme.px(12))
        both.addWidget(self._left, 3)
        both.addWidget(self._right, 2)
        self.setMinimumHeight(theme.px(56))

    def _column(self, title: str, words: MarkedText) -> QWidget:
        inner = QWidget(self)
        words.setAccessibleName(title)
        box = QVBoxLayout(inner)
        box.setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(6))
        box.addWidget(_muted(title, inner))
        box.addWidget(words)
        box.addStretch(1)
        return self._scrolled(inner, title)

    def _scrolled(self, inner: QWidget, title: str) -> QWidget:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(title)
        area.setWidget(inner)
        return area

    def _chart(self) -> QWidget:
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, theme.px(6), 0, 0)
        box.addWidget(_muted(self.tr("Open brackets"), holder))
        box.addWidget(self.chart)
        box.addStretch(1)
        return holder

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the bars give way: the line above the table tells their numbers."""
        super().resizeEvent(event)
        self._bars.setVisible(event.size().width() >= theme.px(_ROOM))

    def show_row(self, flow: Flow | None, row: FlowRow | None, names: Sequence[str]) -> None:
        """Tell of a row, or of none."""
        self.lineage.set_paragraphs(lineage_words(row, names) if row else ())
        self._right.setVisible(bool(flow and any(one.brackets for one in flow.burned)))
        if flow is None:
            return
        none = (0,) * len(flow.burned)
        told = bracket_words(row, len(flow.burned)) if row else ()
        none_here: Para = (Piece(self.tr("There are none in this paragraph."), Look.QUIET),)
        self.brackets.set_paragraphs(told or (none_here,))
        self.chart.show_counts([one.brackets for one in flow.burned], row.open if row else none)
        self._bars.setFixedWidth(self._holder.sizeHint().width() + theme.px(16))


def _muted(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setObjectName("muted")
    return label
