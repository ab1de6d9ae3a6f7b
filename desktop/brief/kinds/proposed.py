"""What we propose to a text: the amendments that go into it, those that stand beside each other, and those told in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.brief.kinds.amended import stretch
from desktop.brief.kinds.ours import amendments, party_of
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.brief.kinds.papers import Told
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Matter
    from desktop.terms.provision import Provision


@dataclass(frozen=True, slots=True)
class Proposal:
    """An amendment that says which words take the place of which."""

    note: Note
    span: tuple[int, int]
    words: str


@dataclass(frozen=True)
class Proposed:
    """Everything we propose on a provision.

    What is `joined` may stand in the text at once; what is `apart` meets another there, or could not be written into it.
    """

    provision: Provision
    joined: tuple[Proposal, ...]
    apart: tuple[Proposal, ...] = ()
    told: tuple[Note, ...] = ()

    def without(self, notes: frozenset[str]) -> Proposed:
        """The same with the amendments of these notes apart from the others."""
        out = tuple(one for one in self.joined if one.note.id in notes)
        kept = tuple(one for one in self.joined if one.note.id not in notes)
        return replace(self, joined=kept, apart=(*self.apart, *out)) if out else self


def proposals(told: Told, matter: Matter) -> tuple[Proposed, ...]:
    """What our amendments propose to a decision, in its order; those of others are not ours to submit."""
    on: dict[str, list[Note]] = {}
    for note in amendments(told.notes(matter)):
        if not party_of(note, told.wishes.party):
            on.setdefault(note.anchor.node, []).append(note)
    return tuple(_proposed(p, on[p.id]) for p in matter.decision.provisions if p.id in on)


def _proposed(provision: Provision, notes: Iterable[Note]) -> Proposed:
    worded: list[Proposal] = []
    told: list[Note] = []
    for note in sorted(notes, key=lambda one: (one.created, one.id)):
        span = stretch(note, as_printed(provision))
        if span:
            worded.append(Proposal(note, span, _words(note, provision, span)))
        elif note.text.strip():
            told.append(note)
    single = list({(one.span, one.words): one for one in reversed(worded)}.values())
    single.sort(key=lambda one: (one.span, one.note.created, one.note.id))
    met = {one.note.id for group in _meeting(single) if len(group) > 1 for one in group}
    return Proposed(
        provision,
        tuple(one for one in single if one.note.id not in met),
        tuple(one for one in single if one.note.id in met),
        tuple(told),
    )


def _words(note: Note, provision: Provision, span: tuple[int, int]) -> str:
    """What takes the place of a span; whoever writes the whole paragraph anew may write its label too."""
    if note.anchor.start is not None or span[1] - span[0] < len(as_printed(provision)):
        return note.text
    text = note.text.strip()
    return text.removeprefix(provision.label).lstrip() if provision.label else text


def _meeting(row: Sequence[Proposal]) -> Iterator[list[Proposal]]:
    """Amendments in groups of those that meet, one with the next."""
    group: list[Proposal] = []
    for one in row:
        if group and one.span[0] >= max(other.span[1] for other in group):
            yield group
            group = []
        group.append(one)
    if group:
        yield group
