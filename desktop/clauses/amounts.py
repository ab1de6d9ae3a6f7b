"""Amounts: the number and the unit of a sum or percentage as printed."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.paths import resources
from desktop.terms.clause import Amount
from desktop.terms.label import han_value

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER = re.compile(r"\d[\d\s.,\u00a0\u202f]*\d|\d")
_DECIMALS = re.compile(r"[.,](\d{1,2})$")
_HAN = re.compile(r"[一二三四五六七八九十]{1,3}")


def counted(texts: Iterable[str]) -> tuple[Amount, ...]:
    """Every amount of `texts` that holds a number and a unit."""
    return tuple(amount for text in texts if (amount := _amount(text)))


def _amount(text: str) -> Amount | None:
    number, unit = _value(text), _named(text, "units")
    if number is None or not unit:
        return None
    times = float(_named(text, "multiples") or 1)
    return Amount(text, round(number * times, 6), unit)


def _value(text: str) -> float | None:
    """The number in `text`: a point or comma before one or two last digits parts decimals, others part thousands."""
    found = _NUMBER.search(text)
    if found is None:
        han = _HAN.search(text)
        value = han_value(han[0]) if han else None
        return None if value is None else float(value)
    decimals = _DECIMALS.search(found[0])
    whole = found[0][: decimals.start()] if decimals else found[0]
    return float(f"{re.sub(r'[^0-9]', '', whole)}.{decimals[1] if decimals else 0}")


def _named(text: str, table: str) -> str:
    """What the longest sign of a table that stands in `text` means, "" where none does."""
    signs = _table()[table]
    low = text.casefold()
    found = [sign for sign in signs if sign in low]
    return str(signs[max(found, key=len)]) if found else ""


@cache
def _table() -> dict[str, dict[str, Any]]:
    read = tomllib.loads((resources() / "wording" / "amounts.toml").read_text(encoding="utf-8"))
    return {name: {sign.casefold(): value for sign, value in rows.items()} for name, rows in read.items()}
