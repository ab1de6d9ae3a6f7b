"""What a reader does with a change of a comparison, and the keys of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Deed:
    """One thing to do with a change; letters are heard only while the list is in hand."""

    id: str
    title: object  # in the context "comparison"
    keys: tuple[str, ...]
    writes: bool = False  # whether it changes the dossier


DEEDS = (
    Deed("next", QT_TRANSLATE_NOOP("comparison", "Next change"), ("F7", "N")),
    Deed("previous", QT_TRANSLATE_NOOP("comparison", "Previous change"), ("Shift+F7", "P")),
    Deed("open", QT_TRANSLATE_NOOP("comparison", "Go to the paragraph"), ("Return",)),
    Deed("note", QT_TRANSLATE_NOOP("comparison", "Write a note on this change"), ("A",), writes=True),
    Deed("agreed", QT_TRANSLATE_NOOP("comparison", "Where were these words used before?"), ("F9",)),
    Deed("part", QT_TRANSLATE_NOOP("comparison", "These do not belong together"), ("X",), writes=True),
    Deed("pair", QT_TRANSLATE_NOOP("comparison", "Pair with…"), ("W",), writes=True),
    Deed("confirm", QT_TRANSLATE_NOOP("comparison", "These belong together"), ("K",), writes=True),
    Deed("free", QT_TRANSLATE_NOOP("comparison", "Pair as computed again"), ("R",), writes=True),
)
WRITING = frozenset(deed.id for deed in DEEDS if deed.writes)
_WINDOWS = frozenset({"F9"})  # heard by the window, which lists it too
_BOUND_ELSEWHERE = _WINDOWS | {"Return"}  # the list opens a row by itself


def title_of(deed: Deed) -> str:
    """What the deed is called in the window's language."""
    return QCoreApplication.translate("comparison", str(deed.title))


def keys_of(deed: Deed) -> str:
    """Its keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in deed.keys)


def listed() -> Iterator[tuple[str, str]]:
    """Name and keys of everything that has keys, for the overview of shortcuts."""
    where = QCoreApplication.translate("comparison", "Comparison: {what}")
    for deed in DEEDS:
        if not _WINDOWS.issuperset(deed.keys):
            yield where.format(what=title_of(deed).rstrip("…")), keys_of(deed)


def add_keys(pane: QWidget, rows: QWidget, do: Mapping[str, Callable[[], None]]) -> None:
    """F7 and Shift+F7 wherever the pane is seen; letters only while the list is in hand."""
    window, list_ = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetShortcut
    for deed in DEEDS:
        for key in set(deed.keys) - _BOUND_ELSEWHERE:
            anywhere = "F7" in key
            owner, context = (pane, window) if anywhere else (rows, list_)
            QShortcut(QKeySequence(key), owner, do[deed.id], context=context)
