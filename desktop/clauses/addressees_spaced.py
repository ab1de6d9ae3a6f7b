"""Addressees in the languages that part words by spaces: the noun phrase between the verb and what is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop.clauses.identities import identity, named
from desktop.terms.clause import Addressee
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

_AT_ONCE = 12  # characters before a name that belong to it: "relevant", "interested"
_EDGE = " ,،\u200f\u200e"
_AROUND = re.compile(r"\[[^\[\]]*\]")
_CHOICE = re.compile(r"\]\s*/?\s*\[")
_NOTHING = re.compile("")
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
    that: re.Pattern[str]  # what stands between the verb and somebody of whom it is said what they should do
    aside: re.Pattern[str]  # begins what is told of an addressee, where others may be named


def addressees_spaced(text: str, language: str, *, anybody: bool = True) -> tuple[Addressee, ...]:
    """Who is addressed in `text`, which begins after the verb; with `anybody`, also who is not known by name."""
    form = _phrase(language)
    lead = form.leads.match(text)
    start = lead.end() if lead else 0
    if form.things.match(text, start):
        return tuple(_subject(text, form, language))
    stop = form.stops.search(text, start, start + _LONGEST)
    end = stop.start() if stop else start
    found = tuple(_pieces(text[start:end], form, language))
    if any(one.id for one in found) or (anybody and stop and _is_asked(text, end, form)):
        return found
    return ()


def _subject(text: str, form: _Phrase, language: str) -> Iterator[Addressee]:
    """Whoever is known by name and should do something: "recommends that Parties and the secretariat …"."""
    that = form.that.match(text)
    while that:
        rest = text[that.end() : that.end() + _LONGEST]
        known = sorted(named(rest, language), key=lambda name: (name[0], -name[1]))
        if not known or known[0][0] > _AT_ONCE:
            return
        _, end, who = known[0]
        yield Addressee(rest[:end], who)
        joint = form.joins.match(rest, end)
        article = form.articles.match(rest, joint.end()) if joint else None
        text = rest[article.end() if article else joint.end() :] if joint else ""
        that = _NOTHING.match(text) if joint else None


def _is_asked(text: str, end: int, form: _Phrase) -> bool:
    """Whether somebody is asked to do something after `end`, in the same sentence."""
    sentence = re.compile(r"[;.؛:]").search(text, end)
    return bool(form.asks.search(text, end, sentence.start() if sentence else len(text)))


def _pieces(phrase: str, form: _Phrase, language: str) -> Iterator[Addressee]:
    whole = [(start, end) for start, end, _ in named(phrase, language)]  # no name is parted
    at = 0
    for joint in form.joins.finditer(phrase):
        if not any(start < joint.start() < end for start, end in whole):
            yield from _addressed(phrase[at : joint.start()], form, language)
            at = joint.end()
    yield from _addressed(phrase[at:], form, language)


def _addressed(piece: str, form: _Phrase, language: str) -> Iterator[Addressee]:
    """Whoever is named in a piece, or each of those between which brackets leave the choice."""
    for one in _CHOICE.split(piece):
        words = _balanced(one.strip(_EDGE))
        article = form.articles.match(words)
        words = _balanced(words[article.end() :].strip()) if article else words
        if words:
            bare = form.aside.split(words, 1)[0].replace("[", "").replace("]", "")
            yield Addressee(words, identity(bare, language))


def _balanced(words: str) -> str:
    """The words without a bracket at their edge that has no other half in them."""
    if _AROUND.fullmatch(words) or "]" not in words:
        words = words.removeprefix("[")
    if "[" not in words:
        words = words.removesuffix("]")
    return words.removesuffix("[").strip(_EDGE)


@cache
def _phrase(language: str) -> _Phrase:
    speech = wording(language)
    rows = ("leads", "stops", "joins", "articles", "asks", "things", "that", "aside")
    return _Phrase(*(re.compile(speech.pattern("addressing", row) or "(?!)") for row in rows))
