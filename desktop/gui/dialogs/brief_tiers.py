"""TierChooser: whose notes go out in a brief, and how many: the guard against a leak."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui import settings, theme
from desktop.gui.panes.notes_words import tier_word
from desktop.terms.annotation import Tier

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.terms.page import Side
    from desktop.workspace import Workspace

USUAL = (Tier.PUBLIC, Tier.COALITION, Tier.DELEGATION)  # what goes out until the reader says otherwise


class TierChooser(QWidget):
    """A box for every tier with the number of its notes, and a sentence on what leaves the house."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counts: Counter[Tier] = Counter()
        self._counted: Side | None = None
        self.sentence = QLabel(self, wordWrap=True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.boxes = {tier: self._box(tier) for tier in Tier}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(4))
        for box in self.boxes.values():
            rows.addWidget(box)
        rows.addWidget(self.sentence)
        self._say()

    def _box(self, tier: Tier) -> QCheckBox:
        box = QCheckBox(self)
        box.setObjectName(f"brief.tier.{tier.value}")
        box.setChecked(tier.value in settings.text("brief/tiers", " ".join(USUAL)).split())
        box.toggled.connect(self._say)
        return box

    def chosen(self) -> tuple[Tier, ...]:
        """The tiers whose notes go out."""
        return tuple(tier for tier, box in self.boxes.items() if box.isChecked())

    def remember(self) -> None:
        """Offer the same tiers next time."""
        settings.set_value("brief/tiers", " ".join(self.chosen()) or "none")

    def count(self, side: Side) -> None:
        """Count the notes on another decision."""
        workspace = self._desk.workspace
        self._counted = side
        if workspace is None:
            return

        def counted(counts: Counter[Tier]) -> None:
            if isValid(self) and side == self._counted:
                self._counts = counts
                self._say()

        self._desk.reads.run("", lambda: _count(workspace, side), counted, quiet=True)

    def _say(self) -> None:
        for tier, box in self.boxes.items():
            words = self._notes(self._counts[tier])
            box.setText(self.tr("{tier}: {notes}").format(tier=tier_word(tier), notes=words))
            box.setAccessibleName(box.text())
        out = sum(self._counts[tier] for tier in self.chosen())
        stay = self._counts.total() - out
        self.sentence.setText(
            self.tr("In the brief: {out}. Left out: {stay}.").format(
                out=self._notes(out), stay=self._notes(stay)
            )
        )

    def _notes(self, number: int) -> str:
        if number == 0:
            return self.tr("no notes")
        return self.tr("1 note") if number == 1 else self.tr("{n} notes").format(n=number)


def _count(workspace: Workspace, side: Side) -> Counter[Tier]:
    """The notes that stand on the decision, by tier."""
    inside = workspace.part(side).by_id
    return Counter(note.tier for note in workspace.notes(side.text) if note.anchor.node in inside)
