"""Phrases: qualifiers, conditions, deadlines and amounts as printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.clauses.needed import Form
from desktop.clauses.spans import first_come

if TYPE_CHECKING:
    from desktop.terms.wording import Wording

KINDS = ("qualifiers", "conditions", "deadlines", "amounts")
Found = tuple[str, ...]
Spans = tuple[tuple[int, int], ...]


class Phrases:
    """The phrases of one language that can stand anywhere in a paragraph."""

    def __init__(self, speech: Wording) -> None:
        self._forms = {kind: _compiled(speech, kind) for kind in KINDS}
        # Most texts hold nothing of a kind: one look for what all its forms need saves looking for each of them.
        self._needs = {kind: re.compile(speech.pattern("clauses", f"{kind}_need")) for kind in KINDS}

    def qualifiers(self, text: str) -> Found:
        """What softens or limits what is asked."""
        return self._all("qualifiers", text)

    def conditions(self, text: str) -> Spans:
        """On what it depends, as places in `text`."""
        return self.spans("conditions", text)

    def deadlines(self, text: str) -> Spans:
        """By when, or for which session, as places in `text`."""
        return self.spans("deadlines", text)

    def amounts(self, text: str) -> Found:
        """How much."""
        return self._all("amounts", text)

    def spans(self, kind: str, text: str) -> Spans:
        """Where every phrase of `kind` stands, in order; of two that overlap the one that an earlier form found."""
        if not self._needs[kind].search(text):
            return ()
        found = (match.span() for form in self._forms[kind] for match in form.finditer(text))
        return tuple(sorted(first_come(found, len(text))))

    def _all(self, kind: str, text: str) -> Found:
        return tuple(text[a:b].strip(" ,，") for a, b in self.spans(kind, text))


def _compiled(speech: Wording, kind: str) -> tuple[Form, ...]:
    return tuple(Form(form) for form in speech.words("clauses", kind))
