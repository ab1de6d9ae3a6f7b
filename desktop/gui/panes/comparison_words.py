"""Words of comparisons: what the changes and their meanings are called, and the sign of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.gui.delegates.marks import Badge
from desktop.terms.change import Change
from desktop.terms.pairing import Verdict
from desktop.views.grouping import FRAME, Grouping
from desktop.views.side_by_side import Weight

if TYPE_CHECKING:
    from collections.abc import Mapping

CHANGES = {
    Change.UNCHANGED: QT_TRANSLATE_NOOP("changes", "unchanged"),
    Change.RENUMBERED: QT_TRANSLATE_NOOP("changes", "renumbered"),
    Change.REWORDED: QT_TRANSLATE_NOOP("changes", "reworded"),
    Change.MOVED: QT_TRANSLATE_NOOP("changes", "moved"),
    Change.MOVED_REWORDED: QT_TRANSLATE_NOOP("changes", "moved and reworded"),
    Change.SPLIT: QT_TRANSLATE_NOOP("changes", "split"),
    Change.MERGED: QT_TRANSLATE_NOOP("changes", "merged"),
    Change.ADDED: QT_TRANSLATE_NOOP("changes", "added"),
    Change.DROPPED: QT_TRANSLATE_NOOP("changes", "dropped"),
}
BADGES = {
    Change.RENUMBERED: Badge("#", "renumbered"),
    Change.REWORDED: Badge("≠", "reworded"),
    Change.MOVED: Badge("↕", "moved"),
    Change.MOVED_REWORDED: Badge("↕", "moved"),
    Change.SPLIT: Badge("<", "moved"),
    Change.MERGED: Badge(">", "moved"),
    Change.ADDED: Badge("+", "inserted"),
    Change.DROPPED: Badge("−", "deleted"),
}
MEANINGS = {
    "verb": QT_TRANSLATE_NOOP("meanings", "verb"),
    "addressee": QT_TRANSLATE_NOOP("meanings", "addressee"),
    "qualifier": QT_TRANSLATE_NOOP("meanings", "qualifier"),
    "condition": QT_TRANSLATE_NOOP("meanings", "condition"),
    "deadline": QT_TRANSLATE_NOOP("meanings", "deadline"),
    "amount": QT_TRANSLATE_NOOP("meanings", "amount"),
    "reference": QT_TRANSLATE_NOOP("meanings", "reference"),
    "number": QT_TRANSLATE_NOOP("meanings", "number"),
    "term": QT_TRANSLATE_NOOP("meanings", "term"),
    "negation": QT_TRANSLATE_NOOP("meanings", "negation"),
    "scope": QT_TRANSLATE_NOOP("meanings", "scope"),
    "bracket": QT_TRANSLATE_NOOP("meanings", "bracket"),
    "editorial": QT_TRANSLATE_NOOP("meanings", "editorial"),
}
DIRECTIONS = {
    "stronger": QT_TRANSLATE_NOOP("meanings", "stronger ▲"),
    "weaker": QT_TRANSLATE_NOOP("meanings", "weaker ▼"),
}
SHOWN = {
    Weight.NONE: QT_TRANSLATE_NOOP("weights", "All paragraphs"),
    Weight.FORM: QT_TRANSLATE_NOOP("weights", "Changes only"),
    Weight.PLACE: QT_TRANSLATE_NOOP("weights", "Changes beyond form"),
    Weight.SUBSTANCE: QT_TRANSLATE_NOOP("weights", "Changes of substance"),
}
GROUPINGS = {
    Grouping.PARAGRAPH: QT_TRANSLATE_NOOP("groupings", "By paragraph"),
    Grouping.MEANING: QT_TRANSLATE_NOOP("groupings", "By meaning"),
    Grouping.WEIGHT: QT_TRANSLATE_NOOP("groupings", "By weight"),
}
WEIGHTS = {
    Weight.NONE: QT_TRANSLATE_NOOP("weights", "Nothing changed"),
    Weight.FORM: QT_TRANSLATE_NOOP("weights", "Form only"),
    Weight.PLACE: QT_TRANSLATE_NOOP("weights", "Place, references and terms"),
    Weight.SUBSTANCE: QT_TRANSLATE_NOOP("weights", "Substance"),
}
VERDICTS = {
    Verdict.CONFIRMED: QT_TRANSLATE_NOOP("reasons", "paired by hand"),
    Verdict.OVERRULED: QT_TRANSLATE_NOOP("reasons", "parted by hand"),
}
# What the comparison says of a pair, by its pattern.
REASONS = (
    (r"paired by hand", QT_TRANSLATE_NOOP("reasons", "paired by hand")),
    (r"parted by hand", QT_TRANSLATE_NOOP("reasons", "parted by hand")),
    (r"paired by hand by (.+)", QT_TRANSLATE_NOOP("reasons", "paired by hand by {0}")),
    (r"parted by hand by (.+)", QT_TRANSLATE_NOOP("reasons", "parted by hand by {0}")),
    (r"same label", QT_TRANSLATE_NOOP("reasons", "same label")),
    (r"label (.+) → (.+)", QT_TRANSLATE_NOOP("reasons", "label {0} → {1}")),
    (r"same chapeau", QT_TRANSLATE_NOOP("reasons", "same chapeau")),
    (r"another chapeau", QT_TRANSLATE_NOOP("reasons", "another chapeau")),
    (r"the same words", QT_TRANSLATE_NOOP("reasons", "the same words")),
    (r"(\d+) % of the words", QT_TRANSLATE_NOOP("reasons", "{0} % of the words are the same")),
    (r"nothing like it in the old text", QT_TRANSLATE_NOOP("reasons", "nothing like it in the old text")),
    (r"nothing like it in the new text", QT_TRANSLATE_NOOP("reasons", "nothing like it in the new text")),
)


def change_word(change: Change) -> str:
    """The word for a change in the window's language."""
    return QCoreApplication.translate("changes", str(CHANGES[change]))


def meaning_word(meaning: str) -> str:
    """The word for a meaning in the window's language."""
    return QCoreApplication.translate("meanings", str(MEANINGS.get(meaning, meaning)))


def direction_word(direction: str) -> str:
    """Whether a change makes a provision stronger or weaker."""
    return QCoreApplication.translate("meanings", str(DIRECTIONS[direction]))


def shown_words(weight: Weight) -> str:
    """What the filter by weight shows."""
    return QCoreApplication.translate("weights", str(SHOWN[weight]))


def grouping_words(grouping: Grouping) -> str:
    """What the rows are listed by."""
    return QCoreApplication.translate("groupings", str(GROUPINGS[grouping]))


def heading_words(name: str) -> str:
    """The heading of a group: a weight, a change or a meaning."""
    if name.upper() in Weight.__members__:
        return QCoreApplication.translate("weights", str(WEIGHTS[Weight[name.upper()]]))
    if name == FRAME:
        words = QT_TRANSLATE_NOOP("changes", "headings, titles and tables")
        return QCoreApplication.translate("changes", str(words))
    return change_word(Change(name)) if name in set(Change) else meaning_word(name)


def verdict_word(verdict: Verdict) -> str:
    """The sign of a pair that a person decided about."""
    return QCoreApplication.translate("reasons", str(VERDICTS[verdict]))


def reason_words(why: str) -> str:
    """Why two provisions are a pair, in the window's language as far as it is known there."""
    return QCoreApplication.translate("reasons", ", ").join(_reason(part) for part in why.split(", ") if part)


def _reason(part: str) -> str:
    for pattern, words in REASONS:
        if found := re.fullmatch(pattern, part):
            return QCoreApplication.translate("reasons", str(words)).format(*found.groups())
    return part


def summary_words(counts: Mapping[str, int], frame: Mapping[str, int]) -> str:
    """How many provisions met each change; headings, titles and tables apart."""
    body = _counted(counts)
    apart = _counted(frame)
    if not apart:
        return body
    words = QT_TRANSLATE_NOOP("changes", "{body}  ·  headings, titles and tables: {apart}")
    return QCoreApplication.translate("changes", str(words)).format(body=body, apart=apart)


def _counted(counts: Mapping[str, int]) -> str:
    comma = QCoreApplication.translate("reasons", ", ")
    return comma.join(f"{counts[change]} {change_word(change)}" for change in Change if counts.get(change))
