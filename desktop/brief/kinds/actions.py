"""The brief on actions for a ministry, a role or an addressee: a table each, what is due first on top, how far it is."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from desktop.brief.cover import about
from desktop.brief.kinds.action_rows import language, place, plain, table
from desktop.brief.kinds.shelves import shelf_sources
from desktop.brief.kinds.stacking import section
from desktop.brief.kinds.tasks import tasks
from desktop.brief.runs import capital, cell, heads, para, strong
from desktop.terms.brief import Chart, Grid, Section
from desktop.terms.following import Status
from desktop.terms.step import Step
from desktop.views.following import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Para
    from desktop.terms.step import Work
    from desktop.views.following import ActionRow

    Asked = tuple[str, tuple[ActionRow, ...]]  # an addressee and what is asked of it

__all__ = ["sections", "table", "wanted"]

_MOST = 20  # deadlines, places of one
_FEW = 6
_FIRM = 5  # the strength from which on a verb is more than an invitation
_CLOSED = frozenset({Status.DONE, Status.SUPERSEDED})
_NAMED = re.compile(r"^([A-Z]+)(\d+)$")  # a session: COP16
_MONTH = re.compile(r"^\d{4}-\d\d$")
_SPAN = re.compile(r"\d+")


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """What is asked, in figures, by deadline, and a table for every addressee."""
    words, rows = told.words, wanted(told.papers.rows, told.wishes.whom)
    yield Step(0, 2, words("brief.actions"))
    asked, others = _asked(told, rows)
    figures: tuple[Para | Grid | Chart, ...] = (
        *_summary(told, rows),
        *_glance(told, asked, others),
        *_progress(told, rows),
    )
    made = [Section(words("actions.glance"), figures, ahead=True)]
    made += section(words("actions.by_deadline"), _deadlines(told, rows))
    made += section(words("handover.tasks"), tasks(told))
    if len(told.papers.matters) == 1:
        made.append(Section(words("section.about"), about(told.papers.matters[0], words)))
    yield Step(1, 2, words("brief.actions"))
    made += _tables(told, asked, others)
    return (*made, Section(words("section.sources"), shelf_sources(told)))


def wanted(rows: Iterable[ActionRow], whom: str) -> tuple[ActionRow, ...]:
    """The rows that address or are kept for whoever is named; all of them where nobody is."""
    asked = whom.casefold().strip()
    return tuple(row for row in rows if not asked or any(asked in one.casefold() for one in _whose(row)))


def _whose(row: ActionRow) -> Iterator[str]:
    for one in row.action.addressees:
        yield one.text
        yield one.id
        yield from (name_of(one.id, language) for language in ("en", "zh"))
    yield from (row.kept.role, row.kept.owner)


# Who is asked.


def _asked(told: Told, rows: Sequence[ActionRow]) -> tuple[list[Asked], tuple[ActionRow, ...]]:
    """The addressees, those asked most first, and the rows of those that are named but once and known by no name.

    A brief for somebody has one table: theirs.
    """
    if told.wishes.whom:
        return ([(told.wishes.whom, _in_order(rows))] if rows else []), ()
    names: dict[str, str] = {}
    by: dict[str, list[ActionRow]] = {}
    for row in rows:
        for one in row.action.addressees:
            key = one.id or one.text.casefold()
            names[key] = min(names.get(key, one.text), one.text, key=len)
            by.setdefault(key, [])
            by[key] += [row] if row not in by[key][-1:] else []
    keys = sorted((key for key in by if _has_table(key, by[key])), key=lambda key: -len(by[key]))
    own = {(row.text, row.action.key) for key in keys for row in by[key]}
    lone = [row for row in rows if (row.text, row.action.key) not in own]
    return [(capital(names[key]), _in_order(by[key])) for key in keys], _in_order(lone)


def _has_table(key: str, held: Sequence[ActionRow]) -> bool:
    """Whether an addressee gets a table: it is known by an identity, or asked more than once."""
    return len(held) > 1 or any(one.id == key for row in held for one in row.action.addressees)


def _in_order(rows: Iterable[ActionRow]) -> tuple[ActionRow, ...]:
    """What is still to be done before what is done, the next deadline first, firm words before soft ones."""
    return tuple(
        sorted(rows, key=lambda r: (r.kept.status in _CLOSED, _due_first(r), -_force(r), r.text, r.place))
    )


def _force(row: ActionRow) -> bool:
    return (row.action.strength or 0) >= _FIRM


def _due_first(row: ActionRow) -> tuple[bool, int, str]:
    return min((_natural(when) for when in _when(row)), default=(True, 10**9, "~"))


def _when(row: ActionRow) -> Iterator[str]:
    for one in row.action.deadlines:
        yield one.date or one.session or one.text


def _natural(when: str) -> tuple[bool, int, str]:
    """Days and years in time, then sessions by their number, then what is known by its words only."""
    known = _NAMED.match(when)
    digits = "".join(_SPAN.findall(when))
    if when[:4].isdecimal():
        return False, int(digits[:8].ljust(8, "9")), when
    return True, int(known[2]) if known else 10**8, when


# In figures.


def _summary(told: Told, rows: tuple[ActionRow, ...]) -> tuple[Para, ...]:
    words, whom = told.words, told.wishes.whom
    if not rows:
        return (para(words("actions.none_for", whom=whom) if whom else words("actions.none")),)
    who = {one.id or one.text for row in rows for one in row.action.addressees}
    summary = words(
        "actions.asks",
        actions=words.count("count.action", len(rows)),
        addressees=words.count("count.addressee", len(who)),
        documents=words.count("count.document", len({row.topic or row.document for row in rows})),
    )
    lead = (para(strong(words("actions.for", whom=whom))),) if whom else ()
    return (*lead, para(summary))


def _progress(told: Told, rows: tuple[ActionRow, ...]) -> tuple[Chart, ...]:
    """How far the actions are, once anybody has begun to follow them."""
    words, counted = told.words, Counter(row.kept.status for row in rows)
    if set(counted) <= {Status.OPEN}:
        return ()
    there = [status for status in Status if counted[status]]
    names = tuple(words(f"status.{status}") for status in there)
    numbers = tuple(counted[status] for status in there)
    said = [f"{name}{words('list.colon')}{n}" for name, n in zip(names, numbers, strict=True)]
    series = ((words("sheet.actions"), numbers),)
    return (Chart(words("actions.progress"), names, series, words("list.semicolon").join(said)),)


def _glance(told: Told, asked: Sequence[Asked], others: Sequence[ActionRow]) -> Iterator[Grid]:
    """A line for every table: how much is asked of whom, how much of it firmly, and what is due first."""
    words = told.words
    groups = [*asked, *([(words("actions.others"), others)] if others else [])]
    if len(groups) > 1:
        keys = ("sheet.who", "sheet.actions", "actions.firm", "actions.first")
        made = (_line(told, name, rows) for name, rows in groups)
        yield Grid((heads(*(capital(words(key)) for key in keys)), *made), 1, (0.46, 0.14, 0.2, 0.2))


def _line(told: Told, name: str, rows: Sequence[ActionRow]) -> tuple[tuple[Para, ...], ...]:
    words = told.words
    firm = sum(map(_force, rows))
    due = min((when for row in rows for when in _when(row) if _is_dated(when)), key=_natural, default="")
    return (
        cell(name, language=language(told, rows[0]) if name != words("actions.others") else ""),
        cell(str(len(rows))),
        cell(str(firm) if firm else words("changes.nothing")),
        cell(_named(told, due, rows) if due else words("changes.nothing")),
    )


def _is_dated(when: str) -> bool:
    return when[:4].isdecimal() or _NAMED.match(when) is not None


def _named(told: Told, when: str, rows: Iterable[ActionRow]) -> str:
    """A day as it is written, a month as printed, a session with its number apart."""
    if _MONTH.match(when):
        return next(one.text for row in rows for one in row.action.deadlines if one.date == when)
    return _NAMED.sub(r"\1 \2", told.words.day(when))


def _deadlines(told: Told, rows: tuple[ActionRow, ...]) -> tuple[Para, ...]:
    """What falls due at which session or day, a line each."""
    due: dict[str, list[ActionRow]] = {}
    for row in rows:
        for when in dict.fromkeys(_when(row)):
            due.setdefault(when, []).append(row)
    return tuple(_due(told, when, due[when]) for when in sorted(due, key=_natural)[:_MOST])


def _due(told: Told, when: str, rows: list[ActionRow]) -> Para:
    words = told.words
    places = list(dict.fromkeys(place(told, row) for row in rows))
    shown = words("list.semicolon").join(places[:_FEW]) + ("…" if len(places) > _FEW else "")
    count = words("changes.direction", words=words.count("count.action", len(rows)))
    return para(strong(_named(told, when, rows)), f"{count}{words('list.colon')}", shown, style="List Bullet")


# In full.


def _tables(told: Told, asked: Sequence[Asked], others: Sequence[ActionRow]) -> Iterator[Section]:
    """A table for every addressee, then one for those asked but once."""
    words = told.words
    if not asked and not others:
        return
    if told.wishes.whom:
        yield Section(words("actions.table"), (plain(told, asked[0][1], whose=True),), wide=True)
        return
    yield Section(words("section.actions"), (para(words("actions.sorted"), style="Small"),), wide=True)
    for name, rows in asked:
        yield Section(name, (plain(told, rows, whose=False),), level=2, wide=True)
    if others:
        yield Section(words("actions.others"), (plain(told, others, whose=True),), level=2, wide=True)
