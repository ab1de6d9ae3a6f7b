"""ShareDialog: which notes go to a colleague, counted before they do, into which encrypted file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from desktop.gui import settings, theme
from desktop.gui.dialogs.brief_files import told
from desktop.gui.dialogs.exchange_lock import LockChooser
from desktop.gui.dialogs.exchange_words import ENDING, folder, held_words
from desktop.gui.dialogs.fitting import fit
from desktop.gui.dialogs.going_out import GoingOut, checked
from desktop.gui.panes.notes_words import kind_of_note
from desktop.terms.annotation import NoteKind, Tier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QFormLayout, QVBoxLayout

    from desktop.gui.desk import Desk
    from desktop.gui.dialogs.going_out import Writing
    from desktop.gui.dialogs.placed import Line
    from desktop.views.exchanging import Holding
    from desktop.workspace import Workspace
    from desktop.workspace.exchange import Chosen

PAUSE = 80  # milliseconds from a choice to its counts


def _with_ending(path: Path) -> Path:
    return path if path.suffix else path.with_name(f"{path.name}{ENDING}")


class ShareDialog(GoingOut):
    """Asks whose notes, of which kind, and how they are locked; only public ones go out open."""

    name, remembered, usual = "share", "exchange/tiers", (Tier.PUBLIC, Tier.COALITION)
    with_ending = staticmethod(_with_ending)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        fit(self, 660, 600)
        self.trouble.setAccessibleName("")  # what it says is enough
        self.file.setText(str(folder() / (self.tr("Notes") + ENDING)))
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.count)
        for box in (*self.tiers.values(), *self.kinds.values(), self.documents):
            box.toggled.connect(self._other)
        self.lock.changed.connect(self._allow)
        self.count()

    def _called(self) -> dict[str, str]:
        write = self.tr("Write the file")
        words = super()._called()
        kinds = f"{words['file']} (*{ENDING})"
        return words | {"title": self.tr("Share notes"), "kinds": kinds, "do": write, "does": write}

    def _fields(self) -> Sequence[Line]:
        whose = self._whose()
        self.kinds = {kind: self._box(f"kind.{kind.value}", kind_of_note(kind), True) for kind in NoteKind}
        self.documents = self._box("documents", self.tr("Send the documents along"), False)
        sender = settings.text("exchange/sender") or settings.text("notes/author")
        self.from_whom = self._named(QLineEdit(sender, self), "sender", self.tr("From whom"))
        self.lock = LockChooser(self)
        return [
            whose,
            (self.tr("Of which kind"), self._grid(self.kinds.values(), 3)),
            (self.tr("Goes out"), self.going),
            ("", self.documents),
            (self.tr("F&rom"), self.from_whom),
            (self.tr("&Encrypted"), self.lock),
        ]

    def _lay(self, rows: QVBoxLayout, form: QFormLayout) -> None:
        inner, held = QWidget(self), QScrollArea(self)
        form.setContentsMargins(0, 0, theme.px(6), 0)
        inner.setLayout(form)
        held.setWidget(inner)
        held.setWidgetResizable(True)
        held.setFrameShape(QScrollArea.Shape.NoFrame)
        held.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.addWidget(held, 1)
        rows.addWidget(self.trouble)

    # -- what goes out

    def chosen(self) -> Chosen:
        """What was chosen."""
        from desktop.workspace.exchange import Chosen

        kinds = checked(self.kinds)
        return Chosen(
            frozenset(checked(self.tiers)),
            frozenset() if len(kinds) == len(self.kinds) else frozenset(kinds),
            self.documents.isChecked(),
            self.from_whom.text().strip(),
        )

    def _other(self) -> None:
        self._held = None
        self._allow()
        self._soon.start()

    def _counting(self, workspace: Workspace) -> Callable[[], Holding] | None:
        from desktop.workspace.exchange import going_out

        chosen = self.chosen()
        if not chosen.tiers or not checked(self.kinds):
            self._tell(self.tr("Nothing: choose whose notes go out, and of which kind."))
            return None
        return lambda: going_out(workspace, chosen)

    def _counted(self, held: Holding) -> Iterator[str]:
        return held_words(held)

    def _tell(self, words: str) -> None:
        super()._tell(words)
        self.going.setMinimumHeight(self.going.heightForWidth(max(self.going.width(), theme.px(200))))

    def _allow(self) -> None:
        super()._allow()
        barred = self.lock.is_open and any(tier is not Tier.PUBLIC for tier in checked(self.tiers))
        if barred or self.lock.missing():
            self.do.setEnabled(False)
        self.trouble.setText(self.tr("Only public notes go out unencrypted.") if barred else "")
        self.trouble.setVisible(barred)

    # -- writing

    def _writing(self, workspace: Workspace, path: Path) -> Writing:
        from desktop.workspace.exchange import write

        chosen, lock, desk = self.chosen(), self.lock.lock(), self._desk
        settings.set_value("exchange/sender", chosen.sender)
        question = self.tr("{name} is written. Open its folder?")
        return lambda: write(workspace, path, chosen, lock), lambda _: told(desk, path, question)
