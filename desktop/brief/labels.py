"""The brief's own words, one table a language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop import paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_OTHERWISE = "en"


@dataclass(frozen=True)
class Labels:
    """Every label of one language by its dotted key."""

    language: str
    words: Mapping[str, str]

    def __call__(self, key: str, **fields: object) -> str:
        """The label of that key with its fields filled in."""
        return self.words[key].format(**fields)

    def has(self, key: str) -> bool:
        """Whether there is such a label."""
        return key in self.words

    def count(self, key: str, number: int) -> str:
        """So many of something, in words."""
        form = "one" if number == 1 and self.has(f"{key}.one") else "other"
        return self(f"{key}.{form}", n=number)

    def day(self, date: str) -> str:
        """An ISO date as it is written; other words as they are."""
        year, _, rest = date[:10].partition("-")
        month, _, day = rest.partition("-")
        if not (year.isdecimal() and month.isdecimal() and day.isdecimal()):
            return date
        return self("date.day", year=year, month=self(f"date.month.{int(month)}"), day=int(day))

    def listed(self, words: list[str]) -> str:
        """Words as a list in a sentence."""
        if len(words) < 2:
            return "".join(words)
        return self("list.comma").join(words[:-1]) + self("list.last") + words[-1]


@cache
def labels(language: str) -> Labels:
    """The labels of a language; English where there are none in it."""
    known = language if language in languages() else _OTHERWISE
    files = (_folder() / f"{known}.toml", _folder() / "kinds" / f"{known}.toml")
    tables = (tomllib.loads(file.read_text("utf-8")) for file in files)
    return Labels(known, {key: words for table in tables for key, words in _flat(table)})


@cache
def languages() -> tuple[str, ...]:
    """The languages a brief can be written in."""
    return tuple(sorted(path.stem for path in _folder().glob("??.toml")))


@cache
def weights() -> Mapping[str, int]:
    """How much a kind of change weighs, by its dotted key."""
    table = tomllib.loads((_folder() / "weights.toml").read_text("utf-8"))
    return {key: int(weight) for key, weight in _flat(table)}


def _folder() -> Path:
    return paths.resources() / "labels"


def _flat(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)
