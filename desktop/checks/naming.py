"""Names: one instrument has one name in one text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from desktop.checks.table import doubt, form
from desktop.terms.finding import Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.terms.document import Document
    from desktop.terms.finding import Finding
    from desktop.terms.provision import Provision

_FEW = 3  # times from which on a name is the usual one
_RARE = 4  # how many times rarer a variant is than the name


def variants(document: Document) -> Iterator[Finding]:
    """A name that differs in a letter or two from one that stands far more often in the text."""
    named = _named(document)
    usual = {name: len(where) for name, where in named.items() if len(where) >= _FEW}
    for name, where in named.items():
        other = _nearest(name, len(where), usual)
        for provision in where if other else ():
            told = {"other": other, "times": f"{usual[other]} ×"}
            found = doubt("name_variant", provision, name, Severity.MEDIUM, **told)
            yield replace(found, places=(Place(named[other][0].id, other),))


def _named(document: Document) -> dict[str, list[Provision]]:
    found: dict[str, list[Provision]] = defaultdict(list)
    pattern = form("names", document.language)
    for provision in document.provisions if pattern else ():
        for match in pattern.finditer(provision.text) if pattern else ():
            found[_bare(match[1])].append(provision)
    return found


def _bare(name: str) -> str:
    """The name without what only its setting adds: a space between letters and digits, inner marks."""
    return re.sub(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])|[〈〉]", "", name)


def _nearest(name: str, times: int, usual: Mapping[str, int]) -> str:
    """The usual name that this one is a slip of; "" where there is none."""
    likely = (other for other, often in usual.items() if other != name and often >= _RARE * times)
    return next((other for other in likely if _is_slip(name, other)), "")


def _is_slip(name: str, other: str) -> bool:
    """Whether a letter or two part the names; numbers and years make another name."""
    slips = max(1, len(other) // 12)
    near = Levenshtein.distance(name, other, score_cutoff=slips) <= slips
    return near and _digits(name) == _digits(other) and name.rstrip("s") != other.rstrip("s")


def _digits(name: str) -> str:
    return "".join(sign for sign in name if sign.isdigit())
