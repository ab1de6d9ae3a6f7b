"""Note, its forms, replies and variants, Anchor, Placed: what a delegation writes on a provision, and how its place is found."""

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
    TASK = "task"


class Stance(StrEnum):
    """What a party or group says to a paragraph."""

    SUPPORT = "support"
    FLEXIBLE = "flexible"
    OPPOSE = "oppose"
    RED_LINE = "red line"
    FALLBACK = "fallback"


class Heard(StrEnum):
    """Where a position was heard."""

    PLENARY = "plenary"
    INFORMAL = "informal"
    BILATERAL = "bilateral"


class Priority(StrEnum):
    """How soon a note wants somebody."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Position:
    """The form of a position: who says what, where and when it was heard; the note's text is the argument."""

    party: str = ""  # a party or a group, as the delegation names it
    stance: Stance | None = None
    heard: Heard | None = None
    time: str = ""  # ISO 8601, when it was said


@dataclass(frozen=True, slots=True)
class Amendment:
    """The form of a proposed amendment: the words it was made on; the note's text is what they are to become."""

    base: str = ""
    proposer: str = ""  # a party or a group; ours where empty


@dataclass(frozen=True, slots=True)
class TranslationQuery:
    """The form of a translation query: a term, its renderings by language, and the answer once there is one."""

    term: str = ""
    variants: tuple[tuple[str, str], ...] = ()  # language, rendering
    proposer: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """The form of a task; its owner is the note's assignee, what is to be done its text."""

    due: str = ""  # ISO 8601, a day


Form = Position | Amendment | TranslationQuery | Task


@dataclass(frozen=True, slots=True)
class Variant:
    """The other side of a conflict: what somebody else made of a field at the same time; it waits to be chosen or let go."""

    field: str  # text, form, state, author, tier, priority, assignee or anchor
    words: str  # as a reader sees it
    value: str  # as it is kept


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer in the thread of a note; in the bin it stays in the dossier."""

    id: str
    author: str
    text: str
    created: str = ""  # ISO 8601, UTC
    changed: str = ""
    binned: bool = False
    variants: tuple[Variant, ...] = ()


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
    state: str = "open"  # open or resolved; of a task also "in progress"
    created: str = ""  # ISO 8601, UTC
    changed: str = ""
    binned: bool = False
    form: Form | None = None  # that of its kind; None where nothing of it is filled in
    replies: tuple[Reply, ...] = ()  # oldest first, without those in the bin
    priority: Priority = Priority.NORMAL
    assignee: str = ""
    variants: tuple[Variant, ...] = ()  # where there are any, the note is in conflict
