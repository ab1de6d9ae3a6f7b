"""Branches: what is decided if a condition is met, and what otherwise."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.terms.clause import Branch
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_EDGE = " ,，、;；.。:：،؛\u200f\u200e"
_SENTENCE = re.compile(r"[;；。؛]|(?<!долл)(?<!млн)(?<!тыс)\.(?=\s|$)")
_LONGEST = 1500  # characters of a sentence that are looked at


class _Words(NamedTuple):
    then: re.Pattern[str]  # what may begin the consequence
    otherwise: re.Pattern[str]  # what begins the other branch
    lead: re.Pattern[str]  # what a condition at the end of its sentence follows, up to the consequence


def branches(text: str, conditions: Iterable[tuple[int, int]], language: str) -> tuple[Branch, ...]:
    """A fork for every condition, whose place in `text` is given; all its words are as printed."""
    return tuple(_branches(text, tuple(conditions), language))


def _branches(text: str, conditions: tuple[tuple[int, int], ...], language: str) -> Iterator[Branch]:
    words = _words(language)
    for n, (start, end) in enumerate(conditions):
        begins, ends = _sentence(text, start, end, words)
        following = conditions[n + 1][0] if n + 1 < len(conditions) else ends
        after = text[end : min(ends, max(end, following))]
        other = words.otherwise.search(after)
        then = after[: other.start()] if other else after
        otherwise = after[other.end() :] if other else ""
        lead = words.then.match(then.lstrip(_EDGE))
        consequence = then.lstrip(_EDGE)[lead.end() :] if lead else then
        if not consequence.strip(_EDGE):
            consequence = _before(text[begins:start], words)
        yield Branch(text[start:end].strip(_EDGE), consequence.strip(_EDGE), otherwise.strip(_EDGE))


def _before(words: str, form: _Words) -> str:
    """What stands before a condition that ends its sentence, without the verb that introduces it."""
    lead = form.lead.match(words)
    return words[lead.end() :] if lead else words


def _sentence(text: str, start: int, end: int, words: _Words) -> tuple[int, int]:
    """Where the sentence around a condition begins and ends, the one that says what holds otherwise included."""
    far, near = min(len(text), end + _LONGEST), max(0, start - _LONGEST)
    before = max((match.end() for match in _SENTENCE.finditer(text, near, start)), default=near)
    after = _SENTENCE.search(text, end, far)
    if after and words.otherwise.match(text, after.start()):
        after = _SENTENCE.search(text, after.end(), far)
    return before, after.start() if after else far


@cache
def _words(language: str) -> _Words:
    speech = wording(language)
    return _Words(*(re.compile(speech.pattern("branches", row) or "(?!)") for row in _Words._fields))
