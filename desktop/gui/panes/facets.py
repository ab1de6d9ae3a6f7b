"""FacetBar: words, and a choice for every facet that rows are narrowed by."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop.gui import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

PAUSE = 120  # milliseconds without a keystroke
EVERYTHING = "\0"  # no value of any facet
LEAST = 48  # pixels at 100 % a choice can shrink to
R = TypeVar("R")


@dataclass(frozen=True)
class Facet(Generic[R]):
    """One thing rows are told apart by: its values in a row, and how each is called."""

    id: str
    every: str  # how all of them together are called
    values: Callable[[R], Sequence[str]]
    word: Callable[[str], str] = str


class FacetBar(QWidget, Generic[R]):
    """Says which rows are wanted; `changed` tells that it is others now."""

    changed = Signal()

    def __init__(
        self, name: str, facets: Sequence[Facet[R]], told: Callable[[R], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._facets, self._told = tuple(facets), told
        self.words = QLineEdit(self, clearButtonEnabled=True)
        self.words.setObjectName(f"{name}.words")
        self.words.setPlaceholderText(self.tr("Words"))
        self.words.setAccessibleName(self.tr("List only what holds these words"))
        self.boxes = {facet.id: self._box(name, facet) for facet in self._facets}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self.words, 3)
        for box in self.boxes.values():
            row.addWidget(box, 2)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _: self._soon.start())

    def _box(self, name: str, facet: Facet[R]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"{name}.{facet.id}")
        box.setAccessibleName(facet.every)
        box.setToolTip(facet.every)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(1)
        box.setMinimumWidth(theme.px(LEAST))
        box.addItem(facet.every, EVERYTHING)
        box.currentIndexChanged.connect(self.changed)
        return box

    def offer(self, rows: Iterable[R]) -> None:
        """Offer the values that `rows` have; what was chosen stays chosen while there is any of it."""
        rows = tuple(rows)
        for facet in self._facets:
            counted = Counter(value for row in rows for value in facet.values(row))
            box = self.boxes[facet.id]
            with QSignalBlocker(box):
                chosen = box.currentData()
                box.clear()
                box.addItem(facet.every, EVERYTHING)
                for value, count in sorted(counted.items(), key=lambda pair: facet.word(pair[0])):
                    box.addItem(f"{facet.word(value)} ({count})", value)
                box.setCurrentIndex(max(box.findData(chosen), 0))
            _widen(box)

    def through(self, rows: Iterable[R]) -> tuple[R, ...]:
        """The rows that are wanted."""
        asked = self.words.text().casefold().split()
        wanted = [(facet, self.boxes[facet.id].currentData()) for facet in self._facets]
        narrow = [(facet.values, value) for facet, value in wanted if value != EVERYTHING]
        return tuple(
            row
            for row in rows
            if all(value in values(row) for values, value in narrow)
            and (not asked or all(word in self._told(row).casefold() for word in asked))
        )

    def choose(self, facet: str, value: str) -> None:
        """Want only what has a value, where there is any of it."""
        box = self.boxes[facet]
        box.setCurrentIndex(max(box.findData(value), 0))

    def is_open(self) -> bool:
        """Whether nothing is left out."""
        chosen = any(box.currentData() != EVERYTHING for box in self.boxes.values())
        return not chosen and not self.words.text().strip()

    def clear(self) -> None:
        """Leave nothing out."""
        with QSignalBlocker(self.words):
            self.words.clear()
        for box in self.boxes.values():
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        self.changed.emit()


def _widen(box: QComboBox) -> None:
    """The list of a narrow choice is as wide as its words."""
    texts = (box.itemText(n) for n in range(box.count()))
    widest = max((box.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
    box.view().setMinimumWidth(min(widest + theme.px(40), theme.px(480)))
