"""Positions and how they moved: by paragraph and party, every stance in time, and what was rewritten when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.kinds.lines import first_sentence
from desktop.brief.kinds.ours import party_of, positions, stance_of, when
from desktop.brief.note_forms import heard
from desktop.brief.notes import opened
from desktop.brief.runs import para, quiet, strong
from desktop.terms.annotation import Position, Tier
from desktop.terms.dossier import Act

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from desktop.brief.kinds.papers import Told
    from desktop.brief.labels import Labels
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Matter, Para, Run
    from desktop.terms.dossier import LogRow

_EDITED = frozenset({Act.EDIT_NOTE, Act.SETTLE_NOTE})


def moved(told: Told) -> Iterator[Para]:
    """Every paragraph with positions, and under it each party's way to where it stands; what was said of the draft comes first."""
    drafts = {m.entry.id: m for m in told.papers.before if m.entry}
    taken: set[str] = set()
    for matter in told.papers.matters:
        draft = drafts.get(matter.draft_entry.id) if matter.draft_entry else None
        earlier = _led_here(told, matter, draft) if draft else {}
        taken |= {note.id for notes in earlier.values() for note in notes}
        yield from _on(told, matter, earlier)
    for draft in told.papers.before:
        yield from _on(told, draft, {}, taken)


def _led_here(told: Told, matter: Matter, draft: Matter) -> dict[str, list[Note]]:
    """The positions on the draft, by the paragraph of the decision that theirs became."""
    pairs = matter.comparison.pairs if matter.comparison else ()
    became = {pair.a: pair.b for pair in pairs if pair.a and pair.b}
    found: dict[str, list[Note]] = {}
    for note in positions(told.notes(draft)):
        node = became.get(note.anchor.node)
        if node:
            found.setdefault(node, []).append(note)
    return found


def _on(
    told: Told, matter: Matter, earlier: Mapping[str, list[Note]], taken: Collection[str] = frozenset()
) -> Iterator[Para]:
    places, found = told.places(matter), _by_node(told, matter, earlier, taken)
    for provision in matter.decision.provisions:
        if provision.id in found:
            yield from opened(places, provision)
            for party, notes in found[provision.id].items():
                yield _way(told.words, party, sorted(notes, key=when))
                yield from _rewritten(told, notes)


def _by_node(
    told: Told, matter: Matter, earlier: Mapping[str, list[Note]], taken: Collection[str]
) -> dict[str, dict[str, list[Note]]]:
    found: dict[str, dict[str, list[Note]]] = {}
    own = ((n.anchor.node, n) for n in positions(told.notes(matter)) if n.id not in taken)
    for node, note in (*((node, n) for node, notes in earlier.items() for n in notes), *own):
        parties = found.setdefault(node, {})
        parties.setdefault(party_of(note, told.wishes.party), []).append(note)
    return found


def _way(words: Labels, party: str, notes: list[Note]) -> Para:
    """A party's stances one after the other, each with when it was heard and what was said."""
    runs: list[Run] = [strong((party or words("fates.ours")) + words("list.colon"))]
    for n, note in enumerate(notes):
        stance = stance_of(note)
        told = words(f"stance.{stance}") if stance else words("note.position")
        runs += [quiet(words("list.becomes")) if n else quiet(""), strong(told)]
        runs.append(
            quiet(words("changes.direction", words=_when(words, note))) if _when(words, note) else quiet("")
        )
        runs.append(quiet(f"{words('list.colon')}{first_sentence(note.text)}"))
    return para(*runs, style="List Bullet")


def _when(words: Labels, note: Note) -> str:
    form = note.form if isinstance(note.form, Position) else Position()
    return heard(form, words) or words.day(note.created)


def _rewritten(told: Told, notes: list[Note]) -> Iterator[Para]:
    """What the dossier's timeline knows of a note that was rewritten.

    A note may have been for fewer eyes when it said something else: its earlier words go only to who may see all.
    """
    ids = {note.id for note in notes}
    for row in reversed(told.papers.log) if set(Tier) <= set(told.wishes.tiers) else ():
        if row.thing in ids and row.act in _EDITED and not row.undone and row.before != row.after:
            yield para(quiet(_edited(told.words, row)), style="Small")


def _edited(words: Labels, row: LogRow) -> str:
    who = words("list.comma").join(one for one in (words.day(row.when), row.who) if one)
    return words(
        "handover.rewritten", who=who, before=first_sentence(row.before), after=first_sentence(row.after)
    )
