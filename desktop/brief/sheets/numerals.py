"""Numbers as printed in a table's cell: "1,374,860", "24.7", "(173,808)", "12,5 %" as numbers a sheet can add up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPACES = "\u0020\u00a0\u2009\u202f"
_COMMA_DECIMAL = frozenset({"fr", "es", "ru", "ar"})
_MINUS = {"−": "-", "–": "-", "－": "-"}
_EMPTY = frozenset({"…", "...", "……", ". ."})
_COMMA_BEGINS = re.compile(r"^[(（]?[-−–]?\d+,(?:\d{1,2}|\d{4,})\s?[%％]?[)）]?$")
_COMMA_GROUPS = re.compile(r"^[(（]?[-−–]?[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,\d{3})+\.\d+)\s?[%％]?[)）]?$")
_MOST_DIGITS = 15  # more, and a sheet would round them
_ARABIC = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬", "0123456789,.")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and how a sheet shows it as it was printed."""

    value: float
    form: str


def comma_decimal(cells: Iterable[str], language: str) -> bool:
    """Whether a comma begins the decimals in a table: as its cells show, or else as its language has it."""
    bare = [cell.strip() for cell in cells]
    begins, groups = (any(map(form.search, bare)) for form in (_COMMA_BEGINS, _COMMA_GROUPS))
    return begins if begins != groups else language in _COMMA_DECIMAL


def typed(text: str, *, comma: bool) -> Numeral | str | None:
    """What a cell holds: a number, None where it says that nothing is known ("…"), else its words.

    `comma` says whether a comma begins the decimals.
    """
    bare = text.strip()
    if not bare or bare in _EMPTY:
        return None
    found = _form(comma).fullmatch(bare.translate(_ARABIC))
    return _numeral(found, text) if found else text


@cache
def _form(comma: bool) -> re.Pattern[str]:  # noqa: FBT001 - cached by its one argument
    thousands, point = (f"[.{_SPACES}]", ",") if comma else (f"[,{_SPACES}]", r"\.")
    digits = rf"(?:0|[1-9]\d{{0,2}}(?P<group>{thousands})\d{{3}}(?:(?P=group)\d{{3}})*|[1-9]\d*)"
    number = rf"(?P<whole>{digits})(?:{point}(?P<part>\d+))?"
    return re.compile(
        rf"(?P<open>[(（])?(?P<sign>[-−–－+])?{number}(?P<percent>[{_SPACES}]?[%％])?(?P<close>[)）])?"
    )


def _numeral(found: re.Match[str], text: str) -> Numeral | str:
    whole, part = re.sub(r"\D", "", found["whole"]), found["part"] or ""
    bracketed = found["open"] is not None
    if bracketed != (found["close"] is not None) or len(whole) + len(part) > _MOST_DIGITS or _is_label(found):
        return text
    sign = "-" if bracketed or _MINUS.get(found["sign"] or "", found["sign"]) == "-" else ""
    # Through its decimal digits, so that 24.7 % is 0.247 and not what a division by 100 makes of it.
    shift = "e-2" if found["percent"] else ""
    worth = float(f"{sign}{whole}.{part or 0}{shift}")
    return Numeral(
        int(worth) if worth.is_integer() and not shift and not part else worth, _shown(found, part)
    )


def _is_label(found: re.Match[str]) -> bool:
    """Whether brackets hold the number of an item and no loss: "(1)" and "(12)" number things."""
    return found["open"] is not None and len(found["whole"]) < 3 and not found["part"] and not found["sign"]


def _shown(found: re.Match[str], part: str) -> str:
    whole = "#,##0" if found["group"] else "0"
    form = f"{whole}.{'0' * len(part)}" if part else whole
    if found["percent"]:
        return f"{form}%"
    return f"{form};({form})" if found["open"] else form
