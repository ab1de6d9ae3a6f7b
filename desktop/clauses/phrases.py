"""Phrases: qualifiers, conditions, deadlines and amounts as printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.wording import Wording

Found = tuple[str, ...]


class Phrases:
    """The phrases of one language that can stand anywhere in a paragraph."""

    def __init__(self, speech: Wording) -> None:
        self._forms = {
            kind: _compiled(speech, kind) for kind in ("qualifiers", "conditions", "deadlines", "amounts")
        }

    def qualifiers(self, text: str) -> Found:
        """What softens or limits what is asked."""
        return self._all("qualifiers", text)

    def conditions(self, text: str) -> Found:
        """On what it depends."""
        return self._all("conditions", text)

    def deadlines(self, text: str) -> Found:
        """By when, or for which session."""
        return self._all("deadlines", text)

    def amounts(self, text: str) -> Found:
        """How much."""
        return self._all("amounts", text)

    def _all(self, kind: str, text: str) -> Found:
        """Every phrase of `kind`, in order; of two that overlap the one that an earlier form found."""
        spans: list[tuple[int, int]] = []
        for form in self._forms[kind]:
            for match in form.finditer(text):
                if match[0] and not any(a < match.end() and match.start() < b for a, b in spans):
                    spans.append(match.span())
        return tuple(text[a:b].strip(" ,，") for a, b in sorted(spans))


def _compiled(speech: Wording, kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form) for form in speech.words("clauses", kind))
