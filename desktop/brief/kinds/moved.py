"""Positions and how they moved: by paragraph and party, every stance in time, and what was rewritten when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.kinds.lines import first_sentence
from desktop.brief.kinds.ours import party_of, positions, stance_of, when
from desktop.brief.kinds.standing import in_words, stances
from desktop.brief.note_forms import heard
from desktop.brief.notes import opened
from desktop.brief.runs import para, quiet, strong
from desktop.terms.annotation import Position, Stance, Tier
from desktop.terms.brief import Run
from desktop.terms.dossier import Act

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from desktop.brief.kinds.papers import Told
    from desktop.brief.labels import Labels
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Matter, Para
    from desktop.terms.dossier import LogRow

_EDITED = frozenset({Act.EDIT_NOTE, Act.SETTLE_NOTE})


def moved(told: Told) -> Iterator[Para]:
    """Every paragraph with positions, and under it each party's way to where it stands; what was said of drafts comes first."""
    taken: set[str] = set()
    for matter in told.papers.matters:
        earlier = _earlier(told, matter)
        taken |= {note.id for notes in earlier.values() for note in notes}
        yield from _on(told, matter, earlier)
    for draft in told.papers.before:
        yield from _on(told, draft, {}, taken)


def changes_of_mind(told: Told) -> list[str]:
    """Who changed its stance on what, and how."""
    said, words = [], told.words
    for matter in told.papers.matters:
        for node, by in _by_node(told, matter, _earlier(told, matter), ()).items():
            name = told.places(matter).name(matter.decision.by_id[node])
            moved_ones = list(filter(None, (_moved(told, notes) for notes in by.values())))
            if moved_ones:
                said.append(f"{name}{words('list.colon')}{words('list.comma').join(moved_ones)}")
    return said


def _moved(told: Told, notes: list[Note]) -> str:
    """A party with its way, "" where it stands as it stood."""
    words = told.words
    way = [n for n in sorted(notes, key=when) if stance_of(n) not in {None, Stance.FALLBACK}]
    if len(stances(way)) < 2:
        return ""
    who = party_of(way[0], told.wishes.party) or words("fates.ours").lower()
    return who + words("changes.direction", words=in_words(way, words))


def _earlier(told: Told, matter: Matter) -> dict[str, list[Note]]:
    """The positions on earlier texts, by the paragraph of the decision that theirs became."""
    pairs = matter.comparison.pairs if matter.comparison else ()
    became = {pair.a: pair.b for pair in pairs if pair.a and pair.b}
    text = matter.entry.id if matter.entry else ""
    traced = {row.note.id: s.node for row in told.papers.ledger for s in row.stations if s.text == text}
    found: dict[str, list[Note]] = {}
    for draft in told.papers.before:
        is_compared = draft.entry is not None and draft.entry == matter.draft_entry
        for note in positions(told.notes(draft)):
            node = (became.get(note.anchor.node) if is_compared else None) or traced.get(note.id)
            if node and node in matter.decision.by_id:
                found.setdefault(node, []).append(note)
    return found


def _on(
    told: Told, matter: Matter, earlier: Mapping[str, list[Note]], taken: Collection[str] = frozenset()
) -> Iterator[Para]:
    places, found = told.places(matter), _by_node(told, matter, earlier, taken)
    named = len(told.papers.matters) > 1 or any(matter is one for one in told.papers.before)
    for provision in matter.decision.provisions:
        if provision.id in found:
            yield from opened(places, provision, named=named)
            for party, notes in found[provision.id].items():
                yield from _party(told, party, sorted(notes, key=when))


def _by_node(
    told: Told, matter: Matter, earlier: Mapping[str, list[Note]], taken: Collection[str]
) -> dict[str, dict[str, list[Note]]]:
    found: dict[str, dict[str, list[Note]]] = {}
    own = ((n.anchor.node, n) for n in positions(told.notes(matter)) if n.id not in taken)
    for node, note in (*((node, n) for node, notes in earlier.items() for n in notes), *own):
        parties = found.setdefault(node, {})
        parties.setdefault(party_of(note, told.wishes.party), []).append(note)
    return found


def _party(told: Told, party: str, notes: list[Note]) -> Iterator[Para]:
    """The way of a party, its fallbacks, which are no step on it, and what was rewritten."""
    taken = [note for note in notes if stance_of(note) is not Stance.FALLBACK]
    steps = [note for note, before in zip(taken, (None, *taken), strict=False) if _is_new(note, before)]
    if steps:
        yield _way(told.words, party, steps)
    for note in notes:
        if note not in taken:
            yield _way(told.words, party, [note])
    yield from _rewritten(told, notes)


def _is_new(note: Note, before: Note | None) -> bool:
    """Whether a position says anything that the one before it did not."""
    return before is None or (stance_of(note), note.text) != (stance_of(before), before.text)


def _way(words: Labels, party: str, notes: list[Note]) -> Para:
    """A party's stances one after the other, each with when it was heard and what was said."""
    runs: list[Run] = [strong((party or words("fates.ours")) + words("list.colon"))]
    for note, before in zip(notes, (None, *notes), strict=False):
        stance = stance_of(note)
        turned = before is None or stance_of(before) is not stance
        if before:
            runs.append(quiet(words("list.becomes" if turned else "list.sentence")))
        named = words(f"stance.{stance}") if stance and turned else ""
        when_said = words("changes.direction", words=_when(words, note)) if _when(words, note) else ""
        runs += [strong(named), quiet(when_said if named else when_said.strip())]
        runs.append(Run(f"{words('list.colon')}{first_sentence(note.text)}"))
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
