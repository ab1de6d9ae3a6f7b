"""Further requests, and verbs for themselves: what a paragraph asks of others after its first verb, "…, and requests the secretariat to …"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.clauses.reading import ClauseReader
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.clause import Clause


def further(text: str, language: str) -> Iterator[tuple[str, Clause]]:
    """Every request in `text` after its first verb, in its own words and with its own clause."""
    joints = [match.end() for match in _joint(language).finditer(text)]
    for start, end in pairwise([*joints, len(text)]):
        words = text[start:end].strip(" ,，;；")
        clause = _reader(language).clause(words)
        if clause.addressees:
            yield words, clause


def verb_class(verb: str, language: str) -> str:
    """The row of the ladder that a verb as printed stands on, "" where it is no verb."""
    found = _reader(language).ladder.verb(verb)
    return found.rung if found else ""


@cache
def _joint(language: str) -> re.Pattern[str]:
    return re.compile(wording(language).pattern("addressing", "further") or "(?!)")


@cache
def _reader(language: str) -> ClauseReader:
    return ClauseReader(language)
