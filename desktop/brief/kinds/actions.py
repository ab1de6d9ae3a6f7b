"""The brief on actions for a ministry, a role or an addressee: who, what, by when, on what condition, how far it is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.brief.cover import about
from desktop.brief.kinds.shelves import shelf_sources
from desktop.brief.kinds.stacking import section
from desktop.brief.kinds.tasks import tasks
from desktop.brief.runs import capital, cell, heads, para, quiet, strong
from desktop.terms.brief import Chart, Grid, Run, Section
from desktop.terms.following import Role, Status
from desktop.terms.step import Step
from desktop.views.following import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.brief.labels import Labels
    from desktop.terms.brief import Cell, Para
    from desktop.terms.step import Work
    from desktop.views.following import ActionRow

_WIDTHS = (0.13, 0.13, 0.09, 0.31, 0.12, 0.12, 0.1)
_COLUMNS = ("source", "who", "verb", "what", "deadline", "condition", "status")
_LATER = "~"  # what has no session or date comes after all that has
_MOST = 20


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """What is asked, in figures, by deadline and in full."""
    words, rows = told.words, wanted(told.papers.rows, told.wishes.whom)
    yield Step(0, 2, words("brief.actions"))
    made = [Section(words("section.about"), _about(told, rows))]
    if rows:
        made += section(words("actions.by_deadline"), _deadlines(told, rows))
        yield Step(1, 2, words("brief.actions"))
        made.append(Section(words("actions.table"), (table(told, rows),), wide=True))
    made += section(words("handover.tasks"), tasks(told))
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


def _about(told: Told, rows: tuple[ActionRow, ...]) -> tuple[Para | Chart, ...]:
    words, whom = told.words, told.wishes.whom
    first = about(told.papers.matters[0], words) if len(told.papers.matters) == 1 else ()
    if not rows:
        return (*first, para(words("actions.none_for", whom=whom) if whom else words("actions.none")))
    who = {one.id or one.text for row in rows for one in row.action.addressees}
    summary = words(
        "actions.asks",
        actions=words.count("count.action", len(rows)),
        addressees=words.count("count.addressee", len(who)),
        documents=words.count("count.document", len({row.topic or row.document for row in rows})),
    )
    lead = (para(strong(words("actions.for", whom=whom))),) if whom else ()
    return (*lead, *first, para(summary), *_progress(told, rows))


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


def _deadlines(told: Told, rows: tuple[ActionRow, ...]) -> tuple[Para, ...]:
    """What falls due at which session or day, a line each."""
    due: dict[str, list[ActionRow]] = {}
    for row in rows:
        for one in row.action.deadlines:
            due.setdefault(one.date or one.session or one.text, []).append(row)
    lines = [_due(told, when, due[when]) for when in sorted(due, key=_natural)]
    return tuple(lines[:_MOST])


def _natural(when: str) -> tuple[bool, int, str]:
    digits = "".join(sign for sign in when if sign.isdecimal())
    return (len(when) > len("COP16-2026-01-01"), int(digits[:8] or 0) if len(when) < 8 else 10**8, when)


def _due(told: Told, when: str, rows: list[ActionRow]) -> Para:
    words = told.words
    places = list(dict.fromkeys(place(told, row) for row in rows))
    shown = words("list.semicolon").join(places[:6]) + ("…" if len(places) > 6 else "")
    count = words("changes.direction", words=words.count("count.action", len(rows)))
    return para(strong(words.day(when)), f"{count}{words('list.colon')}", shown, style="List Bullet")


def place(told: Told, row: ActionRow) -> str:
    """Where an action stands: its decision and paragraph."""
    places = told.elsewhere(row.text)
    provision = places.document.by_id.get(row.action.node) if places else None
    if places is None or provision is None:
        return row.action.source
    number = places.number(provision)
    return number if places.several else told.words("list.comma").join((places.title, number))


def table(told: Told, rows: Iterable[ActionRow]) -> Grid:
    """The rows in full, a band for every decision."""
    head = heads(*(told.words(f"sheet.{column}") for column in _COLUMNS))
    made: list[tuple[Cell, ...]] = []
    topic, above = None, ""
    for row in rows:
        if (row.text, row.topic) != topic:
            topic, above = (row.text, row.topic), ""
            made.append(((para(_band(row), style="Table Band", language=_language(told, row)),),))
        made.append(_row(told, row, above))
        above = _chapeau(told, row)
    return Grid((head, *made), 1, _WIDTHS)


def _band(row: ActionRow) -> str:
    return row.topic if row.topic.startswith(row.document) else f"{row.document} · {row.topic}".strip(" ·")


def _language(told: Told, row: ActionRow) -> str:
    return told.papers.shelf[row.text][1].language if row.text in told.papers.shelf else ""


def _row(told: Told, row: ActionRow, above: str) -> tuple[Cell, ...]:
    """One action; the chapeau that was said `above` it is not said again."""
    words, action, language = told.words, row.action, _language(told, row)
    between = words("list.semicolon")
    strength = words(f"strength.{action.strength}") if words.has(f"strength.{action.strength}") else ""
    verb = [action.verb, quiet(f" ({strength})") if strength else ""]
    return (
        (*cell(place(told, row)), *_page(told, row)),
        cell(capital(between.join(one.text for one in action.addressees)), language=language),
        cell(*verb, language=language),
        cell(*_what(told, row, above), language=language),
        cell(between.join(one.text for one in action.deadlines) or _none(words), language=language),
        cell(between.join((*action.conditions, *action.qualifiers)) or _none(words), language=language),
        tuple(_kept(words, row)),
    )


def _what(told: Told, row: ActionRow, above: str) -> tuple[Run, ...]:
    """What is asked: of a sub-paragraph its own words, those of the chapeau stepping back before them."""
    chapeau = _chapeau(told, row)
    if not chapeau:
        return (Run(row.action.what),)
    return (quiet("… " if chapeau == above else chapeau), Run(row.action.what[len(chapeau) :]))


def _chapeau(told: Told, row: ActionRow) -> str:
    """The words before those of the provision itself, "" where there are none."""
    shelf, what = told.papers.shelf, row.action.what
    provision = shelf[row.text][1].by_id.get(row.action.node) if row.text in shelf else None
    own = provision.text if provision else ""
    return what[: -len(own)] if own and what != own and what.endswith(own) else ""


def _none(words: Labels) -> str:
    return words("changes.nothing")


def _page(told: Told, row: ActionRow) -> Cell:
    places = told.elsewhere(row.text)
    provision = places.document.by_id.get(row.action.node) if places else None
    page = places.page(provision) if places and provision else ""
    return cell(quiet(page)) if page else ()


def _kept(words: Labels, row: ActionRow) -> Iterator[Para]:
    """How far it is, who takes care of it, where it is followed up, and what was remarked."""
    kept = row.kept
    yield para(strong(words(f"status.{kept.status}")), style="Table Text")
    role = words(f"role.{kept.role}") if kept.role in set(Role) else kept.role
    for said in (role, kept.owner, kept.session, kept.remark):
        if said:
            yield para(said, style="Table Text")
