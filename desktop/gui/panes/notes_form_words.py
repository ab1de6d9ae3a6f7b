"""Words of the forms of notes: stances, where a position was heard, states, priorities, what a conflict is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.gui.panes.notes_words import kind_of_note, tier_word
from desktop.terms.annotation import (
    Amendment,
    Heard,
    NoteKind,
    Position,
    Priority,
    Stance,
    Tier,
    TranslationQuery,
)
from desktop.views.positions import LETTERS

if TYPE_CHECKING:
    from desktop.terms.annotation import Note

STANCES = {
    Stance.SUPPORT: QT_TRANSLATE_NOOP("stances", "Support"),
    Stance.FLEXIBLE: QT_TRANSLATE_NOOP("stances", "Flexible"),
    Stance.OPPOSE: QT_TRANSLATE_NOOP("stances", "Oppose"),
    Stance.RED_LINE: QT_TRANSLATE_NOOP("stances", "Red line"),
    Stance.FALLBACK: QT_TRANSLATE_NOOP("stances", "Fallback"),
}
HEARD = {
    Heard.PLENARY: QT_TRANSLATE_NOOP("heard", "Plenary"),
    Heard.INFORMAL: QT_TRANSLATE_NOOP("heard", "Informals"),
    Heard.BILATERAL: QT_TRANSLATE_NOOP("heard", "Bilateral"),
}
PRIORITIES = {
    Priority.HIGH: QT_TRANSLATE_NOOP("priorities", "High"),
    Priority.NORMAL: QT_TRANSLATE_NOOP("priorities", "Normal"),
    Priority.LOW: QT_TRANSLATE_NOOP("priorities", "Low"),
}
STATES = {
    "open": QT_TRANSLATE_NOOP("note states", "Open"),
    "in progress": QT_TRANSLATE_NOOP("note states", "In progress"),
    "resolved": QT_TRANSLATE_NOOP("note states", "Resolved"),
}
FIELDS = {
    "text": QT_TRANSLATE_NOOP("note fields", "words"),
    "form": QT_TRANSLATE_NOOP("note fields", "form"),
    "state": QT_TRANSLATE_NOOP("note fields", "state"),
    "author": QT_TRANSLATE_NOOP("note fields", "author"),
    "tier": QT_TRANSLATE_NOOP("note fields", "tier"),
    "priority": QT_TRANSLATE_NOOP("note fields", "priority"),
    "assignee": QT_TRANSLATE_NOOP("note fields", "assignee"),
    "anchor": QT_TRANSLATE_NOOP("note fields", "place"),
}


def stance_word(stance: Stance) -> str:
    """The word for a stance in the window's language."""
    return QCoreApplication.translate("stances", str(STANCES[stance]))


def letter(stance: Stance) -> str:
    """The letter of a stance."""
    return LETTERS[stance]


def heard_word(heard: Heard) -> str:
    """The word for where a position was heard."""
    return QCoreApplication.translate("heard", str(HEARD[heard]))


def priority_word(priority: Priority) -> str:
    """The word for a priority."""
    return QCoreApplication.translate("priorities", str(PRIORITIES[priority]))


def note_state_word(state: str) -> str:
    """The word for the state of a note."""
    return QCoreApplication.translate("note states", str(STATES[state])) if state in STATES else state


def states_of(kind: NoteKind) -> tuple[str, ...]:
    """The states a note of a kind goes through."""
    return tuple(STATES) if kind is NoteKind.TASK else ("open", "resolved")


def field_word(field: str) -> str:
    """What a conflict is on."""
    known = FIELDS.get(field, FIELDS["anchor"])  # "on:" and a text: two people carried it to different places
    return QCoreApplication.translate("note fields", str(known))


def field_value(note: Note, field: str) -> str:
    """What a note shows of a field, in the window's language."""
    match field:
        case "tier":
            return tier_word(note.tier)
        case "priority":
            return priority_word(note.priority)
        case "state":
            return note_state_word(note.state)
        case "form":
            return form_words(note)
        case "text" | "author" | "assignee":
            return str(getattr(note, field))
    return f"{note.anchor.node} {note.anchor.quote}".strip()


def form_words(note: Note) -> str:
    """What is filled in of a note's form, in one line."""
    fields = getattr(note.form, "__dataclass_fields__", ())
    return " · ".join(
        filter(None, (kind_of_note(note.kind), *(_filled(getattr(note.form, f)) for f in fields)))
    )


def _filled(value: object) -> str:
    if isinstance(value, Stance):
        return stance_word(value)
    if isinstance(value, Heard):
        return heard_word(value)
    if isinstance(value, tuple):
        return ", ".join(f"{language} {words}" for language, words in value)
    return str(value or "")


def other_value(field: str, words: str) -> str:
    """The other side of a conflict, in the window's language where its words are ours."""
    if field == "tier" and words in set(Tier):
        return tier_word(Tier(words))
    if field == "priority" and words in set(Priority):
        return priority_word(Priority(words))
    return note_state_word(words) if field == "state" else words


def said_in_form(note: Note) -> str:
    """What of a form belongs at the head of a note: who takes which stance where, who proposes, which term, by when."""
    form = note.form
    if isinstance(form, Position):
        return " · ".join(filter(None, (form.party, _filled(form.stance), _filled(form.heard))))
    if isinstance(form, Amendment):
        return form.proposer
    if isinstance(form, TranslationQuery):
        return " → ".join(filter(None, (form.term, _filled(form.variants), form.answer)))
    return " · ".join(filter(None, (note.assignee, form.due if form else "")))
