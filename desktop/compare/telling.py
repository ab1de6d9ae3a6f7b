"""Words that tell what an edit means by themselves: not, all, may, brackets, numbers, mere particles."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING, Protocol

from desktop.compare.words import fold, is_han, words
from desktop.compare.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.compare.wording import Telling
    from desktop.terms.change import Edit

Range = tuple[int, int]
_SHORT = 60  # characters: in a longer stretch a small word tells nothing
_AROUND = 14  # characters on either side of a number that say what it counts
_NUMERAL = re.compile(r"\d|[〇零一二三四五六七八九十百千万亿]{2,}")
_SYMBOL = re.compile(r"[A-Z][\w().]*/|\d+/[A-Z\d]")
_YEAR = re.compile(r"(?:19|20)\d\d")


class Edited(Protocol):
    """An edit with the two texts around it."""

    edit: Edit

    def sides(self) -> tuple[tuple[str, Range], ...]:
        """Each text with the range the edit has in it."""
        ...


def brackets(edited: Edited) -> bool:
    """Whether a bracket was opened, closed or taken away."""
    marks = wording().brackets
    old, new = (Counter(c for c in text if c in marks) for text in (edited.edit.a_text, edited.edit.b_text))
    return old != new


def negates(edited: Edited) -> bool:
    """Whether a not, no or without came or went."""
    return _differs(edited, wording().negation)


def scopes(edited: Edited) -> bool:
    """Whether a word like all, relevant or only came or went."""
    return _differs(edited, wording().scope)


def says_how_binding(edited: Edited) -> bool:
    """Whether shall, should or may came, went or gave way to one another."""
    return any(_differs(edited, rung) for rung in wording().ladder)


def direction_of_modals(edited: Edited) -> int:
    """Above 0 where should became shall, below where it became may; 0 where one of them has none."""
    old, new = (_rung(text, at) for text, at in edited.sides())
    return 0 if old is None or new is None else old - new


def direction_of_scope(edited: Edited) -> int:
    """Above 0 where all came, below where it went."""
    old, new = (_held(text, at, wording().scope) for text, at in edited.sides())
    wide = wording().wide
    return sum(new[word] for word in wide) - sum(old[word] for word in wide)


def number_kinds(edited: Edited) -> Iterator[str]:
    """What the numbers in an edit are: an amount, a deadline, a reference, or just numbers."""
    for text, at in edited.sides():
        if _NUMERAL.search(text[slice(*at)]):
            yield _number_kind(text, at)


def adds_up_to_form(edited: Edited) -> bool:
    """Whether only punctuation, particles, case or an ending changed."""
    old, new = (_content(text) for text in (edited.edit.a_text, edited.edit.b_text))
    return all(_same_stem(x, y) for x, y in zip_longest(old, new, fillvalue=""))


def _number_kind(text: str, at: Range) -> str:
    inside = text[slice(*at)]
    near = text[max(0, at[0] - _AROUND) : at[1] + _AROUND].casefold()
    table = wording()
    if _SYMBOL.search(inside) or _near_a_reference(text, at):
        return "reference"
    if any(_stands(unit, near) for unit in table.units):
        return "amount"
    dated = _YEAR.search(inside) or any(_stands(month, near) for month in table.months)
    counted = dated or "届" in near or "session" in near or "сесси" in near
    return "deadline" if counted and any(_stands(word, near) for word in table.deadline) else "number"


def _near_a_reference(text: str, at: Range) -> bool:
    before = text[max(0, at[0] - _AROUND) : at[0]].casefold()
    last = [word.key for word in words(before)][-3:]
    after = text[at[1] : at[1] + 2]
    return any(key.startswith(tuple(wording().paragraph_words)) for key in last) or after[:1] in {"段", "条", "號", "号"}


def _stands(word: str, text: str) -> bool:
    if is_han(word) or not word.isalpha():
        return word in text
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _differs(edited: Edited, telling: Telling) -> bool:
    if len(edited.edit.a_text) > _SHORT or len(edited.edit.b_text) > _SHORT:
        return False
    old, new = (_held(text, at, telling) for text, at in edited.sides())
    return old != new


def _rung(text: str, at: Range) -> int | None:
    rungs = (n for n, telling in enumerate(wording().ladder) if _held(text, at, telling))
    return next(rungs, None)


def _held(text: str, at: Range, telling: Telling) -> Counter[str]:
    """The telling words that an edit's range touches, and how often."""
    if at[0] == at[1]:
        return Counter()
    if not is_han(text):
        return Counter(w for w in map(_plain, words(text[slice(*at)])) if w in telling.words)
    return Counter(_han_words(text, at, telling))


def _plain(word: object) -> str:
    key = str(getattr(word, "key", word))
    return key if key == "May" else key.casefold()


def _han_words(text: str, at: Range, telling: Telling) -> Iterator[str]:
    """The telling words of a Chinese text that reach into a range, longer words first."""
    taken: set[int] = set()
    start, end = max(0, at[0] - 3), at[1] + 3
    for word in sorted(telling.words | telling.excepted, key=len, reverse=True):
        for match in re.finditer(re.escape(word), text[start:end]) if is_han(word) else ():
            span = range(start + match.start(), start + match.end())
            if taken.isdisjoint(span):
                taken.update(span)
                if word in telling.words and span.start < at[1] and at[0] < span.stop:
                    yield word


def _content(text: str) -> list[str]:
    """The words of `text` that carry a meaning."""
    particles = wording().editorial
    found = (fold(word.key).casefold() for word in words(text))
    return [key for key in found if key not in particles and not _is_mark(key)]


def _is_mark(key: str) -> bool:
    return all(unicodedata.category(c)[0] in "PSZ" for c in key)


def _same_stem(one: str, other: str) -> bool:
    if one == other:
        return True
    if is_han(one + other) or any(c.isdigit() for c in one + other):
        return False
    common = sum(1 for _ in _common(one, other))
    return common >= 4 and common >= 0.7 * max(len(one), len(other))


def _common(one: str, other: str) -> Iterator[str]:
    for x, y in zip(one, other, strict=False):
        if x != y:
            return
        yield x
