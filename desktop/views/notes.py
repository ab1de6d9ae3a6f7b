"""Notes as rows: where each stands, on which words, and how a proposed amendment would change them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.compare.tables import as_printed
from desktop.errors import UnknownThing
from desktop.terms.annotation import NoteKind
from desktop.terms.brief import Run
from desktop.terms.document import Document, Masthead
from desktop.views.standing import Standing, standing
from desktop.views.wording import is_amended, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.terms.annotation import Anchor, Note
    from desktop.terms.provision import Provision

_QUOTED = 120  # letters of a quote that a list shows


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note as a list shows it; `original` are the words it stands on."""

    note: Note
    place: Standing
    quote: str
    original: str
    runs: tuple[Run, ...]
    language: str  # of the document


def note_rows(notes: Iterable[Note], document_of: Callable[[str], Document]) -> tuple[NoteRow, ...]:
    """A row for every note, in the reading order of each document and the oldest first."""
    made = [(note, known(document_of, note.anchor.text)) for note in notes]
    made.sort(key=lambda pair: _order(*pair))
    return tuple(note_row(note, document) for note, document in made)


def known(document_of: Callable[[str], Document], text: str) -> Document:
    """The text a note hangs on; an empty one where it is not in the dossier: the note came without it, or it was set aside."""
    try:
        return document_of(text)
    except UnknownThing:
        return Document("", Masthead(), ())


def note_row(note: Note, document: Document) -> NoteRow:
    """The row of one note on `document`."""
    original = words_under(note.anchor, document)
    return NoteRow(
        note,
        standing(document, note.anchor.node),
        _shortened(original),
        original,
        _marked(note, original),
        document.language,
    )


def quoted(anchor: Anchor, document: Document) -> str:
    """The words a note stands on, as a list shows them."""
    return _shortened(words_under(anchor, document))


def words_under(anchor: Anchor, document: Document) -> str:
    """The words a note stands on: its span, or the whole provision."""
    provision = document.by_id.get(anchor.node)
    words = words_of(provision) if provision else anchor.quote
    if anchor.start is None or anchor.end is None:
        return words
    return anchor.quote or words[anchor.start : anchor.end]


def words_of(provision: Provision) -> str:
    """The words of a provision; a table's and a masthead's are those of its cells."""
    return provision.text or as_printed(provision)


def _order(note: Note, document: Document) -> tuple[str, int, str]:
    return note.anchor.text, document.order.get(note.anchor.node, len(document.order)), note.created


def _marked(note: Note, original: str) -> tuple[Run, ...]:
    if note.kind is NoteKind.AMENDMENT and is_amended(original, note.text):
        return wording(original, note.text)
    return (Run(note.text),)


def _shortened(words: str) -> str:
    return words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1].rstrip()}…"
