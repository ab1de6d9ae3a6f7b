"""Agreed language: where the words in hand were used before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from desktop.terms.page import Side
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from desktop.gui.frame import Frame

Taken = tuple[str, Side | None]


def look_up(window: Frame) -> None:
    """Look up the words that are selected, the change or the paragraph in hand; in the pane itself, go to its words."""
    held = QApplication.focusWidget()
    at_it = held is not None and window.agreed.isAncestorOf(held)
    words, apart = ("", None) if at_it else in_hand(window)
    window.raise_dock("agreed")
    if words:
        window.agreed.look_for(words, apart)
    else:
        window.agreed.words.selectAll()


def in_hand(window: Frame) -> Taken:
    """The words in hand, and the provision they were taken from."""
    written = _written()
    if written:
        return written, None
    if window.page == "comparison":
        place = window.comparison.place()
        return window.comparison.phrase(), Side(*place) if place else None
    return _read(window)


def _written() -> str:
    """The words selected where something is being written."""
    held = QApplication.focusWidget()
    if isinstance(held, QLineEdit):
        return held.selectedText()
    if isinstance(held, QTextEdit | QPlainTextEdit) and not held.isReadOnly():
        return held.textCursor().selectedText().replace("\u2029", " ")
    return ""


def _read(window: Frame) -> Taken:
    """The words marked in the text on the desk, or the whole provision in hand."""
    document, (text, node), span = window.desk.document, window.desk.current, window.desk.span
    provision = document.by_id.get(node) if document else None
    if provision is None:
        return "", None
    words = provision.text[slice(*span)] if span else as_printed(provision)
    return words, Side(text, node)
