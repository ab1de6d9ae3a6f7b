"""The comparison brief: draft and adopted text side by side, what each change means and weighs, the new numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.brief.beside.changes import every, in_short
from desktop.brief.beside.compared import Compared, heft
from desktop.brief.beside.headlines import headlines
from desktop.brief.beside.river import Course
from desktop.brief.beside.river_word import grid
from desktop.brief.cover import about
from desktop.brief.kinds.shelves import own_sources, shared_sources
from desktop.brief.kinds.stacking import each, section
from desktop.brief.runs import capital, cell, heads, para, strong
from desktop.brief.sources import source_of
from desktop.terms.brief import Chart, Grid, Look, Section
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Matter, Para
    from desktop.terms.change import Comparison
    from desktop.terms.step import Work
    from desktop.views.flow import Flow

_FEW = 5  # changes: fewer are seen without a chart
_SHORT = 8  # changes: a longer table lies on wide pages
_MOST = 8  # headlines of a step
_ACROSS, _NAME = 12, 3.0  # numbers of a map beside each other, the width of their name
_GLANCE = (
    *(f"weight.{word}" for word in ("high", "medium", "low", "none")),
    *(f"direction.{way}" for way in ("weaker", "stronger")),
)


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """Two texts decision by decision, or all versions of one in columns."""
    if told.papers.flow is None:
        made = yield from each(told, _on)
        return (*_all_of_them(told), *made, *shared_sources(told))
    yield Step(0, 0, told.words("brief.comparison"))
    return tuple(_versions(told, told.papers.flow))


def _on(told: Told, matter: Matter) -> Iterator[Section]:
    words = told.words
    if matter.comparison is None:
        yield Section(words("section.changes"), (para(words("changes.without")),))
    else:
        compared = Compared(matter.comparison, words)
        first: tuple[Grid, ...] = glance(compared) if len(told.papers.matters) == 1 else ()
        told_of: tuple[Para | Grid | Chart, ...] = (*first, *in_short(compared), *meanings(compared))
        yield Section(words("section.changes"), told_of, ahead=True)
        long = len(compared.groups) > _SHORT
        yield from section(words("changes.all"), every(compared), wide=long)
        yield from section(words("comparison.numbers"), number_map(compared))
    yield Section(words("section.about"), about(matter, words))
    yield from own_sources(told, matter)


def glance(compared: Compared) -> tuple[Grid, ...]:
    """How many changes weigh how much, and which way they go, in one line of figures."""
    words, found = compared.labels, _figures(compared)
    there = [key for key in _GLANCE if found[key]]
    if len(compared.groups) < _FEW:
        return ()
    head = heads(*(capital(words(key)) for key in there))
    return (Grid((head, tuple(cell(strong(str(found[key]))) for key in there))),)


def _figures(compared: Compared) -> Counter[str]:
    found = Counter(f"weight.{heft(compared.weight(group))}" for group in compared.groups)
    return found + Counter(f"direction.{way}" for group in compared.groups if (way := group[0].direction))


def _all_of_them(told: Told) -> Iterator[Section]:
    """Of several decisions the same figures, a line each."""
    words = told.words
    compared = [
        (told.places(m).title, Compared(m.comparison, words)) for m in told.papers.matters if m.comparison
    ]
    counted = [(title, _figures(one)) for title, one in compared]
    there = [key for key in _GLANCE if any(found[key] for _, found in counted)]
    if len(told.papers.matters) < 2 or not there:
        return
    nothing = words("changes.nothing")
    head = heads(words("report.number"), *(capital(words(key)) for key in there))
    rows = (
        (cell(title), *(cell(strong(str(found[key])) if found[key] else nothing) for key in there))
        for title, found in counted
    )
    grid = Grid((head, *rows), 1, (_NAME, *(1.0 for _ in there)))
    yield Section(words("actions.glance"), (grid,), ahead=True)


# All versions.


def _versions(told: Told, flow: Flow) -> Iterator[Section]:
    """What each step changed, the last one first, then every provision that changed through all of them."""
    words = told.words
    course = Course.of(flow.river, told.papers.names, words.language)
    steps = list(zip(course.steps(), flow.river.comparisons, strict=True))
    made = [one for said, comparison in reversed(steps) for one in _step(told, said, comparison)]
    yield Section(words("river.steps"), (*made, *_brackets(told, flow, course.names)), ahead=True)
    yield from section(words("comparison.numbers"), _renumbered(told, flow, course.names))
    marks = para(words("river.marks"), style="Small")
    yield Section(words("river.rows"), (marks, grid(course, brief=True)), wide=True)
    shelf = told.papers.shelf.values()
    found = (one for entry, document in shelf for one in source_of(document, entry, words))
    yield from section(words("section.sources"), found)


def _step(told: Told, said: str, comparison: Comparison) -> Iterator[Para | Grid]:
    compared = Compared(comparison, told.words)
    yield para(strong(said))
    lines = headlines(compared, _MOST)
    if compared.groups and not lines:
        yield para(told.words("changes.light"))
    yield from lines


def _renumbered(told: Told, flow: Flow, names: tuple[str, ...]) -> Iterator[Para | Grid]:
    """The new numbers of every step that has any."""
    for n, comparison in enumerate(flow.river.comparisons):
        found = number_map(Compared(comparison, told.words), names[n : n + 2])
        if found:
            yield from found


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


def number_map(compared: Compared, names: tuple[str, ...] = ()) -> tuple[Grid, ...]:
    """Which paragraph of the draft has which number now, the old numbers over the new ones."""
    pairs, words = list(compared.comparison.numbers.items()), compared.labels
    old, new = names or (words("changes.draft"), words("changes.adopted"))
    across = min(_ACROSS, len(pairs))
    stretches = [pairs[at : at + across] for at in range(0, len(pairs), across or 1)]
    return tuple(_numbers(one, across, (old, new)) for one in stretches)


def _numbers(pairs: Sequence[tuple[str, str]], across: int, names: tuple[str, str]) -> Grid:
    lacking = ("",) * (across - len(pairs))
    old, new = ([pair[side] for pair in pairs] for side in (0, 1))
    rows = (
        (cell(strong(name)), *(cell(one) for one in (*numbers, *lacking)))
        for name, numbers in zip(names, (old, new), strict=True)
    )
    return Grid(tuple(rows), 0, (_NAME, *(1.0 for _ in range(across))))


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
