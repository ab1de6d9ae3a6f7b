"""Where each agreed phrase came from: version by version, what came in and stayed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.beside.compared import Compared
from desktop.brief.beside.headlines import in_words
from desktop.brief.beside.river import Course
from desktop.brief.runs import capital, cell, heads, para, quiet
from desktop.terms.brief import Grid, Mark, Run
from desktop.terms.change import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Cell, Matter, Para
    from desktop.terms.lineage import RiverRow
    from desktop.terms.provision import Provision

_WIDTHS = (0.16, 0.44, 0.4)
_MOST = 200
_EDGES = " \n\t,;.，；。、،؛"  # a phrase is named without the marks around it
_SAME = frozenset({Change.UNCHANGED, Change.RENUMBERED})


def origins(told: Told) -> tuple[Para | Grid, ...]:
    """A row for every paragraph that is not as it first was: the words that came in, and with which text."""
    if told.papers.flow is not None:
        rows = tuple(_of_river(told))
    else:
        rows = tuple(row for matter in told.papers.matters for row in _of_matter(told, matter))
    if not rows:
        return tuple(_rest(told))
    words = told.words
    head = heads(words("sheet.place"), words("river.phrase"), words("handover.since"))
    once = tuple(dict.fromkeys(rows))
    return (Grid((head, *once[:_MOST]), 1, _WIDTHS), *_rest(told))


def _rest(told: Told) -> Iterator[Para]:
    """What all other paragraphs are: the words of the only draft."""
    matter = told.papers.matters[0]
    if told.papers.flow is None and len(told.papers.matters) == 1 and matter.comparison:
        draft = Compared(matter.comparison, told.words).draft.title
        yield para(told.words("handover.rest", draft=draft))


def _of_river(told: Told) -> Iterator[tuple[Cell, ...]]:
    if told.papers.flow is None:
        return
    course = Course.of(told.papers.flow.river, told.papers.names, told.words.language)
    last = len(course.names) - 1
    for row in course.river.rows:
        if row.nodes[last] and not row.frame and (row.first or course.came(row)):
            yield _phrases(course, row)


def _phrases(course: Course, row: RiverRow) -> tuple[Cell, ...]:
    words, found = course.labels, course.provision(row, row.last)
    language = course.river.documents[-1].language
    if row.first and found:
        came: tuple[tuple[str, str], ...] = ((found.text, course.names[row.first]),)
    else:
        came = tuple((phrase.text, course.names[phrase.since]) for phrase in course.came(row))
    return (
        cell(course.place(row)),
        tuple(
            para(Run(text.strip(_EDGES), Mark.INSERTED), style="Table Text", language=language)
            for text, _ in came
        ),
        tuple(para(words("river.came", version=name), style="Table Text") for name in _whence(came)),
    )


def _whence(came: tuple[tuple[str, str], ...]) -> list[str]:
    """With which text every phrase came in, said once where it is the same for all."""
    names = [name for _, name in came]
    return names[:1] if len(set(names)) == 1 else names


def _place(told: Told, matter: Matter, provision: Provision) -> str:
    """The place of a provision, with its decision where there are several."""
    places = told.places(matter)
    if len(told.papers.matters) == 1:
        return places.name(provision)
    return told.words("place.inside", outer=places.title, inner=places.name(provision))


def _of_matter(told: Told, matter: Matter) -> Iterator[tuple[Cell, ...]]:
    """With one draft: what stands in the draft already, and what came with the adoption."""
    if matter.comparison is None:
        return
    compared = Compared(matter.comparison, told.words)
    words, draft = told.words, compared.draft.title
    for group in compared.groups:
        after = compared.after(group[0])
        if after is not None and group[0].change not in _SAME and not group[0].frame:
            before = compared.before(group[0])
            said = in_words(compared, group[0]) or [quiet(words(f"change.{group[0].change}"))]
            place = compared.draft.name(before) if before else ""
            whence = (
                words("handover.from", draft=draft, place=place)
                if before
                else words("handover.new", draft=draft)
            )
            yield (
                cell(capital(_place(told, matter, after))),
                cell(*said, language=matter.decision.language),
                cell(whence),
            )
