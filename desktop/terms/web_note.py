"""WebNote: a note as a Web Annotation tells it, in terms of nobody's dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.terms.annotation import NoteKind

if TYPE_CHECKING:
    from desktop.terms.annotation import Form, Tier


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an annotation hangs: the words with what surrounds them, places counted in code points, the provision."""

    source: str = ""  # the IRI of the document
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None  # in the words of the whole document, a line a provision
    end: int | None = None
    node: str = ""
    within: tuple[int, int] | None = None  # in the words of the provision


@dataclass(frozen=True, slots=True)
class WebNote:
    """One annotation with the answers to it."""

    iri: str
    text: str
    kind: NoteKind = NoteKind.COMMENT
    author: str = ""
    created: str = ""
    modified: str = ""
    tags: tuple[str, ...] = ()
    resolved: bool = False
    form: Form | None = None
    tier: Tier | None = None
    spot: Spot = Spot()
    replies: tuple[WebNote, ...] = ()
