"""The guard over exchange files: what was written is searched for anything that was not to go out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.annotate.exchange_reading import tiers_in
from desktop.store.versions import registers_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from desktop.terms.annotation import Note
    from desktop.terms.exchange import Exchange, Thing

_TELLING = 12  # letters: fewer may stand anywhere


def leaks(exchange: Exchange, tiers: Collection[str], kept_back: Iterable[Note]) -> Iterator[str]:
    """The end of a sentence for everything in the file that is above the chosen tiers.

    Words that a note going out itself shows are no leak: who chose it has seen them.
    """
    above = tiers_in(exchange.things) - set(tiers)
    if above:
        yield f"a note in it is, or was said to be, {', '.join(sorted(above))}"
    shown = "\n".join(word for thing in exchange.things for word in _words(_shown(thing)))
    hidden = "\n".join(word for thing in exchange.things for word in _words(_all(thing)))
    ids = {thing.id for thing in exchange.things}
    for note in kept_back:
        if note.id in ids:
            yield f"note {note.id} is {note.tier.value}"
        yield from (
            f"it has words of note {note.id}, which is {note.tier.value}"
            for words in _spoken(note)
            if len(words) >= _TELLING and words in hidden and words not in shown
        )


def _spoken(note: Note) -> Iterator[str]:
    yield note.text
    yield from (reply.text for reply in note.replies)


def _shown(thing: Thing) -> list[Any]:
    return [values[0] for values in registers_of(thing.version).values()]


def _all(thing: Thing) -> list[Any]:
    return [entry.value for kept in thing.version.entries.values() for entry in kept]


def _words(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        yield from (str(part) for part in (value.values() if isinstance(value, dict) else (value,)))
