"""What we say and what others say: our line, red lines and fallbacks, the positions of others, amendments, talking points."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.brief.kinds.amended import amended
from desktop.brief.kinds.ours import (
    amendments,
    of_others,
    our_line,
    ours_of,
    party_of,
    positions,
    stance_of,
    when,
)
from desktop.brief.note_forms import heard
from desktop.brief.notes import note_paras, noted, opened, order, point_tags
from desktop.brief.runs import capital, cell, heads, para, quiet, strong
from desktop.terms.annotation import NoteKind, Position, Stance
from desktop.terms.brief import Chart, Grid, Look, Para

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.brief.places import Places
    from desktop.terms.annotation import Note, Tier
    from desktop.terms.brief import Cell, Matter

_MOST = 14  # paragraphs a chart has room for
_WORTH_DRAWING = 2  # paragraphs: one is read faster than looked at
_POINTS = 12  # talking points: more is a speech
_STOPS = "。！？.!?؟"
_WIDTHS = (0.17, 0.13, 0.44, 0.26)


def our_lines(told: Told, matter: Matter) -> tuple[Para, ...]:
    """Our line, paragraph by paragraph."""
    notes = our_line(told.notes(matter), told.wishes.party)
    return noted(told.places(matter), notes, told.tier(told.every_note))


def held(told: Told, matter: Matter) -> tuple[Para, ...]:
    """Our red lines and our fallbacks, those of a paragraph together."""
    kept = (Stance.RED_LINE, Stance.FALLBACK)
    notes = (note for stance in kept for note in ours_of(told.notes(matter), told.wishes.party, stance))
    return noted(told.places(matter), notes, told.tier(told.every_note))


def others(told: Told, matter: Matter) -> tuple[Para | Grid | Chart, ...]:
    """The positions of others: a table with a band a party, and the chart of all positions by paragraph."""
    theirs = of_others(told.notes(matter), told.wishes.party)
    if not theirs:
        return ()
    words = told.words
    head = heads(*(words(f"positions.{key}") for key in ("paragraph", "stance", "said", "heard")))
    rows = tuple(
        row for party, notes in _by_party(told, theirs) for row in _party(told, matter, party, notes)
    )
    return (Grid((head, *rows), 1, _WIDTHS), *chart(told, matter))


def _by_party(told: Told, notes: tuple[Note, ...]) -> list[tuple[str, list[Note]]]:
    """Parties by how much they said."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        found.setdefault(party_of(note, told.wishes.party), []).append(note)
    return sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))


def _party(told: Told, matter: Matter, party: str, notes: list[Note]) -> Iterator[tuple[Cell, ...]]:
    places = told.places(matter)
    yield ((para(party, style="Table Band"),),)
    for note in sorted(notes, key=lambda note: (matter.decision.order[note.anchor.node], when(note))):
        yield _position(places, note)


def _position(places: Places, note: Note) -> tuple[Cell, ...]:
    words, stance = places.labels, stance_of(note)
    form = note.form if isinstance(note.form, Position) else Position()
    return (
        cell(capital(places.name(places.document.by_id[note.anchor.node]))),
        cell(strong(words(f"stance.{stance}")) if stance else quiet(words("changes.nothing"))),
        tuple(_said(places, note)),
        cell(heard(form, words) or quiet(words("changes.nothing"))),
    )


def _said(places: Places, note: Note) -> Iterator[Para]:
    if note.anchor.quote:
        language = places.document.language
        yield para(
            quiet(places.labels("note.quote", words=note.anchor.quote)), style="Table Text", language=language
        )
    for line in filter(str.strip, note.text.splitlines()):
        yield para(line.strip(), style="Table Text")


def chart(told: Told, matter: Matter) -> tuple[Chart, ...]:
    """How many positions of each stance stand on each paragraph, where several parties speak to several."""
    counted: dict[str, Counter[Stance]] = {}
    for note in positions(told.notes(matter)):
        stance = stance_of(note)
        if stance:
            counted.setdefault(note.anchor.node, Counter())[stance] += 1
    nodes = [n for n in sorted(counted, key=matter.decision.order.__getitem__) if counted[n].total() > 1][
        :_MOST
    ]
    if len(nodes) < _WORTH_DRAWING:
        return ()
    places, words = told.places(matter), told.words
    names = tuple(places.number(matter.decision.by_id[node]) for node in nodes)
    there = [stance for stance in Stance if any(counted[node][stance] for node in nodes)]
    series = tuple((words(f"stance.{s}"), tuple(counted[node][s] for node in nodes)) for s in there)
    return (Chart(words("positions.chart"), names, series, _in_words(told, names, series), Look.STACKED),)


def _in_words(told: Told, names: tuple[str, ...], series: tuple[tuple[str, tuple[int, ...]], ...]) -> str:
    words = told.words
    told_of = []
    for n, name in enumerate(names):
        said = [f"{stance} {numbers[n]}" for stance, numbers in series if numbers[n]]
        told_of.append(f"{name}{words('list.colon')}{words('list.comma').join(said)}")
    return words("list.semicolon").join(told_of)


def proposed(told: Told, matter: Matter) -> tuple[Para, ...]:
    """The proposed amendments: each over its whole paragraph, what goes out and what comes in marked."""
    places, notes = told.places(matter), amendments(told.notes(matter))
    if not notes:
        return ()
    found = matter.decision.order
    made = [
        one
        for n in sorted(notes, key=lambda n: (found[n.anchor.node], order(n)))
        for one in _proposed(places, n, told.tier(told.every_note))
    ]
    return (*made, para(told.words("changes.insertions"), style="Small"))


def _proposed(places: Places, note: Note, unsaid: Tier) -> Iterator[Para]:
    provision = places.document.by_id[note.anchor.node]
    runs = amended(note, provision)
    if not runs:
        yield from opened(places, provision)
        yield from note_paras(note, places.labels, unsaid)
        return
    head, *rest = note_paras(note, places.labels, unsaid)
    yield para(places.labels("notes.on", place=places.name(provision)), style="Lead")
    yield head
    yield para(*runs, style="Quote", language=places.document.language, source=places.cited(provision))
    yield from (one for one in rest if one.style == "Small")


def talking_points(told: Told, matter: Matter) -> tuple[Para, ...]:
    """What to say, in the order of the text: notes tagged so whole, of our positions the first sentence."""
    notes = (note for note in told.notes(matter) if _is_tagged(note) or _is_said(told, note))
    found = matter.decision.order
    ordered = sorted(notes, key=lambda note: (found[note.anchor.node], not _is_tagged(note), order(note)))
    return tuple(_point(told.places(matter), note) for note in ordered[:_POINTS])


def _is_tagged(note: Note) -> bool:
    return bool(point_tags() & {tag.casefold() for tag in note.tags})


def _is_said(told: Told, note: Note) -> bool:
    """Whether a note takes a stance of ours; a fallback is not told before it is needed."""
    ours = note.kind is NoteKind.POSITION and not party_of(note, told.wishes.party)
    return ours and stance_of(note) not in {None, Stance.FALLBACK}


def _point(places: Places, note: Note) -> Para:
    words, stance = places.labels, stance_of(note)
    place = capital(places.name(places.document.by_id[note.anchor.node]))
    stand = words("changes.direction", words=words(f"stance.{stance}")) if stance else ""
    said = " ".join(note.text.split()) if _is_tagged(note) else first_sentence(note.text)
    return para(strong(place), quiet(stand), words("list.colon"), said, style="List Bullet")


def first_sentence(text: str) -> str:
    """The first sentence of a text, with its stop."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    ends = (n + 1 for n, sign in enumerate(line) if sign in _STOPS and _closes(sign, line[n + 1 : n + 2]))
    return line[: next(ends, len(line))]


def _closes(sign: str, after: str) -> bool:
    """A full-width stop closes a sentence wherever it stands, another before a space."""
    return ord(sign) > 0x2E80 or not after or after.isspace()
