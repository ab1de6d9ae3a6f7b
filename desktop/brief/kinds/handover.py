"""The hand-over note: open actions, positions and how they moved, where each agreed phrase came from, what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.cover import about
from desktop.brief.kinds.actions import table as actions_table
from desktop.brief.kinds.actions import wanted
from desktop.brief.kinds.fates import fates
from desktop.brief.kinds.moved import moved
from desktop.brief.kinds.origins import origins
from desktop.brief.kinds.shelves import shelf_sources
from desktop.brief.kinds.stacking import section
from desktop.brief.kinds.tasks import questions, tasks
from desktop.brief.runs import para
from desktop.terms.brief import Section
from desktop.terms.following import Status
from desktop.terms.step import Step

if TYPE_CHECKING:
    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Grid, Para
    from desktop.terms.step import Work

_CLOSED = frozenset({Status.DONE, Status.SUPERSEDED})


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """What the next on the post must know first stands first."""
    words = told.words
    yield Step(0, 3, words("brief.handover"))
    first = [one for matter in told.papers.matters for one in about(matter, words)]
    made = [Section(words("handover.where"), tuple(first))]
    made += section(words("handover.tasks"), tasks(told))
    made += section(words("report.questions"), questions(told))
    yield Step(1, 3, words("brief.handover"))
    made += section(words("handover.positions"), moved(told))
    made += section(words("report.outcomes"), fates(told))
    yield Step(2, 3, words("brief.handover"))
    made += section(words("handover.origins"), origins(told), wide=True)
    made += section(words("handover.actions"), _open(told), wide=True)
    return (*made, Section(words("section.sources"), shelf_sources(told)))


def _open(told: Told) -> tuple[Para | Grid, ...]:
    rows = [r for r in wanted(told.papers.rows, told.wishes.whom) if r.kept.status not in _CLOSED]
    if not rows:
        return (para(told.words("actions.none")),)
    return (para(told.words.count("count.open_action", len(rows))), actions_table(told, rows))
