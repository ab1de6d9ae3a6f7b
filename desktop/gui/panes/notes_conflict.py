"""Both sides of a conflict, and the keys that choose between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.gui import settings, theme
from desktop.gui.delegates.marked_text import MarkedText
from desktop.gui.delegates.marks import Look, Piece, pieces
from desktop.gui.panes.notes_form_words import field_value, field_word, other_value
from desktop.views.wording import wording

if TYPE_CHECKING:
    from desktop.gui.delegates.marks import Para
    from desktop.gui.desk import Desk
    from desktop.terms.annotation import Note, Reply


class ConflictBox(QFrame):
    """One field at a time: Alt+1 keeps what is shown, Alt+2 and on take another side."""

    settled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._note: Note | None = None
        self._reply: Reply | None = None
        self.field = ""
        self.buttons: list[QPushButton] = []
        self._sides: list[QWidget] = []
        self.setObjectName("conflict")
        ink, ground = theme.colour("error"), theme.colour("error_ground")
        self.setStyleSheet(f"#conflict {{ background: {ground.name()}; border: 1px solid {ink.name()}; }}")
        self.head = QLabel(self, wordWrap=True)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.head)

    def show_note(self, note: Note | None) -> None:
        """Show the first conflict of a note or of its replies, if there is any."""
        if note == self._note and self._sides:
            return
        self._note = note
        for side in self._sides:
            self._rows.removeWidget(side)
            side.hide()
            side.deleteLater()
        self._sides, self.buttons, self.field, self._reply = [], [], "", None
        if note and note.variants:
            self._show_field(note)
        elif note and (torn := next((reply for reply in note.replies if reply.variants), None)):
            self._show_reply(torn)
        self.setVisible(bool(self._sides))

    def _show_field(self, note: Note) -> None:
        self.field = note.variants[0].field
        fields = list(dict.fromkeys(variant.field for variant in note.variants))
        others = [other_value(v.field, v.words) for v in note.variants if v.field == self.field]
        said = self.tr("Two wrote at the same time: {field}").format(field=field_word(self.field))
        self.head.setText(said + (f" (1/{len(fields)})" if len(fields) > 1 else ""))
        self._offer(field_value(note, self.field), others, marked=self.field == "text")

    def _show_reply(self, reply: Reply) -> None:
        self._reply = reply
        self.head.setText(self.tr("Two changed the same reply"))
        self._offer(reply.text, [variant.words for variant in reply.variants], marked=True)

    def _offer(self, shown: str, others: list[str], *, marked: bool) -> None:
        here = self.tr("Shown here")
        self._add(1, here, ((Piece(shown or "–"),),), None)
        for n, words in enumerate(others):
            para: Para = (
                pieces(wording(shown, words)) if marked and shown and words else (Piece(words or "–"),)
            )
            self._add(n + 2, self.tr("The other side"), (para,), n)

    def _add(self, key: int, called: str, words: tuple[Para, ...], chosen: int | None) -> None:
        side = QWidget(self)
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(f"&{key}", side)
        button.setObjectName(f"notes.settle.{key}")
        tip = self.tr("Keep this (Alt+{key})").format(key=key)
        button.setToolTip(tip)
        button.setAccessibleName(f"{called}: {tip}")
        button.setFixedWidth(theme.px(30))
        button.setStyleSheet(f"padding: {theme.px(3)}px 0;")
        button.clicked.connect(lambda: self.settle(chosen))
        text = MarkedText(side)
        text.set_paragraphs(((Piece(called, Look.QUIET),), *words))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        self._rows.addWidget(side)
        self._sides.append(side)
        self.buttons.append(button)

    def settle(self, chosen: int | None) -> None:
        """End the conflict shown: take a side by its number, or keep what is shown."""
        workspace, note, reply, field = self._desk.workspace, self._note, self._reply, self.field
        if workspace is None or note is None:
            return
        from desktop.workspace import noting

        by = settings.text("notes/author")

        def end() -> object:
            if reply:
                return noting.settle_reply(workspace, reply.id, chosen)
            return noting.settle(workspace, note.id, field, chosen, by=by)

        self._desk.keep(end, lambda _: self.settled.emit())
