"""Words that tell what an edit means by themselves: not, all, may, brackets, mere particles."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING

from desktop.compare.wording import wording
from desktop.compare.words import is_han, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.compare.edited import Edited, Range
    from desktop.compare.wording import Telling

_NONE: Counter[str] = Counter()
_ROW = 12  # words: more name a thing and say something of it
_SHORT = 60  # characters: in a longer stretch a small word tells nothing


def brackets(edited: Edited) -> bool:
    """Whether a bracket was opened, closed or taken away."""
    marks = wording().brackets
    if marks.isdisjoint(edited.edit.a_text) and marks.isdisjoint(edited.edit.b_text):
        return False
    old, new = (Counter(c for c in text if c in marks) for text in (edited.edit.a_text, edited.edit.b_text))
    return old != new


def only_brackets(edited: Edited) -> bool:
    """Whether nothing but brackets and what stood in them came or went."""
    return brackets(edited) and all(_outside(text, at).strip() == "" for text, at in edited.sides())


def negates(edited: Edited) -> bool:
    """Whether a not, no or without came or went."""
    return _differs(edited, wording().negation)


def scopes(edited: Edited) -> bool:
    """Whether a word like all, relevant or only came or went."""
    return _differs(edited, wording().scope)


def says_how_binding(edited: Edited) -> bool:
    """Whether shall, should or may came, went or gave way to one another."""
    return any(_differs(edited, rung) for rung in wording().ladder)


def names_more(edited: Edited) -> bool:
    """Whether a row of things named grew or shrank by one: herders → herders and hunters."""
    keys = said(edited.edit.a_text + edited.edit.b_text)
    lone = not edited.edit.a_text.strip() or not edited.edit.b_text.strip()
    if not lone or not 1 < len(keys) <= _ROW:
        return False
    return keys[0] in wording().joining or keys[-1] in wording().joining


def direction_of_modals(edited: Edited) -> int:
    """Above 0 where should became shall, below where it became may; 0 where one of them has none."""
    old, new = (_rung(text, at) for text, at in edited.sides())
    return 0 if old is None or new is None else old - new


def direction_of_scope(edited: Edited) -> int:
    """Above 0 where all came, below where it went."""
    if not scopes(edited):
        return 0
    old, new = (_held(text, at, wording().scope) for text, at in edited.sides())
    return sum(new[word] - old[word] for word in wording().wide)


def adds_up_to_form(edited: Edited) -> bool:
    """Whether only punctuation, particles, case or an ending changed."""
    old, new = (content(text) for text in (edited.edit.a_text, edited.edit.b_text))
    return all(_same_stem(x, y) for x, y in zip_longest(old, new, fillvalue=""))


def _outside(text: str, at: Range) -> str:
    """What of a range stands outside brackets."""
    depth = text[: at[0]].count("[") - text[: at[0]].count("]")
    kept = []
    for c in text[slice(*at)]:
        depth += (c == "[") - (c == "]")
        kept.append(c if depth <= 0 and c not in "[]" else "")
    return "".join(kept)


def _differs(edited: Edited, telling: Telling) -> bool:
    if len(edited.edit.a_text) > _SHORT or len(edited.edit.b_text) > _SHORT:
        return False
    old, new = (_held(text, at, telling) for text, at in edited.sides())
    return old is not new and old != new


def _rung(text: str, at: Range) -> int | None:
    rungs = (n for n, telling in enumerate(wording().ladder) if _held(text, at, telling))
    return next(rungs, None)


def _held(text: str, at: Range, telling: Telling) -> Counter[str]:
    """The telling words that an edit's range touches, and how often."""
    if at[0] == at[1]:
        return _NONE
    if is_han(text):
        return Counter(_han_words(text, at, telling))
    keys = said(text[slice(*at)])
    return _NONE if telling.words.isdisjoint(keys) else Counter(key for key in keys if key in telling.words)


def _han_words(text: str, at: Range, telling: Telling) -> Iterator[str]:
    """The telling words of a Chinese text that reach into a range, longer words first."""
    taken: set[int] = set()
    start, end = max(0, at[0] - 3), at[1] + 3
    near = text[start:end]
    for word in sorted((w for w in telling.words | telling.excepted if w in near), key=len, reverse=True):
        for match in re.finditer(re.escape(word), near):
            span = range(start + match.start(), start + match.end())
            if taken.isdisjoint(span):
                taken.update(span)
                if word in telling.words and span.start < at[1] and at[0] < span.stop:
                    yield word


def content(text: str) -> list[str]:
    """The words of `text` that carry a meaning."""
    particles = wording().editorial | wording().links
    return [key for key in said(text) if key not in particles and not _is_mark(key)]


def _is_mark(key: str) -> bool:
    return all(unicodedata.category(c)[0] in "PSZ" for c in key)


def _same_stem(one: str, other: str) -> bool:
    if one == other:
        return True
    if is_han(one + other) or any(c.isdigit() for c in one + other):
        return False
    common = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))
    return common >= 4 and common >= 0.65 * max(len(one), len(other))
