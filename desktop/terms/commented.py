"""WordRow, Incoming, GoingOut, Copy: notes on their way out as comments, and what comes back with a file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.terms.annotation import NoteKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.terms.annotation import Form
    from desktop.terms.carrying import Candidate, Span


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment or answer as a file has it; `mark` and `print` are what we wrote it with, where we did."""

    author: str
    text: str
    date: str = ""  # ISO 8601, as the file says
    mark: str = ""  # tells whose it is: stays when the words are edited
    print: str = ""  # tells what it said when it was written
    resolved: bool = False
    replies: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Hung:
    """A comment and where it hangs in the document it came with; `node` is None where that cannot be told."""

    comment: Comment
    node: str | None
    span: Span = None


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with its answers and where it is to hang; `amended` is what its words are to become, where that is proposed."""

    comment: Comment
    node: str
    span: Span = None
    amended: str | None = None
    without: Comment | None = None  # the comment where the amendment stands in the text as tracked changes


@dataclass(frozen=True, slots=True)
class Wording:
    """What one author makes of a provision by tracked changes."""

    node: str
    author: str
    text: str
    date: str = ""


class RowKind(StrEnum):
    """What becomes of a comment, an answer or a tracked change that comes in."""

    NEW = "new"
    CHANGED = "changed"
    REPLY = "reply"
    CONFLICT = "conflict"  # here and there it was changed: both sides are kept
    UNPLACED = "unplaced"  # a person must say where it belongs
    SAME = "same"


@dataclass(frozen=True, slots=True)
class WordRow:
    """One thing a file brings, as it is shown before anything is kept."""

    key: str
    what: RowKind
    kind: NoteKind = NoteKind.COMMENT
    author: str = ""
    date: str = ""
    text: str = ""
    before: str = ""  # our words
    node: str | None = None
    span: Span = None
    quote: str = ""
    note: str = ""  # the note of ours that is changed or answered
    reply: str = ""  # the reply of ours that is changed
    fields: tuple[str, ...] = ()  # text, state
    state: str = ""
    why: str = ""
    candidates: tuple[Candidate, ...] = ()
    tags: tuple[str, ...] = ()  # of what is new
    form: Form | None = None


@dataclass(frozen=True)
class Incoming:
    """Everything a file brings to a text of the dossier."""

    file: str
    text: str
    rows: tuple[WordRow, ...] = ()
    unchanged: int = 0
    missing: tuple[str, ...] = ()  # notes of ours that went out with it and have no comment any more
    remarks: tuple[str, ...] = ()

    def summary(self) -> dict[str, int]:
        """How many rows are of which kind."""
        return {str(kind): many for kind, many in Counter(row.what for row in self.rows).items()}


@dataclass(frozen=True)
class GoingOut:
    """What a copy would hold, before it is written."""

    notes: int
    replies: int
    kept_back: int
    tiers: Mapping[str, int] = field(default_factory=dict)
    authors: Mapping[str, int] = field(default_factory=dict)
    kinds: Mapping[str, int] = field(default_factory=dict)
    official: bool = False  # whether the official Word file is there to write into


@dataclass(frozen=True)
class Copy:
    """A file that was written, and what is to be said of it."""

    path: Path
    notes: int
    replies: int
    tracked: int = 0
    official: bool = False
    remarks: tuple[str, ...] = ()
