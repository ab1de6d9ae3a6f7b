"""The bar over the overview of actions: words, and a choice for every facet that rows are filtered by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.gui import theme
from desktop.gui.panes.actions_words import EVERY, every, value_word
from desktop.views.following import choices, narrowed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.views.following import ActionRow

WORDS = 14  # letters the field for words has room for beside the choices
LEAST = 48  # pixels at 100 % a choice can shrink to
ONE_ROW = 1.25  # the scale up to which all stand in one row
PAUSE = 120  # milliseconds without a keystroke
EVERYTHING = "\0"  # no value of any facet


class Filters(QWidget):
    """Says which actions are wanted; `changed` tells that it is others now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit(self, clearButtonEnabled=True)
        self.words.setObjectName("overview.words")
        self.words.setPlaceholderText(self.tr("Words in the action"))
        self.words.setAccessibleName(self.tr("List only actions that hold these words"))
        self.facets = {facet: self._choice(facet) for facet in EVERY}
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _: self._soon.start())

    def _lay_out(self) -> None:
        """In one row, or in two where everything is large."""
        fields = [(self.words, WORDS), *((box, len(every(facet))) for facet, box in self.facets.items())]
        half = len(fields) // 2 if theme.scale() > ONE_ROW else len(fields)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(6))
        for part in filter(None, (fields[:half], fields[half:])):
            row = QHBoxLayout()
            row.setSpacing(theme.px(6))
            for widget, share in part:
                row.addWidget(widget, share)
            rows.addLayout(row)

    def _choice(self, facet: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"overview.{facet}")
        box.setAccessibleName(every(facet))
        box.setToolTip(every(facet))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(1)
        box.setMinimumWidth(theme.px(LEAST))
        box.addItem(every(facet), EVERYTHING)
        box.currentIndexChanged.connect(self.changed)
        return box

    @property
    def wanted(self) -> dict[str, str]:
        """The wanted value of every facet that is not left open."""
        chosen = ((facet, box.currentData()) for facet, box in self.facets.items())
        return {facet: str(value) for facet, value in chosen if value != EVERYTHING}

    def offer(self, rows: Iterable[ActionRow]) -> None:
        """Offer the values that `rows` have; what was chosen stays chosen while there is any of it."""
        rows = tuple(rows)
        for facet, box in self.facets.items():
            with QSignalBlocker(box):
                self._fill(box, facet, choices(rows, facet))

    def _fill(self, box: QComboBox, facet: str, values: Iterable[tuple[str, int]]) -> None:
        chosen = box.currentData()
        box.clear()
        box.addItem(every(facet), EVERYTHING)
        for value, count in values:
            box.addItem(f"{value_word(facet, value)} ({count})", value)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        widest = max(
            (box.fontMetrics().horizontalAdvance(box.itemText(n)) for n in range(box.count())), default=0
        )
        box.view().setMinimumWidth(min(widest + theme.px(40), theme.px(480)))

    def through(self, rows: Iterable[ActionRow]) -> tuple[ActionRow, ...]:
        """The rows that are wanted."""
        return narrowed(rows, self.wanted, self.words.text())

    def is_open(self) -> bool:
        """Whether nothing is left out."""
        return not self.wanted and not self.words.text().strip()

    def clear(self) -> None:
        """Leave nothing out."""
        with QSignalBlocker(self.words):
            self.words.clear()
        for box in self.facets.values():
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        self.changed.emit()
