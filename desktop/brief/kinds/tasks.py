"""Tasks and questions that wait for somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.runs import capital, cell, heads, quiet
from desktop.terms.annotation import NoteKind, Task
from desktop.terms.brief import Grid

if TYPE_CHECKING:
    from desktop.brief.kinds.papers import Told
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Cell

_WIDTHS = (0.42, 0.22, 0.18, 0.18)
_DONE = frozenset({"resolved"})


def tasks(told: Told) -> tuple[Grid, ...]:
    """The tasks that are not done, the earliest first."""
    return _table(told, [note for note in _open(told) if note.kind is NoteKind.TASK])


def questions(told: Told) -> tuple[Grid, ...]:
    """The questions and queries nobody has settled."""
    asked = {NoteKind.QUESTION, NoteKind.TRANSLATION}
    return _table(told, [note for note in _open(told) if note.kind in asked])


def _open(told: Told) -> list[Note]:
    return [note for note in told.every_note if note.state not in _DONE]


def _table(told: Told, notes: list[Note]) -> tuple[Grid, ...]:
    if not notes:
        return ()
    head = heads(*(told.words(f"tasks.{key}") for key in ("what", "place", "owner", "due")))
    rows = tuple(_row(told, note) for note in sorted(notes, key=lambda n: (not _due(n), _due(n))))
    return (Grid((head, *rows), 1, _WIDTHS),)


def _due(note: Note) -> str:
    return note.form.due if isinstance(note.form, Task) else ""


def _row(told: Told, note: Note) -> tuple[Cell, ...]:
    words = told.words
    none = quiet(words("changes.nothing"))
    return (
        cell(" ".join(note.text.split())),
        cell(capital(told.named(note))),
        cell(note.assignee or note.author or none),
        cell(words.day(_due(note)) or none),
    )
