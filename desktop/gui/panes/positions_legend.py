"""What the letters of the matrix of positions mean."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.gui import theme
from desktop.gui.delegates.marks import tone
from desktop.gui.panes.notes_form_words import letter, stance_word
from desktop.terms.annotation import Stance
from desktop.views.positions import TONES

TORN = QT_TRANSLATE_NOOP("positions", "* differs by words")

ROOMY = 1.25  # the scale up to which there is room for the words beside the letters


def legend(parent: QWidget) -> QWidget:
    """Every letter on its colour, with its word."""
    made = QWidget(parent)
    row = QHBoxLayout(made)
    row.setContentsMargins(theme.px(8), 0, theme.px(8), theme.px(8))
    row.setSpacing(theme.px(4))
    for stance in Stance:
        ink, ground = tone(TONES[stance])
        sign = QLabel(letter(stance), made)
        sign.setStyleSheet(
            f"color: {ink.name()}; background: {ground.name()}; border: 1px solid {ink.name()};"
            f" font-weight: bold; padding: 0 {theme.px(4)}px;"
        )
        sign.setToolTip(stance_word(stance))
        row.addWidget(sign)
        if theme.scale() <= ROOMY:
            word = QLabel(stance_word(stance), made)
            word.setObjectName("muted")
            row.addWidget(word)
        row.addSpacing(theme.px(6))
    torn = QLabel(QCoreApplication.translate("positions", str(TORN)), made)
    torn.setObjectName("muted")
    row.addWidget(torn)
    row.addStretch(1)
    return made
