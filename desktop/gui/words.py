"""Words of the window that several panes use: kinds of provisions, languages, directions."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

from desktop.terms.dossier import Act
from desktop.terms.provision import Kind

KINDS = {
    Kind.DOCUMENT: QT_TRANSLATE_NOOP("kinds", "document"),
    Kind.MASTHEAD: QT_TRANSLATE_NOOP("kinds", "masthead"),
    Kind.CONTENTS: QT_TRANSLATE_NOOP("kinds", "contents"),
    Kind.SUMMARY: QT_TRANSLATE_NOOP("kinds", "summary"),
    Kind.DECISION: QT_TRANSLATE_NOOP("kinds", "decision"),
    Kind.ENACTING: QT_TRANSLATE_NOOP("kinds", "enacting"),
    Kind.PREAMBULAR: QT_TRANSLATE_NOOP("kinds", "preambular"),
    Kind.HEADING: QT_TRANSLATE_NOOP("kinds", "heading"),
    Kind.OPERATIVE: QT_TRANSLATE_NOOP("kinds", "operative"),
    Kind.PARAGRAPH: QT_TRANSLATE_NOOP("kinds", "paragraph"),
    Kind.SUBPARAGRAPH: QT_TRANSLATE_NOOP("kinds", "sub-paragraph"),
    Kind.BULLET: QT_TRANSLATE_NOOP("kinds", "bullet"),
    Kind.CONTINUATION: QT_TRANSLATE_NOOP("kinds", "continuation"),
    Kind.ANNEX: QT_TRANSLATE_NOOP("kinds", "annex"),
    Kind.TABLE: QT_TRANSLATE_NOOP("kinds", "table"),
    Kind.TABLE_NOTE: QT_TRANSLATE_NOOP("kinds", "table note"),
    Kind.FOOTNOTE: QT_TRANSLATE_NOOP("kinds", "footnote"),
    Kind.ADOPTION: QT_TRANSLATE_NOOP("kinds", "adoption"),
    Kind.SEPARATOR: QT_TRANSLATE_NOOP("kinds", "separator"),
}
LANGUAGES = {
    "ar": QT_TRANSLATE_NOOP("languages", "Arabic"),
    "en": QT_TRANSLATE_NOOP("languages", "English"),
    "es": QT_TRANSLATE_NOOP("languages", "Spanish"),
    "fr": QT_TRANSLATE_NOOP("languages", "French"),
    "ru": QT_TRANSLATE_NOOP("languages", "Russian"),
    "zh": QT_TRANSLATE_NOOP("languages", "Chinese"),
}
ACTS = {
    Act.ADD_NOTE: QT_TRANSLATE_NOOP("acts", "add note"),
    Act.EDIT_NOTE: QT_TRANSLATE_NOOP("acts", "edit note"),
    Act.BIN_NOTE: QT_TRANSLATE_NOOP("acts", "bin note"),
    Act.RESTORE_NOTE: QT_TRANSLATE_NOOP("acts", "restore note"),
    Act.IMPORT_TEXT: QT_TRANSLATE_NOOP("acts", "import document"),
    Act.REMOVE_TEXT: QT_TRANSLATE_NOOP("acts", "remove document"),
    Act.FOLLOW_ACTION: QT_TRANSLATE_NOOP("acts", "follow up action"),
    Act.CARRY_NOTES: QT_TRANSLATE_NOOP("acts", "carry notes over"),
    Act.ADD_REPLY: QT_TRANSLATE_NOOP("acts", "add reply"),
    Act.EDIT_REPLY: QT_TRANSLATE_NOOP("acts", "edit reply"),
    Act.BIN_REPLY: QT_TRANSLATE_NOOP("acts", "bin reply"),
    Act.RESTORE_REPLY: QT_TRANSLATE_NOOP("acts", "restore reply"),
    Act.SETTLE_NOTE: QT_TRANSLATE_NOOP("acts", "settle conflict"),
    Act.MERGE_NOTES: QT_TRANSLATE_NOOP("acts", "merge notes"),
    Act.IMPORT_COMMENTS: QT_TRANSLATE_NOOP("acts", "import comments"),
    Act.PAIR_PROVISIONS: QT_TRANSLATE_NOOP("acts", "pair provisions"),
    Act.PART_PROVISIONS: QT_TRANSLATE_NOOP("acts", "part provisions"),
    Act.FREE_PROVISIONS: QT_TRANSLATE_NOOP("acts", "pair as computed"),
}
RIGHT_TO_LEFT = {"R", "AL"}
LEFT_TO_RIGHT = {"L"}


def kind_word(kind: Kind) -> str:
    """The word for a kind of provision in the window's language."""
    return QCoreApplication.translate("kinds", str(KINDS[kind]))


def language_word(code: str) -> str:
    """The word for a language in the window's language."""
    return QCoreApplication.translate("languages", str(LANGUAGES[code])) if code in LANGUAGES else code


def act_word(label: str) -> str:
    """The words for a step that undo takes back, in the window's language."""
    return QCoreApplication.translate("acts", label)


def direction(text: str) -> Qt.LayoutDirection:
    """Which way a paragraph runs: that of its first letter."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in RIGHT_TO_LEFT:
            return Qt.LayoutDirection.RightToLeft
        if kind in LEFT_TO_RIGHT:
            return Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.LeftToRight


def utf16(text: str, offset: int) -> int:
    """The place of code point `offset` as Qt counts it."""
    return offset + sum(character > "\uffff" for character in text[:offset])


def code_points(text: str, units: int) -> int:
    """The place Qt counts as `units`, in code points."""
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))
