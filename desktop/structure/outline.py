"""Outline: the headings that are open, and how deep a new one stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.label import Label, Scheme

_DIGITS = re.compile(r"[\d\s.–—:：-]+")
_YEARS = re.compile(r"\d{4}\s*[-–—]\s*\d{4}\s*年?")


@dataclass(slots=True)
class Outline:
    """The headings open, outermost first: the shape of their labels, the labels and their nodes."""

    ranks: list[tuple[str, Label | None, int]] = field(default_factory=list)
    shapes: list[str] = field(default_factory=list)  # every shape met, in the order of their depth

    def place(self, label: str, reading: Label | None) -> int:
        """How deep a heading with this label stands, from 0."""
        shape = _shape(label, reading)
        depths = [depth for depth, (open_, _, _) in enumerate(self.ranks) if open_ == shape]
        return depths[-1] if depths else len(self.ranks)

    def reading(self, readings: Sequence[Label]) -> Label | None:
        """The reading of a heading's label that goes on with a heading open, else the first."""
        for shape, label, _ in reversed(self.ranks):
            for reading in readings:
                if label and reading.scheme.value == shape and reading.value == label.value + 1:
                    return reading
        return next(iter(readings), None)

    def open(self, place: int, label: str, reading: Label | None, node: int) -> None:
        """Take `node` as the heading open at `place`."""
        shape = _shape(label, reading)
        del self.ranks[place:]
        self.ranks.append((shape, reading, node))
        if shape not in self.shapes:
            self.shapes.append(shape)

    def above(self, place: int, container: int) -> int:
        """What a heading at `place` stands under."""
        return self.ranks[place - 1][2] if 0 < place <= len(self.ranks) else container

    def parent(self, container: int) -> int:
        """The innermost heading open, else `container`."""
        return self.ranks[-1][2] if self.ranks else container

    def knows(self, scheme: Scheme) -> bool:
        """Whether headings have been counted this way."""
        return scheme.value in self.shapes


def _shape(label: str, reading: Label | None) -> str:
    if reading is not None:
        return reading.scheme.value
    return _DIGITS.sub("", _YEARS.sub("", label))[-4:]
