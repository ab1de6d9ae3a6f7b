"""Choosing the four texts of the four-way check: draft and final, in the original and in the translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget

from desktop.gui import theme
from desktop.gui.dialogs.versions_list import described
from desktop.views.versions import Version

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.desk import Desk


class FourDialog(QDialog):
    """Four boxes; nothing can be asked before four different texts are chosen."""

    def __init__(self, desk: Desk, guess: Sequence[Version], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("fourDialog")
        self.setWindowTitle(self.tr("Check the changes of a translation"))
        room = parent.window().width() if parent else 1280  # a dialog fits into its window
        self.setMinimumWidth(min(theme.px(680), room))
        self._build(tuple(_choices(desk)))
        self._lay_out()
        for box, version in zip(self.boxes, guess, strict=False):
            box.setCurrentIndex(self._versions.index(version) if version in self._versions else 0)
        for box in self.boxes:
            box.currentIndexChanged.connect(self._allow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._guessed = len(guess) == len(self.boxes)
        self._allow()

    def _build(self, versions: tuple[Version, ...]) -> None:
        self._versions = versions
        lines = [described(self._desk, version) for version in versions]
        self.boxes = [QComboBox(self) for _ in range(4)]
        for box, name in zip(self.boxes, ("draft", "final", "translated", "translation"), strict=True):
            box.setObjectName(f"four.{name}")
            box.addItems(lines)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(24)
        self.hint = QLabel(self, wordWrap=True)
        self.hint.setObjectName("muted")
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.ok = self.buttons.button(standard.Ok)
        self.ok.setText(self.tr("Check"))
        self.ok.setObjectName("four.ok")
        self.ok.setAccessibleName(self.tr("Check"))

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(*[theme.px(18)] * 4)
        form.setSpacing(theme.px(12))
        called = (
            self.tr("&Draft of the original"),
            self.tr("&Final text of the original"),
            self.tr("Draft of the &translation"),
            self.tr("Final text of the t&ranslation"),
        )
        for words, box in zip(called, self.boxes, strict=True):
            form.addRow(words, box)
            box.setAccessibleName(words.replace("&", ""))
        form.addRow(self.hint)
        form.addRow(self.buttons)

    def versions(self) -> tuple[Version, ...]:
        """What was chosen: draft and final of the original, draft and final of the translation."""
        return tuple(self._versions[box.currentIndex()] for box in self.boxes if box.currentIndex() >= 0)

    def _allow(self) -> None:
        whole = len(set(self.versions())) == len(self.boxes)
        self.ok.setEnabled(whole)
        suggested = self.tr("Suggested by title and symbol.") if self._guessed else ""
        self.hint.setText(suggested if whole else self.tr("Choose four different texts."))
        self._guessed = False


def _choices(desk: Desk) -> Sequence[Version]:
    """Every text, and every decision of those that hold several."""
    found: list[Version] = []
    for entry in desk.texts:
        found.append(Version(entry.id))
        found += [Version(entry.id, number) for number, _ in entry.parts if len(entry.parts) > 1]
    return found
