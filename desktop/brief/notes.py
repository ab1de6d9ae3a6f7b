"""Our notes, under the words they are on, in the order of the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.note_forms import details, told
from desktop.brief.runs import para, quiet, quoted, strong
from desktop.terms.annotation import NoteKind
from desktop.terms.brief import BriefKind
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.brief.labels import Labels
    from desktop.brief.places import Places
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Matter, Para, Run, Wishes
    from desktop.terms.provision import Provision

# The kinds of note that a kind of brief tells of; those not named here tell of all.
_TOLD = {
    BriefKind.COMPARISON: frozenset[NoteKind](),
    BriefKind.ACTIONS: frozenset({NoteKind.TASK}),
    BriefKind.TRANSLATION: frozenset({NoteKind.TRANSLATION, NoteKind.QUESTION, NoteKind.COMMENT}),
    BriefKind.SUBMISSION: frozenset({NoteKind.AMENDMENT}),
}


def shown(matter: Matter, wishes: Wishes) -> tuple[Note, ...]:
    """The notes that may stand in the brief: on this text, of the tiers and kinds asked for, not in the bin."""
    here = matter.only or frozenset(matter.decision.by_id)
    told = _TOLD.get(wishes.kind, frozenset(NoteKind))
    return tuple(
        note
        for note in matter.notes
        if note.tier in wishes.tiers
        and note.kind in told
        and (not wishes.kinds or note.kind in wishes.kinds)
        and not note.binned
        and note.anchor.node in here
        and _on_it(note, matter)
    )


def _on_it(note: Note, matter: Matter) -> bool:
    return matter.entry is None or note.anchor.text == matter.entry.id


def noted(places: Places, notes: Iterable[Note]) -> tuple[Para, ...]:
    """Every provision that has notes, quoted with its source, and its notes under it."""
    on: dict[str, list[Note]] = {}
    for note in notes:
        on.setdefault(note.anchor.node, []).append(note)
    provisions = (p for p in places.document.provisions if p.id in on)
    return tuple(one for p in provisions for one in _provision(places, p, on[p.id]))


def _provision(places: Places, provision: Provision, notes: list[Note]) -> Iterator[Para]:
    yield from opened(places, provision)
    for note in sorted(notes, key=order):
        yield from note_paras(note, places.labels)


def opened(places: Places, provision: Provision) -> Iterator[Para]:
    """The place of a provision and its words as a quotation."""
    whole = provision.kind is Kind.DECISION
    place = places.labels("notes.whole") if whole else places.labels("notes.on", place=places.name(provision))
    yield para(place, style="Lead", source="" if quoted(provision) else places.cited(provision))
    if quoted(provision):
        yield quotation(places, provision)


def quotation(places: Places, provision: Provision) -> Para:
    """The words of a provision as printed, with their source."""
    return para(
        *quoted(provision),
        style="Quote",
        language=places.document.language,
        source=places.cited(provision),
    )


def order(note: Note) -> tuple[int, str, str]:
    """Notes on the whole provision first, then as their spans stand, the older before the younger."""
    return (-1 if note.anchor.start is None else note.anchor.start, note.created, note.id)


def note_paras(note: Note, labels: Labels) -> Iterator[Para]:
    """A note: what it is and whose, the words it is on, what it says, and the answers to it."""
    yield para(*_head(note, labels), style="Note Heading")
    if note.anchor.quote:
        yield para(labels("note.quote", words=note.anchor.quote), style="Note Quote")
    for line in note.text.splitlines():
        if line.strip():
            yield para(line.strip(), style="Note")
    for line in told(note, labels):
        yield para(line, style="Small")
    yield from replied(note, labels)


def replied(note: Note, labels: Labels) -> Iterator[Para]:
    """The answers to a note, a line each."""
    between = labels("list.comma")
    for reply in note.replies:
        who = between.join(one for one in (reply.author, labels.day(reply.created)) if one)
        yield para(quiet(labels("note.reply", who=who)), " ".join(reply.text.split()), style="Small")


def _head(note: Note, labels: Labels) -> list[Run]:
    said = [
        *details(note, labels),
        labels(f"tier.{note.tier}"),
        note.author,
        labels.day(note.created),
        ", ".join(note.tags),
    ]
    between = labels("list.and")
    return [strong(labels(f"note.{note.kind}")), quiet("".join(f"{between}{one}" for one in said if one))]
