"""What a reader does about notes."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.gui.actions import carrying, notebook
from desktop.gui.actions.entry import Action, has_dossier, has_text

ACTIONS: tuple[Action, ...] = (
    Action("note.quick", QT_TRANSLATE_NOOP("actions", "Quick note"), notebook.quick, has_text, "Ctrl+Shift+M", writes=True),
    Action("notes.table", QT_TRANSLATE_NOOP("actions", "All notes as a table"), notebook.table, has_dossier, "Ctrl+Shift+N"),
    Action("notes.positions", QT_TRANSLATE_NOOP("actions", "Who stands where"), notebook.positions, has_text, "Ctrl+Shift+P"),
    Action("notes.carry", QT_TRANSLATE_NOOP("actions", "Carry notes over…"), carrying.carry, carrying.has_several, "Ctrl+Shift+O", writes=True),
    Action("notes.ledger", QT_TRANSLATE_NOOP("actions", "Did our amendments survive?"), carrying.ledger, has_dossier, "Ctrl+Shift+A"),
    Action("notes.timeline", QT_TRANSLATE_NOOP("actions", "Who changed what"), carrying.timeline, has_dossier, "Ctrl+H"),
    Action("notes.bin", QT_TRANSLATE_NOOP("actions", "The bin"), carrying.bin_, has_dossier),
    Action("notes.share", QT_TRANSLATE_NOOP("actions", "Share notes…"), carrying.share, has_dossier, writes=True),
    Action("notes.merge", QT_TRANSLATE_NOOP("actions", "Merge notes…"), carrying.merge, has_dossier, writes=True),
    Action("notes.word.out", QT_TRANSLATE_NOOP("actions", "Export with notes as comments…"), carrying.word_out, has_text),
    Action("notes.word.in", QT_TRANSLATE_NOOP("actions", "Import comments from Word…"), carrying.word_in, has_text, writes=True),
)  # fmt: skip

# as in table.MENUS
MENU = "note.quick | notes.table notes.positions | notes.carry notes.ledger | notes.timeline notes.bin | notes.share notes.merge | notes.word.out notes.word.in"
