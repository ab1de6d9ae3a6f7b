"""Symbols: no document and no decision has one of another form than its body gives."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from desktop.checks.table import doubt, form, table
from desktop.terms.finding import Severity
from desktop.terms.symbol import SYMBOL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.document import Document
    from desktop.terms.finding import Finding

_NOT_A_ROW = "near"
_JOINED = re.compile(r"-(?=[A-Z]+/)")  # one document with the symbols of two bodies


def malformed(document: Document) -> Iterator[Finding]:
    """A symbol that its body cannot have given."""
    for provision in document.provisions:
        for found in SYMBOL.finditer(provision.text):
            for symbol in _JOINED.split(found[0].rstrip(".")):
                if not _is_well_formed(symbol):
                    yield doubt("malformed_symbol", provision, symbol, Severity.HIGH)


@cache
def _is_well_formed(symbol: str) -> bool:
    forms = table("symbols")
    return all(
        re.fullmatch(pattern, symbol)
        for start, pattern in forms.items()
        if start != _NOT_A_ROW and symbol.startswith(start)
    )


def near(document: Document) -> Iterator[Finding]:
    """The number of a decision without its point, where the text has others with it."""
    pattern = form("symbols", _NOT_A_ROW)
    if pattern is None:
        return
    words = "\n".join(one.text for one in document.provisions)
    right = Counter(re.findall(r"(?<![\d/])\d{1,3}/(?:COP|CP|CMP|CMA)\.\d{1,2}(?!\d)", words))
    for provision in document.provisions if right else ():
        for found in pattern.finditer(provision.text):
            usual = right.most_common(1)[0][0]
            yield doubt("near_symbol", provision, found[0], Severity.HIGH, right=usual)
