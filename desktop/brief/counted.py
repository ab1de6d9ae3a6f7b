"""Which notes a brief tells of, found in the brief itself: every note bears a sign of its own through its making."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from desktop.brief.kinds import composed
from desktop.brief.leaking import said_in
from desktop.terms.annotation import NoteKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.kinds import Papers
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Matter, Wishes
    from desktop.terms.step import Work
    from desktop.terms.surviving import LedgerRow

_FIRST, _LAST = 0xF0000, 0x10FFFD  # signs that no text has: kept for private use


def told_notes(papers: Papers, wishes: Wishes) -> Work[dict[str, Note]]:
    """The notes, by id, whose words stand in the brief of these papers."""
    notes = {note.id: note for note in _all(papers)}
    signs = {note: chr(_FIRST + n) for n, note in enumerate(notes) if _FIRST + n <= _LAST}
    brief = yield from composed(_signed(papers, signs), wishes)
    said = set(chain.from_iterable(said_in(brief)))
    return {note: notes[note] for note, sign in signs.items() if sign in said}


def _all(papers: Papers) -> Iterator[Note]:
    for matter in (*papers.matters, *papers.before):
        yield from matter.notes
    yield from (row.note for row in papers.ledger)


def _signed(papers: Papers, signs: Mapping[str, str]) -> Papers:
    return replace(
        papers,
        matters=tuple(_matter(one, signs) for one in papers.matters),
        before=tuple(_matter(one, signs) for one in papers.before),
        ledger=tuple(_row(one, signs) for one in papers.ledger),
    )


def _matter(matter: Matter, signs: Mapping[str, str]) -> Matter:
    return replace(matter, notes=tuple(_note(note, signs) for note in matter.notes))


def _row(row: LedgerRow, signs: Mapping[str, str]) -> LedgerRow:
    sign = signs.get(row.note.id, "") if row.note.kind is NoteKind.AMENDMENT else ""
    return replace(row, note=_note(row.note, signs), words=sign + row.words)


def _note(note: Note, signs: Mapping[str, str]) -> Note:
    return replace(note, text=signs.get(note.id, "") + note.text)
