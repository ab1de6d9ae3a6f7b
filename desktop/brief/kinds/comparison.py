"""The comparison brief: draft and adopted text side by side, what each change means and weighs, the new numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.brief.beside.changes import in_full, in_short
from desktop.brief.beside.compared import Compared
from desktop.brief.beside.river import Course
from desktop.brief.beside.river_word import grid
from desktop.brief.cover import about
from desktop.brief.kinds.shelves import own_sources, shared_sources
from desktop.brief.kinds.stacking import each, section
from desktop.brief.runs import cell, heads, para
from desktop.terms.brief import Chart, Grid, Look, Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Matter
    from desktop.terms.step import Work
    from desktop.views.flow import Flow

_FEW = 5  # changes: fewer are seen without a chart


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """Two texts decision by decision, or all versions of one in columns."""
    if told.papers.flow is None:
        return (*(yield from each(told, _on)), *shared_sources(told))
    compared = yield from each(told, _last_step)
    return (*_versions(told, told.papers.flow), *compared)


def _on(told: Told, matter: Matter) -> Iterator[Section]:
    words = told.words
    yield Section(words("section.about"), about(matter, words))
    if matter.comparison is None:
        yield Section(words("section.changes"), (para(words("changes.without")),))
    else:
        compared = Compared(matter.comparison, words)
        yield Section(words("section.changes"), (*in_short(compared), *meanings(compared)))
        yield from section(words("changes.all"), in_full(compared), wide=True)
        yield from section(words("comparison.numbers"), number_map(compared))
    yield from own_sources(told, matter)


def _last_step(told: Told, matter: Matter) -> Iterator[Section]:
    """What changed with the last version, after the table of all of them."""
    words = told.words
    if matter.comparison is not None:
        compared = Compared(matter.comparison, words)
        yield Section(words("comparison.last"), (*in_short(compared), *meanings(compared)))
        yield from section(words("comparison.numbers"), number_map(compared))
    yield from own_sources(told, matter)


def _versions(told: Told, flow: Flow) -> Iterator[Section]:
    words = told.words
    course = Course.of(flow.river, told.papers.names, words.language)
    yield Section(words("river.steps"), tuple(para(step) for step in course.steps()))
    yield from section(words("comparison.brackets"), _brackets(told, flow, course.names))
    marks = para(words("river.marks"), style="Small")
    yield Section(words("river.rows"), (marks, grid(course)), wide=True)


def meanings(compared: Compared) -> tuple[Chart, ...]:
    """How many changes touch what."""
    counted = Counter(word for group in compared.groups for word in dict.fromkeys(compared.meaning(group)))
    if len(compared.groups) < _FEW or not counted:
        return ()
    words = compared.labels
    listed = counted.most_common()
    said = [f"{name}{words('list.colon')}{number}" for name, number in listed]
    series = ((words("comparison.changes"), tuple(number for _, number in listed)),)
    told = words("list.semicolon").join(said)
    return (Chart(words("comparison.chart"), tuple(name for name, _ in listed), series, told),)


def number_map(compared: Compared) -> tuple[Grid, ...]:
    """Which paragraph of the draft has which number now."""
    numbers, words = compared.comparison.numbers, compared.labels
    if not numbers:
        return ()
    head = heads(words("changes.draft"), words("changes.adopted"))
    rows = tuple((cell(old), cell(new)) for old, new in numbers.items())
    return (Grid((head, *rows)),)


def _brackets(told: Told, flow: Flow, names: tuple[str, ...]) -> tuple[Chart, ...]:
    """How much was open in each version."""
    counts = tuple(one.brackets for one in flow.burned)
    if not any(counts):
        return ()
    words = told.words
    said = [f"{name}{words('list.colon')}{n}" for name, n in zip(names, counts, strict=True)]
    series = ((words("comparison.brackets"), counts),)
    return (
        Chart(words("comparison.brackets"), names, series, words("list.semicolon").join(said), Look.LINE),
    )
