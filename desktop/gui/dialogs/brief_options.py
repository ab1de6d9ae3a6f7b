"""BriefOptions: what kind of brief, on which paragraphs, with which kinds of note, for whom, on what paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGridLayout, QLineEdit, QWidget

from desktop.gui import settings
from desktop.gui.panes.notes_words import kind_of_note
from desktop.terms.annotation import NoteKind
from desktop.terms.brief import BriefKind, Paper

if TYPE_CHECKING:
    from desktop.workspace.presets import Preset

KINDS = {
    BriefKind.DELEGATION: QT_TRANSLATE_NOOP("briefs", "Delegation brief"),
    BriefKind.COMPARISON: QT_TRANSLATE_NOOP("briefs", "Comparison brief"),
    BriefKind.ACTIONS: QT_TRANSLATE_NOOP("briefs", "Actions brief"),
    BriefKind.TRANSLATION: QT_TRANSLATE_NOOP("briefs", "Translation review sheet"),
    BriefKind.REPORT: QT_TRANSLATE_NOOP("briefs", "Session report"),
    BriefKind.SUBMISSION: QT_TRANSLATE_NOOP("briefs", "Proposed amendments"),
    BriefKind.HANDOVER: QT_TRANSLATE_NOOP("briefs", "Hand-over note"),
}
ADDRESSED = frozenset({BriefKind.ACTIONS, BriefKind.HANDOVER})  # kinds that are written for somebody
_ACROSS = 3  # boxes in a line


def brief_word(kind: BriefKind) -> str:
    """The word for a kind of brief in the window's language."""
    return QCoreApplication.translate("briefs", str(KINDS[kind]))


class BriefOptions(QObject):
    """The choices beside decision, draft, tiers and language; `lay_in` puts them into the dialog's form."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._form: QFormLayout | None = None
        self.kind, self.paper = QComboBox(parent), QComboBox(parent)
        for kind in BriefKind:
            self.kind.addItem(brief_word(kind), kind.value)
        for paper in Paper:
            self.paper.addItem(paper.value, paper.value)
        self.paragraphs, self.whom = QLineEdit(parent), QLineEdit(parent)
        self.party, self.author = QLineEdit(parent), QLineEdit(parent)
        self.boxes = {kind: self._box(kind) for kind in NoteKind}
        self._name()
        self._start()

    def _box(self, kind: NoteKind) -> QCheckBox:
        box = QCheckBox(kind_of_note(kind), self._parent)
        box.setObjectName(f"brief.note.{kind.value}")
        box.setAccessibleName(box.text())
        box.setChecked(True)
        box.toggled.connect(self.changed)
        return box

    def _name(self) -> None:
        self.paragraphs.setPlaceholderText(self.tr("All paragraphs; or 3, 4(b)"))
        self.whom.setPlaceholderText(self.tr("Everybody; or a ministry, a role, an addressee"))
        self.party.setPlaceholderText(self.tr("As our positions name it, where they name it"))
        self.author.setPlaceholderText(self.tr("Nobody is named"))
        for widget, name, called in (
            (self.kind, "brief.kind", self.tr("Kind of brief")),
            (self.paper, "brief.paper", self.tr("Paper")),
            (self.paragraphs, "brief.paragraphs", self.tr("Paragraphs")),
            (self.whom, "brief.whom", self.tr("For whom")),
            (self.party, "brief.party", self.tr("Our delegation")),
            (self.author, "brief.author", self.tr("Prepared by")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)

    def lay_in(self, form: QFormLayout) -> None:
        """Put a row for every choice but the kind and the paper into the form."""
        kinds = QWidget(self._parent)
        grid = QGridLayout(kinds)
        grid.setContentsMargins(0, 0, 0, 0)
        for n, box in enumerate(self.boxes.values()):
            grid.addWidget(box, n // _ACROSS, n % _ACROSS)
        form.addRow(self.tr("&Paragraphs"), self.paragraphs)
        form.addRow(self.tr("Kinds of note"), kinds)
        form.addRow(self.tr("F&or whom"), self.whom)
        form.addRow(self.tr("O&ur delegation"), self.party)
        form.addRow(self.tr("Prepared b&y"), self.author)
        self._form = form
        self._follow()

    def _start(self) -> None:
        chosen = self.kind.findData(settings.text("brief/kind", BriefKind.DELEGATION.value))
        self.kind.setCurrentIndex(max(chosen, 0))
        self.paper.setCurrentIndex(max(self.paper.findData(settings.text("brief/paper")), 0))
        self.party.setText(settings.text("brief/party"))
        self.author.setText(settings.text("brief/author"))
        self.kind.currentIndexChanged.connect(self._follow)
        self.paragraphs.editingFinished.connect(self.changed)
        self.party.editingFinished.connect(self.changed)
        self._follow()

    def _follow(self) -> None:
        """Only a brief that is for somebody asks for whom."""
        if self._form is not None:
            self._form.setRowVisible(self.whom, self.chosen() in ADDRESSED)
        self.changed.emit()

    def chosen(self) -> BriefKind:
        """The kind of brief."""
        return BriefKind(self.kind.currentData())

    def wishes(self) -> dict[str, Any]:
        """The choices as fields of terms.brief.Wishes."""
        kinds = tuple(kind for kind, box in self.boxes.items() if box.isChecked())
        return {
            "kind": self.chosen(),
            "paper": Paper(self.paper.currentData()),
            "paragraphs": tuple(filter(None, map(str.strip, self.paragraphs.text().split(",")))),
            "kinds": () if len(kinds) == len(self.boxes) else kinds,
            "whom": self.whom.text().strip() if self.chosen() in ADDRESSED else "",
            "party": self.party.text().strip(),
            "author": self.author.text().strip(),
        }

    def take(self, preset: Preset) -> None:
        """Show what a preset keeps."""
        with QSignalBlocker(self):
            self.kind.setCurrentIndex(self.kind.findData(preset.kind.value))
            self.paper.setCurrentIndex(self.paper.findData(preset.paper.value))
            self.paragraphs.setText(", ".join(preset.paragraphs))
            self.whom.setText(preset.whom)
            self.party.setText(preset.party)
            self.author.setText(preset.author)
            for kind, box in self.boxes.items():
                box.setChecked(not preset.kinds or kind in preset.kinds)
        self._follow()

    def remember(self) -> None:
        """Offer the same next time."""
        settings.set_value("brief/kind", self.chosen().value)
        settings.set_value("brief/paper", self.paper.currentData())
        settings.set_value("brief/party", self.party.text().strip())
        settings.set_value("brief/author", self.author.text().strip())
