"""The bar over the table of notes: words, a choice for every facet, and what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.gui import theme
from desktop.gui.panes.notes_form_words import note_state_word, priority_word
from desktop.gui.panes.notes_words import kind_of_note, tier_word
from desktop.terms.annotation import NoteKind, Priority, Tier
from desktop.views.notes_table import Filter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOMY = 1.25  # the scale up to which what is new stands in the row of the choices
PAUSE = 120  # milliseconds without a keystroke
EVERYTHING = "\0"  # no value of any facet
EVERY = {
    "kinds": QT_TRANSLATE_NOOP("notebook", "All kinds"),
    "parties": QT_TRANSLATE_NOOP("notebook", "All parties"),
    "states": QT_TRANSLATE_NOOP("notebook", "All states"),
    "tiers": QT_TRANSLATE_NOOP("notebook", "All tiers"),
    "tags": QT_TRANSLATE_NOOP("notebook", "All tags"),
    "decisions": QT_TRANSLATE_NOOP("notebook", "All decisions"),
    "assignees": QT_TRANSLATE_NOOP("notebook", "All people"),
    "priorities": QT_TRANSLATE_NOOP("notebook", "All priorities"),
}
_WORDS: dict[str, Callable[[str], str]] = {
    "kinds": lambda value: kind_of_note(NoteKind(value)),
    "states": note_state_word,
    "tiers": lambda value: tier_word(Tier(value)),
    "tags": lambda value: f"#{value}",
    "priorities": lambda value: priority_word(Priority(value)),
}
_NOBODY = QT_TRANSLATE_NOOP("notebook", "(none)")
FIRST = ("kinds", "parties", "states", "decisions")  # beside the words; the rest stands below


class NotesFilters(QWidget):
    """Says which notes are wanted; `changed` tells that it is others now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit(self, clearButtonEnabled=True)
        self.words.setObjectName("notebook.words")
        self.words.setPlaceholderText(self.tr("Words in notes and replies"))
        self.words.setAccessibleName(self.tr("List only notes that hold these words"))
        self.facets = {facet: self._choice(facet) for facet in EVERY}
        self.unread = self._switch("unread", self.tr("● New"), self.tr("Only what nobody here has read"))
        self.recent = self._switch(
            "changed", self.tr("Since yesterday"), self.tr("Only what was changed yesterday or today")
        )
        self.conflict = self._switch("conflict", self.tr("≠ Conflicts"), self.tr("Only notes in conflict"))
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _: self._soon.start())

    def _lay_out(self) -> None:
        above: list[tuple[QWidget, int]] = [(self.words, 3), *((self.facets[facet], 2) for facet in FIRST)]
        below: list[tuple[QWidget, int]] = [(self.facets[facet], 2) for facet in EVERY if facet not in FIRST]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(6))
        switches: list[tuple[QWidget, int]] = [(self.unread, 0), (self.recent, 0), (self.conflict, 0)]
        parts = [above, [*below, *switches]] if theme.scale() <= ROOMY else [above, below, switches]
        for part in parts:
            row = QHBoxLayout()
            row.setSpacing(theme.px(6))
            for widget, share in part:
                row.addWidget(widget, share)
            if part is switches:
                row.addStretch(1)
            rows.addLayout(row)

    def _choice(self, facet: str) -> QComboBox:
        every, box = QCoreApplication.translate("notebook", str(EVERY[facet])), QComboBox(self)
        box.setObjectName(f"notebook.{facet}")
        box.setAccessibleName(every)
        box.setToolTip(every)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(1)
        box.setMinimumWidth(theme.px(56))
        box.addItem(every, EVERYTHING)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _switch(self, name: str, words: str, called: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setCheckable(True)
        button.setObjectName(f"notebook.{name}")
        button.setAccessibleName(called)
        button.setToolTip(called)
        button.toggled.connect(self.changed)
        return button

    def offer(self, counted: Mapping[str, Mapping[str, int]]) -> None:
        """Offer the values there are, with how many notes have each; what was chosen stays while there is any."""
        for facet, box in self.facets.items():
            with QSignalBlocker(box):
                self._fill(box, facet, counted.get(facet, {}))

    def _fill(self, box: QComboBox, facet: str, values: Mapping[str, int]) -> None:
        chosen, every = box.currentData(), box.itemText(0)
        word, none = _WORDS.get(facet, str), QCoreApplication.translate("notebook", str(_NOBODY))
        box.clear()
        box.addItem(every, EVERYTHING)
        for value, count in sorted(values.items(), key=lambda pair: (-pair[1], pair[0])):
            box.addItem(f"{word(value) if value else none} ({count})", value)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        widest = max(box.fontMetrics().horizontalAdvance(box.itemText(n)) for n in range(box.count()))
        box.view().setMinimumWidth(min(widest + theme.px(40), theme.px(480)))

    @property
    def wanted(self) -> Filter:
        """What is asked for."""
        chosen = ((facet, box.currentData()) for facet, box in self.facets.items())
        facets = {facet: frozenset({str(value)}) for facet, value in chosen if value != EVERYTHING}
        return Filter(
            **facets,
            unread=self.unread.isChecked(),
            changed=self.recent.isChecked(),
            conflict=self.conflict.isChecked(),
            words=self.words.text().strip(),
        )

    def is_open(self) -> bool:
        """Whether nothing is left out."""
        return self.wanted == Filter()

    def clear(self) -> None:
        """Leave nothing out."""
        with QSignalBlocker(self):
            self.words.clear()
            for box in self.facets.values():
                box.setCurrentIndex(0)
            for switch in (self.unread, self.recent, self.conflict):
                switch.setChecked(False)
        self.changed.emit()
