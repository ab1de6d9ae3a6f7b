"""What became of our positions and proposals, and of those of others, with the evidence."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.kinds.lines import first_sentence
from desktop.brief.kinds.ours import party_of, stance_of
from desktop.brief.runs import capital, cell, heads, para, quiet, shortened, strong
from desktop.terms.annotation import NoteKind
from desktop.terms.brief import Grid, Run
from desktop.terms.surviving import Survival
from desktop.views.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Cell, Para
    from desktop.terms.provision import Provision
    from desktop.terms.surviving import LedgerRow, Station

_WIDTHS = (0.2, 0.29, 0.37, 0.14)
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
    became = [one for station in _telling(told, row) for one in _station(told, row, station)]
    wanted = (
        cell(first_sentence(note.text))  # a position is for or against words that stand beside it
        if note.kind is NoteKind.POSITION
        else cell(_short(row.words), language=language)
    )
    return (
        (*cell(capital(told.named(note))), *cell(quiet(what))),
        wanted,
        tuple(became) or cell(quiet(words("changes.nothing"))),
        cell(strong(capital(words(f"outcome.{row.outcome}")))),
    )


def _telling(told: Told, row: LedgerRow) -> Iterator[Station]:
    """One text for every turn it took: of several that say the same that of the brief, else the last."""
    own = {matter.entry.id for matter in told.papers.matters if matter.entry}
    for _, same in groupby(row.stations, lambda station: station.survival):
        stations = list(same)
        yield next((one for one in stations if one.text in own), stations[-1])


def _station(told: Told, row: LedgerRow, station: Station) -> Iterator[Para]:
    words, places = told.words, told.nearest(station.text, station.node or "")
    provision = places.document.by_id.get(station.node or "") if places else None
    where = places.cited(provision) if places and provision else _name(told, station.text)
    proposed = row.note.kind is NoteKind.AMENDMENT
    unheard = proposed and station.survival is Survival.DROPPED
    fate = words("survival.declined" if unheard else f"survival.{station.survival}")
    yield para(strong(capital(fate)), quiet(f"{words('list.colon')}{where}"), style="Table Text")
    if station.quote and station.survival not in _AS_PROPOSED:
        language = places.document.language if places else ""
        source = where if provision else ""
        yield para(
            *_became(told, row, station, provision), style="Table Text", language=language, source=source
        )


def _became(told: Told, row: LedgerRow, station: Station, now: Provision | None) -> tuple[Run, ...]:
    """The words that stand now; of a paragraph that was reworded a little what came and went in it."""
    if station.survival is Survival.REWORDED and now and _is_on_all(told, row):
        runs = shortened(wording(row.words, now.text), told.words("changes.gap"))
        if sum(len(run.text) for run in runs) <= _LONG * 2:
            return runs
    return (Run(_short(station.quote)),)


def _is_on_all(told: Told, row: LedgerRow) -> bool:
    """Whether a position is on a whole paragraph, whose words the row holds."""
    places = told.elsewhere(row.note.anchor.text)
    old = places.document.by_id.get(row.note.anchor.node) if places else None
    return row.note.kind is NoteKind.POSITION and old is not None and old.text == row.words


def _name(told: Told, text: str) -> str:
    return told.papers.shelf[text][0].name if text in told.papers.shelf else text


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG].rstrip()}…"
