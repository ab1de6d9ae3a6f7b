"""Numbers in an edit: what they count, and whether they grew."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop.compare.wording import wording
from desktop.compare.words import fold, is_han, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.compare.edited import Edited, Range

_AROUND = 14  # characters on either side of a number that say what it counts
_DIGIT = re.compile(
    r"(?<![^\W\d_][-\u2010\u2011])(?<![^\W\d_])(?<!\d)\d"
)  # not that of a name: COVID-19, G20
_HAN_NUMERAL = re.compile(
    r"[〇零一二三四五六七八九十百千万亿两]{2,}|[一二三四五六七八九十半]分之|分之[一二三四五六七八九十]"
)
_LONE_NUMERAL = re.compile(r"[\s〇零一二三四五六七八九十两]+")
_CALLS = re.compile(r"[\s⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_SYMBOL = re.compile(r"[A-Z][\w().]*/|\d+/[A-Z\d]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AMOUNT = re.compile(r"(\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?\s*(\w*)")
_CITED = ("段", "条", "号")


def number_kinds(edited: Edited) -> Iterator[str]:
    """What the numbers in an edit are: an amount, a deadline, a reference, or just numbers."""
    if _CALLS.fullmatch(edited.edit.a_text + edited.edit.b_text):
        yield "reference"
    for text, at in edited.sides():
        if _holds_number(text[slice(*at)]) or text.startswith("分之", at[1]):
            yield _kind(text, at, edited.about)


def bound_of(edited: Edited) -> str:
    """What the bound of a number that an edit changed limits, as in at least → up to: an amount, a deadline; "" where it changed none."""
    for text, at in edited.sides():
        if at[0] == at[1] or not _speaks_of_bounds(text[slice(*at)]):
            continue
        for found in _bounds().finditer(text, max(0, at[0] - _AROUND), at[1] + _AROUND):
            if found.start() < at[1] and at[0] < found.end():
                return _limited(text, found.end(), edited.about)
    return ""


def _speaks_of_bounds(words: str) -> bool:
    """Whether an edit changed a word that bounds are made of: most changed none."""
    own, signs = _of_bounds()
    return not (signs.isdisjoint(words) if is_han(words) else own.isdisjoint(said(words)))


@cache
def _of_bounds() -> tuple[frozenset[str], frozenset[str]]:
    """The words that bounds are made of, and the Chinese characters."""
    han = frozenset("".join(filter(is_han, wording().bounds)))
    return frozenset(key for bound in wording().bounds for key in said(bound)) - wording().editorial, han


def _limited(text: str, at: int, about: str) -> str:
    """What the number right behind a bound counts; a bound of no number is a qualifier."""
    number = _DIGIT.search(text, at, at + _AROUND)
    if number is None:
        return "amount" if _holds_number(text[at : at + _AROUND]) else "qualifier"
    kind = _kind(text, (number.start(), number.end()), about)
    return "amount" if kind == "number" else kind


@cache
def _bounds() -> re.Pattern[str]:
    longest = sorted(wording().bounds, key=len, reverse=True)
    forms = (re.escape(bound).replace("'", "['’]") for bound in longest)
    return re.compile("|".join(form if is_han(form) else rf"\b{form}\b" for form in forms), re.IGNORECASE)


def growth(edited: Edited) -> int:
    """Above 0 where the one amount of an edit grew, below where it shrank."""
    if "amount" not in number_kinds(edited):
        return 0
    old, new = (_value(text, at) for text, at in edited.sides())
    if old is None or new is None:
        return 0
    return (new > old) - (new < old)


def _holds_number(text: str) -> bool:
    if _DIGIT.search(text) or _HAN_NUMERAL.search(text) or _LONE_NUMERAL.fullmatch(text):
        return bool(text.strip())
    return not is_han(text) and any(key in wording().number for key in said(text))


def _kind(text: str, at: Range, about: str) -> str:
    near = text[max(0, at[0] - _AROUND) : at[1] + _AROUND].casefold()
    if _SYMBOL.search(text[slice(*at)]) or _follows_paragraph(text, at):
        return "reference"
    if _any_stands(wording().units, near + about):
        return "amount"
    return (
        "deadline"
        if _is_dated(text[slice(*at)], near) and _any_stands(wording().deadline, near)
        else "number"
    )


def _is_dated(inside: str, near: str) -> bool:
    return (
        bool(_YEAR.search(inside))
        or _any_stands(wording().months, near)
        or _any_stands(wording().sessions, near)
    )


def _follows_paragraph(text: str, at: Range) -> bool:
    before = text[max(0, at[0] - _AROUND) : at[0]].casefold()
    last = said(before)[-3:]
    stems = tuple(wording().paragraph_words)
    return any(key.startswith(stems) for key in last) or text[at[1] :].lstrip().startswith(_CITED)


def _any_stands(known: frozenset[str], text: str) -> bool:
    if not is_han(text):
        return not known.isdisjoint(said(text))
    return any(word in text for word in known if is_han(word) or not word.isalpha())


def _value(text: str, at: Range) -> float | None:
    """The one amount that an edit's range holds, with the million after it; None where it holds none or more."""
    found = list(_AMOUNT.finditer(fold(text[slice(*at)])))
    if len(found) != 1:
        return None
    whole, part, unit = found[0].groups()
    number = float(re.sub(r"\D", "", whole) + (f".{part}" if part else ""))
    return number * wording().multiples.get(unit, 1)
