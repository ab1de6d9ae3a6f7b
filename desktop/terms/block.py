"""Line, Block, Source: a document as printed, before anyone says what it means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.terms.rows import Rows

if TYPE_CHECKING:
    from desktop.terms.document import Document
    from desktop.terms.finding import Finding

__all__ = ["Block", "Line", "Role", "Rows", "Source"]


class Role(StrEnum):
    """What part of the page a block stands in."""

    BODY = "body"
    TABLE = "table"
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"  # running heads, page and job numbers: set aside, not thrown away


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Geometry is in points from the left and top of the page; None where the file has none."""

    text: str
    page: int = 1  # from 1
    left: float | None = None
    right: float | None = None
    top: float | None = None
    bottom: float | None = None
    size: float | None = None  # of the type, in points
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a table or a footnote, whole, in reading order.

    `text` holds no label that the file keeps apart (Word's automatic numbering): that is `label`. A label typed or
    printed as text stays in `text`. A footnote's call stands in `text` as superscript digits; the mark of a footnote
    block is its `label`. A table has `rows` (the first `header_rows` of them repeat) and an empty `text`.
    """

    text: str
    page: int | None = None
    role: Role = Role.BODY
    label: str = ""
    style: str = ""  # the name of the paragraph style, where the file has styles
    depth: int | None = None  # list or indentation level from 0, where the file says
    heading: bool = False  # the file itself says that this is a heading
    size: float | None = None
    rows: Rows = ()
    header_rows: int = 0
    line: int | None = None  # of the source file, from 1, for plain text
    hint: str = ""  # what the file itself says the block is, in the words of Kind ("preambular", "annex"), where it does


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: its blocks in reading order, and what was noticed on the way."""

    format: str  # "txt", "pdf", "docx" or "akn"
    blocks: tuple[Block, ...]
    pages: int | None = None
    language: str | None = None  # where the file says so: zh en fr es ru ar
    findings: tuple[Finding, ...] = ()
    spelled: Document | None = None  # the tree, where the file spells it out itself: one that we wrote
