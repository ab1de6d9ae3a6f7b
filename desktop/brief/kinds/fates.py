"""What became of our positions and proposals, and of those of others, with the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.kinds.ours import party_of, stance_of
from desktop.brief.runs import capital, cell, heads, para, quiet, strong
from desktop.terms.brief import Grid
from desktop.terms.surviving import Survival

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Cell, Para
    from desktop.terms.surviving import LedgerRow, Station

_WIDTHS = (0.18, 0.3, 0.37, 0.15)
_LONG = 180
_AS_PROPOSED = frozenset({Survival.ADOPTED, Survival.MOVED})  # the words stand beside it already


def fates(told: Told) -> tuple[Para | Grid, ...]:
    """A table with ours first, then a band for each other party."""
    rows = [row for row in told.papers.ledger if told.may_show(row.note.id) and row.stations]
    if not rows:
        return (para(told.words("report.no_outcomes")),) if told.every_note else ()
    head = heads(*(told.words(f"fates.{key}") for key in ("place", "words", "became", "outcome")))
    by: dict[str, list[LedgerRow]] = {}
    for row in rows:
        by.setdefault(party_of(row.note, told.wishes.party), []).append(row)
    made = [one for party in sorted(by, key=lambda p: (p != "", p)) for one in _party(told, party, by[party])]
    return (Grid((head, *made), 1, _WIDTHS),)


def _party(told: Told, party: str, rows: list[LedgerRow]) -> Iterator[tuple[Cell, ...]]:
    yield ((para(party or told.words("fates.ours"), style="Table Band"),),)
    for row in rows:
        yield _row(told, row)


def _row(told: Told, row: LedgerRow) -> tuple[Cell, ...]:
    words, note = told.words, row.note
    stance = stance_of(note)
    what = words(f"stance.{stance}") if stance else words(f"note.{note.kind}")
    places = told.elsewhere(note.anchor.text)
    language = places.document.language if places else ""
    became = [one for station in row.stations for one in _station(told, station)]
    return (
        (*cell(capital(told.named(note))), *cell(quiet(what))),
        cell(_short(row.words), language=language),
        tuple(became) or cell(quiet(words("changes.nothing"))),
        cell(strong(words(f"outcome.{row.outcome}"))),
    )


def _station(told: Told, station: Station) -> Iterator[Para]:
    words, places = told.words, told.nearest(station.text, station.node or "")
    provision = places.document.by_id.get(station.node or "") if places else None
    where = places.cited(provision) if places and provision else _name(told, station.text)
    fate = words(f"survival.{station.survival}")
    yield para(strong(fate), quiet(f"{words('list.colon')}{where}"), style="Table Text")
    if station.quote and station.survival not in _AS_PROPOSED:
        language = places.document.language if places else ""
        yield para(_short(station.quote), style="Table Text", language=language)


def _name(told: Told, text: str) -> str:
    return told.papers.shelf[text][0].name if text in told.papers.shelf else text


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG].rstrip()}…"
