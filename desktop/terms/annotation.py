"""Note, Anchor, Placed: what a delegation writes on a provision, and how the place is found again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NoteKind(StrEnum):
    """What a note is."""

    POSITION = "position"
    AMENDMENT = "amendment"  # a proposed amendment
    QUESTION = "question"
    TRANSLATION = "translation"
    COMMENT = "comment"


class Tier(StrEnum):
    """Who may see a note, from the widest to the narrowest."""

    PUBLIC = "public"
    COALITION = "coalition"
    DELEGATION = "delegation"
    PERSONAL = "personal"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a note hangs: a provision of a text and, where it is on a span, the words with their surroundings.

    `start` and `end` count code points of the provision's text (of a table: of its cells, apart by tabs and lines).
    Both are None for a note on the whole provision; its `prefix` and `suffix` are then of the provisions around it.
    """

    text: str  # the id of the text in the dossier
    node: str  # the id of the provision
    quote: str = ""
    start: int | None = None
    end: int | None = None
    prefix: str = ""
    suffix: str = ""
    page: int | None = None
    hash: str = ""  # of the provision's text when the note was made


class How(StrEnum):
    """On what evidence a note found its place in a document."""

    EXACT = "exact"  # the same provision says the same
    MOVED = "moved"  # one other provision says the same
    CONTEXT = "context"  # the words and what surrounds them stand in one place only
    ORPHANED = "orphaned"  # nowhere, or in more than one place: a person must say


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a note stands in a document; `node` is None where it is orphaned, `candidates` are then to choose from."""

    node: str | None
    span: tuple[int, int] | None
    how: How
    candidates: tuple[tuple[str, tuple[int, int] | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """One note. It is never deleted: a note in the bin has `binned` set and can be restored."""

    id: str
    anchor: Anchor
    kind: NoteKind
    text: str
    author: str = ""
    tags: tuple[str, ...] = ()
    tier: Tier = Tier.DELEGATION
    state: str = "open"
    created: str = ""  # ISO 8601, UTC
    changed: str = ""
    binned: bool = False
