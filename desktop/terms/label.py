"""Label: what is printed before a paragraph, and the ways it can be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_HAN = "一二三四五六七八九十"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ARABIC_SECTIONS = ("أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا")
_ARABIC_LETTERS = (
    "ألف",
    "باء",
    "جيم",
    "دال",
    "هاء",
    "واو",
    "زاي",
    "حاء",
    "طاء",
    "ياء",
    "كاف",
    "لام",
    "ميم",
    "نون",
)


class Scheme(StrEnum):
    """How labels of one list are counted."""

    NUMBER = "1."
    DECIMAL = "1.1"
    LETTER = "(a)"
    ROMAN = "(i)"
    HAN = "(一)"
    PAREN_NUMBER = "(1)"
    POINT_LETTER = "a."
    POINT_ROMAN = "i."
    SECTION_HAN = "一."
    SECTION_ROMAN = "I."
    SECTION_LETTER = "A."
    BULLET = "-"


SECTIONS = frozenset({Scheme.SECTION_HAN, Scheme.SECTION_ROMAN, Scheme.SECTION_LETTER})


@dataclass(frozen=True, slots=True)
class Label:
    """One reading of a label: how it is counted and which it is, from 1."""

    scheme: Scheme
    value: int
    text: str  # as printed

    @property
    def slug(self) -> str:
        """What stands for the label in an id; the same for the same place of a list in every script."""
        if self.scheme in {Scheme.LETTER, Scheme.POINT_LETTER}:
            return _letter(self.value)
        if self.scheme is Scheme.SECTION_LETTER:
            return _letter(self.value).upper()
        if self.scheme in {Scheme.ROMAN, Scheme.POINT_ROMAN}:
            return roman(self.value)
        if self.scheme is Scheme.DECIMAL:
            return self.text.strip(".")
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text split into its label, as printed, and the rest; `readings` holds every way to read the label."""

    text: str
    rest: str
    readings: tuple[Label, ...]

    def first(self, *schemes: Scheme) -> Label | None:
        """The first reading that is of one of `schemes`."""
        return next((label for label in self.readings if label.scheme in schemes), None)


def _letter(value: int) -> str:
    times, at = divmod(value - 1, len(_LATIN))
    return _LATIN[at] * (times + 1)


def roman(value: int) -> str:
    """`value` in small Roman numerals."""
    steps = (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    )
    written = ""
    for worth, sign in steps:
        while value >= worth:
            written, value = written + sign, value - worth
    return written


def roman_value(text: str) -> int | None:
    """The number a Roman numeral stands for, or None where `text` is none."""
    low = text.lower()
    worth = [_ROMAN.get(sign, 0) for sign in low]
    total = sum(-here if here < after else here for here, after in zip(worth, [*worth[1:], 0], strict=True))
    return total if total and roman(total) == low else None


def han_value(text: str) -> int | None:
    """The number that Chinese numerals up to 99 stand for, or None where `text` holds none."""
    tens, ten, units = text.rpartition("十")
    if not text or any(sign not in _HAN for sign in tens + units) or len(tens) > 1 or len(units) > 1:
        return None
    high = (_HAN.index(tens) + 1 if tens else 1) * 10 if ten else 0
    return high + (_HAN.index(units) + 1 if units else 0)


def _abjad_value(text: str) -> int | None:
    letter = text.replace("ـ", "").replace("ا", "أ")[:1]
    return _ABJAD.index(letter) + 1 if letter and letter in _ABJAD else None


def _place(alphabet: str, text: str) -> int | None:
    at = alphabet.find(text.lower())
    return at + 1 if len(text) == 1 and at >= 0 else None


def _any_letter(text: str) -> int | None:
    return _place(_LATIN, text) or _place(_CYRILLIC, text) or _abjad_value(text)


def _doubled(text: str) -> int | None:
    """The place of "aa": after the last single letter."""
    value = _any_letter(text[:1])
    return value + len(_LATIN) if value else None


def _word_value(text: str) -> int | None:
    bare = text.rstrip("ً").replace("ً", "")
    for words in (_ARABIC_SECTIONS, _ARABIC_LETTERS):
        if bare in words:
            return words.index(bare) + 1
    return None


def _decimal(text: str) -> int:
    return int(text.rsplit(".", 1)[-1])


_OPEN, _CLOSE, _DOT = r"[(（]\s?", r"\s?[)）]", r"[.．]"
_NEXT = r"(?=\s|$)"
_HAN_NEXT = r"(?=\s|$|[\u3400-\u9fff《“〈])"
_FORMS = (  # every form that matches is a reading; all forms of one label match the same printed words
    (Scheme.NUMBER, re.compile(rf"(\d{{1,3}})\s?(?:{_DOT}{_HAN_NEXT}|、)"), int),
    (Scheme.NUMBER, re.compile(r"(\d{1,3})\s?[-–](?=\s)"), int),
    (Scheme.DECIMAL, re.compile(rf"(\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\.?{_NEXT}"), _decimal),
    (Scheme.ROMAN, re.compile(rf"(?:{_OPEN})?([ivxl]{{1,8}}){_CLOSE}"), roman_value),
    (Scheme.LETTER, re.compile(rf"(?:{_OPEN})?([a-zа-я]|[ء-ي]ـ?){_CLOSE}"), _any_letter),
    (Scheme.LETTER, re.compile(rf"(?:{_OPEN})?(([a-zа-яء-ي])\2){_CLOSE}"), _doubled),
    (Scheme.HAN, re.compile(rf"{_OPEN}([{_HAN}]{{1,3}}){_CLOSE}"), han_value),
    (Scheme.PAREN_NUMBER, re.compile(rf"{_OPEN}(\d{{1,2}}){_CLOSE}"), int),
    (Scheme.SECTION_HAN, re.compile(rf"([{_HAN}]{{1,3}})\s?(?:{_DOT}|、)"), han_value),
    (Scheme.SECTION_ROMAN, re.compile(rf"([IVXL]{{1,6}}){_DOT}{_NEXT}"), roman_value),
    (Scheme.SECTION_LETTER, re.compile(rf"([A-ZА-Я]){_DOT}{_HAN_NEXT}"), _any_letter),
    (Scheme.POINT_ROMAN, re.compile(rf"([ivx]{{1,5}}){_DOT}{_HAN_NEXT}"), roman_value),
    (Scheme.POINT_LETTER, re.compile(rf"([a-zа-я]){_DOT}{_HAN_NEXT}"), _any_letter),
    (Scheme.SECTION_ROMAN, re.compile(rf"({'|'.join(_ARABIC_SECTIONS)})ً?\s?[-–.]"), _word_value),
    (Scheme.SECTION_LETTER, re.compile(rf"({'|'.join(_ARABIC_LETTERS)})\s?[-–.]"), _word_value),
    (Scheme.BULLET, re.compile(r"([-–—•·●▪◦‣∙])(?=\s|$)"), lambda _: 1),
)
_BRACKET = re.compile(r"\[+\s*")
_FIRST = re.compile(rf"\[*[\d(（a-zа-яء-يA-ZА-Я{_HAN}\-–—•·●▪◦‣∙]")
# A list mark that an extraction set before a label that is printed: "- (a) …".
_MARKED = re.compile(r"[-–—•·]\s+(?=[(（]?[\w]{1,3}[)）.]\s)")


def split_label(text: str) -> Labelled:
    """Split `text` into the label it begins with, if any, and the rest."""
    text = text.strip()
    if not _FIRST.match(text):
        return Labelled("", text, ())
    marked = _MARKED.match(text) or _BRACKET.match(text)
    start = marked.end() if marked else 0
    readings, end = _readings(text, start)
    if not readings:
        return Labelled("", text, ())
    opened = (
        text[:start].strip() if text.startswith("[") else ""
    )  # the bracket is about the words, not the label
    return Labelled(text[start:end].strip(), opened + text[end:].strip(), readings)


def _readings(text: str, start: int) -> tuple[tuple[Label, ...], int]:
    found: list[Label] = []
    end = start
    for scheme, form, worth in _FORMS:
        match = form.match(text, start)
        value = worth(match[1]) if match else None
        if match and value is not None:
            found.append(Label(scheme, value, match[0].strip()))
            end = match.end()
    return tuple(found), end
