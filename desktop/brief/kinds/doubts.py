"""Doubts: what a reviser should look at in a paragraph, each under a name that an index can count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.brief.runs import cell, heads, para, quiet, strong
from desktop.terms.brief import Grid, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.brief.labels import Labels
    from desktop.terms.brief import Cell, Para

_WIDTHS = (0.32, 0.08, 0.6)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at, what is known of it, and lines that step back under it.

    A `settled` one is told in its place, and not counted.
    """

    name: str
    said: tuple[Run | str, ...] = ()
    under: tuple[str, ...] = ()
    settled: bool = False

    def paras(self, colon: str) -> Iterator[Para]:
        """The doubt as it stands beside its paragraph."""
        name = quiet(self.name) if self.settled else strong(self.name)
        yield para(name, *((colon, *self.said) if self.said else ()), style="Table Text")
        yield from (para(quiet(line), style="Table Text") for line in self.under)


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of the sheet in every column, with its doubts; `place` names it, `page` says where it begins."""

    place: str
    page: str
    texts: tuple[Cell, ...]
    doubts: tuple[Doubt, ...] = field(default=())


def beside(rows: Iterable[Row], names: Sequence[str], words: Labels) -> Grid:
    """The sheet with the place before and the doubts after the texts."""
    head = heads(words("sheet.place"), *names, words("translation.doubts"))
    made = (
        (_place(row), *row.texts, tuple(_lines(row, words)) or cell(""))
        for row in rows
    )  # fmt: skip
    return Grid((head, *made), 1, (_NUMBER, *(1.0 for _ in names), _DOUBT))


_NUMBER, _DOUBT = 0.35, 0.75  # widths of the outer columns, where that of a text is 1


def under_bands(rows: Iterable[Row], names: Sequence[str], words: Labels) -> Grid:
    """The same for many texts, which need the width of the page: place and doubts stand over them."""
    made: list[tuple[Cell, ...]] = []
    for row in rows:
        place = words("list.comma").join(one for one in (row.place, row.page) if one)
        made.append(((para(place, style="Table Band"), *_lines(row, words)),))
        made.append(row.texts)
    return Grid((heads(*names), *made), 1, (1.0,) * len(names))


def _place(row: Row) -> Cell:
    return (*cell(row.place), *(cell(quiet(row.page)) if row.page else ()))


def _lines(row: Row, words: Labels) -> Iterator[Para]:
    for doubt in row.doubts:
        yield from doubt.paras(words("list.colon"))


def index(rows: Iterable[Row], words: Labels) -> Iterator[Grid]:
    """What is to be looked at, by name, with all its places: nothing where there is no doubt."""
    found: dict[str, list[str]] = {}
    for row in rows:
        for doubt in row.doubts:
            if not doubt.settled:
                found.setdefault(doubt.name, []).append(row.place)
    if found:
        head = heads(words("translation.doubts"), words("translation.times"), words("translation.where"))
        made = (
            (cell(name), cell(str(len(places))), cell(words("list.semicolon").join(dict.fromkeys(places))))
            for name, places in found.items()
        )
        yield Grid((head, *made), 1, _WIDTHS)
