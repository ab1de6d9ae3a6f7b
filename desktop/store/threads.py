"""Threads, conflicts, the timeline and sharing: the part of an open dossier that is about people working together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import seen
from desktop.store.bringing import bring
from desktop.store.file import DossierFile
from desktop.store.notes import settle as settle_note
from desktop.store.receiving import receive, told
from desktop.store.replies import add as add_reply
from desktop.store.replies import change as change_reply
from desktop.store.replies import listed as listed_replies
from desktop.store.replies import set_binned as set_reply_binned
from desktop.store.replies import settle as settle_reply
from desktop.store.replies import write_on as write_reply_on
from desktop.store.sharing import going_out, keep_versions, turn
from desktop.store.text_names import TextNames
from desktop.store.timeline import listed as listed_changes
from desktop.store.timeline import touched_since

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from desktop.terms.annotation import Note, Reply
    from desktop.terms.bringing import Brought
    from desktop.terms.dossier import LogRow
    from desktop.terms.exchange import KnownText, Merged, Thing


class Threads(DossierFile):
    """What a dossier does with replies, conflicts, the timeline and notes of colleagues."""

    # Replies

    def add_reply(self, note: str, words: str, author: str = "") -> Reply:
        """Answer a note."""
        with self._in_turn() as connection:
            return add_reply(connection, note, words, author)

    def edit_reply(self, reply: str, words: str) -> Reply:
        """Change the words of a reply."""
        with self._in_turn() as connection:
            return change_reply(connection, reply, words)

    def write_reply_on(self, reply: str, words: str) -> Reply:
        """Change a reply that is being typed: saves that follow within moments are one step to undo."""
        with self._in_turn() as connection:
            return write_reply_on(connection, reply, words)

    def bin_reply(self, reply: str) -> Reply:
        """Put a reply in the bin."""
        with self._in_turn() as connection:
            return set_reply_binned(connection, reply, binned=True)

    def restore_reply(self, reply: str) -> Reply:
        """Take a reply out of the bin."""
        with self._in_turn() as connection:
            return set_reply_binned(connection, reply, binned=False)

    def replies(self, *, binned: bool = False) -> tuple[tuple[str, Reply], ...]:
        """Every reply with the id of its note; with `binned`, those in the bin."""
        with self._in_turn() as connection:
            return listed_replies(connection, binned=binned)

    # Conflicts

    def settle(self, note: str, field: str, chosen: int | None = None, by: str | None = None) -> Note:
        """End the conflict on a field: take that of its other sides, counted from 0, or keep what is shown."""
        with self._in_turn() as connection:
            return settle_note(connection, note, field, chosen, by)

    def settle_reply(self, reply: str, chosen: int | None = None) -> Reply:
        """End the conflict on a reply in the same way."""
        with self._in_turn() as connection:
            return settle_reply(connection, reply, chosen)

    # What is new

    def unread(self, reader: str = "") -> frozenset[str]:
        """The notes that came or were answered or changed from elsewhere and that the reader has not seen so."""
        with self._in_turn() as connection:
            return frozenset(seen.unread(connection, reader))

    def mark_read(self, notes: Iterable[str], reader: str = "") -> None:
        """The reader has seen these notes, with their replies, as they are now."""
        with self._in_turn() as connection, connection.writing():
            seen.read(connection, reader, notes)

    def changed_since(self, moment: str) -> frozenset[str]:
        """The notes that were changed since (ISO 8601, UTC), by the clock of this desk and whoever wrote them."""
        with self._in_turn() as connection:
            return touched_since(connection, moment)

    def timeline(self, limit: int = 200, thing: str | None = None) -> tuple[LogRow, ...]:
        """Who changed what, the latest first: of one note with its replies, or one text, where it is named."""
        with self._in_turn() as connection:
            return listed_changes(connection, limit, thing)

    # Sharing

    def shared(
        self, tiers: Collection[str], kinds: Collection[str] = (), *, keep: bool = True
    ) -> tuple[tuple[Thing, ...], tuple[KnownText, ...]]:
        """The notes of these tiers (and kinds) with replies as they go to colleagues, and the texts they hang on.

        Without `keep` it is only looked at: nothing is remembered as having gone out.
        """
        with self._in_turn() as connection, turn(connection, keep=keep):
            names = TextNames(connection)
            chosen = going_out(connection, names, tiers, kinds)
            if keep:
                keep_versions(connection, chosen)
            things = tuple(one.thing for one in chosen)
            return things, names.behind(things)

    def would_receive(self, things: Iterable[Thing], texts: Iterable[KnownText]) -> tuple[Merged, ...]:
        """What merging these would do; changes nothing."""
        with self._in_turn() as connection:
            return told(connection, things, texts)

    def receive(
        self, things: Iterable[Thing], texts: Iterable[KnownText], by: str = ""
    ) -> tuple[Merged, ...]:
        """Merge these, all in one edit; gives what became of every note and reply that is not as it was."""
        with self._in_turn() as connection:
            return receive(connection, things, texts, by)

    def bring(self, brought: Iterable[Brought], by: str = "") -> tuple[str, ...]:
        """Keep what a file brings, all in one edit; gives the ids of the notes that were touched."""
        with self._in_turn() as connection:
            return bring(connection, brought, by)

    def text_names(self) -> dict[str, str]:
        """What every text is called that a note may hang on: those set aside too, and those of colleagues not here."""
        with self._in_turn() as connection:
            known = TextNames(connection).known
            return {text: one.symbol or one.title for text, one in known.items() if one.symbol or one.title}
