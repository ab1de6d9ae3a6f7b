"""What goes out or came in, in words: counts by tier, kind and author, and the documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QStandardPaths

from desktop.gui import settings
from desktop.gui.panes import notes_form_words
from desktop.gui.panes.notes_words import kind_of_note, place_words, tier_word
from desktop.terms.annotation import Note, NoteKind, Tier
from desktop.views.notes import known
from desktop.views.standing import standing

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator

    from desktop.terms.annotation import Reply
    from desktop.terms.exchange import Exchange, Merged
    from desktop.views.exchanging import Holding, Preview
    from desktop.workspace import Workspace

ENDING = ".notes"
_NAMED = 8  # documents that are listed by name
_FIELDS = {
    "kind": QT_TRANSLATE_NOOP("exchange", "kind"),
    "tags": QT_TRANSLATE_NOOP("exchange", "tags"),
    "binned": QT_TRANSLATE_NOOP("exchange", "bin"),
}


def field_word(name: str) -> str:
    """What a field of a note is called."""
    if name in _FIELDS:
        return QCoreApplication.translate("exchange", str(_FIELDS[name]))
    return notes_form_words.field_word(name)


def field_value(thing: Note | Reply, name: str) -> str:
    """What a note or reply shows of a field, in the window's language."""
    if name == "binned":
        inside = QCoreApplication.translate("exchange", "in the bin")
        return inside if thing.binned else QCoreApplication.translate("exchange", "not in the bin")
    if not isinstance(thing, Note):
        return str(getattr(thing, name, ""))
    if name == "tags":
        return " ".join(f"#{tag}" for tag in thing.tags) or "–"
    value = kind_of_note(thing.kind) if name == "kind" else notes_form_words.field_value(thing, name)
    return value or "–"


def held_words(held: Holding) -> Iterator[str]:
    """What a file holds, a line a kind of count."""
    words = QCoreApplication.translate(
        "exchange", "Notes: {notes} ({binned} in the bin) · replies: {replies}"
    )
    yield words.format(notes=held.notes, binned=held.binned, replies=held.replies)
    yield _line(
        QCoreApplication.translate("exchange", "By tier: {counts}"), held.tiers, lambda v: tier_word(Tier(v))
    )
    yield _line(
        QCoreApplication.translate("exchange", "By kind: {counts}"),
        held.kinds,
        lambda v: kind_of_note(NoteKind(v)),
    )
    yield _line(
        QCoreApplication.translate("exchange", "By author: {counts}"), held.authors, lambda v: v or "–"
    )
    named = ", ".join(held.texts[:_NAMED]) + (
        f" … + {len(held.texts) - _NAMED}" if held.texts[_NAMED:] else ""
    )
    yield QCoreApplication.translate("exchange", "On: {names}").format(names=named or "–")
    if held.documents:
        words = QCoreApplication.translate("exchange", "With the documents: {names}")
        yield words.format(names=", ".join(held.documents))


def _line(words: str, counts: Counter[str], called: Callable[[str], str]) -> str:
    told = ", ".join(f"{called(value)} {count}" for value, count in counts.most_common())
    return words.format(counts=told or "–")


def merged_words(told: Preview) -> str:
    """How many notes come, change and conflict."""
    words = QCoreApplication.translate(
        "exchange", "New: {new} · changed: {changed} · in conflict: {conflicts} · as they were: {same}"
    )
    return words.format(
        new=len(told.additions),
        changed=len(told.changes) - len(told.conflicts),
        conflicts=len(told.conflicts),
        same=told.unchanged,
    )


class Places:
    """Where the notes of a file hang, in words; made and asked beside the window."""

    def __init__(self, workspace: Workspace, exchange: Exchange) -> None:
        self._workspace = workspace
        self._names = {entry.id: entry.name for entry in workspace.texts()}
        self._away = {text.sha256: text.symbol or text.title for text in exchange.texts}
        self._notes = {note.id: note for note in (*workspace.notes(), *workspace.notes(binned=True))}

    def of(self, merged: Merged) -> str:
        """Text and place of a note, or of the note a reply answers."""
        after = merged.after
        note = after if isinstance(after, Note) else self._notes.get(merged.note)
        if note is None:
            return ""
        text, node = note.anchor.text, note.anchor.node
        name = self._names.get(text) or next((n for d, n in self._away.items() if d.startswith(text)), text)
        place = standing(known(self._workspace.document, text), node)
        return " · ".join(filter(None, (name, place_words(place, name))))


def folder() -> Path:
    """Where exchange files were kept last."""
    last = Path(settings.text("exchange/folder", "."))
    if last.is_absolute() and last.is_dir():
        return last
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_absolute() and documents.is_dir() else Path.home()
