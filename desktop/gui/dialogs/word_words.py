"""Words of the way to Word and back: what goes out as comments, and what a row that comes in is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.gui.delegates.marks import Badge
from desktop.gui.panes.notes_words import kind_of_note, tier_word
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.commented import RowKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.terms.commented import GoingOut, Incoming

ROWS = {
    RowKind.NEW: QT_TRANSLATE_NOOP("word comments", "New"),
    RowKind.CHANGED: QT_TRANSLATE_NOOP("word comments", "Changed"),
    RowKind.REPLY: QT_TRANSLATE_NOOP("word comments", "Answer"),
    RowKind.CONFLICT: QT_TRANSLATE_NOOP("word comments", "Conflict: both sides are kept"),
    RowKind.UNPLACED: QT_TRANSLATE_NOOP("word comments", "No sure place (P chooses one)"),
    RowKind.SAME: QT_TRANSLATE_NOOP("word comments", "As it was"),
}
BADGES = {
    RowKind.NEW: Badge("+", "inserted"),
    RowKind.CHANGED: Badge("≠", "reworded"),
    RowKind.REPLY: Badge("↳", "renumbered"),
    RowKind.CONFLICT: Badge("⇄", "deleted"),
    RowKind.UNPLACED: Badge("?", "reworded"),
    RowKind.SAME: Badge("=", "comment"),
}


def row_word(what: RowKind) -> str:
    """What a row is, in the window's language."""
    return QCoreApplication.translate("word comments", str(ROWS[what]))


def going_words(going: GoingOut) -> Iterator[str]:
    """What a copy would hold, a line a kind of count."""
    words = QCoreApplication.translate(
        "word comments", "Notes: {notes} · replies: {replies} · kept back by their tier: {back}"
    )
    yield words.format(notes=going.notes, replies=going.replies, back=going.kept_back)
    by_tier = QCoreApplication.translate("word comments", "By tier: {counts}")
    yield by_tier.format(counts=_told(going.tiers, lambda value: tier_word(Tier(value))))
    by_kind = QCoreApplication.translate("word comments", "By kind: {counts}")
    yield by_kind.format(counts=_told(going.kinds, lambda value: kind_of_note(NoteKind(value))))
    by_author = QCoreApplication.translate("word comments", "By author: {counts}")
    yield by_author.format(counts=_told(going.authors, lambda value: value or "–"))
    yield (
        QCoreApplication.translate("word comments", "The official Word file is written into.")
        if going.official
        else QCoreApplication.translate("word comments", "A Word file is made of the words of the document.")
    )


def _told(counts: Mapping[str, int], called: Callable[[str], str]) -> str:
    return ", ".join(f"{called(value)} {count}" for value, count in counts.items()) or "–"


def incoming_words(incoming: Incoming) -> str:
    """How many rows of each kind a file brings."""
    counted = incoming.summary()
    parts = [f"{row_word(what)}: {counted[what]}" for what in RowKind if counted.get(what)]
    same = QCoreApplication.translate("word comments", "as they were: {n}").format(n=incoming.unchanged)
    missing = QCoreApplication.translate("word comments", "no longer in the file: {n}")
    gone = [missing.format(n=len(incoming.missing))] if incoming.missing else []
    return " · ".join((*parts, same, *gone))
