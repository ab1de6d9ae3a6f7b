"""The form a note is written in: kind, tier, the fields of its kind, words, thread; it keeps itself while it is filled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, QKeyCombination, QLocale, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.gui import settings, theme, writing
from desktop.gui.delegates.laid import units
from desktop.gui.delegates.marked_text import MarkedText
from desktop.gui.delegates.marks import Look, Piece, pieces, text_format
from desktop.gui.panes.notes_conflict import ConflictBox
from desktop.gui.panes.notes_details import Details
from desktop.gui.panes.notes_fields import Words, choice
from desktop.gui.panes.notes_form_box import FormBox
from desktop.gui.panes.notes_forms import first_form
from desktop.gui.panes.notes_keeping import Keeper
from desktop.gui.panes.notes_thread import Thread
from desktop.gui.panes.notes_words import kind_of_note, tier_word
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.brief import Mark
from desktop.views.wording import is_amended, wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.gui.desk import Desk
    from desktop.gui.panes.notes_drafts import Draft
    from desktop.terms.brief import Run

# What a field of text would take for itself on some systems, though the window's menu promises it.
_OURS = tuple(
    QKeyCombination(Qt.KeyboardModifier.ControlModifier, key) for key in (Qt.Key.Key_D, Qt.Key.Key_E)
)
_QUOTED = 240  # letters of the words a note stands on that the form repeats


class NoteEditor(QWidget):
    """Writes one note; every change is kept within a second and whenever the form is left."""

    kept = Signal()
    shown = Signal(bool)  # a note, or none

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.keeper = Keeper(desk, self)
        self._build()
        self._lay_out()
        self._name()
        self._connect()
        writing.marks(desk, self)
        self.show_draft(None)

    def _build(self) -> None:
        self._body = QWidget(self)
        self.kind = choice(self, ((kind, kind_of_note(kind)) for kind in NoteKind))
        self.tier = choice(self, ((tier, tier_word(tier)) for tier in Tier))
        self.form, self.details = FormBox(self._desk, self), Details(self)
        self.conflict, self.replies = ConflictBox(self._desk, self), Thread(self._desk, self)
        self.quote, self.marked = MarkedText(self), MarkedText(self)
        self.words = Words(self, tabChangesFocus=True)
        self.words.setMinimumHeight(theme.px(76))
        self.tags, self.author = self.details.tags, self.details.author
        self.state = QLabel(self)
        self.state.setObjectName("muted")

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(*[theme.px(8)] * 4)
        rows.setSpacing(theme.px(6))
        rows.addLayout(_row(self.kind, self.tier))
        parts: tuple[QWidget, ...] = (self.conflict, self.form, self.quote, self.words)
        for part in (*parts, self.marked, self.details, self.replies, self.state):
            rows.addWidget(part, int(part is self.words))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _name(self) -> None:
        named = (
            (self.kind, "notes.kind", self.tr("Kind of note")),
            (self.tier, "notes.tier", self.tr("Who may see it")),
            (self.quote, "notes.quote", self.tr("The words the note stands on")),
            (self.words, "notes.words", self.tr("Words of the note")),
            (self.marked, "notes.marked", self.tr("The amendment with its changes marked")),
        )
        for widget, name, called in named:
            widget.setObjectName(name)
            widget.setAccessibleName(called)
            widget.setToolTip(called)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._words_changed)
        self.kind.activated.connect(self._kind_changed)
        self.tier.activated.connect(lambda: self._remember("tier", Tier(self.tier.currentData())))
        self.author.textEdited.connect(lambda name: settings.set_value("notes/author", name))
        self.details.changed.connect(lambda field, value: self.keeper.change(**{field: value}))
        self.form.changed.connect(lambda form: self.keeper.change(form=form))
        for widget in (self.words, self.tags, self.author, self.details.assignee):
            widget.installEventFilter(self)
        self.form.watcher = self
        self.replies.kept.connect(self.kept)
        self.replies.left.connect(self.words.setFocus)
        self.conflict.settled.connect(self.kept)
        self.keeper.kept.connect(self._say_kept)
        self.keeper.failed.connect(self._say_failed)
        QApplication.instance().focusChanged.connect(self._bring_into_view)  # type: ignore[union-attr]

    def _bring_into_view(self, _: QWidget | None, held: QWidget | None) -> None:
        """The field the keyboard goes to is seen."""
        if held is not None and self._body.isAncestorOf(held):
            self._area.ensureWidgetVisible(held, 0, theme.px(12))

    # -- what is shown

    def begin(self, draft: Draft) -> None:
        """Start a new note; an amendment starts from the words as they stand."""
        if not draft.id and draft.form is None:
            draft = replace(draft, form=first_form(draft.kind, draft.original))
        if draft.kind is NoteKind.AMENDMENT and not draft.words:
            self.show_draft(draft, words=draft.original)
        else:
            self.show_draft(draft)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.moveCursor(QTextCursor.MoveOperation.End)

    def show_draft(self, draft: Draft | None, *, words: str | None = None) -> bool:
        """Show another note, or none; the former is kept first, and stays where it cannot be."""
        if not self.keeper.take(draft):
            return False
        self.setEnabled(draft is not None)
        self.state.setText("")
        self.shown.emit(draft is not None)
        self._fill(draft)
        if words is not None:
            self.words.setPlainText(words)
        return True

    def drop(self) -> None:
        """Let go of everything without keeping it: another dossier is open."""
        self.keeper.drop()
        self.replies.drop()
        self.show_draft(None)

    def refresh(self, draft: Draft) -> None:
        """Take over what became of the note in hand elsewhere, unless words here are newer."""
        if self.keeper.waiting or self.keeper.draft is None:
            return
        place = self.words.textCursor().position()
        self.keeper.take(draft)
        self._fill(draft)
        cursor = self.words.textCursor()
        cursor.setPosition(min(place, units(draft.words)))
        self.words.setTextCursor(cursor)

    def _fill(self, draft: Draft | None) -> None:
        with QSignalBlocker(self.words):
            if self.words.toPlainText() != (draft.words if draft else ""):
                self.words.setPlainText(draft.words if draft else "")
        if draft is not None:
            self.kind.setCurrentIndex(self.kind.findData(draft.kind))
            self.tier.setCurrentIndex(self.tier.findData(draft.tier))
        self.details.fill(draft)
        self.form.fill(draft)
        note = draft.note if draft else None
        self.conflict.show_note(note)
        self.replies.show_note(note)
        self._show_changes()

    def _show_changes(self) -> None:
        """Mark what an amendment changes, in the words themselves and, with what it leaves out, below them."""
        draft = self.keeper.draft
        runs: tuple[Run, ...] = ()
        if (
            draft
            and draft.kind is NoteKind.AMENDMENT
            and is_amended(draft.original, self.words.toPlainText())
        ):
            runs = wording(draft.original, self.words.toPlainText())
        self.marked.set_paragraphs((pieces(runs),) if runs else ())
        self.marked.setVisible(len(runs) > 1)
        self.words.setExtraSelections(list(self._inserted(runs)))
        self.quote.set_paragraphs(_quoted(draft) if draft and not runs else ())
        self.quote.setVisible(bool(draft and draft.original and not runs))

    def _inserted(self, runs: Iterable[Run]) -> Iterable[QTextEdit.ExtraSelection]:
        at = 0
        for run in runs:
            if run.mark is Mark.DELETED:
                continue
            if run.mark is Mark.INSERTED:
                yield self._selection(at, at + units(run.text))
            at += units(run.text)

    def _selection(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = self.words.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        form = text_format(Look.INSERTED)
        assert form is not None  # noqa: S101 - an insertion always has a look
        selection.cursor, selection.format = cursor, form
        return selection

    # -- what the reader does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the note when the reader leaves a field."""
        if event.type() == QEvent.Type.FocusOut:
            self.keeper.keep_now()
        if isinstance(event, QKeyEvent) and _is_for_the_window(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _words_changed(self) -> None:
        self.keeper.change(words=self.words.toPlainText())
        self._show_changes()

    def _kind_changed(self) -> None:
        kind, draft = NoteKind(self.kind.currentData()), self.keeper.draft
        self._remember("kind", kind)
        if draft:
            self.details.suit(kind)
            self.keeper.change(form=first_form(kind, draft.original), state=self.details.state.currentData())
            self.form.fill(self.keeper.draft)
        if draft and kind is NoteKind.AMENDMENT and not self.words.toPlainText().strip():
            self.words.setPlainText(draft.original)
        self._show_changes()

    def _remember(self, field: str, value: str) -> None:
        self.keeper.change(**{field: value})
        settings.set_value(f"notes/{field}", str(value))

    def _say_kept(self) -> None:
        clock = QLocale().toString(QDateTime.currentDateTime().time(), QLocale.FormatType.ShortFormat)
        self.state.setText(self.tr("Kept at {time}").format(time=clock))
        self.kept.emit()

    def _say_failed(self, sentence: str) -> None:
        self.state.setText(self.tr("Not kept yet"))
        self._desk.unkept.emit(sentence)


def _quoted(draft: Draft) -> tuple[tuple[Piece, ...], ...]:
    words = draft.original
    shown = words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1]}…"
    return ((Piece(shown, Look.QUIET),),)


def _is_for_the_window(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.ShortcutOverride and event.keyCombination() in _OURS


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for share, widget in zip((4, 3), widgets, strict=True):
        row.addWidget(widget, share)
    return row
