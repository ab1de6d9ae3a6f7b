"""Provision and Kind: one paragraph of a document in its place in the tree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.terms.clause import NO_CLAUSE, Clause

if TYPE_CHECKING:
    from desktop.terms.rows import Rows


class Kind(StrEnum):
    """What a provision is; the words are those of the command line's JSON."""

    DOCUMENT = "document"
    MASTHEAD = "masthead"
    CONTENTS = "contents"
    SUMMARY = "summary"
    DECISION = "decision"
    ENACTING = "enacting"
    PREAMBULAR = "preambular"
    HEADING = "heading"
    OPERATIVE = "operative"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    BULLET = "bullet"
    CONTINUATION = "continuation"
    ANNEX = "annex"
    TABLE = "table"
    TABLE_NOTE = "table_note"
    FOOTNOTE = "footnote"
    ADOPTION = "adoption"
    SEPARATOR = "separator"


@dataclass(frozen=True, slots=True)
class Table:
    """A table's caption, header rows and body rows; every row has the same number of cells."""

    caption: str = ""
    header: Rows = ()
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Provision:
    """One node of the tree.

    `label` is as printed, `text` is its own text without the label; `text` of a decision or annex is its title.
    `parent` is an id; the root is its own parent. Offsets into `text` count Unicode code points everywhere.
    """

    id: str
    kind: Kind
    text: str
    label: str = ""
    parent: str = ""
    level: int | None = None
    page: int | None = None
    footnotes: tuple[str, ...] = ()  # ids of the footnotes called in `text`
    table: Table | None = None
    clause: Clause = NO_CLAUSE
