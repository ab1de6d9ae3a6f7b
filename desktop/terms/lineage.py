"""River, its rows and phrases: a text through all its versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.change import Change, Comparison
    from desktop.terms.document import Document
    from desktop.terms.dossier import Hit


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words of one provision: in which version it came in, and in which it no longer stood.

    `version` and `span` say where it can be read: in the last version that has it, in code points.
    """

    text: str
    since: int
    until: int | None
    version: int
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class RiverRow:
    """One provision through the versions: where it stands in each, and what became of it at each step.

    A provision that was split has a row a part, with the whole before; one that was merged likewise.
    """

    nodes: tuple[str | None, ...]
    changes: tuple[Change | None, ...]  # one fewer than versions; None where it stood on neither side
    phrases: tuple[Phrase, ...] = ()
    frame: bool = False

    @property
    def first(self) -> int:
        """The version it came in with."""
        return next(n for n, node in enumerate(self.nodes) if node)

    @property
    def last(self) -> int:
        """The last version it stands in."""
        return max(n for n, node in enumerate(self.nodes) if node)


@dataclass(frozen=True)
class River:
    """All versions of a text in one aligned table, oldest first."""

    documents: tuple[Document, ...]
    comparisons: tuple[Comparison, ...]
    rows: tuple[RiverRow, ...]


@dataclass(frozen=True, slots=True)
class Precedent:
    """Where the same or nearly the same words stood before: the place with its identical spans, and how near it comes."""

    hit: Hit
    score: float  # 1.0 where the words are the same
    date: str = ""  # of the document, as far as known
