"""The bar over a comparison: which texts, which changes and in which order, and from change to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop.gui import theme
from desktop.gui.delegates.buttons import tool
from desktop.gui.models.comparison import Shown
from desktop.gui.panes.comparison_words import change_word, grouping_words, meaning_word, shown_words
from desktop.terms.change import Change
from desktop.views.grouping import Grouping
from desktop.views.side_by_side import Weight

if TYPE_CHECKING:
    from collections.abc import Iterable


class ComparisonBar(QWidget):
    """Says with `narrowed` that other changes are to be listed, or in another order."""

    narrowed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.weights, self.named, self.groupings = QComboBox(self), QComboBox(self), QComboBox(self)
        for weight in Weight:
            self.weights.addItem(shown_words(weight), weight)
        for grouping in Grouping:
            self.groupings.addItem(grouping_words(grouping), grouping.value)
        self.before, self.after = tool(self, "previous"), tool(self, "next")
        self.swap, self.note = tool(self, "swap"), tool(self, "note")
        self.choose = QPushButton(self.tr("Choose…"), self)
        self._name()
        self._lay_out()
        for box in (self.weights, self.named, self.groupings):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumWidth(theme.px(72))
            box.currentIndexChanged.connect(self.narrowed)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.choose, self.swap, self.weights, self.named, self.groupings):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (self.before, self.after, self.note):
            row.addWidget(button)

    def _name(self) -> None:
        for widget, name, called in (
            (self.choose, "comparison.choose", self.tr("Choose the two texts")),
            (self.swap, "comparison.swap", self.tr("Swap the two texts")),
            (self.weights, "comparison.weight", self.tr("Which changes are listed")),
            (self.named, "comparison.meaning", self.tr("List one meaning or kind of change")),
            (self.groupings, "comparison.grouping", self.tr("What the changes are listed by")),
            (self.before, "comparison.previous", self.tr("Previous change (Shift+F7, P)")),
            (self.after, "comparison.next", self.tr("Next change (F7, N)")),
            (self.note, "comparison.note", self.tr("Write a note on this change (A)")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
            widget.setToolTip(called)

    def shown(self) -> Shown:
        """What is to be listed."""
        by = Grouping(self.groupings.currentData())
        return Shown(Weight(self.weights.currentData()), self.named.currentData() or "", by)

    def name_filters(self, names: Iterable[str]) -> None:
        """Offer the meanings and changes that occur; the one chosen stays where it still does."""
        chosen = self.named.currentData() or ""
        with QSignalBlocker(self.named):
            self.named.clear()
            self.named.addItem(self.tr("Every meaning"), "")
            for name in names:
                words = change_word(Change(name)) if name in set(Change) else meaning_word(name)
                self.named.addItem(words, name)
            self.named.setCurrentIndex(max(self.named.findData(chosen), 0))
