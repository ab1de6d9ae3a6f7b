"""Whose a position is, and which notes say our line, our red lines and our fallbacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terms.annotation import Amendment, NoteKind, Position, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.annotation import Note

Notes = tuple["Note", ...]


def party_of(note: Note, ours: str = "") -> str:
    """The party whose position or proposal a note is; "" for our own, whatever name it goes by."""
    form = note.form
    named = form.party if isinstance(form, Position) else form.proposer if isinstance(form, Amendment) else ""
    return "" if named.casefold() == ours.casefold() else named


def stance_of(note: Note) -> Stance | None:
    """What a position says to its paragraph."""
    return note.form.stance if isinstance(note.form, Position) else None


def positions(notes: Iterable[Note]) -> Notes:
    """The positions among notes."""
    return tuple(note for note in notes if note.kind is NoteKind.POSITION)


def our_line(notes: Iterable[Note], ours: str) -> Notes:
    """Our positions that are neither a red line nor a fallback."""
    apart = {Stance.RED_LINE, Stance.FALLBACK}
    return tuple(n for n in positions(notes) if not party_of(n, ours) and stance_of(n) not in apart)


def ours_of(notes: Iterable[Note], ours: str, stance: Stance) -> Notes:
    """Our positions of one stance."""
    return tuple(n for n in positions(notes) if not party_of(n, ours) and stance_of(n) is stance)


def of_others(notes: Iterable[Note], ours: str) -> Notes:
    """The positions of other parties."""
    return tuple(note for note in positions(notes) if party_of(note, ours))


def amendments(notes: Iterable[Note]) -> Notes:
    """The proposed amendments among notes."""
    return tuple(note for note in notes if note.kind is NoteKind.AMENDMENT)


def others_kinds(notes: Iterable[Note]) -> Notes:
    """What is neither a position nor a proposed amendment."""
    told = {NoteKind.POSITION, NoteKind.AMENDMENT}
    return tuple(note for note in notes if note.kind not in told)


def when(note: Note) -> str:
    """When a position was taken, else when it was written down."""
    return (note.form.time if isinstance(note.form, Position) else "") or note.created
