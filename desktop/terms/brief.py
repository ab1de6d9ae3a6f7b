"""Matter, Wishes, Brief and its parts: what a reader is sent, before it is a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.terms.annotation import Tier

if TYPE_CHECKING:
    from desktop.terms.annotation import Note, NoteKind
    from desktop.terms.change import Comparison
    from desktop.terms.document import Document
    from desktop.terms.dossier import TextEntry


class BriefKind(StrEnum):
    """What a brief is for."""

    DELEGATION = "delegation"  # our line on an agenda item, paragraph by paragraph
    COMPARISON = "comparison"  # drafts against what was adopted
    ACTIONS = "actions"  # what a ministry is asked to do
    TRANSLATION = "translation"  # two languages, or draft and final, for a reviser
    REPORT = "report"  # what was adopted, and how our positions fared
    SUBMISSION = "submission"  # our amendments as tracked changes, with a cover note
    HANDOVER = "handover"  # for the next on the post


class Paper(StrEnum):
    """The sheet a brief is printed on."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True)
class Matter:
    """What a brief is on: a decision, how it came from its draft, and what the delegation wrote on it."""

    decision: Document  # the part that holds the decision
    comparison: Comparison | None = None  # of the draft (a) with the decision (b)
    notes: tuple[Note, ...] = ()
    entry: TextEntry | None = None
    draft_entry: TextEntry | None = None
    only: frozenset[str] = frozenset()  # the ids of the provisions it is narrowed to; all of them where empty


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a brief is wanted: only notes of `tiers` go into it; `language` is that of its own words."""

    tiers: tuple[Tier, ...] = (Tier.PUBLIC,)
    language: str = ""  # the decision's, where empty
    author: str = ""
    date: str = ""  # ISO 8601
    kind: BriefKind = BriefKind.DELEGATION
    paper: Paper = Paper.A4
    kinds: tuple[NoteKind, ...] = ()  # of note; every kind where empty
    paragraphs: tuple[
        str, ...
    ] = ()  # ids of provisions or places as printed, "4(b)"; all of them where empty
    party: str = ""  # what our own delegation is called where positions name a party
    whom: str = ""  # the addressee, role, ministry or owner that a brief on actions is for
    template: str = ""  # the path of a restyled copy of the template; ours where empty


class Mark(StrEnum):
    """How a run of words is shown."""

    PLAIN = "plain"
    INSERTED = "inserted"
    DELETED = "deleted"
    STRONG = "strong"
    QUIET = "quiet"
    PROPOSED_IN = "proposed in"  # a tracked insertion in Word
    PROPOSED_OUT = "proposed out"  # a tracked deletion in Word


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    mark: Mark = Mark.PLAIN
    link: str = ""  # an address the words lead to


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the margin, with the answers to it."""

    author: str
    text: str
    date: str = ""  # ISO 8601
    replies: tuple[Remark, ...] = ()
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph of a brief; `style` is the name of a style of the template."""

    runs: tuple[Run, ...]
    style: str = "Body"
    source: str = ""  # symbol, paragraph, page: becomes a footnote
    language: str = ""  # of the words, where it is not the brief's own
    remarks: tuple[Remark, ...] = ()

    @property
    def text(self) -> str:
        """The words of all runs."""
        return "".join(run.text for run in self.runs)


Cell = tuple[Para, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a brief; the first `header_rows` rows repeat on every page. `widths` are shares of the line.

    A row of one cell in a table of several columns is a band across them: it names the rows under it.
    `spans` says of every row how many columns each of its cells takes; left out, each takes one.
    """

    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 1
    widths: tuple[float, ...] = ()
    spans: tuple[tuple[int, ...], ...] = ()


class Look(StrEnum):
    """How a chart shows its numbers."""

    BARS = "bars"
    STACKED = "stacked bars"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Chart:
    """A small chart; every series has a number for every label, `told` says in words what it shows."""

    title: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[int, ...]], ...]  # name, numbers
    told: str
    look: Look = Look.BARS


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; a `wide` one lies on landscape pages, one `ahead` before the contents."""

    title: str
    content: tuple[Para | Grid | Chart, ...]
    level: int = 1
    wide: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole brief, ready to be poured into a template."""

    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]  # the cover block: label, value
    sections: tuple[Section, ...]
    language: str
    tier: Tier = Tier.DELEGATION  # the narrowest of what stands in it: printed on every page
    author: str = ""
    date: str = ""  # ISO 8601
    named: str = ""  # how its cover names it, where it is no brief on a decision
    wide: bool = False  # whether its pages lie on their long side
    kind: BriefKind = BriefKind.DELEGATION
    paper: Paper = Paper.A4
