"""How things are shown, and where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.gui.frame import Frame


def larger(window: Frame) -> None:
    """Show the document larger."""
    window.reading.source.zoom_by(1)


def smaller(window: Frame) -> None:
    """Show the document smaller."""
    window.reading.source.zoom_by(-1)


def fit(window: Frame) -> None:
    """Show pages as wide as their pane."""
    window.reading.source.fit()


def unfold(window: Frame) -> None:
    """Unfold everything under the decision in hand."""
    decision = window.reading.decision()
    window.reading.tree.unfold(decision.id if decision else "")


def fold(window: Frame) -> None:
    """Fold the tree to its tops."""
    window.reading.tree.view.collapseAll()


def tell_clauses(window: Frame) -> None:
    """Tell below the tree what the paragraph in hand says, or no longer."""
    window.reading.tree.tell_clauses(not window.reading.tree.tells_clauses)


def tells_clauses(window: Frame) -> bool:
    """Whether it is told."""
    return window.reading.tree.tells_clauses


def mark_clauses(window: Frame) -> None:
    """Mark what every paragraph says, or only what the one in hand says."""
    window.reading.tree.mark_all(not window.reading.tree.marks_all)


def marks_clauses(window: Frame) -> bool:
    """Whether every paragraph is marked."""
    return window.reading.tree.marks_all


def go_library(window: Frame) -> None:
    """The keyboard goes to the library."""
    window.raise_dock("library")


def go_source(window: Frame) -> None:
    """The keyboard goes to the document."""
    window.show_page("reading")
    window.reading.source.setFocus()


def go_tree(window: Frame) -> None:
    """The keyboard goes to the tree."""
    window.show_page("reading")
    window.reading.tree.setFocus()


def go_notes(window: Frame) -> None:
    """The keyboard goes to the notes."""
    window.raise_dock("notes")


def next_pane(window: Frame) -> None:
    """The keyboard goes to the next pane that is shown."""
    window.cycle(1)


def previous_pane(window: Frame) -> None:
    """The keyboard goes to the previous pane that is shown."""
    window.cycle(-1)


def shortcuts(window: Frame) -> None:
    """Show every shortcut."""
    from desktop.gui.dialogs.shortcuts import ShortcutsDialog

    ShortcutsDialog(window).exec()


def about(window: Frame) -> None:
    """Say what this program is."""
    from desktop.gui.dialogs.about import AboutDialog

    AboutDialog(window).exec()
