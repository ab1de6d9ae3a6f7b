"""TextEntry, Hit, Act, LogRow: what a dossier lists, what a search finds, what undo takes back and a timeline tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """What an edit of the dossier did; undo and redo name it."""

    ADD_NOTE = "add note"
    EDIT_NOTE = "edit note"
    BIN_NOTE = "bin note"
    RESTORE_NOTE = "restore note"
    IMPORT_TEXT = "import document"
    REMOVE_TEXT = "remove document"
    FOLLOW_ACTION = "follow up action"
    CARRY_NOTES = "carry notes over"
    ADD_REPLY = "add reply"
    EDIT_REPLY = "edit reply"
    BIN_REPLY = "bin reply"
    RESTORE_REPLY = "restore reply"
    SETTLE_NOTE = "settle conflict"
    MERGE_NOTES = "merge notes"
    IMPORT_COMMENTS = "import comments"
    PAIR_PROVISIONS = "pair provisions"
    PART_PROVISIONS = "part provisions"
    FREE_PROVISIONS = "pair as computed"


@dataclass(frozen=True, slots=True)
class TextEntry:
    """One text kept in a dossier: a document in one language and revision, from one file."""

    id: str  # short, stable, unique in the dossier
    symbol: str  # "" where the masthead has none
    title: str
    language: str
    format: str
    file: str  # the name of the file it came from
    body: str
    session: int | None
    date: str
    pages: int | None
    imported: str  # ISO 8601, UTC
    sha256: str  # of the original bytes
    revision: int = 1  # counts the files kept of one symbol in one language
    notes: int = 0
    parts: tuple[
        tuple[str, str], ...
    ] = ()  # (number, title) of every decision in it: ("16/COP.14", "科学与…")

    @property
    def name(self) -> str:
        """How a reader names the text: its symbol, else its title, else its file."""
        return self.symbol or self.title or self.file


@dataclass(frozen=True, slots=True)
class Hit:
    """One provision or note that a search found; `spans` are code-point offsets into `words`."""

    text: str  # the id of the text
    document: str  # its name
    node: str
    words: str  # the provision's text, a table's cells by tab and line, or the note's
    spans: tuple[tuple[int, int], ...]
    note: str = ""  # the id of the note, where the words are a note's


@dataclass(frozen=True, slots=True)
class LogRow:
    """One change to the dossier as its timeline tells it; `undone` where it was taken back since."""

    when: str  # ISO 8601, UTC, by the clock of this desk
    who: str
    act: Act
    kind: str  # of the thing: note, reply, text, actions, anchors, notes …
    thing: str  # its id
    before: str = ""  # the words that changed, "" where it was not there
    after: str = ""
    notes: tuple[str, ...] = ()  # the notes it touched
    undone: bool = False
