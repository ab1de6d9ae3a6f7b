"""Tasks and questions that wait for somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.note_forms import told as queried
from desktop.brief.notes import replied
from desktop.brief.runs import capital, cell, heads, para, quiet
from desktop.terms.annotation import NoteKind, Task
from desktop.terms.brief import Grid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop.brief.kinds.papers import Told
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Cell

_WIDTHS = {4: (0.38, 0.24, 0.17, 0.21), 3: (0.56, 0.26, 0.18)}
_ASKED = frozenset({NoteKind.QUESTION, NoteKind.TRANSLATION})
_DONE = frozenset({"resolved"})


def open_tasks(notes: Iterable[Note]) -> list[Note]:
    """The tasks that are not done, the earliest first."""
    found = [note for note in notes if note.kind is NoteKind.TASK and note.state not in _DONE]
    return sorted(found, key=lambda note: (not due(note), due(note)))


def open_questions(notes: Iterable[Note]) -> list[Note]:
    """The questions and queries nobody has settled."""
    return [note for note in notes if note.kind in _ASKED and note.state not in _DONE]


def tasks(told: Told) -> tuple[Grid, ...]:
    """A table of the tasks that are not done."""
    return _table(told, open_tasks(told.every_note), ("what", "place", "owner", "due"))


def questions(told: Told) -> tuple[Grid, ...]:
    """A table of what nobody has settled, with the answers so far."""
    return _table(told, open_questions(told.every_note), ("asked", "place", "by"))


def due(note: Note) -> str:
    """The day a task is due, "" where none is set."""
    return note.form.due if isinstance(note.form, Task) else ""


def _table(told: Told, notes: list[Note], columns: tuple[str, ...]) -> tuple[Grid, ...]:
    if not notes:
        return ()
    head = heads(*(told.words(f"tasks.{key}") for key in columns))
    rows = tuple(tuple(_CELLS[column](told, note) for column in columns) for note in notes)
    return (Grid((head, *rows), 1, _WIDTHS[len(columns)]),)


def _what(told: Told, note: Note) -> Cell:
    return (*cell(" ".join(note.text.split())), *replied(note, told.words, "Table Text"))


def _asked(told: Told, note: Note) -> Cell:
    """A question, of a query with its renderings, and the answers so far."""
    first, *rest = _what(told, note)
    lines = (para(quiet(line), style="Table Text") for line in queried(note, told.words))
    return (first, *lines, *rest)


def _place(told: Told, note: Note) -> Cell:
    return cell(capital(told.named(note)))


def _owner(told: Told, note: Note) -> Cell:
    return cell(note.assignee or note.author or quiet(told.words("changes.nothing")))


def _due(told: Told, note: Note) -> Cell:
    return cell(told.words.day(due(note)) or quiet(told.words("changes.nothing")))


_CELLS: Mapping[str, Callable[[Told, Note], Cell]] = {
    "what": _what,
    "asked": _asked,
    "place": _place,
    "owner": _owner,
    "by": _owner,
    "due": _due,
}
