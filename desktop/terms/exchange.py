"""Exchange, Thing, Version, Entry, KnownText, Merged: notes on their way from one dossier to another, and what became of them there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.terms.annotation import Note, Reply


@dataclass(frozen=True, slots=True)
class Entry:
    """A value that a field of a note has had since an event; two values of one field at a time are a conflict."""

    event: str
    when: str  # ISO 8601 by the clock of who wrote it: to be read, never to decide by
    value: Any


@dataclass(frozen=True, slots=True)
class Version:
    """The values every field has, and the events that are known: what is known and no longer a value was overwritten.

    An event is named by the hash of what it did and of what it knew, so it needs neither a clock nor the name of a
    machine, and a dossier copied or restored from a backup can give no name twice.
    """

    entries: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Thing:
    """A note or, where `note` names one, a reply to it, with its version."""

    id: str
    created: str
    version: Version
    note: str = ""


@dataclass(frozen=True, slots=True)
class KnownText:
    """A text that notes hang on, by the hash of its original."""

    sha256: str
    symbol: str = ""
    language: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging does to one note or reply: before and after, and the fields on which both sides now stand."""

    note: str
    before: Note | Reply | None
    after: Note | Reply
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one exchange file holds: notes with their replies, the texts they hang on and, where sent along, their originals."""

    things: tuple[Thing, ...] = ()
    texts: tuple[KnownText, ...] = ()
    originals: tuple[Original, ...] = ()
    sender: str = ""


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of a document and the name of its file."""

    file: str
    content: bytes
