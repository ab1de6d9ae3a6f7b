"""Tracked changes as proposed amendments: what each author makes of which provision, set beside the amendments we have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.annotate.word_marks import id_from, names_nobody, words_key
from desktop.store.codec import words_of
from desktop.terms.annotation import Note, NoteKind
from desktop.terms.commented import RowKind, WordRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop.annotate.word_matching import Place
    from desktop.terms.commented import Wording
    from desktop.terms.document import Document


@dataclass(frozen=True)
class Amending:
    """Sets wordings beside the amendments we have on a text."""

    document: Document  # ours
    text: str  # its id
    notes: Sequence[Note]
    binned: frozenset[str]
    signer: str = ""

    def rows(self, found: Iterable[Wording], place: Callable[[Wording], Place]) -> Iterator[WordRow]:
        """What every wording brings."""
        for wording in found:
            yield self._row(wording, place(wording))

    def _row(self, wording: Wording, place: Place) -> WordRow:
        own = id_from("amendment", self.text, place.node or wording.node, wording.author)
        new = WordRow(
            own, RowKind.NEW, NoteKind.AMENDMENT, wording.author, wording.date, wording.text, "", place.node,
            why=place.why or "a tracked change", candidates=place.candidates,
        )  # fmt: skip
        if place.node is None:
            return _as(new, RowKind.UNPLACED)
        ours = [
            note for note in self.notes if note.kind is NoteKind.AMENDMENT and note.anchor.node == place.node
        ]
        if own in self.binned or any(_bare(self._effect(note)) == _bare(wording.text) for note in ours):
            return _as(new, RowKind.SAME)
        same_hand = [n for n in ours if n.id == own or self._is_hand(n, wording.author)]
        return self._changed(new, same_hand[0]) if len(same_hand) == 1 else new

    def _is_hand(self, note: Note, author: str) -> bool:
        return author == note.author or names_nobody(author) or (not note.author and author == self.signer)

    def _effect(self, note: Note) -> str:
        """What the provision says once the amendment is taken in."""
        words, at = words_of(self.document.by_id[note.anchor.node]), note.anchor
        if at.start is None or at.end is None:
            return note.text
        return words[: at.start] + note.text + words[at.end :]

    def _changed(self, row: WordRow, note: Note) -> WordRow:
        words, at = words_of(self.document.by_id[note.anchor.node]), note.anchor
        text = row.text
        if at.start is not None and at.end is not None:
            before, after = words[: at.start], words[at.end :]
            if not (
                text.startswith(before) and text.endswith(after) and len(text) >= len(before) + len(after)
            ):
                return row
            text = text[len(before) : len(text) - len(after)]
        return WordRow(
            note.id, RowKind.CHANGED, NoteKind.AMENDMENT, row.author, row.date, text, note.text, note.anchor.node,
            quote=at.quote, note=note.id, fields=("text",), why="the wording proposed was changed in the file",
        )  # fmt: skip


def _bare(text: str) -> str:
    """Words without blanks: what is tracked is words."""
    return words_key(text).replace(" ", "")


def _as(row: WordRow, what: RowKind) -> WordRow:
    return WordRow(
        row.key,
        what,
        row.kind,
        row.author,
        row.date,
        row.text,
        node=row.node,
        why=row.why,
        candidates=row.candidates,
    )
