"""Notes carried over as rows: old and new side by side with the difference marked, and what else may be meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.compare.headlines import name_of
from desktop.compare.tables import as_printed
from desktop.terms.carrying import State
from desktop.views.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.brief import Run
    from desktop.terms.carrying import Candidate, Carried, CarriedNote
    from desktop.terms.document import Document

_ORDER = (State.PROPOSED, State.ORPHANED, State.CONFIRMED)  # what a person must look at comes first
_MARKS = {"inserted": "{{+{}+}}", "deleted": "[-{}-]"}
_SHORT = 160


@dataclass(frozen=True, slots=True)
class CarryRow:
    """One note as the queue shows it; `runs` are the new words with what they leave out of the old ones."""

    carried: CarriedNote
    old_place: str  # "operative 4(b)", in words of the field
    new_place: str  # "" for an orphan
    old_words: str
    new_words: str
    runs: tuple[Run, ...]
    others: tuple[tuple[str, float], ...]  # the next best: place and score
    between: tuple[str, str]  # what survives before and after an orphan, "" where nothing does


def carry_rows(carried: Carried) -> tuple[CarryRow, ...]:
    """A row for every note, the proposed first, then the orphans, then the confirmed; each in reading order."""
    rows = sorted(carried.notes, key=lambda one: _ORDER.index(one.state))
    return tuple(_row(one, carried) for one in rows)


def _row(one: CarriedNote, carried: Carried) -> CarryRow:
    old, new = carried.comparison.a, carried.comparison.b
    before, after = one.neighbours
    words = words_at(one.place, new) if one.place else ""
    return CarryRow(
        carried=one,
        old_place=_name(one.note.anchor.node, old),
        new_place=_name(one.place.node, new) if one.place else "",
        old_words=one.words,
        new_words=words,
        runs=wording(one.words, words) if words else (),
        others=tuple((_name(other.node, new), other.score) for other in _others(one)),
        between=(_name(before, new), _name(after, new)),
    )


def _others(one: CarriedNote) -> tuple[Candidate, ...]:
    return one.candidates[1:] if one.place else one.candidates


def words_at(place: Candidate, document: Document) -> str:
    """The words of a place: of its span, or of the whole provision."""
    return place.quote or as_printed(document.by_id[place.node])


def _name(node: str | None, document: Document) -> str:
    provision = document.by_id.get(node or "")
    return name_of(provision, document) if provision else node or ""


def carry_json(carried: Carried) -> dict[str, Any]:
    """What `chapeau carry --json` prints; the `quote` of an orphan are its last words."""
    return {"notes": [_note_json(one) for one in carried.notes]}


def _note_json(one: CarriedNote) -> dict[str, Any]:
    return {
        "note": one.note.id,
        "state": one.state.value,
        "node": one.place.node if one.place else None,
        "quote": one.place.quote if one.place else one.words,
        "candidates": [{"node": other.node, "score": round(other.score, 2)} for other in one.candidates],
        "why": one.why,
    }


def readable(carried: Carried) -> Iterator[str]:
    """The notes as lines for a terminal: how many in each state, then each that a person must look at."""
    yield ", ".join(f"{count} {state}" for state, count in carried.summary().items())
    for row in carry_rows(carried):
        yield ""
        yield from _lines(row)


def _lines(row: CarryRow) -> Iterator[str]:
    one = row.carried
    where = f"{row.old_place} → {row.new_place}" if row.new_place else row.old_place
    yield f"{one.state.value}  {where}  ({one.note.id})"
    yield f"    {_shortened(one.note.text)}"
    yield f"    {one.why}"
    if one.state is State.PROPOSED:
        yield f"    {''.join(_marked(run) for run in row.runs)}"
    if one.state is State.ORPHANED:
        yield f"    [-{_shortened(one.words)}-]"
        yield f"    stood between {row.between[0] or 'the beginning'} and {row.between[1] or 'the end'}"
    if one.state is not State.CONFIRMED:
        yield from (f"    or {place}, {round(score * 100)} %" for place, score in row.others)


def _marked(run: Run) -> str:
    return _MARKS.get(run.mark.value, "{}").format(run.text)


def _shortened(words: str) -> str:
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rstrip()}…"
