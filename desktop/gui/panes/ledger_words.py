"""Words of the ledger: what became of a proposal, how it went, and by what evidence."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.gui.delegates.marks import Badge
from desktop.terms.surviving import Outcome, Survival

SURVIVALS = {
    Survival.ADOPTED: QT_TRANSLATE_NOOP("ledger", "adopted as proposed"),
    Survival.BRACKETED: QT_TRANSLATE_NOOP("ledger", "in brackets"),
    Survival.REWORDED: QT_TRANSLATE_NOOP("ledger", "reworded"),
    Survival.MOVED: QT_TRANSLATE_NOOP("ledger", "moved"),
    Survival.DROPPED: QT_TRANSLATE_NOOP("ledger", "dropped"),
    Survival.OPEN: QT_TRANSLATE_NOOP("ledger", "not decided"),
}
STANDS = QT_TRANSLATE_NOOP("ledger", "its words stand")  # of a position, where an amendment is adopted
OUTCOMES = {
    Outcome.WON: QT_TRANSLATE_NOOP("ledger", "Won"),
    Outcome.PARTLY: QT_TRANSLATE_NOOP("ledger", "Partly"),
    Outcome.LOST: QT_TRANSLATE_NOOP("ledger", "Lost"),
    Outcome.OPEN: QT_TRANSLATE_NOOP("ledger", "Open"),
}
BADGES = {
    Outcome.WON: Badge("✓", "inserted"),
    Outcome.PARTLY: Badge("≈", "reworded"),
    Outcome.LOST: Badge("✗", "deleted"),
    Outcome.OPEN: Badge("…", "comment"),
}
REASONS = (
    (r"its paragraph is gone", QT_TRANSLATE_NOOP("ledger", "its paragraph is gone")),
    (r"the paragraph says what was proposed", QT_TRANSLATE_NOOP("ledger", "the paragraph says what was proposed")),
    (r"every word proposed is there", QT_TRANSLATE_NOOP("ledger", "every word proposed is there")),
    (r"(\d+) of (\d+) changes taken up", QT_TRANSLATE_NOOP("ledger", "{0} of {1} changes taken up")),
    (r"like what was proposed, in other words", QT_TRANSLATE_NOOP("ledger", "like what was proposed, in other words")),
    (r"the paragraph stayed as it was", QT_TRANSLATE_NOOP("ledger", "the paragraph stayed as it was")),
    (r"the paragraph was reworded in another way", QT_TRANSLATE_NOOP("ledger", "the paragraph was reworded in another way")),
    (r"the words stand in another paragraph", QT_TRANSLATE_NOOP("ledger", "the words stand in another paragraph")),
    (r"the words stand", QT_TRANSLATE_NOOP("ledger", "the words stand")),
    (r"only the wording changed", QT_TRANSLATE_NOOP("ledger", "only the wording changed")),
    (r"the words were changed", QT_TRANSLATE_NOOP("ledger", "the words were changed")),
)  # fmt: skip


def outcome_word(outcome: str) -> str:
    """How it went, in the window's language."""
    return QCoreApplication.translate("ledger", str(OUTCOMES[Outcome(outcome)]))


def survival_word(survival: str, *, position: bool = False) -> str:
    """What a later text made of it, in the window's language."""
    stands = position and survival == Survival.ADOPTED
    return QCoreApplication.translate("ledger", str(STANDS if stands else SURVIVALS[Survival(survival)]))


def evidence(why: str) -> str:
    """Why it is held to have fared so, in the window's language as far as it is known there."""
    for pattern, words in REASONS:
        if found := re.fullmatch(pattern, why):
            return QCoreApplication.translate("ledger", str(words)).format(*found.groups())
    return why
