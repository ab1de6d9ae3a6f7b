"""What people decided about pairs of provisions of two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.store import Dossier
    from desktop.terms.page import Side
    from desktop.terms.pairing import Pairing

_BEFORE = ":before"  # a Word text before its tracked changes is another text


def decided(dossier: Dossier, a: Side, b: Side) -> tuple[Pairing, ...]:
    """What was decided about the two sides, whichever way they were compared then."""
    return dossier.pairings(name_of(a), name_of(b))


def name_of(side: Side) -> str:
    """How the text of a side is named where something is decided about it."""
    return side.text + _BEFORE if side.before else side.text
