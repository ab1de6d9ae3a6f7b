"""Notes carried from one text of a dossier to the next, and kept there once they are accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import BadRequest
from desktop.store.codec import words_of
from desktop.terms.carrying import Candidate, Carried, CarriedNote, State
from desktop.workspace.safety import before_carrying

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.terms.annotation import Note, Placed
    from desktop.terms.document import Document
    from desktop.terms.page import Side
    from desktop.terms.step import Work
    from desktop.workspace import Workspace


def carry(workspace: Workspace, old: Side, new: Side) -> Work[Carried]:
    """What becomes in `new` of every note on `old`; changes nothing. A note accepted before stays where it was put."""
    from desktop.annotate import Finder
    from desktop.annotate import carry as carried_over

    if old.text == new.text:
        raise BadRequest("The notes already stand on this text; name the text to carry them to.")
    comparison = yield from workspace.compare(old, new)
    notes = _notes_on(workspace, old)
    finder = Finder(comparison.b)
    placed = {note.id: finder.place(note.anchor) for note in workspace.notes(new.text)}
    settled = {note: there for note, there in placed.items() if there.node is not None}
    waiting = [note for note in notes if note.id not in settled]
    found = yield from carried_over(waiting, comparison, workspace.document(old.text))
    answers = {one.note.id: one for one in found}
    told = (answers.get(note.id) or _settled(note, settled[note.id], comparison.b) for note in notes)
    return Carried(comparison, new.text, tuple(told))


def accept(
    workspace: Workspace,
    carried: Carried,
    chosen: Mapping[str, Candidate] | None = None,
    *,
    author: str = "",
    confirmed: bool = True,
) -> tuple[str, ...]:
    """Hang notes on the new text too, all in one edit: the confirmed ones and, by their ids, those `chosen`.

    Gives the ids of the notes that hang there now and did not before; where a note was written stays as it is.
    """
    before_carrying(workspace.dossier)
    return accept_more(workspace, carried, chosen, author=author, confirmed=confirmed)


def accept_more(
    workspace: Workspace,
    carried: Carried,
    chosen: Mapping[str, Candidate] | None = None,
    *,
    author: str = "",
    confirmed: bool = False,
) -> tuple[str, ...]:
    """Hang more notes of what was carried on the new text, without another backup: each call is one edit."""
    from desktop.annotate import anchor

    places = dict(_confirmed(carried.notes)) if confirmed else {}
    document = workspace.document(carried.text)
    anchors = {
        note: anchor(document, carried.text, place.node, place.span)
        for note, place in (places | dict(chosen or {})).items()
    }
    return workspace.dossier.carry_notes(carried.text, anchors, author)


def proposal(carried: Carried, note: str) -> Candidate:
    """The best place proposed for a note; raises BadRequest where there is none to accept."""
    one = next((one for one in carried.notes if one.note.id == note), None)
    if one is None:
        raise BadRequest(f"No note {note} stands on the old text.")
    if one.place is None:
        raise BadRequest(f"Nothing is proposed for note {note}: {one.why}.")
    return one.place


def _notes_on(workspace: Workspace, side: Side) -> tuple[Note, ...]:
    notes = workspace.notes(side.text)
    if side.node is None:
        return notes
    part = workspace.part(side).by_id
    return tuple(note for note in notes if note.anchor.node in part)


def _settled(note: Note, placed: Placed, document: Document) -> CarriedNote:
    """The answer for a note that was carried before, or written on the new text."""
    words = words_of(document.by_id[placed.node or ""])
    quote = words[slice(*placed.span)] if placed.span else ""
    there = Candidate(placed.node or "", placed.span, quote)
    return CarriedNote(note, State.CONFIRMED, note.anchor.quote or words, (there,), "it hangs there already")


def _confirmed(notes: Iterable[CarriedNote]) -> Iterable[tuple[str, Candidate]]:
    return ((one.note.id, one.place) for one in notes if one.state is State.CONFIRMED and one.place)
