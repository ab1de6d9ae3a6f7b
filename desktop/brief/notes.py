"""Our notes, under the words they are on, in the order of the decision."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.brief.labels import labels, languages
from desktop.brief.note_forms import headed, told
from desktop.brief.runs import capital, para, quiet, quoted, strong
from desktop.terms.annotation import NoteKind, Position, Stance
from desktop.terms.brief import BriefKind
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.brief.labels import Labels
    from desktop.brief.places import Places
    from desktop.terms.annotation import Note, Tier
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


def noted(places: Places, notes: Iterable[Note], unsaid: Tier | None = None) -> tuple[Para, ...]:
    """Every provision that has notes, quoted with its source, and its notes under it; the tier `unsaid` stands on every page."""
    on: dict[str, list[Note]] = {}
    for note in notes:
        on.setdefault(note.anchor.node, []).append(note)
    provisions = (p for p in places.document.provisions if p.id in on)
    return tuple(one for p in provisions for one in _provision(places, p, on[p.id], unsaid))


def _provision(
    places: Places, provision: Provision, notes: list[Note], unsaid: Tier | None
) -> Iterator[Para]:
    yield from opened(places, provision)
    for note in sorted(notes, key=lambda note: (_is_fallback(note), order(note))):
        yield from note_paras(note, places.labels, unsaid)


def _is_fallback(note: Note) -> bool:
    """Whether a note is what is left when the others on its paragraph fail."""
    return isinstance(note.form, Position) and note.form.stance is Stance.FALLBACK


def opened(places: Places, provision: Provision, *, named: bool = False) -> Iterator[Para]:
    """The place of a provision, with its text where that is `named`, and its words as a quotation."""
    whole, labels = provision.kind is Kind.DECISION, places.labels
    name = places.name(provision)
    inside = labels("place.inside", outer=places.title, inner=name) if named else name
    place = labels("notes.whole") if whole and not named else labels("notes.on", place=inside)
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


def note_paras(note: Note, labels: Labels, unsaid: Tier | None = None) -> Iterator[Para]:
    """A note: what it is and whose, the words it is on, what it says, and the answers to it."""
    yield para(*_head(note, labels, unsaid), style="Note Heading")
    if note.anchor.quote:
        yield para(labels("note.quote", words=note.anchor.quote), style="Note Quote")
    for line in note.text.splitlines():
        if line.strip():
            yield para(line.strip(), style="Note")
    for line in told(note, labels):
        yield para(line, style="Small")
    yield from replied(note, labels)


def replied(note: Note, labels: Labels, style: str = "Small") -> Iterator[Para]:
    """The answers to a note, a line each."""
    between = labels("list.comma")
    for reply in note.replies:
        who = between.join(one for one in (reply.author, labels.day(reply.created)) if one)
        yield para(quiet(labels("note.reply", who=who)), " ".join(reply.text.split()), style=style)


def _head(note: Note, labels: Labels, unsaid: Tier | None) -> list[Run]:
    first, *rest = headed(note, labels)
    said = [
        *rest,
        "" if note.tier is unsaid else labels(f"tier.{note.tier}"),
        note.author,
        labels.day(note.created),
        labels("list.comma").join(tag for tag in note.tags if tag.casefold() not in point_tags()),
    ]
    between = labels("list.and")
    return [strong(capital(first)), quiet("".join(f"{between}{one}" for one in said if one))]


@cache
def point_tags() -> frozenset[str]:
    """How a talking point is tagged, in every language and in small letters."""
    return frozenset(tag.casefold() for code in languages() for tag in labels(code)("point.tags").split("|"))
