"""What became of every provision between two texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.change import Comparison, Pair
    from desktop.terms.document import Document
    from desktop.terms.pairing import Pairing
    from desktop.terms.step import Work


def compare(a: Document, b: Document, pairings: Iterable[Pairing] = ()) -> Work[Comparison]:
    """Compare two documents or parts of documents, stopping cleanly between any two steps.

    `pairings` are what a person decided: what was confirmed is paired, what was overruled is not.
    """
    from desktop.compare.comparing import compare as work

    return (yield from work(a, b, pairings))


def headline(pair: Pair, comparison: Comparison, language: str = "en") -> str:
    """What a change comes to, in words a delegate can read aloud; "en" or "zh"."""
    from desktop.compare.headlines import headline as said

    return said(pair, comparison, language)
