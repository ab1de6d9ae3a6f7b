"""A document of the dossier to capital and back: our notes as Word comments, and what comes back with them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.errors import BadRequest
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from typing import Any

    from desktop.terms.annotation import Note, NoteKind, Tier
    from desktop.terms.carrying import Candidate
    from desktop.terms.commented import Copy, GoingOut, Incoming, WordRow
    from desktop.terms.document import Document
    from desktop.terms.page import Side
    from desktop.terms.step import Work
    from desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which notes are to go out: of these tiers and kinds (all where none is named); `author` signs those that name nobody."""

    tiers: frozenset[Tier]
    kinds: frozenset[NoteKind] = frozenset()
    resolved: bool = True
    author: str = ""


def going_out(workspace: Workspace, side: Side, wanted: Wanted) -> GoingOut:
    """What a copy would hold: whose notes, of which tier and kind; nothing is written."""
    from desktop.terms.commented import GoingOut

    every = _on(workspace, side)
    notes = [note for note in every if _goes(note, wanted)]
    written = [
        author for note in notes for author in (note.author, *(reply.author for reply in note.replies))
    ]
    authors = Counter(author or wanted.author for author in written)
    return GoingOut(
        len(notes),
        sum(len(note.replies) for note in notes),
        sum(note.tier not in wanted.tiers for note in every),
        dict(Counter(note.tier.value for note in notes)),
        dict(authors),
        dict(Counter(note.kind.value for note in notes)),
        workspace.dossier.find_text(side.text).format == "docx",
    )


def chosen_notes(workspace: Workspace, side: Side, wanted: Wanted) -> tuple[Note, ...]:
    """The notes that are to go out, each hung where it stands in the text today; raises BadRequest where there is none."""
    if not wanted.tiers:
        raise BadRequest("Name the tiers that are to go out.")
    notes = tuple(note for note in _on(workspace, side) if _goes(note, wanted))
    if not notes:
        raise BadRequest("No note of these tiers and kinds stands on this document.")
    return notes


def write(workspace: Workspace, side: Side, path: Path, wanted: Wanted) -> Work[Copy]:
    """Write the document of `side` with our notes as Word comments, and search it for what must stay here.

    The official Word file is written into where the text came from one, else a file made of its words. Raises BadRequest,
    UnwritableFile.
    """
    from desktop.brief.commented.apart import commented
    from desktop.brief.commented.words import thread_of, unsigned
    from desktop.brief.leaking import words_in
    from desktop.brief.ooxml.package import put
    from desktop.terms.commented import Copy

    notes, document = chosen_notes(workspace, side, wanted), workspace.part(side)
    signer = wanted.author or unsigned(document.language)
    threads = [thread_of(note, document.language, signer) for note in notes]
    source, file = _source(workspace, side)
    found = yield from commented(document, source, threads, file)
    yield Step(2, 3, "looking for what must stay here")
    said = (yield from words_in(found.data, path.name)) if found.official else found.data
    refuse_leaks(workspace, said, notes, path.name)
    put(found.data, path)
    return Copy(
        path,
        len(notes),
        sum(len(note.replies) for note in notes),
        found.tracked,
        found.official,
        found.remarks,
    )


def read(workspace: Workspace, path: Path, side: Side | None = None) -> Work[Incoming]:
    """What a Word file brings to a text of the dossier; changes nothing. Raises UnreadableFile, BadRequest.

    Where no `side` is named it is the text whose notes went out with the file, else the one of its symbol and language.
    """
    from desktop.brief.commented.apart import returned
    from desktop.workspace.coming_in import Desk
    from desktop.workspace.documents import bytes_of

    found = yield from returned(bytes_of(path), path.name)
    desk = Desk(workspace, side or _told(workspace, found.document, found.went_out, path.name))
    return (yield from desk.incoming(found, path.name))


def keep(workspace: Workspace, incoming: Incoming, tier: Tier, **how: Any) -> tuple[str, ...]:
    """Keep what a file brings, all in one edit that undo takes back whole, after a backup; gives the notes touched.

    New notes are of `tier`. `how` may name the keys of rows to `skip`, with the answers under them; `places`, a Candidate by
    key, for what has no sure place and is not kept otherwise; and `by`, who does it.
    """
    from desktop.workspace.coming_in import brought
    from desktop.workspace.safety import before_merging

    skip, places = how.get("skip", ()), how.get("places") or {}
    rows = [_placed(row, places) for row in incoming.rows if row.key not in skip and row.note not in skip]
    found = brought(workspace.document(incoming.text), incoming.text, rows, tier)
    if not found:
        return ()
    before_merging(workspace.dossier)
    return workspace.dossier.bring(found, how.get("by", ""))


def refuse_leaks(
    workspace: Workspace, data: bytes | tuple[str, ...], notes: Iterable[Note], name: str
) -> None:
    """Raise BadRequest where a file, or all that is said in one, holds words of a note that is not among `notes`, and neither they nor a document say them."""
    from desktop.brief.leaking import leaked, words_of

    going = tuple(notes)
    ids = {note.id for note in going}
    tiers = {note.tier for note in going}
    every = (*workspace.notes(), *workspace.notes(binned=True))
    kept_back = [note for note in every if note.id not in ids and note.tier not in tiers]
    shown = [words for note in going for words in words_of(note)]
    found = leaked(data, kept_back, shown)
    if found:
        documents = [_words(workspace.document(entry.id)) for entry in workspace.texts()]
        found = leaked(data, kept_back, (*shown, *documents))
    if found:
        one = found[0]
        raise BadRequest(
            f"{name} was not written: it would hold words of note {one.note}, which is {one.tier.value}."
        )


def _words(document: Document) -> str:
    from desktop.store.codec import words_of

    return "\n".join(words_of(node) for node in document.provisions)


def _placed(row: WordRow, places: Mapping[str, Candidate]) -> WordRow:
    from desktop.terms.commented import RowKind

    if row.what is not RowKind.UNPLACED or row.key not in places:
        return row
    place = places[row.key]
    return replace(row, what=RowKind.NEW, node=place.node, span=place.span)


def _on(workspace: Workspace, side: Side) -> tuple[Note, ...]:
    """The notes that stand on the part, each with its anchor in the text as it reads today."""
    from desktop.annotate import Finder, anchor

    document = workspace.document(side.text)
    part = workspace.part(side).by_id
    finder = Finder(document)
    found = []
    for note in workspace.notes(side.text):
        at = finder.place(note.anchor)
        if at.node in part and at.node is not None:
            found.append(replace(note, anchor=anchor(document, side.text, at.node, at.span)))
    return tuple(found)


def _goes(note: Note, wanted: Wanted) -> bool:
    kinds = not wanted.kinds or note.kind in wanted.kinds
    return note.tier in wanted.tiers and kinds and (wanted.resolved or note.state != "resolved")


def _source(workspace: Workspace, side: Side) -> tuple[bytes, str]:
    entry = workspace.dossier.find_text(side.text)
    return (workspace.dossier.original(side.text) if entry.format == "docx" else b"", entry.file)


def _told(workspace: Workspace, document: Document, went_out: Mapping[str, str], name: str) -> Side:
    """The text a file is on: that of our notes which went out with it, else that of its symbol and language."""
    from desktop.annotate.word_marks import mark_of
    from desktop.store.names import key_of
    from desktop.workspace import Side

    every = (*workspace.notes(), *workspace.notes(binned=True)) if went_out else ()
    texts = Counter(note.anchor.text for note in every if mark_of(note.id) in went_out)
    symbol, numbers = key_of(document.masthead.symbol), {d.label for d in document.decisions() if d.label}
    entries = [e for e in workspace.texts() if e.language == document.language]
    found = [e.id for e in workspace.texts() if e.id in texts]
    found = found or [e.id for e in entries if symbol and key_of(e.symbol) == symbol]
    found = found or [e.id for e in entries if numbers and numbers <= {number for number, _ in e.parts}]
    if not found:
        raise BadRequest(f"{name} names no document of this dossier; say which one it is on.")
    best = max(found, key=lambda text: (texts[text], found.index(text)))
    return Side(best)
