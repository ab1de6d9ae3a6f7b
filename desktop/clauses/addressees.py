"""Addressees: who is asked, and which identity stands behind the words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop.clauses.addressees_spaced import addressees_spaced
from desktop.clauses.identities import identity, names
from desktop.terms.clause import Addressee
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from desktop.terms.wording import Wording

_AHEAD = 45  # characters beyond an addressee that tell what is asked of it
_LONGEST = 600  # characters: a list that goes on is no list of addressees
_END = re.compile(r"[，；。：！？]")
_TITLE = re.compile(r"《[^》]*》")


@dataclass(frozen=True)
class _Nouns:
    """The nouns that addressees end with, in Chinese."""

    heads: re.Pattern[str]
    continues: re.Pattern[str]
    apposition: re.Pattern[str]
    joins: re.Pattern[str]
    never: re.Pattern[str]
    stops: re.Pattern[str]  # where what is asked begins
    reaches: int


def addressees(text: str, speech: Wording) -> tuple[Addressee, ...]:
    """Who is addressed in `text`, which begins after the verb."""
    if speech.language == "zh":
        return _chinese(text, speech)
    return addressees_spaced(text, speech.language)


def first_addressee(text: str, speech: Wording) -> tuple[Addressee, ...]:
    """Who an item begins with whose chapeau ends with "requests:"."""
    if speech.language == "zh":
        return _chinese(text, speech)[:1]
    return addressees_spaced(text, speech.language, anybody=False)[:1]


def _chinese(text: str, speech: Wording) -> tuple[Addressee, ...]:
    nouns = _nouns(speech.language)
    found: list[Addressee] = []
    rest = text.lstrip()[:_LONGEST]
    while True:
        end = _noun_end(rest, nouns)
        if end is None:
            return tuple(found)
        more = nouns.apposition.match(rest, end) or _shared(rest, end, nouns)
        end = more.end() if more else end
        words = rest[:end].strip()
        found.append(Addressee(words, identity(words.partition("，")[0], speech.language)))
        join = nouns.joins.match(rest, end)
        if not join:
            return tuple(found)
        rest = rest[join.end() :].lstrip()


def _noun_end(text: str, nouns: _Nouns) -> int | None:
    """Where the addressee at the beginning of `text` ends, or None where there is none."""
    if nouns.never.match(text):
        return None
    stop = _END.search(text)
    limit = min(
        stop.start() if stop else len(text),
        nouns.reaches + sum(len(m[0]) for m in _TITLE.finditer(text[:60])),
    )
    asked = nouns.stops.search(text, 1, limit + _AHEAD)
    limit = min(limit, asked.start()) if asked else limit
    for match in nouns.heads.finditer(text, 0, limit):
        if not nouns.continues.match(text, match.end()) and not _inside_title(text, match.start()):
            return match.end()
    return None


def _inside_title(text: str, at: int) -> bool:
    return any(title.start() < at < title.end() - 1 for title in _TITLE.finditer(text[: at + 60]))


def _shared(text: str, end: int, nouns: _Nouns) -> re.Match[str] | None:
    """A second noun that the first one's attribute covers too: "…的国家缔约方和合作伙伴"."""
    if "的" not in _TITLE.sub("", text[:end]):
        return None
    return nouns.heads.match(text, end + 1) if text[end : end + 1] == "和" else None


@cache
def _nouns(language: str) -> _Nouns:
    speech = wording(language)
    table = speech.tables.get("addressing", {})
    heads = sorted(names(language), key=len, reverse=True)
    return _Nouns(
        re.compile("|".join(map(re.escape, heads)) or "(?!)"),
        re.compile(str(table.get("continues", "(?!)"))),
        re.compile(str(table.get("apposition", "(?!)"))),
        re.compile(str(table.get("joins", "(?!)"))),
        re.compile(str(table.get("never", "(?!)"))),
        re.compile(str(table.get("stops", "(?!)"))),
        int(str(table.get("reaches", 40))),
    )
