"""The session report: what was adopted, how our positions fared, what is still open."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.brief.cover import adoption
from desktop.brief.forks import elsewhere
from desktop.brief.kinds.fates import fates
from desktop.brief.kinds.shelves import shelf_sources
from desktop.brief.kinds.stacking import section
from desktop.brief.kinds.tasks import questions, tasks
from desktop.brief.runs import cell, heads, para, quiet, strong
from desktop.terms.brief import Chart, Grid, Section
from desktop.terms.provision import Kind
from desktop.terms.step import Step
from desktop.terms.surviving import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Cell, Matter, Para
    from desktop.terms.step import Work

_WIDTHS = (0.17, 0.47, 0.12, 0.12, 0.12)
_COLUMNS = ("number", "title", "paragraphs", "actions", "notes")


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """What was adopted, the outcomes, the open matters."""
    words = told.words
    yield Step(0, 3, words("brief.report"))
    made = [Section(words("report.decisions"), tuple(_decisions(told)))]
    yield Step(1, 3, words("brief.report"))
    made += section(words("report.outcomes"), (*_balance(told), *fates(told)))
    yield Step(2, 3, words("brief.report"))
    made += section(words("report.brackets"), _brackets(told))
    made += section(words("report.questions"), questions(told))
    made += section(words("handover.tasks"), tasks(told))
    return (*made, Section(words("section.sources"), shelf_sources(told)))


def _decisions(told: Told) -> Iterator[Para | Grid]:
    words, matters = told.words, told.papers.matters
    asked = Counter(row.text + row.topic for row in told.papers.rows)
    yield para(
        words(
            "report.summary",
            decisions=words.count("count.decision", len(matters)),
            actions=words.count("count.action", asked.total()),
            notes=words.count("count.note", len(told.every_note)),
        )
    )
    head = heads(*(words(f"report.{column}") for column in _COLUMNS))
    yield Grid((head, *(_decision(told, matter) for matter in matters)), 1, _WIDTHS)


def _decision(told: Told, matter: Matter) -> tuple[Cell, ...]:
    places, words = told.places(matter), told.words
    kinds = Counter(p.kind for p in matter.decision.provisions)
    here = {p.id for p in matter.decision.provisions}
    text = matter.entry.id if matter.entry else ""
    asked = sum(row.text == text and row.action.node in here for row in told.papers.rows)
    when = adoption(matter.decision, words)
    title = cell(places.subject, language=matter.decision.language)
    return (
        cell(strong(places.title)),
        (*title, *(cell(quiet(when)) if when else ())),
        cell(str(kinds[Kind.OPERATIVE])),
        cell(str(asked)),
        cell(str(len(told.notes(matter)))),
    )


def _balance(told: Told) -> tuple[Chart, ...]:
    """How our proposals and positions went, in figures."""
    words = told.words
    counted = Counter(
        row.outcome for row in told.papers.ledger if told.may_show(row.note.id) and row.stations
    )
    if counted.total() < 2:
        return ()
    there = [outcome for outcome in Outcome if counted[outcome]]
    names = tuple(words(f"outcome.{outcome}") for outcome in there)
    numbers = tuple(counted[outcome] for outcome in there)
    said = [f"{name}{words('list.colon')}{n}" for name, n in zip(names, numbers, strict=True)]
    return (
        Chart(
            words("report.balance"),
            names,
            ((words("sheet.notes"), numbers),),
            words("list.semicolon").join(said),
        ),
    )


def _brackets(told: Told) -> Iterator[Para]:
    """What stands in brackets or hangs on a condition in what was adopted."""
    for matter in told.papers.matters:
        quiet_ones = {p.id for p in matter.decision.provisions if not (p.clause.brackets or p.clause.options)}
        lines = elsewhere(told.places(matter), quiet_ones)
        if lines:
            yield para(told.places(matter).title, style="Lead")
            yield from lines[1:]
