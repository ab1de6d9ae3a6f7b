"""What is done to several notes at once: tier, state, a tag, the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QPushButton, QToolButton, QWidget

from desktop.gui import theme
from desktop.gui.panes.notes_form_words import STATES, note_state_word, priority_word
from desktop.gui.panes.notes_words import tier_word
from desktop.terms.annotation import NoteKind, Priority, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.annotation import Note
    from desktop.workspace import Workspace


class BulkBar(QWidget):
    """Buttons for the notes selected; `wanted` tells which field shall have which value."""

    wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self.buttons: list[QToolButton | QPushButton] = []
        states = ((state, note_state_word(state)) for state in STATES)
        for field, words, choices in (
            ("state", self.tr("State"), states),
            ("tier", self.tr("Tier"), ((tier, tier_word(tier)) for tier in Tier)),
            ("priority", self.tr("Priority"), ((one, priority_word(one)) for one in Priority)),
        ):
            row.addWidget(self._menu(field, words, choices))
        self.tag_button, self.bin_button = (
            QPushButton(self.tr("Tag…"), self),
            QPushButton(self.tr("Bin"), self),
        )
        for button, name, called in (
            (
                self.tag_button,
                "tag",
                self.tr("Give the selected notes a tag (T); with a minus before it, take it away"),
            ),
            (self.bin_button, "bin", self.tr("Put the selected notes in the bin (Del)")),
        ):
            button.setObjectName(f"notebook.set.{name}")
            button.setAccessibleName(called)
            button.setToolTip(called)
            row.addWidget(button)
            self.buttons.append(button)
        self.tag_button.clicked.connect(self.ask_tag)
        self.bin_button.clicked.connect(lambda: self.wanted.emit("binned", True))

    def _menu(self, field: str, words: str, choices: Iterable[tuple[Any, str]]) -> QToolButton:
        button, menu = QToolButton(self), QMenu(words, self)
        called = self.tr("{field} of the selected notes").format(field=words)
        button.setText(words)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setObjectName(f"notebook.set.{field}")
        button.setAccessibleName(called)
        button.setToolTip(called)
        self.buttons.append(button)
        for value, word in choices:
            menu.addAction(word).triggered.connect(
                lambda _=False, value=value: self.wanted.emit(field, value)
            )
        return button

    def ask_tag(self) -> None:
        """Ask for a tag."""
        words, sure = QInputDialog.getText(self, self.tr("Tag"), self.tr("Tag for the selected notes"))
        if sure and words.strip("#- "):
            self.wanted.emit("tag", words.strip())


def change_all(workspace: Workspace, notes: Iterable[Note], field: str, value: Any) -> int:
    """Change every note that is not so already, one step each to undo, many after a backup; says how many."""
    from desktop.workspace.safety import before_changing

    changed, meant = 0, tuple(notes)
    before_changing(workspace.dossier, len(meant))
    for note in meant:
        new = _new(note, field, value)
        if field == "binned":
            workspace.bin_note(note.id)
        elif new != getattr(note, "tags" if field == "tag" else field):
            workspace.edit_note(note.id, **{"tags" if field == "tag" else field: new})
        else:
            continue
        changed += 1
    return changed


def _new(note: Note, field: str, value: Any) -> Any:
    if field == "tag":
        tag = str(value).strip("#- ")
        rest = tuple(own for own in note.tags if own != tag)
        return rest if str(value).startswith("-") else (*rest, tag) if tag not in note.tags else note.tags
    if field == "state" and value == "in progress" and note.kind is not NoteKind.TASK:
        return "open"
    return value
