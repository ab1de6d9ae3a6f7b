"""What a reader does with a note of the carry-over queue, and the key of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from desktop.gui import writing
from desktop.gui.panes.comparison_keys import Deed, keys_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from desktop.gui.desk import Desk

DEEDS = (
    Deed("accept", QT_TRANSLATE_NOOP("carrying", "Hang the note here"), ("A",), writes=True),
    Deed("next", QT_TRANSLATE_NOOP("carrying", "Show the next best place"), ("B",)),
    Deed("back", QT_TRANSLATE_NOOP("carrying", "Show the place before"), ("Shift+B",)),
    Deed("place", QT_TRANSLATE_NOOP("carrying", "Choose a paragraph…"), ("P",), writes=True),
    Deed("keep", QT_TRANSLATE_NOOP("carrying", "Nothing fits: keep as an orphan"), ("O",), writes=True),
    Deed("open", QT_TRANSLATE_NOOP("carrying", "Go to the paragraph"), ("Return",)),
    Deed("open_old", QT_TRANSLATE_NOOP("carrying", "Go to the paragraph of the old text"), ("Shift+Return",)),
    Deed("confirm", QT_TRANSLATE_NOOP("carrying", "Accept all that are confirmed"), ("C",), writes=True),
)
WRITING = frozenset(deed.id for deed in DEEDS if deed.writes)


def title_of(deed: Deed) -> str:
    """What the deed is called in the window's language."""
    return QCoreApplication.translate("carrying", str(deed.title))


def listed() -> Iterator[tuple[str, str]]:
    """Name and keys of every deed, for the overview of shortcuts."""
    where = QCoreApplication.translate("carrying", "Carrying over: {what}")
    return ((where.format(what=title_of(deed).rstrip("…")), keys_of(deed)) for deed in DEEDS)


def add_keys(rows: QWidget, do: Callable[[str], None]) -> None:
    """Letters are heard while the list is in hand; Enter the list hears by itself."""
    for deed in DEEDS:
        for key in deed.keys:
            if key != "Return":
                context = Qt.ShortcutContext.WidgetShortcut
                QShortcut(QKeySequence(key), rows, lambda name=deed.id: do(name), context=context)


def menu_of(desk: Desk, parent: QWidget, do: Callable[[str], None], can: Callable[[str], bool]) -> QMenu:
    """What can be done with the row in hand, with its keys."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for deed in DEEDS:
        action = menu.addAction(f"{title_of(deed)}\t{keys_of(deed)}")
        action.triggered.connect(lambda _=False, name=deed.id: do(name))
        action.setObjectName(f"carrying.{deed.id}")
        action.setEnabled(can(deed.id))
        if deed.writes:
            writing.marks(desk, action)
    return menu


def hint() -> str:
    """The keys in a line."""
    return QCoreApplication.translate(
        "carrying",
        "A hangs the note here · B shows the next best place · P chooses a paragraph · O keeps it as an orphan · "
        "C accepts all confirmed · Enter goes there",
    )
