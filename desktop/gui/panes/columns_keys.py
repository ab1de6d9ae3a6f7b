"""The keys of texts beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtWidgets import QWidget

TOLD = (
    (QT_TRANSLATE_NOOP("columns", "Next row that changed or is doubtful"), ("F7", "N")),
    (QT_TRANSLATE_NOOP("columns", "Previous row that changed or is doubtful"), ("Shift+F7", "P")),
    (QT_TRANSLATE_NOOP("columns", "Go to the paragraph"), ("Return",)),
    (QT_TRANSLATE_NOOP("columns", "Go from text to text"), ("Left", "Right")),
    (QT_TRANSLATE_NOOP("columns", "Write a note on the row"), ("A",)),
    (QT_TRANSLATE_NOOP("columns", "Filter the rows"), ("/",)),
    (QT_TRANSLATE_NOOP("columns", "Copy the row"), ("Ctrl+C",)),
)


def listed() -> Iterator[tuple[str, str]]:
    """What can be done with texts side by side, and the keys as this system writes them."""
    where = QCoreApplication.translate("columns", "Side by side: {what}")
    native = QKeySequence.SequenceFormat.NativeText
    for words, keys in TOLD:
        named = ", ".join(QKeySequence(key).toString(native) for key in keys)
        yield where.format(what=QCoreApplication.translate("columns", str(words))), named


def add_keys(pane: QWidget, rows: QWidget, do: Mapping[str, Callable[[], object]]) -> None:
    """F7 and Shift+F7 wherever the pane is seen; letters and copying only while the list is in hand."""
    window, in_list = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetShortcut
    for key, owner, context, deed in (
        ("F7", pane, window, "next"),
        ("Shift+F7", pane, window, "previous"),
        ("N", rows, in_list, "next"),
        ("P", rows, in_list, "previous"),
        ("A", rows, in_list, "note"),
        ("/", rows, in_list, "filter"),
        (QKeySequence.StandardKey.Copy, rows, in_list, "copy"),
    ):
        QShortcut(QKeySequence(key), owner, do[deed], context=context)
