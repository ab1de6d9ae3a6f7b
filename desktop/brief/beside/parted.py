"""What two languages of one paragraph say differently: the kind of verb, the symbols cited, numbers and years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.compare.parity_faces import figures
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.terms.provision import Provision

_SYMBOL = re.compile(r"(?<![0-9A-Za-z/.])\d{1,3}/\d{1,4}(?![\d/])")
_ROUND = "000"  # "4 trillion" is written in too many ways
_SHORT = 3  # digits: smaller numbers may be spelled out


@dataclass(frozen=True, slots=True)
class Parting:
    """One thing that two languages say differently: what, and how each has it ("" where it has nothing)."""

    what: str
    one: str
    other: str


def partings(one: Provision, other: Provision) -> Iterator[Parting]:
    """What parts two paragraphs that stand for each other."""
    for tells in (_verb, _symbol, _number):
        yield from tells(one, other)


def _verb(one: Provision, other: Provision) -> Iterator[Parting]:
    a, b = one.clause, other.clause
    if a.verb_class and b.verb_class and a.verb_class != b.verb_class:
        yield Parting("verb", a.verb, b.verb)


def _symbol(one: Provision, other: Provision) -> Iterator[Parting]:
    yield from _unlike("symbol", _symbols, one, other)


def _number(one: Provision, other: Provision) -> Iterator[Parting]:
    yield from _unlike("number", _numbers, one, other)


def _unlike(
    what: str, found: Callable[[str], frozenset[str]], one: Provision, other: Provision
) -> Iterator[Parting]:
    here, there = (found(as_printed(side)) for side in (one, other))
    if here != there:
        yield Parting(what, ", ".join(sorted(here - there)), ", ".join(sorted(there - here)))


def _symbols(text: str) -> frozenset[str]:
    return frozenset(_SYMBOL.findall(text))


def _numbers(text: str) -> frozenset[str]:
    """Years and exact amounts."""
    read = figures(_SYMBOL.sub(" ", text))
    return frozenset(n for n in read if n.isdecimal() and len(n) >= _SHORT and not n.endswith(_ROUND))
