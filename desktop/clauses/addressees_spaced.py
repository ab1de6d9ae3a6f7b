"""Addressees in the languages that part words by spaces: the noun phrase between the verb and what is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop.clauses.identities import identity
from desktop.terms.clause import Addressee
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 400  # characters: a phrase that goes on is no addressee


@dataclass(frozen=True)
class _Phrase:
    """How an addressee begins, ends and joins another, in one language."""

    leads: re.Pattern[str]  # prepositions before it
    stops: re.Pattern[str]
    joins: re.Pattern[str]
    articles: re.Pattern[str]
    asks: re.Pattern[str]  # what follows somebody who is asked, whoever it is
    things: re.Pattern[str]  # what is encouraged or called for, and is nobody


def addressees_spaced(text: str, language: str, *, anybody: bool = True) -> tuple[Addressee, ...]:
    """Who is addressed in `text`, which begins after the verb; with `anybody`, also who is not known by name."""
    form = _phrase(language)
    lead = form.leads.match(text)
    start = lead.end() if lead else 0
    if form.things.match(text, start):
        return ()
    stop = form.stops.search(text, start, start + _LONGEST)
    end = stop.start() if stop else start
    found = tuple(_pieces(text[start:end], form, language))
    if any(one.id for one in found) or (anybody and stop and _is_asked(text, end, form)):
        return found
    return ()


def _is_asked(text: str, end: int, form: _Phrase) -> bool:
    """Whether somebody is asked to do something after `end`, in the same sentence."""
    sentence = re.compile(r"[;.؛:]").search(text, end)
    return bool(form.asks.search(text, end, sentence.start() if sentence else len(text)))


def _pieces(phrase: str, form: _Phrase, language: str) -> Iterator[Addressee]:
    for piece in form.joins.split(phrase):
        words = piece.strip(" ,،[]\u200f\u200e")
        article = form.articles.match(words)
        words = words[article.end() :].strip() if article else words
        if words:
            yield Addressee(words, identity(words, language))


@cache
def _phrase(language: str) -> _Phrase:
    speech = wording(language)
    rows = ("leads", "stops", "joins", "articles", "asks", "things")
    return _Phrase(*(re.compile(speech.pattern("addressing", row) or "(?!)") for row in rows))
