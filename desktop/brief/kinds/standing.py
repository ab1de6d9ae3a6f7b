"""Where every party stands on a paragraph, and how it came there: its positions in time, fallbacks apart."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.kinds.ours import party_of, positions, stance_of, when
from desktop.terms.annotation import Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.brief.labels import Labels
    from desktop.terms.annotation import Note

    Ways = Mapping[str, Mapping[str, tuple[Note, ...]]]

_FOR = frozenset({Stance.SUPPORT, Stance.FLEXIBLE})
_AGAINST = frozenset({Stance.OPPOSE, Stance.RED_LINE})


def ways(notes: Iterable[Note], ours: str) -> Ways:
    """By provision and party ("" is ours) the positions that take a stance, the oldest first."""
    found: dict[str, dict[str, list[Note]]] = {}
    for note in sorted(positions(notes), key=when):
        if stance_of(note) not in {None, Stance.FALLBACK}:
            found.setdefault(note.anchor.node, {}).setdefault(party_of(note, ours), []).append(note)
    return {node: {party: tuple(said) for party, said in by.items()} for node, by in found.items()}


def stances(way: Sequence[Note]) -> tuple[Stance, ...]:
    """The stances of a way one after the other, each that did not change once."""
    taken = (stance for note in way if (stance := stance_of(note)))
    return tuple(stance for stance, _ in groupby(taken))


def in_words(way: Sequence[Note], words: Labels) -> str:
    """A way as a reader sees it: "oppose → flexible"."""
    return words("list.becomes").join(words(f"stance.{stance}") for stance in stances(way))


def differ(one: Sequence[Note], other: Sequence[Note]) -> bool:
    """Whether the last stance of one is for what that of the other is against."""
    last = {stances(one)[-1], stances(other)[-1]}
    return bool(last & _FOR) and bool(last & _AGAINST)
