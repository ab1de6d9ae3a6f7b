"""Parity: the same text in several languages, paragraph by paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.terms.change import Pair
    from desktop.terms.document import Document


class Standing(StrEnum):
    """How one paragraph stands in the languages beside each other."""

    MATCHED = "matched"
    MISSING = "missing"
    MERGED = "merged"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class ParityRow:
    """One paragraph in every language: its id in each, None where it is missing there."""

    nodes: Mapping[str, str | None]
    state: Standing
    why: str = ""
    differs: tuple[
        str, ...
    ] = ()  # what the languages say differently though they match: number, footnote, label …


@dataclass(frozen=True)
class Parity:
    """The same text in several languages in lock-step."""

    documents: Mapping[str, Document]
    rows: tuple[ParityRow, ...]


class Carried(StrEnum):
    """Whether a change of the original was made in the translation."""

    CARRIED = "carried"
    MISSED = "missed"
    UNCAUSED = "uncaused"


@dataclass(frozen=True, slots=True)
class FourWay:
    """One paragraph's change in the original beside the change in the translation."""

    original: Pair | None
    translation: Pair | None
    state: Carried
    why: str = ""
    lacks: tuple[str, ...] = ()  # figures, names or meanings of a change that the other side has not
