"""The ledger "did it survive?": every proposed amendment and every position through the later texts, with the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.terms.annotation import Amendment, NoteKind, Position, Stance
from desktop.terms.provision import Kind, Provision
from desktop.terms.surviving import LedgerRow, Outcome, Survival
from desktop.views.notes import words_of, words_under
from desktop.views.surviving import Proposal, stands, survived

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from desktop.terms.annotation import Note
    from desktop.terms.document import Document
    from desktop.terms.surviving import Station
    from desktop.views.surviving import Later

_OF_AMENDMENT = {
    Survival.ADOPTED: Outcome.WON,
    Survival.MOVED: Outcome.WON,
    Survival.REWORDED: Outcome.PARTLY,
    Survival.DROPPED: Outcome.LOST,
}
# Who supports words has won where they stand; who opposes them where they are gone. A fallback decides nothing.
_FOR = _OF_AMENDMENT
_AGAINST = {
    Survival.ADOPTED: Outcome.LOST,
    Survival.MOVED: Outcome.LOST,
    Survival.REWORDED: Outcome.PARTLY,
    Survival.DROPPED: Outcome.WON,
}
_OF_STANCE: dict[Stance, Mapping[Survival, Outcome]] = {
    Stance.SUPPORT: _FOR,
    Stance.OPPOSE: _AGAINST,
    Stance.RED_LINE: _AGAINST,
}


def has_place(note: Note) -> bool:
    """Whether a note stands in the ledger: a proposed amendment, or a position that is for or against words."""
    if note.kind is NoteKind.AMENDMENT:
        return True
    return isinstance(note.form, Position) and note.form.stance in _OF_STANCE


def ledger_row(note: Note, document: Document, later: Sequence[Later]) -> LedgerRow:
    """What became of one amendment or position, `later` being the texts after its own, oldest first."""
    if note.kind is NoteKind.AMENDMENT:
        proposal = _proposal(note, document)
        stations = tuple(survived(proposal, one) for one in later)
        return LedgerRow(note, _proposer(note), note.text, stations, _outcome(_OF_AMENDMENT, stations))
    quote = words_under(note.anchor, document)
    old = document.by_id.get(note.anchor.node) or Provision("", Kind.PARAGRAPH, note.anchor.quote)
    stations = tuple(stands(quote, old, one) for one in later)
    form = note.form if isinstance(note.form, Position) else Position()
    outcomes = _OF_STANCE.get(form.stance or Stance.FALLBACK, {})
    return LedgerRow(note, form.party, quote, stations, _outcome(outcomes, stations))


def _outcome(outcomes: Mapping[Survival, Outcome], stations: Sequence[Station]) -> Outcome:
    return outcomes.get(stations[-1].survival, Outcome.OPEN) if stations else Outcome.OPEN


def _proposer(note: Note) -> str:
    return note.form.proposer if isinstance(note.form, Amendment) else ""


def _paragraph(note: Note, document: Document) -> str:
    provision = document.by_id.get(note.anchor.node)
    return words_of(provision) if provision else note.anchor.quote


def _proposal(note: Note, document: Document) -> Proposal:
    """The paragraph as it was, and as it was to be: the words of the amendment in the place of those it stands on."""
    old, at = _paragraph(note, document), note.anchor
    base = note.form.base if isinstance(note.form, Amendment) else ""
    if at.start is None or at.end is None:
        return Proposal(base or old, note.text)
    if old[at.start : at.end] == at.quote:
        return Proposal(old, old[: at.start] + note.text + old[at.end :])
    return Proposal(base or at.quote, note.text)


def ledger_json(rows: Iterable[LedgerRow], names: Mapping[str, str]) -> dict[str, Any]:
    """What `chapeau note ledger --json` prints."""
    return {"ledger": [_row(row, names) for row in rows]}


def _row(row: LedgerRow, names: Mapping[str, str]) -> dict[str, Any]:
    at = row.note.anchor
    return {
        "note": row.note.id,
        "on": f"{names.get(at.text, at.text)}::{at.node}",
        "kind": row.note.kind.value,
        "party": row.party,
        "words": row.words,
        "survival": row.survival.value,
        "outcome": row.outcome.value,
        "drafts": [_station(one, names) for one in row.stations],
    }


def _station(one: Station, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "document": names.get(one.text, one.text),
        "survival": one.survival.value,
        "node": one.node,
        "quote": one.quote,
        "why": one.why,
    }


def readable(
    rows: Iterable[LedgerRow], names: Mapping[str, str], short: Callable[[str], str]
) -> Iterator[str]:
    """The ledger as lines."""
    for row in rows:
        at = row.note.anchor
        yield f"{row.outcome.value:8}{row.party or 'ours'}: {short(row.words)}  ({names.get(at.text, at.text)}::{at.node})"
        for one in row.stations:
            where = f"::{one.node}" if one.node else ""
            yield f"        {one.survival.value} in {names.get(one.text, one.text)}{where}, {one.why}: {short(one.quote)}"
