"""The words the comparison knows, from resources/wording/compare.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop.paths import resources

if TYPE_CHECKING:
    from collections.abc import Mapping

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Telling:
    """Words whose coming or going changes the meaning, and longer words that hold one of them and do not."""

    words: Words
    excepted: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Wording:
    """The table, ready to be looked up."""

    paragraph_words: Words
    number_links: Words
    other_texts_before: Words
    own_texts: Words
    other_texts_after: Words
    own_words: Words
    scope: Telling
    wide: Words
    negation: Telling
    ladder: tuple[Telling, ...]
    editorial: Words
    links: Words
    joining: Words
    deadline: Words
    sessions: Words
    months: Words
    units: Words
    bounds: Words
    brackets: Words
    number: Words
    multiples: Mapping[str, int]
    headlines: Mapping[str, Mapping[str, str]]
    kinds: Mapping[str, Mapping[str, str]]


@cache
def wording() -> Wording:
    """The table, read once."""
    table = tomllib.loads((resources() / "wording" / "compare.toml").read_text(encoding="utf-8"))
    modal, deadline = table["modal"], table["deadline"]
    return Wording(
        **{name: frozenset(row) for name, row in table["references"].items()},
        scope=Telling(frozenset(table["scope"]["words"]), frozenset(table["scope"]["except"])),
        wide=frozenset(table["scope"]["wide"]),
        negation=Telling(frozenset(table["negation"]["words"]), frozenset(table["negation"]["except"])),
        ladder=tuple(Telling(frozenset(row), frozenset(modal["except"])) for row in modal["ladder"]),
        editorial=frozenset(table["editorial"]["words"]),
        links=frozenset(table["editorial"]["links"]),
        joining=frozenset(table["editorial"]["joining"]),
        deadline=frozenset(deadline["words"]),
        sessions=frozenset(deadline["sessions"]),
        months=frozenset(deadline["months"]),
        units=frozenset(table["amount"]["units"]),
        bounds=frozenset(table["amount"]["bounds"]),
        brackets=frozenset(table["brackets"]["marks"]),
        number=frozenset(table["number"]["words"]),
        multiples=table["number"]["multiples"],
        headlines=table["headline"],
        kinds=table["kinds"],
    )
