"""Words of notes: what the kinds and tiers are called, and the letter each kind is known by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale, Qt
from PySide6.QtWidgets import QMenu

from desktop.gui.words import kind_word
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.views.standing import Standing

_PLAIN = {Kind.DOCUMENT, Kind.DECISION}  # their names say what they are

KINDS = {
    NoteKind.POSITION: QT_TRANSLATE_NOOP("note kinds", "Position"),
    NoteKind.AMENDMENT: QT_TRANSLATE_NOOP("note kinds", "Proposed amendment"),
    NoteKind.QUESTION: QT_TRANSLATE_NOOP("note kinds", "Question"),
    NoteKind.TRANSLATION: QT_TRANSLATE_NOOP("note kinds", "Translation"),
    NoteKind.COMMENT: QT_TRANSLATE_NOOP("note kinds", "Comment"),
    NoteKind.TASK: QT_TRANSLATE_NOOP("note kinds", "Task"),
}
# The sign of a kind on its badge, and the key that chooses it.
SIGNS = {
    NoteKind.POSITION: "P",
    NoteKind.AMENDMENT: "A",
    NoteKind.QUESTION: "?",
    NoteKind.TRANSLATION: "T",
    NoteKind.COMMENT: "C",
    NoteKind.TASK: "!",
}
KEYS = {**SIGNS, NoteKind.QUESTION: "Q", NoteKind.TASK: "K"}
TIERS = {
    Tier.PUBLIC: QT_TRANSLATE_NOOP("tiers", "Public"),
    Tier.COALITION: QT_TRANSLATE_NOOP("tiers", "Coalition"),
    Tier.DELEGATION: QT_TRANSLATE_NOOP("tiers", "Delegation"),
    Tier.PERSONAL: QT_TRANSLATE_NOOP("tiers", "Personal"),
}


def kind_of_note(kind: NoteKind) -> str:
    """The word for a kind of note in the window's language."""
    return QCoreApplication.translate("note kinds", str(KINDS[kind]))


def tier_word(tier: Tier) -> str:
    """The word for a tier in the window's language."""
    return QCoreApplication.translate("tiers", str(TIERS[tier]))


def when(stamp: str) -> str:
    """A moment as the reader's own clock has it: the hour today, the day before that."""
    moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return ""
    moment = moment.toLocalTime()
    short = QLocale.FormatType.ShortFormat
    if moment.date() == QDateTime.currentDateTime().date():
        return QLocale().toString(moment.time(), short)
    return QLocale().toString(moment.date(), short)


def place_words(place: Standing, beside: str = "") -> str:
    """Where a provision stands, in the window's language; `beside` is what is named already."""
    decision = place.decision if place.decision != beside else ""
    kind = "" if place.kind in _PLAIN else kind_word(place.kind)
    return " · ".join(part for part in (decision, f"{kind} {place.place}".strip()) if part)


def kinds_menu(parent: QWidget) -> QMenu:
    """The kinds of note, each by its letter."""
    menu = QMenu(parent)
    menu.setObjectName("notes.kinds")
    for kind in NoteKind:
        action = menu.addAction(f"{kind_of_note(kind)} (&{KEYS[kind]})")
        action.setObjectName(f"notes.add.{kind.value}")
        action.setData(kind)
    return menu
