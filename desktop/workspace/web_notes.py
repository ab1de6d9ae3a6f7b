"""Notes of a document as W3C Web Annotations, out and in."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.errors import BadRequest
from desktop.workspace.word_comments import chosen_notes, going_out, keep, refuse_leaks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from desktop.terms.annotation import Note, Reply
    from desktop.terms.commented import Comment, Copy, Incoming, WordRow
    from desktop.terms.page import Side
    from desktop.terms.web_note import WebNote
    from desktop.workspace import Workspace
    from desktop.workspace.coming_in import Desk
    from desktop.workspace.word_comments import Wanted

__all__ = ["going_out", "keep", "read", "write"]


def write(workspace: Workspace, side: Side, path: Path, wanted: Wanted) -> Copy:
    """Write our notes on `side` as annotations, and search the file for what must stay; raises BadRequest, UnwritableFile."""
    from desktop.annotate.web_annotation import written
    from desktop.brief.ooxml.package import put
    from desktop.terms.commented import Copy

    notes = chosen_notes(workspace, side, wanted)
    data = written(notes, workspace.document(side.text), _source(workspace, side)).encode()
    refuse_leaks(workspace, data, notes, path.name)
    put(data, path)
    return Copy(path, len(notes), sum(len(note.replies) for note in notes))


def read(workspace: Workspace, path: Path, side: Side | None = None) -> Incoming:
    """What a file of annotations brings to a text of the dossier; changes nothing. Raises UnreadableFile, BadRequest.

    Where no `side` is named, it is the text that most of the annotations say they are on.
    """
    from desktop.annotate.web_reading import read_annotations
    from desktop.terms.commented import Incoming, RowKind
    from desktop.workspace.coming_in import Desk
    from desktop.workspace.documents import bytes_of

    found = read_annotations(bytes_of(path), path.name)
    desk = Desk(workspace, side or _told(workspace, found, path.name))
    rows = list(_rows(desk, found))
    shown = tuple(row for row in rows if row.what is not RowKind.SAME)
    return Incoming(path.name, desk.side.text, shown, len(rows) - len(shown))


def _rows(desk: Desk, found: Sequence[WebNote]) -> Iterator[WordRow]:
    from desktop.annotate.web_placing import place_of
    from desktop.annotate.word_marks import id_from
    from desktop.annotate.word_matching import Matcher

    said = {id_from("mark", _mark(one.iri)): one for one in found}
    ours = desk.ours(lambda _: "")
    ids = _ids((*ours.notes, *ours.elsewhere))
    comments = [_comment(one, ids) for one in found]
    places = Matcher(ours).rows(comments, lambda n: place_of(found[n].spot, desk.document))
    for row in places:
        one = said.get(row.key)
        yield row if one is None else replace(row, kind=one.kind, tags=one.tags, form=one.form)


def _ids(notes: Sequence[Note]) -> dict[str, Note | Reply]:
    """Our notes and replies by their IRIs."""
    from desktop.annotate.web_annotation import iri_of

    things: list[Note | Reply] = [*notes, *(reply for note in notes for reply in note.replies)]
    return {iri_of(thing.id): thing for thing in things}


def _comment(one: WebNote, ids: Mapping[str, Note | Reply]) -> Comment:
    """An annotation as the comment it would be; one of ours knows what it said when it was written."""
    from desktop.annotate.web_annotation import moment_out
    from desktop.annotate.word_marks import mark_of, print_of
    from desktop.terms.commented import Comment

    ours = ids.get(one.iri)
    stayed = ours is not None and one.modified == moment_out(ours.changed)
    own = ""
    if ours is not None and stayed:
        own = print_of(ours.id, ours.text, resolved=getattr(ours, "state", "") == "resolved")
    mark = mark_of(ours.id) if ours is not None else _mark(one.iri)
    replies = tuple(_comment(reply, ids) for reply in one.replies)
    return Comment(one.author, one.text, one.created or one.modified, mark, own, one.resolved, replies)


def _mark(iri: str) -> str:
    return f"iri:{iri}"


def _source(workspace: Workspace, side: Side) -> str:
    from desktop.annotate.web_annotation import source_of

    entry = workspace.dossier.find_text(side.text)
    return source_of(entry.symbol, entry.language, entry.sha256)


def _told(workspace: Workspace, found: Sequence[WebNote], name: str) -> Side:
    from desktop.annotate.web_annotation import source_of
    from desktop.annotate.web_reading import symbol_in
    from desktop.store.names import key_of
    from desktop.workspace import Side

    sources = Counter(one.spot.source for one in found if one.spot.source)
    for source, _ in sources.most_common():
        symbol, language = symbol_in(source)
        for entry in workspace.texts():
            same = symbol and key_of(entry.symbol) == key_of(symbol) and language in {"", entry.language}
            if same or source_of(entry.symbol, entry.language, entry.sha256) == source:
                return Side(entry.id)
    raise BadRequest(f"{name} names no document of this dossier; say which one it is on.")
