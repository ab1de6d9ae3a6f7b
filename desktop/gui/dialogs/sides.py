"""SideChooser: one text of the dossier, or one decision in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui import theme
from desktop.gui.words import language_word
from desktop.terms.page import Side

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.terms.document import Document
    from desktop.terms.dossier import TextEntry

_TITLE = 60  # letters of a title that a list shows


class SideChooser(QWidget):
    """Two boxes: the text, and the decision where it holds several."""

    changed = Signal()

    def __init__(self, desk: Desk, name: str, called: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: str | None = None  # the decision to choose when the text is read
        self._asked = 0  # how often a text was asked for its decisions: only the last answer counts
        self.texts, self.parts = QComboBox(self), QComboBox(self)
        for box, suffix, words in (
            (self.texts, "text", called),
            (self.parts, "part", self.tr("{side}: the decision").format(side=called)),
        ):
            box.setObjectName(f"{name}.{suffix}")
            box.setAccessibleName(words)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(18)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self.texts, 1)
        row.addWidget(self.parts, 1)
        self.setFocusProxy(self.texts)
        self.texts.currentIndexChanged.connect(lambda: self._list_parts(None))
        self.parts.currentIndexChanged.connect(self.changed)

    def list_texts(self, *, none: str = "") -> None:
        """Offer the texts of the dossier, and `none` first where a text may be left out."""
        with QSignalBlocker(self.texts):
            self.texts.clear()
            if none:
                self.texts.addItem(none, "")
            for entry in self._desk.texts:
                self.texts.addItem(_named(entry), entry.id)
        self._list_parts(None)

    def side(self) -> Side | None:
        """What is chosen."""
        text = self.texts.currentData()
        return Side(text, self.parts.currentData() or self._wanted) if text else None

    def choose(self, side: Side | None) -> None:
        """Choose a text and, where one is named, its decision."""
        at = self.texts.findData(side.text if side else "")
        if at < 0:
            return
        with QSignalBlocker(self.texts):
            self.texts.setCurrentIndex(at)
        self._list_parts(side.node if side else None)

    def _list_parts(self, wanted: str | None) -> None:
        """Ask the text for its decisions."""
        self._wanted = wanted
        self._asked += 1
        asked = self._asked
        with QSignalBlocker(self.parts):
            self.parts.clear()
        self.parts.setVisible(False)
        text, workspace = self.texts.currentData(), self._desk.workspace
        if text and workspace:

            def read(document: Document) -> None:
                if isValid(self) and asked == self._asked:
                    self._have_parts(document)

            self._desk.reads.run("", lambda: workspace.document(text), read, quiet=True)
        self.changed.emit()

    def _have_parts(self, document: Document) -> None:
        decisions = document.decisions()
        with QSignalBlocker(self.parts):
            self.parts.addItem(self.tr("The whole document"), "")
            for decision in decisions:
                self.parts.addItem(_shortened(f"{decision.label} {decision.text}".strip()), decision.id)
            self.parts.setCurrentIndex(max(self.parts.findData(self._wanted or ""), 0))
        self._wanted = None
        self.parts.setVisible(len(decisions) > 1)
        self.changed.emit()


def _named(entry: TextEntry) -> str:
    title = entry.title if entry.title != entry.name else entry.file
    return f"{entry.name} · {language_word(entry.language)} · {_shortened(title)}"


def _shortened(words: str) -> str:
    return words if len(words) <= _TITLE else f"{words[: _TITLE - 1].rstrip()}…"


def named_side(entry: TextEntry, node: str | None) -> str:
    """A text by its name, or a decision in it by its number: 16/COP.14."""
    if not node or len(entry.parts) < 2:
        return entry.name
    numbers = (number for number, _ in entry.parts)
    return next((number for number in numbers if number.partition("/")[0] == node), f"{entry.name} · {node}")
