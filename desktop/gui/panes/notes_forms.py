"""The small form of each kind of note: who says what, the words proposed on, the term and its renderings, the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.gui import theme
from desktop.gui.delegates.marked_text import MarkedText
from desktop.gui.delegates.marks import pieces
from desktop.gui.panes.notes_fields import Moment, NameLine, StanceRow, choice, show_choice
from desktop.gui.panes.notes_form_words import heard_word
from desktop.gui.words import language_word
from desktop.terms.annotation import (
    Amendment,
    Form,
    Heard,
    NoteKind,
    Position,
    Stance,
    Task,
    TranslationQuery,
)
from desktop.views.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.gui.panes.notes_drafts import Draft


class KindForm(QWidget):
    """Fields of one kind of note; `changed` tells what they say now."""

    changed = Signal(object)  # Form or None
    names: tuple[NameLine, ...] = ()  # the fields that parties complete

    def __init__(self, languages: Iterable[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(theme.px(6))
        self._build()

    def _build(self) -> None:
        raise NotImplementedError

    def fill(self, draft: Draft) -> None:
        """Show the form of a note."""
        raise NotImplementedError

    def value(self) -> Form | None:
        """What the fields say; None where they say nothing."""
        raise NotImplementedError

    def tell(self, *_: object) -> None:
        """The fields say something else."""
        self.changed.emit(self.value())

    def _line(self, made: QLineEdit, name: str, called: str) -> Any:
        made.setObjectName(f"notes.{name}")
        made.setPlaceholderText(called)
        _named(made, f"notes.{name}", called)
        made.textChanged.connect(self.tell)
        return made


class PositionForm(KindForm):
    """Party, stance, where and when it was heard."""

    def _build(self) -> None:
        self.party = self._line(NameLine("", self), "party", self.tr("Party or group"))
        self.stance, self.time = StanceRow(self), Moment("MM-dd HH:mm", self)
        heard = ((None, self.tr("Heard where?")), *((one, heard_word(one)) for one in Heard))
        self.heard = choice(self, heard)
        for widget, name, called in (
            (self.stance, "notes.stance", self.tr("Stance: press its letter")),
            (self.heard, "notes.heard", self.tr("Where it was heard")),
            (self.time, "notes.time", self.tr("When it was said")),
        ):
            _named(widget, name, called)
        below = QHBoxLayout()
        below.addWidget(self.heard, 1)
        below.addWidget(self.time, 1)
        self.rows.addWidget(self.party)
        self.rows.addWidget(self.stance)
        self.rows.addLayout(below)
        self.names = (self.party,)
        self.stance.chosen.connect(self.tell)
        self.heard.activated.connect(self.tell)
        self.time.told.connect(self.tell)

    def fill(self, draft: Draft) -> None:
        """Show a position."""
        form = draft.form if isinstance(draft.form, Position) else Position()
        self.blockSignals(True)
        self.party.show_name(form.party)
        self.stance.show_stance(form.stance)
        show_choice(self.heard, form.heard)
        self.time.show_moment(form.time)
        self.blockSignals(False)

    def value(self) -> Form | None:
        """The position as it is filled in."""
        heard = self.heard.currentData()
        stance: Stance | None = self.stance.stance
        form = Position(self.party.text().strip(), stance, Heard(heard) if heard else None, self.time.stamp())
        return form if form != Position() else None


class AmendmentForm(KindForm):
    """Who proposes it, and the words it was made on where those here are others now."""

    def _build(self) -> None:
        self.proposer = self._line(NameLine("", self), "proposer", self.tr("Proposed by (ours where empty)"))
        self.base_head, self.base = QLabel(self.tr("It was made on these words:"), self), MarkedText(self)
        self.base_head.setObjectName("muted")
        _named(self.base, "notes.base", self.tr("The words the proposal was made on"))
        for widget in (self.proposer, self.base_head, self.base):
            self.rows.addWidget(widget)
        self.names = (self.proposer,)
        self._base = ""

    def fill(self, draft: Draft) -> None:
        """Show a proposal."""
        form = draft.form if isinstance(draft.form, Amendment) else Amendment(draft.original)
        self._base = form.base or draft.original
        self.blockSignals(True)
        self.proposer.show_name(form.proposer)
        self.blockSignals(False)
        other = self._base.strip() != draft.original.strip()
        self.base.set_paragraphs((pieces(wording(self._base, draft.original)),) if other else ())
        self.base.setVisible(other)
        self.base_head.setVisible(other)

    def value(self) -> Form | None:
        """The proposal; what it was made on stays."""
        return Amendment(self._base, self.proposer.text().strip())


class TranslationForm(KindForm):
    """A term, how each language renders it, who asks and the answer."""

    def _build(self) -> None:
        self.term = self._line(QLineEdit(self), "term", self.tr("Term"))
        self.proposer = self._line(NameLine("", self), "proposer", self.tr("Asked by"))
        self.answer = self._line(QLineEdit(self), "answer", self.tr("Answer"))
        above = QHBoxLayout()
        above.addWidget(self.term, 3)
        above.addWidget(self.proposer, 2)
        self.variants: dict[str, QLineEdit] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(4))
        self.rows.addLayout(above)
        self.rows.addLayout(self._grid)
        self.rows.addWidget(self.answer)
        self.names = (self.proposer,)
        for language in self._languages:
            self._add(language)

    def _add(self, language: str) -> None:
        called, row = language_word(language), len(self.variants)
        label = QLabel(called, self)
        label.setObjectName("muted")
        line = self._line(QLineEdit(self), f"variant.{language}", "")
        _named(line, f"notes.variant.{language}", self.tr("In {language}").format(language=called))
        line.setFont(theme.face(language))
        self.variants[language] = line
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(line, row, 1)

    def fill(self, draft: Draft) -> None:
        """Show a query."""
        form = draft.form if isinstance(draft.form, TranslationQuery) else TranslationQuery()
        said = dict(form.variants)
        for language in said:
            if language not in self.variants:
                self._add(language)
        self.blockSignals(True)
        lines = ((self.term, form.term), (self.proposer, form.proposer), (self.answer, form.answer))
        for line, words in (*lines, *((line, said.get(code, "")) for code, line in self.variants.items())):
            if line.text().strip() != words:
                line.setText(words)
        self.blockSignals(False)

    def value(self) -> Form | None:
        """The query as it is filled in."""
        said = tuple((code, words) for code, line in self.variants.items() if (words := line.text().strip()))
        form = TranslationQuery(
            self.term.text().strip(), said, self.proposer.text().strip(), self.answer.text().strip()
        )
        return form if form != TranslationQuery() else None


class TaskForm(KindForm):
    """By when it is to be done; its owner is the assignee."""

    def _build(self) -> None:
        self.due = Moment("yyyy-MM-dd", self)
        _named(self.due, "notes.due", self.tr("Due"))
        label = QLabel(self.tr("Due"), self)
        label.setObjectName("muted")
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.due, 1)
        self.rows.addLayout(row)
        self.due.told.connect(self.tell)

    def fill(self, draft: Draft) -> None:
        """Show a task."""
        self.due.show_moment(draft.form.due if isinstance(draft.form, Task) else "")

    def value(self) -> Form | None:
        """The task as it is filled in."""
        return Task(self.due.stamp()) if self.due.stamp() else None


FORMS: dict[NoteKind, type[KindForm]] = {
    NoteKind.POSITION: PositionForm,
    NoteKind.AMENDMENT: AmendmentForm,
    NoteKind.TRANSLATION: TranslationForm,
    NoteKind.TASK: TaskForm,
}


def first_form(kind: NoteKind, original: str) -> Form | None:
    """What the form of a new note begins with: the moment, or the words proposed on."""
    if kind is NoteKind.POSITION:
        return Position(time=QDateTime.currentDateTimeUtc().toString(Qt.DateFormat.ISODate))
    return Amendment(original) if kind is NoteKind.AMENDMENT else None


def _named(widget: QWidget, name: str, called: str) -> None:
    widget.setObjectName(name)
    widget.setAccessibleName(called)
    widget.setToolTip(called)
