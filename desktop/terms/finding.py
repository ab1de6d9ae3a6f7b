"""Finding: what the engine noticed, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is seen: a provision's id and the words."""

    node: str
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about a document; never an error."""

    rule: str
    why: str
    severity: Severity = Severity.LOW
    node: str = ""
    quote: str = ""
    places: tuple[Place, ...] = ()
