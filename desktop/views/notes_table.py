"""All notes as a table to filter: by party, kind, state, tier, tag, decision, assignee, priority, what is new."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.terms.annotation import Amendment, Position, Task, TranslationQuery
from desktop.views.notes import known, quoted
from desktop.views.standing import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from desktop.terms.annotation import Note
    from desktop.terms.document import Document
    from desktop.views.standing import Standing


@dataclass(frozen=True, slots=True)
class TableRow:
    """One note with all that a table filters and sorts by."""

    note: Note
    document: str  # its name; its id where it is not in the dossier
    place: Standing
    quote: str
    party: str
    stance: str
    due: str
    unread: bool
    changed: bool  # since the moment asked about
    order: int  # in reading order

    @property
    def conflict(self) -> bool:
        """Whether both sides of something wait to be chosen between."""
        return bool(self.note.variants) or any(reply.variants for reply in self.note.replies)


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for: every field said must be met; an empty one asks for nothing."""

    parties: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    tiers: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    decisions: frozenset[str] = frozenset()
    assignees: frozenset[str] = frozenset()
    priorities: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    unread: bool = False
    changed: bool = False
    conflict: bool = False
    words: str = ""


def table_rows(
    notes: Sequence[Note],
    document_of: Callable[[str], Document],
    names: Mapping[str, str],
    unread: Collection[str] = (),
    changed: Collection[str] = (),
) -> tuple[TableRow, ...]:
    """A row for every note, in their order."""
    documents = {text: known(document_of, text) for text in {note.anchor.text for note in notes}}
    places = {at: standing(documents[at[0]], at[1]) for at in {(n.anchor.text, n.anchor.node) for n in notes}}
    return tuple(
        TableRow(
            note,
            names.get(note.anchor.text, note.anchor.text),
            places[note.anchor.text, note.anchor.node],
            quoted(note.anchor, documents[note.anchor.text]),
            party_of(note),
            _stance(note),
            note.form.due if isinstance(note.form, Task) else "",
            note.id in unread,
            note.id in changed,
            order,
        )
        for order, note in enumerate(notes)
    )


def _stance(note: Note) -> str:
    return note.form.stance.value if isinstance(note.form, Position) and note.form.stance else ""


def party_of(note: Note) -> str:
    """The party whose position, proposal or question it is; "" for our own."""
    if isinstance(note.form, Position):
        return note.form.party
    return note.form.proposer if isinstance(note.form, Amendment | TranslationQuery) else ""


_FACETS: dict[str, Callable[[TableRow], Iterable[str]]] = {
    "parties": lambda row: (row.party,),
    "kinds": lambda row: (row.note.kind.value,),
    "states": lambda row: (row.note.state,),
    "tiers": lambda row: (row.note.tier.value,),
    "tags": lambda row: row.note.tags,
    "decisions": lambda row: (row.place.decision,),
    "assignees": lambda row: (row.note.assignee,),
    "priorities": lambda row: (row.note.priority.value,),
    "authors": lambda row: (row.note.author,),
}


def facets(rows: Iterable[TableRow]) -> dict[str, Counter[str]]:
    """Of every field of a filter the values there are, with how many rows have each."""
    listed = tuple(rows)
    return {
        name: Counter(value for row in listed for value in values(row)) for name, values in _FACETS.items()
    }


def filtered(rows: Iterable[TableRow], asked: Filter) -> tuple[TableRow, ...]:
    """The rows that meet all that is asked."""
    return tuple(row for row in rows if _meets(row, asked))


def _meets(row: TableRow, asked: Filter) -> bool:
    facets_met = all(
        not wanted or not wanted.isdisjoint(values(row))
        for name, values in _FACETS.items()
        if (wanted := getattr(asked, name)) is not None
    )
    news = all(getattr(row, name) for name in ("unread", "changed", "conflict") if getattr(asked, name))
    return facets_met and news and (not asked.words or _says(row, asked.words))


def _says(row: TableRow, words: str) -> bool:
    said = (
        row.note.text,
        row.quote,
        row.party,
        row.note.assignee,
        *(reply.text for reply in row.note.replies),
    )
    folded = "\n".join(said).casefold()
    return all(word in folded for word in words.casefold().split())
