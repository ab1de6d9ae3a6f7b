"""One decision or many: with many, each has its heading and its sections stand under it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.terms.brief import Section
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Chart, Grid, Matter, Para
    from desktop.terms.step import Work

    Content = tuple[Para | Grid | Chart, ...]


def each(told: Told, make: Callable[[Told, Matter], Iterable[Section]]) -> Work[tuple[Section, ...]]:
    """The sections of every decision, a step before each; a decision of many that has none is passed over."""
    matters = told.papers.matters
    made: list[Section] = []
    for n, matter in enumerate(matters):
        yield Step(n, len(matters), told.places(matter).title)
        sections = tuple(make(told, matter))
        made += sections if len(matters) == 1 else _under(told, matter, sections)
    return tuple(made)


def _under(told: Told, matter: Matter, sections: tuple[Section, ...]) -> Iterator[Section]:
    places = told.places(matter)
    named = dict.fromkeys((places.title, places.subject))
    if sections:
        yield Section(told.words("list.colon").join(named), ())
    for section in sections:
        yield replace(section, level=section.level + 1, ahead=False)


def section(title: str, content: Iterable[Para | Grid | Chart], *, wide: bool = False) -> Iterator[Section]:
    """A section, where there is anything to stand in it."""
    held = tuple(content)
    if held:
        yield Section(title, held, wide=wide)
