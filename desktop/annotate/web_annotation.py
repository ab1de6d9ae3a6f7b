"""Notes as Web Annotations (JSON-LD of the W3C model), and annotations as notes."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote as quoted

from desktop.annotate.web_rules import CONTEXT
from desktop.store.codec import words_of
from desktop.store.forms import form_out
from desktop.terms.annotation import NoteKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.annotation import Note, Reply
    from desktop.terms.document import Document

_AROUND = 32  # letters of the surroundings of a quote
_OURS = uuid.UUID("6f0f3cf2-2a43-5d0c-9d3e-0f7c2a1b8e44")
_DOCUMENTS = "https://undocs.org/"
MOTIVES = {
    NoteKind.POSITION: "assessing",
    NoteKind.AMENDMENT: "editing",
    NoteKind.QUESTION: "questioning",
    NoteKind.TRANSLATION: "questioning",
    NoteKind.COMMENT: "commenting",
    NoteKind.TASK: "bookmarking",
}
FORM = "application/json"
RESOLVED = "resolved"
_TIER = "urn:audience:"


def iri_of(thing: str) -> str:
    """The IRI of a note or reply: the same at every writing, and no help to whoever looks for the note elsewhere."""
    return f"urn:uuid:{uuid.uuid5(_OURS, thing)}"


def source_of(symbol: str, language: str, sha256: str) -> str:
    """The IRI of a document: by its symbol where it has one."""
    if symbol:
        return f"{_DOCUMENTS}{language or 'en'}/{quoted(symbol, safe='/().')}"
    return f"urn:sha256:{sha256}"


def written(notes: Iterable[Note], document: Document, source: str) -> str:
    """The notes on a document with the answers to them, as one annotation collection."""
    places = _starts(document)
    items = [item for note in notes for item in _items(note, document, source, places)]
    page = {"id": f"{iri_of(source)}#page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    top = {
        "@context": CONTEXT,
        "id": iri_of(source),
        "type": "AnnotationCollection",
        "total": len(items),
        "first": page,
    }
    return json.dumps(top, ensure_ascii=False, indent=1)


def _starts(document: Document) -> dict[str, int]:
    """Where the words of each provision begin in those of the whole document, a line each, in code points."""
    found, at = {}, 0
    for node in document.provisions:
        found[node.id] = at
        at += len(words_of(node)) + 1
    return found


def _items(note: Note, document: Document, source: str, places: dict[str, int]) -> Iterable[dict[str, Any]]:
    target = {"type": "SpecificResource", "source": source, "selector": _selectors(note, document, places)}
    audience = {"audience": {"id": f"{_TIER}{note.tier}", "type": "Audience"}}
    yield {
        **_frame(note, MOTIVES[note.kind]),
        **audience,
        "body": list(_bodies(note, document.language)),
        "target": target,
    }
    for reply in note.replies:
        body = {"type": "TextualBody", "value": reply.text, "format": "text/plain", "purpose": "replying"}
        yield {**_frame(reply, "replying"), "body": [body], "target": iri_of(note.id)}


def _frame(thing: Note | Reply, motive: str) -> dict[str, Any]:
    moments = {"created": moment_out(thing.created), "modified": moment_out(thing.changed)}
    return {
        "@context": CONTEXT,
        "id": iri_of(thing.id),
        "type": "Annotation",
        "motivation": motive,
        **({"creator": {"type": "Person", "name": thing.author}} if thing.author else {}),
        **{name: value for name, value in moments.items() if value},
    }


def _bodies(note: Note, language: str) -> Iterable[dict[str, Any]]:
    direction = {"textDirection": "auto"} if language == "ar" else {}
    said = {"type": "TextualBody", "value": note.text, "format": "text/plain", "purpose": MOTIVES[note.kind]}
    yield {**said, **direction}
    yield {"type": "TextualBody", "value": note.kind.value, "purpose": "classifying"}
    form = form_out(note.form)
    if form:
        yield {"type": "TextualBody", "value": form, "format": FORM, "purpose": "describing"}
    for tag in note.tags:
        yield {"type": "TextualBody", "value": tag, "purpose": "tagging"}
    if note.state == RESOLVED:
        yield {"type": "TextualBody", "value": RESOLVED, "purpose": "moderating"}


def _selectors(note: Note, document: Document, places: dict[str, int]) -> list[dict[str, Any]]:
    at, words = note.anchor, words_of(document.by_id[note.anchor.node])
    start, end = (0, len(words)) if at.start is None or at.end is None else (at.start, at.end)
    inside = {"type": "TextPositionSelector", "start": start, "end": end}
    refined = {} if at.start is None else {"refinedBy": inside}
    first = places[at.node]
    return [
        {"type": "FragmentSelector", "value": at.node, **refined},
        {
            "type": "TextQuoteSelector",
            "exact": words[start:end],
            "prefix": words[max(0, start - _AROUND) : start],
            "suffix": words[end : end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": first + start, "end": first + end},
    ]


def moment_out(moment: str) -> str:
    """A moment as the model wants it, in UTC; "" where it is none."""
    try:
        found = datetime.fromisoformat(moment)
        found = (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return found.isoformat(timespec="milliseconds").replace("+00:00", "Z")
