"""What every note has beside its words: state, priority, who sees to it, tags and author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.gui import theme
from desktop.gui.panes.notes_fields import NameLine, choice, show_choice
from desktop.gui.panes.notes_form_words import note_state_word, priority_word, states_of
from desktop.terms.annotation import NoteKind, Priority

if TYPE_CHECKING:
    from desktop.gui.panes.notes_drafts import Draft


class Details(QWidget):
    """`changed` tells which field of the note has which value now."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = choice(self, ())
        self.priority = choice(self, ((one, priority_word(one)) for one in Priority))
        self.assignee, self.author = NameLine(self.tr("Assigned to"), self), NameLine(self.tr("Author"), self)
        self.tags = QLineEdit(self)
        self.tags.setPlaceholderText(self.tr("Tags"))
        self._kind: NoteKind | None = None
        self._name()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(6))
        for pair in ((self.state, self.priority), (self.assignee, self.author)):
            row = QHBoxLayout()
            for widget in pair:
                row.addWidget(widget, 1)
            rows.addLayout(row)
        rows.addWidget(self.tags)
        self._connect()

    def _name(self) -> None:
        for widget, name, called in (
            (self.state, "notes.state", self.tr("State (Space in the list: open or resolved)")),
            (self.priority, "notes.priority", self.tr("Priority")),
            (self.assignee, "notes.assignee", self.tr("Who sees to it")),
            (self.author, "notes.author", self.tr("Author")),
            (self.tags, "notes.tags", self.tr("Tags, separated by spaces")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
            widget.setToolTip(called)

    def _connect(self) -> None:
        tell = self.changed.emit
        self.state.activated.connect(lambda: tell("state", self.state.currentData()))
        self.priority.activated.connect(lambda: tell("priority", Priority(self.priority.currentData())))
        self.assignee.textChanged.connect(lambda name: tell("assignee", name.strip()))
        self.author.textChanged.connect(lambda name: tell("author", name))
        self.tags.textEdited.connect(lambda words: tell("tags", _tags(words)))

    def fill(self, draft: Draft | None) -> None:
        """Show the fields of a note."""
        self.blockSignals(True)
        draft_tags = draft.tags if draft else ()
        if _tags(self.tags.text()) != draft_tags:
            self.tags.setText(" ".join(draft_tags))
        self.author.show_name(draft.author if draft else "")
        self.assignee.show_name(draft.assignee if draft else "")
        if draft:
            self.suit(draft.kind)
            show_choice(self.state, draft.state)
            show_choice(self.priority, draft.priority)
        self.blockSignals(False)

    def suit(self, kind: NoteKind) -> None:
        """Offer the states of a kind; of a task, the assignee is called its owner."""
        if kind is self._kind:
            return
        self._kind = kind
        now = self.state.currentData()
        self.state.clear()
        for state in states_of(kind):
            self.state.addItem(note_state_word(state), state)
        show_choice(self.state, now)
        task = kind is NoteKind.TASK
        self.assignee.setPlaceholderText(self.tr("Owner") if task else self.tr("Assigned to"))


def _tags(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip("#,;，；") for word in words.split() if word.strip("#,;，；")))
