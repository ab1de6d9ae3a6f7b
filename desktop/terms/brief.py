"""Brief and its parts: what a reader is sent, before it is a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How a run of words is shown."""

    PLAIN = "plain"
    INSERTED = "inserted"
    DELETED = "deleted"
    STRONG = "strong"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    mark: Mark = Mark.PLAIN


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph of a brief; `style` is the name of a style of the template."""

    runs: tuple[Run, ...]
    style: str = "Body"
    source: str = ""  # symbol, paragraph, page: becomes a footnote
    language: str = ""  # of the words, where it is not the brief's own


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a brief; the first `header_rows` rows repeat on every page. `widths` are shares of the line."""

    rows: tuple[tuple[tuple[Para, ...], ...], ...]
    header_rows: int = 1
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    title: str
    content: tuple[Para | Grid, ...]
    level: int = 1


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole brief, ready to be poured into a template."""

    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]  # the cover block: label, value
    sections: tuple[Section, ...]
    language: str
    tier: str = "delegation"
    author: str = ""
    date: str = ""
