"""The session report: what was adopted, how our positions fared, what is still open."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.brief.cover import adoption, standing
from desktop.brief.forks import elsewhere
from desktop.brief.kinds.fates import fates
from desktop.brief.kinds.gist import changed, gist, line, our_rows, outcomes, waiting
from desktop.brief.kinds.shelves import shelf_sources
from desktop.brief.kinds.stacking import section
from desktop.brief.kinds.tasks import questions, tasks
from desktop.brief.runs import cell, heads, para, quiet, strong
from desktop.terms.brief import Chart, Grid, Section
from desktop.terms.change import Change
from desktop.terms.step import Step
from desktop.terms.surviving import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Cell, Matter, Para
    from desktop.terms.step import Work

_WIDTHS = (0.17, 0.41, 0.1, 0.16, 0.16)
_WORTH_DRAWING = 5  # fewer are told in a line
_SAME = frozenset({Change.UNCHANGED, Change.RENUMBERED})
_ALWAYS = 2  # columns that every decision fills
_COLUMNS = ("number", "title", "actions", "changes", "fared")


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """What was adopted, the outcomes, the open matters."""
    words = told.words
    yield Step(0, 3, words("brief.report"))
    made = [gist(told, _gist(told)), Section(words("report.decisions"), (_decisions(told),))]
    yield Step(1, 3, words("brief.report"))
    made += section(words("report.outcomes"), (*_balance(told), *fates(told)))
    yield Step(2, 3, words("brief.report"))
    made += section(words("report.brackets"), _brackets(told))
    made += section(words("report.questions"), questions(told))
    made += section(words("handover.tasks"), tasks(told))
    return (*made, Section(words("section.sources"), shelf_sources(told)))


def _gist(told: Told) -> Iterator[Para]:
    """How much was adopted, how ours fared, what changed since the draft, what is to be done."""
    words, matters = told.words, told.papers.matters
    if len(matters) == 1:
        yield para(standing(matters[0], words))
        yield from line(words, "changes.what", changed(told, matters[0]), 3)
    else:
        number = words.count("count.decision", len(matters))
        asked = words.count("count.action", len(told.papers.rows))
        yield para(words("report.summary", decisions=number, actions=asked))
    yield from line(words, "report.outcomes", outcomes(told))
    yield from waiting(told, told.every_note)


def _decisions(told: Told) -> Grid:
    """A row for every decision; columns in which none has anything are left out."""
    head = heads(*(told.words(f"report.{column}") for column in _COLUMNS))
    rows = [_decision(told, matter) for matter in told.papers.matters]
    kept = [n for n in range(len(head)) if n < _ALWAYS or any(row[n] for row in rows)]
    none = cell(quiet(told.words("changes.nothing")))
    made = (tuple(row[n] or none for n in kept) for row in rows)
    return Grid((tuple(head[n] for n in kept), *made), 1, tuple(_WIDTHS[n] for n in kept))


def _decision(told: Told, matter: Matter) -> tuple[Cell, ...]:
    places = told.places(matter)
    here = {p.id for p in matter.decision.provisions}
    text = matter.entry.id if matter.entry else ""
    asked = sum(row.text == text and row.action.node in here for row in told.papers.rows)
    when, since = adoption(matter.decision), _since(told, matter)
    title = cell(places.subject, language=matter.decision.language)
    return (
        cell(strong(places.title)),
        (*title, *(cell(quiet(when)) if when else ())),
        cell(str(asked)) if asked else (),
        cell(since) if since else (),
        tuple(para(one, style="Table Text") for one in _fared(told, here)),
    )


def _since(told: Told, matter: Matter) -> str:
    """What became of its provisions since the draft, in figures."""
    words = told.words
    if matter.comparison is None:
        return ""
    counts = matter.comparison.summary()
    told_of = [change for change in Change if change in counts and change not in _SAME]
    listed = words.listed([words.count(f"count.{change}", counts[change]) for change in told_of])
    return listed or words("change.unchanged")


def _fared(told: Told, here: set[str]) -> list[str]:
    """How our proposals and positions on a decision went, in figures."""
    rows = [
        row for row in our_rows(told) if here & {row.note.anchor.node, *(s.node or "" for s in row.stations)}
    ]
    counted = Counter(row.outcome for row in rows)
    colon = told.words("list.colon")
    return [f"{told.words(f'outcome.{one}')}{colon}{counted[one]}" for one in Outcome if counted[one]]


def _balance(told: Told) -> tuple[Chart, ...]:
    """How our own proposals and positions went, in figures."""
    words = told.words
    counted = Counter(row.outcome for row in our_rows(told))
    if counted.total() < _WORTH_DRAWING:
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
