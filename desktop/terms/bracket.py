"""Brackets and options: what is not agreed yet, and how it came to be closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.finding import Finding


class Fate(StrEnum):
    """What became of a bracket or an option in the next version."""

    OPEN = "open"  # still in brackets, or still one of several options
    AGREED = "agreed"  # the words stand, the bracket is gone
    REMOVED = "removed"  # the words are gone


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text: a provision and an offset in its words as printed."""

    node: str
    at: int


@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of brackets: where it opens and closes, how deep it stands, and its words; it may span paragraphs."""

    opens: Spot
    closes: Spot
    depth: int  # 1 where no other bracket is around it
    words: str


@dataclass(frozen=True, slots=True)
class Option:
    """One of several wordings offered: its mark as printed, the group it is one of, and the provisions it takes in."""

    label: str
    group: int
    nodes: tuple[str, ...]
    span: tuple[int, int] | None = None  # where it stands inside one provision only
    words: str = ""


@dataclass(frozen=True)
class Ledger:
    """The brackets and options of one version, in reading order."""

    brackets: tuple[Bracket, ...]
    options: tuple[Option, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Closing:
    """What became of one bracket or option between two versions, in a sentence."""

    what: Bracket | Option
    fate: Fate
    why: str


@dataclass(frozen=True, slots=True)
class Burned:
    """How much was open in one version."""

    brackets: int
    deepest: int
    options: int
    paragraphs: int  # that hold an open bracket or stand in an option
    letters: int  # in brackets
