"""ShareDialog: which notes go to a colleague, counted before they do, into which encrypted file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.gui import sentences, settings, theme
from desktop.gui.dialogs.brief_files import told
from desktop.gui.dialogs.exchange_lock import LockChooser
from desktop.gui.dialogs.exchange_words import ENDING, folder, held_words
from desktop.gui.dialogs.fitting import fit
from desktop.gui.panes.notes_words import kind_of_note, tier_word
from desktop.terms.annotation import NoteKind, Tier

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.terms.step import Work
    from desktop.views.exchanging import Holding
    from desktop.workspace.exchange import Chosen

E = TypeVar("E", bound=StrEnum)
PAUSE = 80  # milliseconds from a choice to its counts
USUAL = (Tier.PUBLIC, Tier.COALITION)


class ShareDialog(QDialog):
    """Nothing goes out that is not counted here; the file is searched for more before it is written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._held: Holding | None = None
        self._counts = 0  # only the newest answer counts
        self._agreed = Path()  # the file the reader agreed to replace
        self.setObjectName("shareDialog")
        self.setWindowTitle(self.tr("Share notes"))
        fit(self, 660, 600)
        self._build()
        self._lay_out()
        self._connect()
        self.count()

    def _build(self) -> None:
        usual = settings.text("exchange/tiers", " ".join(USUAL)).split()
        self.tiers = {
            tier: self._box(f"tier.{tier.value}", tier_word(tier), tier.value in usual) for tier in Tier
        }
        self.kinds = {kind: self._box(f"kind.{kind.value}", kind_of_note(kind), True) for kind in NoteKind}
        self.documents = self._box("documents", self.tr("Send the documents along"), False)
        self.from_whom = QLineEdit(settings.text("exchange/sender") or settings.text("notes/author"), self)
        self.going = QLabel(self, wordWrap=True)
        self.trouble = QLabel(self, wordWrap=True)
        self.lock = LockChooser(self)
        self.file, self.browse = QLineEdit(self), QPushButton(self.tr("Browse…"), self)
        self.file.setText(str(folder() / (self.tr("Notes") + ENDING)))
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Save | standard.Cancel, self)
        self.write = self.buttons.button(standard.Save)
        self.write.setText(self.tr("Write the file"))
        for label, name in ((self.going, "share.going"), (self.trouble, "share.trouble")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for widget, name, called in (
            (self.from_whom, "sender", self.tr("From whom")),
            (self.file, "file", self.tr("File to write")),
            (self.browse, "browse", self.tr("Choose where to write the file")),
            (self.write, "write", self.tr("Write the file")),
        ):
            widget.setObjectName(f"share.{name}")
            widget.setAccessibleName(called)
        self.going.setAccessibleName(self.tr("What goes out"))

    def _box(self, name: str, words: str, checked: bool) -> QCheckBox:  # noqa: FBT001
        box = QCheckBox(words, self)
        box.setObjectName(f"share.{name}")
        box.setAccessibleName(words)
        box.setChecked(checked)
        return box

    def _lay_out(self) -> None:
        place = QWidget(self)
        place.setFocusProxy(self.file)
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.file, 1)
        line.addWidget(self.browse)
        inner = QWidget(self)
        form = QFormLayout(inner)
        form.setContentsMargins(0, 0, theme.px(6), 0)
        form.setVerticalSpacing(theme.px(10))
        form.addRow(self.tr("Whose notes"), self._grid([*self.tiers.values()], 4))
        form.addRow(self.tr("Of which kind"), self._grid([*self.kinds.values()], 3))
        form.addRow(self.tr("Goes out"), self.going)
        form.addRow("", self.documents)
        form.addRow(self.tr("F&rom"), self.from_whom)
        form.addRow(self.tr("&Encrypted"), self.lock)
        form.addRow(self.tr("&File"), place)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[theme.px(18)] * 4)
        rows.setSpacing(theme.px(14))
        held = QScrollArea(self)  # everything twice as large is taller than a screen
        held.setWidget(inner)
        held.setWidgetResizable(True)
        held.setFrameShape(QScrollArea.Shape.NoFrame)
        held.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.addWidget(held, 1)
        rows.addWidget(self.trouble)
        rows.addWidget(self.buttons)

    def _grid(self, boxes: list[QCheckBox], across: int) -> QWidget:
        held = QWidget(self)
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, box in enumerate(boxes):
            grid.addWidget(box, number // across, number % across)
        return held

    def _connect(self) -> None:
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.count)
        for box in (*self.tiers.values(), *self.kinds.values(), self.documents):
            box.toggled.connect(self._other)
        self.lock.changed.connect(self._allow)
        self.file.textChanged.connect(self._allow)
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # -- what goes out

    def chosen(self) -> Chosen:
        """What was chosen."""
        from desktop.workspace.exchange import Chosen

        kinds = _checked(self.kinds)
        return Chosen(
            frozenset(_checked(self.tiers)),
            frozenset() if len(kinds) == len(self.kinds) else frozenset(kinds),
            self.documents.isChecked(),
            self.from_whom.text().strip(),
        )

    def _other(self) -> None:
        """Something else was chosen: what was counted no longer holds."""
        self._held = None
        self._allow()
        self._soon.start()

    def count(self) -> None:
        """Count what would go out."""
        self._counts += 1
        counts, chosen, workspace = self._counts, self.chosen(), self._desk.workspace
        if workspace is None:
            return
        if not chosen.tiers or not _checked(self.kinds):
            self._tell(self.tr("Nothing: choose whose notes go out, and of which kind."))
            return

        def work() -> Holding:
            from desktop.workspace.exchange import going_out

            return going_out(workspace, chosen)

        def have(held: Holding) -> None:
            if isValid(self) and counts == self._counts:
                self._held = held
                self._tell("\n".join(held_words(held)))
                self._allow()

        self._desk.reads.run("", work, have, quiet=True)

    def _tell(self, words: str) -> None:
        """Say what goes out; what is scrolled keeps the height its words need."""
        self.going.setText(words)
        self.going.setMinimumHeight(self.going.heightForWidth(max(self.going.width(), theme.px(200))))

    def _allow(self) -> None:
        held = self._held
        secret = any(tier is not Tier.PUBLIC for tier in _checked(self.tiers))
        locked = not self.lock.missing() and not (self.lock.is_open and secret)
        self.write.setEnabled(bool(held and held.notes) and locked and bool(self.file.text().strip()))
        said = self.lock.is_open and secret
        self.trouble.setText(self.tr("Only public notes go out unencrypted.") if said else "")
        self.trouble.setVisible(said)

    def _browse(self) -> None:
        title = self.tr("File to write")
        name, _ = QFileDialog.getSaveFileName(self, title, self.file.text(), f"{title} (*{ENDING})")
        if name:
            self._agreed = _with_ending(Path(name))  # the system asked already
            self.file.setText(str(self._agreed))

    # -- writing

    def accept(self) -> None:
        """Write the file beside the window; the dialog stays until it is there."""
        workspace, path = self._desk.workspace, _with_ending(Path(self.file.text().strip()).expanduser())
        if workspace is None or not self.write.isEnabled() or not self._may_write(path):
            return
        chosen, lock = self.chosen(), self.lock.lock()
        self.write.setEnabled(False)
        settings.set_value("exchange/folder", str(path.parent))
        settings.set_value("exchange/tiers", " ".join(chosen.tiers) or "none")
        settings.set_value("exchange/sender", chosen.sender)
        question = self.tr("{name} is written. Open its folder?")

        def work() -> Work[Holding]:
            from desktop.workspace.exchange import write

            return write(workspace, path, chosen, lock)

        def done(_: Holding) -> None:
            if isValid(self):
                super(ShareDialog, self).accept()
            told(self._desk, path, question)

        title = self.tr("Writing {name}").format(name=path.name)
        self._desk.jobs.run(title, work, done, self._refused)

    def _refused(self, sentence: str) -> None:
        if isValid(self):
            self._allow()
            self.trouble.setText(sentences.say(sentence))
            self.trouble.show()

    def _may_write(self, path: Path) -> bool:
        """A file that is there is replaced only where the reader says so, once."""
        question = self.tr("{name} is there already. Replace it?").format(name=path.name)
        return path == self._agreed or not path.exists() or self._desk.messages.ask(question)


def _checked(boxes: dict[E, QCheckBox]) -> list[E]:
    return [value for value, box in boxes.items() if box.isChecked()]


def _with_ending(path: Path) -> Path:
    return path if path.suffix else path.with_name(f"{path.name}{ENDING}")
