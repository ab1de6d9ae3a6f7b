"""TierChooser: whose notes go out in a brief, and how many: the guard against a leak."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui import settings, theme
from desktop.gui.panes.notes_words import kind_of_note, tier_word
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.brief import BriefKind
from desktop.workspace.wishes import HANDED_IN, usual_tiers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.gui.desk import Desk
    from desktop.gui.jobs import Job
    from desktop.workspace.briefs import Outgoing
    from desktop.workspace.wishes import Asked


class TierChooser(QWidget):
    """A box for every tier with the number of its notes, and what leaves the house: how many, of which kinds, by whom."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counts: Counter[Tier] = Counter()
        self._all = 0  # notes that stand on it, of whatever kind and tier
        self._told = 0  # how often was asked what goes out: only the last answer counts
        self._counting: Job | None = None
        self._kind = BriefKind.DELEGATION
        self._own: tuple[Tier, ...] = ()  # the reader's choice, while what is handed in has another
        self.why = QLabel(
            self.tr("Handed to a secretariat: only public notes, unless you choose more."), self
        )
        self.sentence, self.kinds = QLabel(self, wordWrap=True), QLabel(self, wordWrap=True)
        for label in (self.why, self.sentence, self.kinds):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.boxes = {tier: self._box(tier) for tier in Tier}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(4))
        for box in self.boxes.values():
            rows.addWidget(box)
        for label in (self.why, self.sentence, self.kinds):
            rows.addWidget(label)
        self.why.hide()
        self._say()

    def _box(self, tier: Tier) -> QCheckBox:
        box = QCheckBox(self)
        box.setObjectName(f"brief.tier.{tier.value}")
        box.setChecked(tier.value in settings.text("brief/tiers", " ".join(usual_tiers(self._kind))).split())
        box.toggled.connect(self._say)
        box.toggled.connect(self.changed)
        return box

    def chosen(self) -> tuple[Tier, ...]:
        """The tiers whose notes go out."""
        return tuple(tier for tier, box in self.boxes.items() if box.isChecked())

    def remember(self) -> None:
        """Offer the same tiers next time; of what is handed in nothing is remembered."""
        chosen = self._own if self._kind in HANDED_IN else self.chosen()
        settings.set_value("brief/tiers", " ".join(chosen) or "none")

    def follow(self, kind: BriefKind) -> None:
        """Another kind of brief: of what is handed in only public notes go out, and then again what the reader chose."""
        was, now = self._kind in HANDED_IN, kind in HANDED_IN
        self._kind = kind
        if was == now:
            return
        self.why.setVisible(now)
        self._own, own = self.chosen() if now else (), self._own
        self._check(usual_tiers(kind) if now else own)

    def choose(self, tiers: Iterable[Tier]) -> None:
        """Choose tiers; none named are the usual ones."""
        self._check(tuple(tiers) or usual_tiers(self._kind))

    def _check(self, wanted: tuple[Tier, ...]) -> None:
        for tier, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(tier in wanted)
        self._say()

    def count(self, asked: Asked) -> None:
        """Count the notes that what is asked for tells of, in every tier."""
        workspace = self._desk.workspace
        self._told += 1
        told = self._told
        if workspace is None:
            return
        from desktop.workspace.briefs import going_out

        def counted(going: Outgoing) -> None:
            if isValid(self) and told == self._told:
                self._counts = Counter({Tier(tier): n for tier, n in going.could.items()})
                self._all = going.notes + going.kept_back.total()
                self._tell(going)
                self._say()

        if self._counting is not None:
            self._counting.cancel()
        self._counting = self._desk.reads.run(
            "", lambda: going_out(workspace, asked), counted, self._refuse, quiet=True
        )

    def _refuse(self, sentence: str) -> None:
        """Say why nothing can go out as things are chosen: a paragraph that is not there, for instance."""
        if isValid(self):
            self.sentence.setText(sentence)
            self.kinds.hide()

    def _tell(self, going: Outgoing) -> None:
        """Of which kinds they are, and by whom."""
        kinds = [f"{kind_of_note(NoteKind(kind))} {n}" for kind, n in going.kinds.most_common()]
        authors = [f"{author or self.tr('unsigned')} {n}" for author, n in going.authors.most_common()]
        parts = [", ".join(one) for one in (kinds, authors) if one]
        self.kinds.setText(" · ".join(parts))
        self.kinds.setVisible(bool(parts))

    def _say(self) -> None:
        for tier, box in self.boxes.items():
            words = self._notes(self._counts[tier])
            box.setText(self.tr("{tier}: {notes}").format(tier=tier_word(tier), notes=words))
            box.setAccessibleName(box.text())
        out = sum(self._counts[tier] for tier in self.chosen())
        stay = max(self._all - out, 0)
        self.sentence.setText(
            self.tr("In the brief: {out}. Left out: {stay}.").format(
                out=self._notes(out), stay=self._notes(stay)
            )
        )

    def _notes(self, number: int) -> str:
        if number == 0:
            return self.tr("no notes")
        return self.tr("1 note") if number == 1 else self.tr("{n} notes").format(n=number)
