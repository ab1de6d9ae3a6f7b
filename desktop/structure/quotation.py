"""Quotation: paragraphs quoted inside a paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

_QUOTES = (("“", "”"), ("«", "»"), ("「", "」"))
_MOST = 40  # paragraphs that a quotation holds: one never closed ends there


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation that is open: the mark that closes it and how many paragraphs it may still last."""

    closing: str
    left: int = _MOST

    @classmethod
    def opened(cls, text: str) -> Self | None:
        """The quotation that `text` begins and does not end, if any."""
        for opening, closing in _QUOTES:
            if text.lstrip().startswith(opening) and text.count(opening) > text.count(closing):
                return cls(closing)
        return None

    def after(self, text: str) -> Self | None:
        """The quotation after one more paragraph, None where that closes it."""
        return None if self.closing in text or self.left <= 1 else replace(self, left=self.left - 1)
