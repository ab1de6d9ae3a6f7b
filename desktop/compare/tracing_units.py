"""A text cut into sentences, and sentences into clauses: what a recommendation is one of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.compare.tracing_wording import tracing_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.provision import Provision

_JOINT = re.compile(r"^(?:and|or|et|ou|y|e|o|и|或|和|及|以及|并|并且|و)?\W*$")
Span = tuple[int, int]


@dataclass(frozen=True)
class Unit:
    """A stretch of a provision that may have come from or gone to one place."""

    node: Provision
    span: Span

    @cached_property
    def text(self) -> str:
        """Its words."""
        return self.node.text[slice(*self.span)].strip()

    def clauses(self) -> list[Unit]:
        """The unit cut where a clause may end."""
        return [Unit(self.node, span) for span in _cut(self.node.text, self.span, tracing_words().clause)]

    def to(self, other: Unit) -> Unit:
        """From where this one begins to where `other` ends."""
        return Unit(self.node, (self.span[0], other.span[1]))


def sentences(node: Provision) -> list[Unit]:
    """The sentences of a provision, a chapeau apart from the list that stands in the same text."""
    return [Unit(node, span) for span in _cut(node.text, (0, len(node.text)), tracing_words().sentence)]


def _cut(text: str, span: Span, ends: re.Pattern[str]) -> Iterator[Span]:
    """Cuts of a span after every end; a cut with no letter, or just a link, goes with the one before."""
    start, held = span[0], None
    for end in (*(match.end() for match in ends.finditer(text, *span)), span[1]):
        piece = text[start:end]
        if not any(c.isalpha() for c in piece) or _JOINT.match(piece.strip()):
            held = (held[0], end) if held else None
            start = end if held else start
            continue
        if held:
            yield held
        held, start = (start, end), end
    if held:
        yield held
