"""Threads, quick notes, what is new, the timeline and the bin: what people do with notes beside writing them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop.errors import BadRequest
from desktop.store.clock import now
from desktop.terms.annotation import NoteKind, Position
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.annotate.quick import QuickNote
    from desktop.terms.annotation import Note, Reply
    from desktop.terms.document import Document
    from desktop.terms.dossier import LogRow
    from desktop.terms.page import Side
    from desktop.workspace import Workspace


_NAMED = 6  # paragraphs that a sentence lists


# -- threads


def add_reply(workspace: Workspace, note: str, words: str, author: str = "") -> Reply:
    """Answer a note."""
    return workspace.dossier.add_reply(note, words, author)


def edit_reply(workspace: Workspace, reply: str, words: str) -> Reply:
    """Change the words of a reply."""
    return workspace.dossier.edit_reply(reply, words)


def write_reply_on(workspace: Workspace, reply: str, words: str) -> Reply:
    """Change a reply that is being typed: saves that follow within moments are one step to undo."""
    return workspace.dossier.write_reply_on(reply, words)


def bin_reply(workspace: Workspace, reply: str) -> Reply:
    """Put a reply in the bin."""
    return workspace.dossier.bin_reply(reply)


def restore_reply(workspace: Workspace, reply: str) -> Reply:
    """Take a reply out of the bin."""
    return workspace.dossier.restore_reply(reply)


@dataclass(frozen=True, slots=True)
class Bin:
    """What is in the bin: notes, and replies beside the ids of their notes."""

    notes: tuple[Note, ...]
    replies: tuple[tuple[str, Reply], ...]


def binned(workspace: Workspace) -> Bin:
    """Everything in the bin; nothing in it is ever deleted."""
    return Bin(workspace.notes(binned=True), workspace.dossier.replies(binned=True))


# -- conflicts


def settle(workspace: Workspace, note: str, field: str, chosen: int | None = None, *, by: str = "") -> Note:
    """End the conflict on a field (Variant.field): take its other side number `chosen`, or keep what is shown."""
    return workspace.dossier.settle(note, field, chosen, by)


def settle_reply(workspace: Workspace, reply: str, chosen: int | None = None) -> Reply:
    """End the conflict on the words of a reply in the same way."""
    return workspace.dossier.settle_reply(reply, chosen)


# -- what is new


def unread(workspace: Workspace, reader: str = "") -> frozenset[str]:
    """The notes that came, were changed or answered from elsewhere and that the reader has not seen so."""
    return workspace.dossier.unread(reader)


def mark_read(workspace: Workspace, notes: Iterable[str], reader: str = "") -> None:
    """The reader has seen these notes, with their replies, as they are now. Not an edit: undo does not know it."""
    workspace.dossier.mark_read(notes, reader)


def changed_since(workspace: Workspace, moment: str) -> frozenset[str]:
    """The notes changed since a moment (ISO 8601, UTC), by the clock of this desk and whoever wrote them."""
    return workspace.dossier.changed_since(moment)


def timeline(workspace: Workspace, limit: int = 200, thing: str | None = None) -> tuple[LogRow, ...]:
    """Who changed what, the latest first: of one note with its replies, or one text, where it is named."""
    return workspace.dossier.timeline(limit, thing)


# -- what is half typed


def half_typed(workspace: Workspace, field: str) -> str:
    """The words that stood in a field of the window when they were kept last, "" where none did."""
    return workspace.dossier.half_typed(field)


def keep_half_typed(workspace: Workspace, field: str, words: str) -> None:
    """Keep words that are no note yet; undo does not know them, and they go to nobody."""
    workspace.dossier.keep_half_typed(field, words)


# -- quick notes


def understand(workspace: Workspace, side: Side, line: str) -> QuickNote:
    """What is understood of a line while it is typed, in the decision that `side` names or lies in."""
    from desktop.annotate.quick import parse

    return parse(line, _around(workspace.document(side.text), side.node))


def quick_note(workspace: Workspace, side: Side, line: str, **fields: Any) -> Note:
    """Keep one typed line as a position on the paragraph it calls out, else on the paragraph of `side`.

    `fields` are those of a note, beside `time`, when it was said (ISO 8601), which is now where it is left out. Raises
    BadRequest where no paragraph is called out, or several may be meant, and `side` names none.
    """
    time = str(fields.pop("time", "") or now())
    said = understand(workspace, side, line)
    node = said.node or _own(workspace.document(side.text), side.node, said.candidates)
    form = Position(said.party, said.stance, said.source, time)
    at = replace(side, node=node)
    return workspace.add_note(at, NoteKind.POSITION, said.text, said.span, **{"form": form, **fields})


def _around(document: Document, node: str | None) -> Document:
    """The decision that a provision stands in, else the whole document."""
    while node is not None and node in document.by_id:
        provision = document.by_id[node]
        if provision.kind is Kind.DECISION:
            return document.part(node)
        if provision.parent == node:
            break
        node = provision.parent
    return document


def _own(document: Document, node: str | None, candidates: tuple[str, ...]) -> str:
    """The paragraph the reader is at; raises BadRequest where that is none, or the line may mean several others."""
    kind = document.by_id[node].kind if node and node in document.by_id else Kind.DOCUMENT
    if candidates:
        raise BadRequest(
            f"The line may mean {', '.join(candidates[:_NAMED])}; say which, or open the decision."
        )
    if node is None or kind in {Kind.DOCUMENT, Kind.DECISION, Kind.MASTHEAD}:
        raise BadRequest("The line calls out no paragraph of this text; name one, as in “AU opp 14b”.")
    return node
