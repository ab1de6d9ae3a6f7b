"""Symbols of documents and numbers of decisions: ICCD/COP(14)/CST/L.1, A/RES/80/184, 16/COP.14."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SYMBOL = re.compile(
    r"(?<![A-Za-z\d/])(?=\S{0,80}\d)[A-Z]{1,6}"
    r"(?:/(?:[A-Za-z\d-]|\([\w-]{1,8}\)|\.(?=[A-Za-z\d(])){1,24}){1,10}(?![A-Za-z\d])"
)
_WHOLE = re.compile(r"[A-Z]{1,6}(?:/[\w.()-]{1,14}){1,8}\*?")


def find_symbol(lines: Iterable[str]) -> str:
    """The first of `lines` that is a document's symbol, or ""."""
    for line in lines:
        bare = "".join(line.split())
        if _WHOLE.fullmatch(bare) and any(sign.isdigit() for sign in bare):
            return bare.rstrip("*")
    return ""


_DECISION = re.compile(r"[\dX]{1,4}(?:\s?/\s?|\s?\()?(?:(?![\u2e80-\uffff])[\w.()/-])*")


def number_of(label: str) -> str:
    """The number in a decision's label as printed: "16/COP.14" in "Decision 16/COP.14"."""
    if "-/" in label:
        return ""  # a draft has no number yet
    found = _DECISION.search("".join(label.split()) if any(s > "\u2e80" for s in label) else label)
    return found[0].rstrip(".") if found else ""
