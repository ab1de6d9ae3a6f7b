"""Which notes are listed: of the paragraph, of the document, all of them, or those in the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.views.notes import note_rows

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.terms.annotation import Note
    from desktop.views.notes import NoteRow
    from desktop.workspace import Workspace

PARAGRAPH, TEXT, ALL, BIN = "paragraph", "text", "all", "bin"
WORDS = {
    PARAGRAPH: QT_TRANSLATE_NOOP("scopes", "This paragraph"),
    TEXT: QT_TRANSLATE_NOOP("scopes", "This document"),
    ALL: QT_TRANSLATE_NOOP("scopes", "All notes"),
    BIN: QT_TRANSLATE_NOOP("scopes", "Bin"),
}
EMPTY = {
    PARAGRAPH: QT_TRANSLATE_NOOP("scopes", "No note on this paragraph yet.\nF4 adds one."),
    TEXT: QT_TRANSLATE_NOOP("scopes", "No note on this document yet."),
    ALL: QT_TRANSLATE_NOOP("scopes", "No note in this dossier yet."),
    BIN: QT_TRANSLATE_NOOP("scopes", "The bin is empty."),
}
NOTHING_CHOSEN = QT_TRANSLATE_NOOP("scopes", "Choose a paragraph to see its notes.")


def scope_words(scope: str) -> str:
    """What the reader calls the scope."""
    return QCoreApplication.translate("scopes", str(WORDS[scope]))


def empty_words(scope: str, *, chosen: bool) -> str:
    """What is said where there is nothing to list."""
    words = EMPTY[scope] if chosen or scope != PARAGRAPH else NOTHING_CHOSEN
    return QCoreApplication.translate("scopes", str(words))


Listed = tuple[tuple["NoteRow", ...], frozenset[str]]  # the notes, and which of them nobody here has read


def listed(workspace: Workspace, scope: str, text: str, node: str) -> Listed:
    """The notes of a scope as rows, and what of them is unread."""
    from desktop.workspace.noting import unread

    return rows_of(workspace, scope, text, node), unread(workspace)


def read(desk: Desk, note: str) -> None:
    """The reader has seen a note; those that mark what is new look again."""
    from desktop.workspace.noting import mark_read

    if (workspace := desk.workspace) and not workspace.dossier.read_only:
        seen = desk.notes_changed.emit
        desk.reads.run("", lambda: mark_read(workspace, (note,)), lambda _: seen(), quiet=True)


def rows_of(workspace: Workspace, scope: str, text: str, node: str) -> tuple[NoteRow, ...]:
    """The notes of a scope as rows."""
    return note_rows(_listed(workspace, scope, text, node), workspace.document)


def _listed(workspace: Workspace, scope: str, text: str, node: str) -> tuple[Note, ...]:
    if scope in {ALL, BIN}:
        return workspace.notes(binned=scope == BIN)
    if not text or (scope == PARAGRAPH and not node):
        return ()
    return workspace.notes(text, node if scope == PARAGRAPH else None)
