"""Words of the carry-over queue: the states, their signs, and why a note is in one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.gui.delegates.marks import Badge
from desktop.gui.panes.comparison_words import MEANINGS, meaning_word
from desktop.terms.carrying import State

if TYPE_CHECKING:
    from desktop.gui.models.carrying_queue import Queue

STATES = {
    State.CONFIRMED: QT_TRANSLATE_NOOP("carrying", "Confirmed"),
    State.PROPOSED: QT_TRANSLATE_NOOP("carrying", "Proposed"),
    State.ORPHANED: QT_TRANSLATE_NOOP("carrying", "Orphaned"),
}
BADGES = {
    State.CONFIRMED: Badge("=", "renumbered"),
    State.PROPOSED: Badge("?", "reworded"),
    State.ORPHANED: Badge("∅", "deleted"),
}
HUNG = Badge("✓", "inserted")
# What the engine says, by its pattern; one reason may be several, apart by a comma or a semicolon.
REASONS = (
    (r"the same words in the same place", QT_TRANSLATE_NOOP("carrying", "the same words in the same place")),
    (r"the same words under another number", QT_TRANSLATE_NOOP("carrying", "the same words under another number")),
    (r"the same words, moved", QT_TRANSLATE_NOOP("carrying", "the same words, moved")),
    (r"it hangs there already", QT_TRANSLATE_NOOP("carrying", "it hangs there already")),
    (r"its words are no longer found in the old text", QT_TRANSLATE_NOOP("carrying", "its words are no longer found in the old text")),
    (r"its paragraph is outside of what was compared", QT_TRANSLATE_NOOP("carrying", "its paragraph is outside of what was compared")),
    (r"only numbers in its words changed", QT_TRANSLATE_NOOP("carrying", "only numbers in its words changed")),
    (
        r"the same words stand in several places, or are too few to be known by",
        QT_TRANSLATE_NOOP("carrying", "the same words stand in several places, or are too few to be known by"),
    ),
    (r"(\d+ %) of its paragraph kept", QT_TRANSLATE_NOOP("carrying", "{0} of its paragraph kept")),
    (
        r"the same words, but not the words around them",
        QT_TRANSLATE_NOOP("carrying", "the same words, but not the words around them"),
    ),
    (
        r"the same words, but it may be another paragraph",
        QT_TRANSLATE_NOOP("carrying", "the same words, but it may be another paragraph"),
    ),
    (
        r"the same words, in one of the (\d+) parts of its paragraph",
        QT_TRANSLATE_NOOP("carrying", "the same words, in one of the {0} parts of its paragraph"),
    ),
    (
        r"the same words, in a paragraph merged from several",
        QT_TRANSLATE_NOOP("carrying", "the same words, in a paragraph merged from several"),
    ),
    (r"the same words", QT_TRANSLATE_NOOP("carrying", "the same words")),
    (r"its paragraph was split in (\d+)", QT_TRANSLATE_NOOP("carrying", "its paragraph was split in {0}")),
    (r"its paragraph was merged with another", QT_TRANSLATE_NOOP("carrying", "its paragraph was merged with another")),
    (r"its paragraph is gone; this is the likest", QT_TRANSLATE_NOOP("carrying", "its paragraph is gone; this is the likest")),
    (
        r"its paragraph is gone and nothing new is like it",
        QT_TRANSLATE_NOOP("carrying", "its paragraph is gone and nothing new is like it"),
    ),
    (r"reworded", QT_TRANSLATE_NOOP("carrying", "reworded")),
    (r"its words were left out", QT_TRANSLATE_NOOP("carrying", "its words were left out")),
    (r"its words stand elsewhere in the paragraph", QT_TRANSLATE_NOOP("carrying", "its words stand elsewhere in the paragraph")),
    (r"its words were changed", QT_TRANSLATE_NOOP("carrying", "its words were changed")),
    (r"next best \d+ %", ""),  # the row says it by itself
)  # fmt: skip
_ORDERED = sorted(REASONS, key=lambda pair: -len(pair[0]))


def state_word(state: State) -> str:
    """The word for a state in the window's language."""
    return QCoreApplication.translate("carrying", str(STATES[state]))


def summary_words(queue: Queue) -> str:
    """Confirmed + proposed + orphaned = the notes before, whatever was said of them since."""
    counts = queue.counts()
    parts = " + ".join(f"{counts[state]} {state_word(state)}" for state in counts)
    words = QCoreApplication.translate(
        "carrying", "{parts} = {n} notes on the earlier draft · {hung} hang on the new text"
    )
    return words.format(parts=parts, n=len(queue.carried.notes), hung=len(queue.hung))


def reason(why: str) -> str:
    """Why a note is in its state, in the window's language as far as it is known there."""
    parts, rest = [], why
    while rest:
        words, rest = _first(rest)
        parts.append(words)
    return QCoreApplication.translate("reasons", ", ").join(filter(None, parts))


def _first(why: str) -> tuple[str, str]:
    """The first of several reasons in the window's language, and those after it."""
    for pattern, words in _ORDERED:
        if found := re.match(pattern + r"(?=$|[,;])", why):
            said = QCoreApplication.translate("carrying", str(words)) if words else ""
            return said.format(*found.groups()), why[found.end() :].lstrip(",; ")
    one, _, rest = why.partition(", ")
    return meaning_word(one) if one in MEANINGS else one, rest


def percent(share: float) -> str:
    """A score for a reader, never 100 where something differs."""
    return f"{100 if share >= 1 else min(99, round(share * 100))} %"
