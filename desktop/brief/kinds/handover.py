"""The hand-over note: open actions, positions and how they moved, where each agreed phrase came from, what waits."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.brief.cover import standing
from desktop.brief.kinds.actions import table as actions_table
from desktop.brief.kinds.actions import wanted
from desktop.brief.kinds.fates import fates
from desktop.brief.kinds.gist import gist, line, outcomes, waiting
from desktop.brief.kinds.moved import changes_of_mind, moved
from desktop.brief.kinds.origins import origins
from desktop.brief.kinds.shelves import shelf_sources
from desktop.brief.kinds.stacking import section
from desktop.brief.kinds.tasks import questions, tasks
from desktop.brief.runs import para
from desktop.terms.brief import Section
from desktop.terms.following import Status
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Grid, Para
    from desktop.terms.step import Work
    from desktop.views.following import ActionRow

_LONG = 60  # actions: of more only the pressing ones are told in full
_CLOSED = frozenset({Status.DONE, Status.SUPERSEDED})


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """What the next on the post must know first stands first."""
    words = told.words
    yield Step(0, 3, words("brief.handover"))
    made = [gist(told, _gist(told))]
    made += section(words("handover.tasks"), tasks(told))
    made += section(words("report.questions"), questions(told))
    yield Step(1, 3, words("brief.handover"))
    made += section(words("handover.positions"), moved(told))
    made += section(words("report.outcomes"), fates(told))
    yield Step(2, 3, words("brief.handover"))
    made += section(words("handover.origins"), origins(told), wide=True)
    made += section(words("handover.actions"), _open(told), wide=True)
    return (*made, Section(words("section.sources"), shelf_sources(told)))


def _gist(told: Told) -> Iterator[Para]:
    """What the note is on, what waits, who moved, how ours fared, how much is open."""
    words, matters = told.words, told.papers.matters
    if len(matters) == 1:
        yield para(standing(matters[0], words))
    else:
        ours = [told.places(matter).title for matter in matters if told.notes(matter)]
        listed = words("list.comma").join(ours) or words("changes.nothing")
        number = words.count("count.decision", len(matters))
        yield para(words("gist.many", decisions=number, ours=listed))
    yield from waiting(told, told.every_note)
    yield from line(words, "handover.positions", changes_of_mind(told))
    yield from line(words, "report.outcomes", outcomes(told))
    yield from line(words, "handover.actions", _in_figures(told))


def _in_figures(told: Told) -> list[str]:
    """How many actions nobody has finished, and how far those are that somebody follows."""
    words, rows = told.words, _left(told)
    if not rows:
        return []
    counted = Counter(row.kept.status for row in rows)
    by = [f"{words(f'status.{one}')} {counted[one]}" for one in Status if counted[one]]
    figures = words("changes.direction", words=words("list.comma").join(by)) if len(by) > 1 else ""
    return [words.count("count.action", len(rows)) + figures]


def _left(told: Told) -> list[ActionRow]:
    return [r for r in wanted(told.papers.rows, told.wishes.whom) if r.kept.status not in _CLOSED]


def _open(told: Told) -> tuple[Para | Grid, ...]:
    rows = _left(told)
    if not rows:
        return (para(told.words("actions.none")),)
    told_of = rows if len(rows) <= _LONG else [row for row in rows if _is_pressing(row)]
    rest = told.words.count("count.action", len(rows) - len(told_of))
    unlisted = (para(told.words("handover.unlisted", actions=rest)),) if told_of != rows else ()
    table = (actions_table(told, told_of),) if told_of else ()
    return (*table, *unlisted)


def _is_pressing(row: ActionRow) -> bool:
    """Whether an action has a deadline, or somebody follows it."""
    kept = row.kept
    return bool(
        row.action.deadlines or kept.owner or kept.role or kept.session or kept.status is not Status.OPEN
    )
