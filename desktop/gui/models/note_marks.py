"""Where notes hang on a text: for every provision the kinds of its notes, what is new and what is in conflict."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.gui.models.notes import in_conflict
from desktop.terms.annotation import NoteKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from desktop.terms.annotation import Note


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The notes on one provision."""

    count: int
    kinds: tuple[NoteKind, ...]  # each once, in the order of the kinds
    unread: bool = False
    conflict: bool = False


def marks_of(notes: Iterable[Note], text: str, unread: Collection[str]) -> dict[str, NoteMark]:
    """The marks of a text by provision."""
    hung: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        if note.anchor.text == text:
            hung[note.anchor.node].append(note)
    return {node: _mark(own, unread) for node, own in hung.items()}


def _mark(notes: list[Note], unread: Collection[str]) -> NoteMark:
    there = {note.kind for note in notes}
    return NoteMark(
        len(notes),
        tuple(kind for kind in NoteKind if kind in there),
        any(note.id in unread for note in notes),
        any(map(in_conflict, notes)),
    )
