"""Cited: which goals, annexes and paragraphs of articles the words of a citation name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from desktop.clauses.paragraphs import paragraph_form, paragraphs_in
from desktop.terms.label import han_value, roman, roman_value
from desktop.terms.wording import wording

_GOAL = re.compile(r"(?<![\d.])\d{1,2}(?:\.[\da-d]{1,2}){0,2}(?![\d/])")
_HAN = r"(?:\d+|[一二三四五六七八九十]{1,3})"
_ARTICLE_PARAGRAPHS = re.compile(rf"第\s*({_HAN}(?:(?:、|和|至第?|以及)\s*第?{_HAN})*)\s*款")
_WORD = re.compile(r"[^\W_]+")


class _Forms(NamedTuple):
    goals: re.Pattern[str]  # a goal or target of sustainable development
    annexes: re.Pattern[str]
    others: re.Pattern[str]  # what follows an annex of another text
    articles: re.Pattern[str]
    ordinals: dict[str, int]  # numbers of annexes in words


def goals(words: str, language: str) -> tuple[str, ...]:
    """The goals and targets that `words` name, each as its symbol: "SDG 15.3"."""
    if not _forms(language).goals.match(words):
        return ()
    return tuple(f"SDG {number}" for number in _GOAL.findall(words))


def annexes(words: str, language: str) -> tuple[str, ...]:
    """The annexes that `words` name, each as "annex II", or "annex" for one without a number."""
    form = _forms(language)
    found = form.annexes.match(words)
    if not found:
        return ()
    numbers = [value for word in _WORD.findall(words[found.end() :]) if (value := _number(word, form))]
    return tuple(annex_of(number) for number in numbers) or ("annex",)


def is_others(text: str, end: int, language: str) -> bool:
    """Whether the annex that is cited up to `end` is said to be another text's."""
    return bool(_forms(language).others.match(text, end))


def annex_of(number: int) -> str:
    """An annex as references name it."""
    return f"annex {roman(number).upper()}"


def annex_named(label: str, language: str) -> str:
    """An annex by the label it is printed under."""
    return next(iter(annexes(label.capitalize(), language)), "annex")


def is_article(words: str, language: str) -> bool:
    """Whether `words` name an article."""
    return bool(_forms(language).articles.search(words))


def within(words: str, language: str) -> tuple[str, ...]:
    """The paragraphs of an article that `words` name behind it."""
    if language == "zh":
        found = _ARTICLE_PARAGRAPHS.search(words)
        return tuple(str(han_value(one) or one) for one in re.findall(_HAN, found[1])) if found else ()
    paragraphs = paragraph_form(language).search(words)
    return paragraphs_in(paragraphs[0], language) if paragraphs else ()


def _number(word: str, form: _Forms) -> int | None:
    value = int(word) if word.isdecimal() else roman_value(word) or han_value(word)
    return value or form.ordinals.get(word)


@cache
def _forms(language: str) -> _Forms:
    speech = wording(language)

    def form(row: str) -> re.Pattern[str]:
        return re.compile(speech.pattern("clauses", f"reference_{row}") or "(?!)")

    ordinals = {word: n for n, word in enumerate(speech.words("clauses", "annex_ordinals"), 1)}
    return _Forms(form("goals"), form("annexes"), form("annex_others"), form("articles"), ordinals)
