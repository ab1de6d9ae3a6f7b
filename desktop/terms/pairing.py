"""Pairing and Verdict: what a person decided about two provisions, which wins over what is computed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a person said of a pair."""

    CONFIRMED = "confirmed"  # the two belong together
    OVERRULED = "overruled"  # they do not


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two provisions, of the old text and of the new, and what a person decided about them."""

    a_node: str
    b_node: str
    verdict: Verdict
    author: str = ""
    made: str = ""  # ISO 8601, UTC

    def turned(self) -> Pairing:
        """The same, the texts compared the other way round."""
        return Pairing(self.b_node, self.a_node, self.verdict, self.author, self.made)
