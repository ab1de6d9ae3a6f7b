"""GoingOut: notes go out into a file, counted before it is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QFileDialog, QGridLayout, QWidget
from shiboken6 import isValid

from desktop.gui import settings
from desktop.gui.dialogs.placed import PlacedDialog
from desktop.gui.panes.notes_words import tier_word
from desktop.terms.annotation import Tier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from enum import StrEnum

    from desktop.gui.desk import Desk
    from desktop.gui.dialogs.placed import Line
    from desktop.workspace import Workspace

    # What is written beside the window, and what is done when it is there.
    Writing = tuple[Callable[[], Any], Callable[[Any], object]]


E = TypeVar("E", bound="StrEnum")


class GoingOut(PlacedDialog):
    """Nothing goes out that is not counted here; the file is searched for more before it is written."""

    doing, button, gap = "write", QDialogButtonBox.StandardButton.Save, 14
    remembered = ""  # the setting of the tiers that went out last
    usual: tuple[Tier, ...] = ()
    with_ending: Callable[[Path], Path]

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._held: Any = None
        self._agreed = Path()  # the file the reader agreed to replace
        super().__init__(desk, parent)
        self.write = self.do
        self.file.textChanged.connect(self._allow)
        self.browse.clicked.connect(self._browse)

    # -- what heirs say

    def _called(self) -> dict[str, str]:
        return {
            "file": QCoreApplication.translate("going out", "File to write"),
            "browse": QCoreApplication.translate("going out", "Choose where to write the file"),
        }

    def _counting(self, workspace: Workspace) -> Callable[[], Any] | None:  # beside the window
        raise NotImplementedError

    def _counted(self, held: Any) -> Iterable[str]:  # a line a count
        raise NotImplementedError

    def _writing(self, workspace: Workspace, path: Path) -> Writing | None:
        raise NotImplementedError

    # -- building

    def _lines(self) -> Sequence[Line]:
        self.going = self._named(
            self._label(), "going", QCoreApplication.translate("going out", "What goes out")
        )
        return super()._lines()

    def _whose(self) -> Line:
        used = settings.text(self.remembered, " ".join(self.usual)).split()
        self.tiers = {
            tier: self._box(f"tier.{tier.value}", tier_word(tier), tier.value in used) for tier in Tier
        }
        return QCoreApplication.translate("going out", "Whose notes"), self._grid(self.tiers.values(), 4)

    def _box(self, name: str, words: str, checked: bool) -> QCheckBox:  # noqa: FBT001
        box = self._named(QCheckBox(words, self), name, words)
        box.setChecked(checked)
        return box

    def _grid(self, boxes: Iterable[QCheckBox], across: int) -> QWidget:
        held = QWidget(self)
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, box in enumerate(boxes):
            grid.addWidget(box, number // across, number % across)
        return held

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self._words["file"], self.file.text(), self._words["kinds"]
        )
        if name:
            self._agreed = self.with_ending(Path(name))  # the system asked already
            self.file.setText(str(self._agreed))

    # -- what goes out

    def count(self) -> None:
        """Count what would go out."""
        self._newest.renew()
        self._held = None
        self._allow()
        workspace = self._desk.workspace
        work = self._counting(workspace) if workspace else None
        if work is not None:
            self._desk.reads.run("", work, self._newest.only(self._have), quiet=True)

    def _have(self, held: Any) -> None:
        self._held = held
        self._tell("\n".join(self._counted(held)))
        self._allow()

    def _tell(self, words: str) -> None:
        self.going.setText(words)

    def _allow(self) -> None:
        self.do.setEnabled(bool(self._held and self._held.notes) and self._path() is not None)

    # -- writing

    def accept(self) -> None:
        """Write the file beside the window; the dialog stays until it is there."""
        workspace, path = self._desk.workspace, self._path()
        if workspace is None or path is None or not self.do.isEnabled():
            return
        path = self.with_ending(path)
        writing = self._writing(workspace, path) if self._may_write(path) else None
        if writing is None:
            return
        self.do.setEnabled(False)
        settings.set_value("exchange/folder", str(path.parent))
        settings.set_value(self.remembered, " ".join(checked(self.tiers)) or "none")
        work, told = writing

        def done(written: object) -> None:
            if isValid(self):
                super(GoingOut, self).accept()
            told(written)

        title = QCoreApplication.translate("going out", "Writing {name}").format(name=path.name)
        self._desk.jobs.run(title, work, done, self._refuse)

    def _refuse(self, sentence: str) -> None:
        if isValid(self):
            self._allow()
            super()._refuse(sentence)

    def _may_write(self, path: Path) -> bool:
        question = QCoreApplication.translate("going out", "{name} is there already. Replace it?")
        agreed = path == self._agreed or not path.exists()
        return agreed or self._desk.messages.ask(question.format(name=path.name))


def checked(boxes: dict[E, QCheckBox]) -> list[E]:
    """What is chosen of the boxes."""
    return [value for value, box in boxes.items() if box.isChecked()]
