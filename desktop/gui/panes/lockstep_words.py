"""Words of the lock-step: how a paragraph stands in the languages, and why they part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.gui.delegates.marks import Badge
from desktop.gui.panes.comparison_words import meaning_word
from desktop.gui.words import kind_word, language_word
from desktop.terms.parity import Carried, Standing
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from desktop.views.lockstep import BesideRow

STATES = {
    Standing.MATCHED: QT_TRANSLATE_NOOP("lockstep", "matching"),
    Standing.MISSING: QT_TRANSLATE_NOOP("lockstep", "missing"),
    Standing.MERGED: QT_TRANSLATE_NOOP("lockstep", "merged"),
    Standing.EXTRA: QT_TRANSLATE_NOOP("lockstep", "extra"),
    Carried.CARRIED: QT_TRANSLATE_NOOP("lockstep", "carried over"),
    Carried.MISSED: QT_TRANSLATE_NOOP("lockstep", "missed"),
    Carried.UNCAUSED: QT_TRANSLATE_NOOP("lockstep", "without cause"),
}
DIFFERS = QT_TRANSLATE_NOOP("lockstep", "differing")
_DIFFERS_BADGE = Badge("?", "reworded")
BADGES = {
    Standing.MISSING: Badge("−", "deleted"),
    Standing.MERGED: Badge(">", "moved"),
    Standing.EXTRA: Badge("+", "inserted"),
    Carried.CARRIED: Badge("✓", "inserted"),
    Carried.MISSED: Badge("!", "deleted"),
    Carried.UNCAUSED: Badge("?", "reworded"),
}
# What the engine says of a row, by its pattern; names of languages and kinds are put into the window's language.
REASONS = (
    (r"(?P<langs>.+): nothing stands for this (?P<kind>\w+)", QT_TRANSLATE_NOOP("lockstep", "{langs}: nothing stands for this {kind}")),
    (r"only (?P<langs>.+) has this (?P<kind>\w+)", QT_TRANSLATE_NOOP("lockstep", "only {langs} has this {kind}")),
    (r"in one paragraph in (?P<langs>.+), in several in (?P<others>.+)", QT_TRANSLATE_NOOP("lockstep", "in one paragraph in {langs}, in several in {others}")),
    (r"an? (?P<kind>\w+) in (?P<lang>[\w-]+), an? (?P<other_kind>\w+) in (?P<base>[\w-]+)", QT_TRANSLATE_NOOP("lockstep", "{kind} in {lang}, {other_kind} in {base}")),
    (r"labelled none in (?P<lang>[\w-]+), (?P<other>.+) in (?P<base>[\w-]+)", QT_TRANSLATE_NOOP("lockstep", "without a label in {lang}, {other} in {base}")),
    (r"labelled (?P<label>.+) in (?P<lang>[\w-]+), none in (?P<base>[\w-]+)", QT_TRANSLATE_NOOP("lockstep", "labelled {label} in {lang}, without a label in {base}")),
    (r"labelled (?P<label>.+) in (?P<lang>[\w-]+), (?P<other>.+) in (?P<base>[\w-]+)", QT_TRANSLATE_NOOP("lockstep", "labelled {label} in {lang}, {other} in {base}")),
    (r"(?P<count>\d+) footnotes called in (?P<lang>[\w-]+), (?P<other>\d+) in (?P<base>[\w-]+)", QT_TRANSLATE_NOOP("lockstep", "footnotes called: {count} in {lang}, {other} in {base}")),
    (r"changed in both, but (?P<what>.+) of the original is not in the translation", QT_TRANSLATE_NOOP("lockstep", "changed in both, but {what} of the original is not in the translation")),
    (r"changed in both, but (?P<what>.+) came only into the translation", QT_TRANSLATE_NOOP("lockstep", "changed in both, but {what} came only into the translation")),
    (r"changed in both", QT_TRANSLATE_NOOP("lockstep", "changed in both")),
    (r"changed in the original only", QT_TRANSLATE_NOOP("lockstep", "changed in the original only")),
    (r"changed in the translation only, in wording alone", QT_TRANSLATE_NOOP("lockstep", "changed in the translation only, in wording alone")),
    (r"changed in the translation only", QT_TRANSLATE_NOOP("lockstep", "changed in the translation only")),
    (r"nothing stands for it in the other language", QT_TRANSLATE_NOOP("lockstep", "nothing stands for it in the other language")),
    (r"(?P<figures>.+) in (?P<base>[\w-]+), not in (?P<lang>[\w-]+)", QT_TRANSLATE_NOOP("lockstep", "{figures} in {base}, not in {lang}")),
)  # fmt: skip


def _tr(words: object) -> str:
    return QCoreApplication.translate("lockstep", str(words))


def state_word(row: BesideRow) -> str:
    """How a row stands, in a word."""
    return _tr(DIFFERS if row.state is Standing.MATCHED and row.differs else STATES[row.state])


def badge_of(row: BesideRow) -> Badge | None:
    """The sign of how a row stands; what matches has none."""
    return _DIFFERS_BADGE if row.state is Standing.MATCHED and row.differs else BADGES.get(row.state)


def why_words(why: str) -> str:
    """Why the languages part, in the window's language as far as it is known there."""
    return QCoreApplication.translate("lockstep", "; ").join(
        _reason(part) for part in why.split("; ") if part
    )


def _reason(part: str) -> str:
    for pattern, words in REASONS:
        if found := re.fullmatch(pattern, part):
            facts = {name: _fact(name, value) for name, value in found.groupdict().items()}
            return _tr(words).format(**facts)
    return part


def _fact(name: str, value: str) -> str:
    if name in {"kind", "other_kind"}:
        return kind_word(Kind(value)) if value in set(Kind) else value
    if name in {"lang", "langs", "others", "base"}:
        return QCoreApplication.translate("lockstep", ", ").join(map(_language, value.split(", ")))
    return meaning_word(value.removeprefix("the ")) if value.startswith("the ") else value


def _language(code: str) -> str:
    name, dash, number = code.partition("-")
    return f"{language_word(name)}{' ' if dash else ''}{number}"
