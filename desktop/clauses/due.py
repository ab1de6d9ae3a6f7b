"""Due: which of the times a paragraph names are times by which something is asked."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.clauses.spans import Span
    from desktop.terms.wording import Wording

# A paragraph that looks back names sessions and years by which nothing is due.
LOOKING_BACK = frozenset({"recalls", "notes", "welcomes", "expresses", "condemns"})
_ASKING = frozenset(
    {"decides", "demands", "requests", "urges", "calls_upon", "encourages", "invites", "recommends"}
)
_AROUND = 160  # characters before a time in which it can be said to be past


class Due:
    """Tells the times by which something is asked from those of the past, in one language."""

    def __init__(self, speech: Wording) -> None:
        back = speech.pattern("due", "turns_back") or "(?!)"
        self._turns = re.compile(f"(?P<asks>{_asking(speech)})|(?P<back>{back})", re.IGNORECASE)
        self._before = re.compile(f"(?:{speech.pattern('due', 'past_before') or '(?!)'})$", re.IGNORECASE)
        self._after = re.compile(speech.pattern("due", "past_after") or "(?!)", re.IGNORECASE)

    def times(self, text: str, spans: Iterable[Span], verb: str) -> list[Span]:
        """Those of `spans` by which something is due in `text`, whose verb stands on the rung `verb` ("" for none)."""
        coming = [span for span in spans if not self._past(text, span)]
        if not verb or not coming:
            return coming
        turns = [(turn.start(), turn.lastgroup == "asks") for turn in self._turns.finditer(text)]
        asks = verb not in LOOKING_BACK
        return [span for span in coming if _last(turns, span[0], asks=asks)]

    def _past(self, text: str, span: Span) -> bool:
        start, end = span
        if self._after.match(text, end):
            return True
        return bool(self._before.search(text[max(0, start - _AROUND) : start]))


def _last(turns: list[tuple[int, bool]], at: int, *, asks: bool) -> bool:
    """Whether the last turn up to `at` asks; before the first turn the paragraph's own verb counts."""
    return next((asking for start, asking in reversed(turns) if start <= at), asks)


def _asking(speech: Wording) -> str:
    forms = {form for rung in speech.verbs if rung.name in _ASKING for form in rung.forms}
    longest = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    begins, ends = speech.pattern("due", "begins"), r"(?!\w)" if speech.spaced else ""
    return f"{begins}(?:{longest}){ends}|{speech.pattern('due', 'also_asks') or '(?!)'}"


@cache
def due(language: str) -> Due:
    """What tells due times from past ones in `language`; made once."""
    return Due(wording(language))
