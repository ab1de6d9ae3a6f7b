"""ColumnsView: texts beside each other, as wide as there is room, the column before them narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView

from desktop.gui import theme
from desktop.gui.delegates.column import ColumnDelegate
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.models.columns import WHAT

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_WHAT, _WIDE, _LEAST = 168, 216, 190  # pixels at 100 %: of the first column, beside two texts, and of a text
_SHARE = 4  # the first column takes no more than this part of the width


class ColumnsView(TallRows):
    """Scrolls all its texts as one: what belongs together stands at the same height."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, wide=2)
        text, what = ColumnDelegate(self, margin=30), ColumnDelegate(self, margin=20)
        self.setItemDelegate(text)
        self.setItemDelegateForColumn(WHAT, what)
        self.setHorizontalScrollMode(TallRows.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setMinimumSectionSize(theme.px(60))
        self.setModel(model)
        model.modelReset.connect(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share()

    def _share(self) -> None:
        """Every text gets the same width, and none less than can be read."""
        texts = self.model().columnCount() - 1
        if texts < 1:
            return
        wide = self.viewport().width()
        what = min(theme.px(_WHAT if texts > 2 else _WIDE), max(wide // _SHARE, theme.px(96)))
        each = max((wide - what) // texts, min(theme.px(_LEAST), wide // 2))
        header = self.horizontalHeader()
        header.resizeSection(WHAT, what)
        for column in range(1, texts + 1):
            header.resizeSection(column, each)

    def here(self) -> int:
        """The column of texts the keys act on, from 0, or -1 for the column before them."""
        return self.currentIndex().column() - 1
