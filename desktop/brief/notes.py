"""Our notes, under the words they are on, in the order of the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.places import Places
from desktop.brief.runs import para, quiet, quoted, strong
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.brief.labels import Labels
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Matter, Para, Run, Wishes
    from desktop.terms.provision import Provision


def shown(matter: Matter, wishes: Wishes) -> tuple[Note, ...]:
    """The notes that may stand in the brief: on this text, of the tiers asked for, not in the bin."""
    here = matter.decision.by_id
    return tuple(
        note
        for note in matter.notes
        if note.tier in wishes.tiers and not note.binned and note.anchor.node in here and _on_it(note, matter)
    )


def _on_it(note: Note, matter: Matter) -> bool:
    return matter.entry is None or note.anchor.text == matter.entry.id


def noted(matter: Matter, notes: Iterable[Note], labels: Labels) -> tuple[Para, ...]:
    """Every provision that has notes, quoted, and its notes under it."""
    on: dict[str, list[Note]] = {}
    for note in notes:
        on.setdefault(note.anchor.node, []).append(note)
    places = Places(matter.decision, labels)
    provisions = (p for p in matter.decision.provisions if p.id in on)
    made = tuple(one for p in provisions for one in _provision(places, p, on[p.id]))
    return made or (para(labels("notes.none")),)


def _provision(places: Places, provision: Provision, notes: list[Note]) -> Iterator[Para]:
    whole = provision.kind is Kind.DECISION
    place = places.labels("notes.whole") if whole else places.labels("notes.on", place=places.name(provision))
    yield para(place, style="Lead", source=places.cited(provision))
    if quoted(provision):
        yield para(*quoted(provision), style="Quote", language=places.document.language)
    for note in sorted(notes, key=_order):
        yield from _note(note, places.labels)


def _order(note: Note) -> tuple[int, str, str]:
    """Notes on the whole provision first, then as their spans stand, the older before the younger."""
    return (-1 if note.anchor.start is None else note.anchor.start, note.created, note.id)


def _note(note: Note, labels: Labels) -> Iterator[Para]:
    yield para(*_head(note, labels), style="Note Heading")
    if note.anchor.quote:
        yield para(labels("note.quote", words=note.anchor.quote), style="Note Quote")
    for line in note.text.splitlines():
        if line.strip():
            yield para(line.strip(), style="Note")


def _head(note: Note, labels: Labels) -> list[Run]:
    said = [labels(f"tier.{note.tier}"), note.author, labels.day(note.created), ", ".join(note.tags)]
    between = labels("list.and")
    return [strong(labels(f"note.{note.kind}")), quiet("".join(f"{between}{one}" for one in said if one))]
