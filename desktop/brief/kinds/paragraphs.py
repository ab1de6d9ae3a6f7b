"""The paragraph table: what each says, what changed in it, our line and that of others, on one wide page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.beside.compared import Compared
from desktop.brief.kinds.lines import first_sentence
from desktop.brief.kinds.ours import amendments, party_of, positions, stance_of
from desktop.brief.kinds.standing import in_words, ways
from desktop.brief.runs import capital, cell, heads, para, quiet, quoted, strong
from desktop.terms.annotation import NoteKind
from desktop.terms.brief import Grid, Run
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.kinds.papers import Told
    from desktop.brief.labels import Labels
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Cell, Matter, Para
    from desktop.terms.change import Pair
    from desktop.terms.provision import Provision

_WIDTHS = (0.1, 0.4, 0.14, 0.18, 0.18)
_ALWAYS, _WORDS = 2, 1  # columns that every paragraph fills, and that of its words
_WHERE_TOLD = frozenset(
    {Kind.SUBPARAGRAPH, Kind.PREAMBULAR, Kind.PARAGRAPH, Kind.BULLET, Kind.CONTINUATION, Kind.HEADING}
)


def paragraph_table(told: Told, matter: Matter) -> tuple[Grid, ...]:
    """A row for every operative paragraph, and for any other that changed or has notes; nothing where there is nothing to say of any."""
    changes, notes = _changes(told, matter), _notes(told, matter)
    if not changes and not notes:
        return ()
    rows = [
        _row(told, matter, provision, (changes.get(provision.id, ()), notes.get(provision.id, [])))
        for provision in _listed(matter, {*changes, *notes})
    ]
    return (_filled(told, (_head(told, matter), *rows)),)


def _filled(told: Told, rows: tuple[tuple[Cell, ...], ...]) -> Grid:
    """The table without the columns in which nothing stands; the words take their room."""
    kept = [n for n in range(len(_WIDTHS)) if n < _ALWAYS or any(row[n] for row in rows[1:])]
    none = cell(quiet(told.words("changes.nothing")))
    made = tuple(tuple(row[n] or none for n in kept) for row in rows)
    free = 1 - sum(_WIDTHS[n] for n in kept)
    return Grid(made, 1, tuple(_WIDTHS[n] + (free if n == _WORDS else 0) for n in kept))


def _head(told: Told, matter: Matter) -> tuple[Cell, ...]:
    words = told.words
    text = words("list.colon").join((words("sheet.text"), told.places(matter).title))
    return heads(
        words("sheet.place"),
        text,
        words("changes.what"),
        words("delegation.line"),
        words("delegation.others"),
    )


def _listed(matter: Matter, spoken_of: set[str]) -> Iterator[Provision]:
    for provision in matter.decision.provisions:
        wanted = not matter.only or provision.id in matter.only
        told = provision.kind is Kind.OPERATIVE or (
            provision.kind in _WHERE_TOLD and provision.id in spoken_of
        )
        if wanted and told:
            yield provision


def _changes(told: Told, matter: Matter) -> Mapping[str, tuple[Pair, ...]]:
    """The changes of every paragraph of the text in hand."""
    if matter.comparison is None:
        return {}
    groups = Compared(matter.comparison, told.words).groups
    return {pair.b: group for group in groups for pair in group if pair.b}


def _notes(told: Told, matter: Matter) -> Mapping[str, list[Note]]:
    found: dict[str, list[Note]] = {}
    for note in (*positions(told.notes(matter)), *amendments(told.notes(matter))):
        found.setdefault(note.anchor.node, []).append(note)
    return found


def _row(
    told: Told, matter: Matter, provision: Provision, known: tuple[tuple[Pair, ...], list[Note]]
) -> tuple[Cell, ...]:
    places, (group, notes) = told.places(matter), known
    page = places.page(provision)
    ours = [note for note in notes if not party_of(note, told.wishes.party)]
    theirs = [note for note in notes if party_of(note, told.wishes.party)]
    name = told.words("place.heading_kind") if provision.kind is Kind.HEADING else places.number(provision)
    return (
        (*cell(capital(name)), *(cell(quiet(page)) if page else ())),
        cell(*quoted(provision), language=matter.decision.language),
        tuple(_changed(told, matter, group)),
        tuple(_stands(told.words, note, "") for note in ours),
        tuple(_theirs(told, theirs)),
    )


def _changed(told: Told, matter: Matter, group: tuple[Pair, ...]) -> Iterator[Para]:
    if not group or matter.comparison is None:
        return
    words, compared = told.words, Compared(matter.comparison, told.words)
    yield para(strong(words(f"change.{group[0].change}")), style="Table Text")
    said = [*compared.meaning(group), *(words(f"direction.{p.direction}") for p in group[:1] if p.direction)]
    if said:
        yield para(words.listed(said), style="Table Text")


def _theirs(told: Told, notes: list[Note]) -> Iterator[Para]:
    """What others say: of a party that moved the way it went and its last words."""
    moved = {way[-1].id: way for by in ways(notes, told.wishes.party).values() for way in by.values()}
    before = {note.id for way in moved.values() for note in way[:-1]}
    for note in notes:
        if note.id not in before:
            party, way = party_of(note, told.wishes.party), moved.get(note.id, ())
            yield _stands(told.words, note, party, in_words(way, told.words))


def _stands(words: Labels, note: Note, party: str, way: str = "") -> Para:
    """A position or a proposal in a line: whose, its stance, its first sentence."""
    stance = stance_of(note)
    kind = "" if party and note.kind is NoteKind.POSITION else words(f"note.{note.kind}")
    what = way or (words(f"stance.{stance}") if stance else kind)
    head = capital(words("list.comma").join(one for one in (party, what) if one))
    return para(strong(head), Run(f"{words('list.colon')}{first_sentence(note.text)}"), style="Table Text")
