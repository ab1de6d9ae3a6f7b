"""Sessions: ordinal numbers in words, in the six languages."""

from __future__ import annotations

import re
from functools import cache

from desktop.terms.label import han_value
from desktop.terms.wording import wording

_EN_UNITS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_EN_TENS = {
    "twent": 20,
    "thirt": 30,
    "fort": 40,
    "fift": 50,
    "sixt": 60,
    "sevent": 70,
    "eight": 80,
    "ninet": 90,
}
_DIGITS = re.compile(r"\d{1,3}")


def ordinal(words: str, language: str) -> int | None:
    """The number of an ordinal such as "Fourteenth" or "第十四", or None where it is not known."""
    digits = _DIGITS.search(words)
    if digits:
        return int(digits[0])
    if language == "zh":
        return han_value(words.strip("第届次"))
    return _added(words.lower(), language) or _english(words.lower())


def _added(words: str, language: str) -> int | None:
    """An ordinal whose words add up to it: "octogésimo primer", "восемьдесят первой"."""
    form, worth = _parts(language)
    return sum(worth[part] for part in form.findall(words)) or None


@cache
def _parts(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    worth = {
        str(part): int(str(value)) for part, value in wording(language).tables.get("ordinals", {}).items()
    }
    longest = sorted(worth, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)) or "(?!)"), worth


def _english(words: str) -> int | None:
    parts = re.split(r"[\s-]+", words.strip())
    if parts[-1] in _EN_UNITS:
        units = _EN_UNITS.index(parts[-1]) + 1
        return units + (_tens(parts[-2]) if len(parts) > 1 else 0)
    return _tens(parts[-1]) or None


def _tens(word: str) -> int:
    return next((worth for stem, worth in _EN_TENS.items() if word in {f"{stem}y", f"{stem}ieth"}), 0)
