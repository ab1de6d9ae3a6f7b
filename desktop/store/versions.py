"""Versions joined, stamped and read: what makes merging come to the same in any order, however often.

A version is a set of values with the events that set them, and all events known. What one side knows and no longer
has was overwritten there, and goes on the other side too; what one side does not know yet stays.
"""

from __future__ import annotations

import json
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING, Any

from desktop.store.registers import Registers, canonical, shown_first, unsaid
from desktop.terms.exchange import Entry, Thing, Version

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NAME = 24  # digits of the name of an event


def join(a: Version, b: Version) -> Version:
    """What both know together."""
    names = sorted({*a.entries, *b.entries})
    entries = {name: _left(name, a, b) for name in names}
    return Version({name: kept for name, kept in entries.items() if kept}, a.seen | b.seen)


def _left(name: str, a: Version, b: Version) -> tuple[Entry, ...]:
    ours = {entry.event: entry for entry in a.entries.get(name, ())}
    theirs = {entry.event: entry for entry in b.entries.get(name, ())}
    both = theirs | ours
    kept = {
        event
        for event in both
        if (event in ours or event not in a.seen) and (event in theirs or event not in b.seen)
    }
    # Of two honest sides one always has a value left; a forged one must not be able to take them all away.
    return tuple(both[event] for event in sorted(kept or both))


def join_things(a: Thing, b: Thing) -> Thing:
    """One note or reply as both sides know it together."""
    return Thing(a.id, min(a.created, b.created), join(a.version, b.version), min(a.note, b.note))


def stamped(thing: Thing, new: Registers, when: str) -> Thing:
    """The version once `new` was written: an event for the fields that changed, and one for every further side."""
    version = thing.version
    entries, seen = {**version.entries, **dict.fromkeys(new, ())}, version.seen
    for turn in range(max(map(len, new.values()), default=0)):
        values = {name: sides[turn] for name, sides in new.items() if turn < len(sides)}
        event = _event(thing.id, seen, f"{when} {turn}", values)
        seen |= {event}
        for name, value in values.items():
            entries[name] = (*entries[name], Entry(event, when, value))
    ordered = {name: tuple(sorted(kept, key=lambda one: one.event)) for name, kept in entries.items()}
    return Thing(thing.id, thing.created, Version(ordered, seen), thing.note)


def _event(thing: str, seen: Iterable[str], turn: str, values: Mapping[str, Any]) -> str:
    said = json.dumps([thing, sorted(seen), turn, values], sort_keys=True)
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_NAME]


def completed(before: Registers, now: Registers) -> Registers:
    """The registers now, with those that were there before and are no more."""
    return {**{name: [unsaid(name)] for name in before}, **now}


def changed(before: Registers, now: Registers) -> Registers:
    """The registers that are not as they were."""
    return {name: values for name, values in now.items() if before.get(name) != values}


def registers_of(version: Version) -> Registers:
    """The values of every field, the one that is shown first, each once."""
    return {name: shown_first(name, _values(entries)) for name, entries in version.entries.items()}


def _values(entries: Iterable[Entry]) -> list[Any]:
    return list({canonical(entry.value): entry.value for entry in entries}.values())


def last_changed(version: Version) -> str:
    """The latest moment anybody claims for a value that still stands."""
    return max(entry.when for entry in chain.from_iterable(version.entries.values()))


def version_out(version: Version) -> dict[str, Any]:
    """A version as JSON."""
    entries = {
        name: [[entry.event, entry.when, entry.value] for entry in kept]
        for name, kept in sorted(version.entries.items())
    }
    return {"entries": entries, "seen": sorted(version.seen)}


def version_in(said: Mapping[str, Any]) -> Version:
    """A version from JSON."""
    entries = {name: tuple(Entry(*entry) for entry in kept) for name, kept in said["entries"].items()}
    return Version(entries, frozenset(said["seen"]))
