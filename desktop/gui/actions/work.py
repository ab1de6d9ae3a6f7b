"""Reading, comparing, noting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.gui.frame import Frame


def undo(window: Frame) -> None:
    """Take back the last step."""
    window.undo.undo()


def redo(window: Frame) -> None:
    """Do again what was taken back."""
    window.undo.redo()


def add_note(window: Frame) -> None:
    """Begin a note on the provision in hand."""
    window.raise_dock("notes")
    window.notes.ask_kind()


def search(window: Frame) -> None:
    """Go to the search field."""
    window.raise_dock("search")


def compare(window: Frame) -> None:
    """Ask what shall be compared with what."""
    from desktop.gui.dialogs.compare import CompareDialog

    dialog = CompareDialog(window.desk, window.side(), window)
    if dialog.exec():
        window.show_comparison(*dialog.sides())


def compare_tracked(window: Frame) -> None:
    """Lay the text before its tracked changes beside the text after them."""
    from desktop.terms.page import Side

    text = window.desk.current[0]
    window.show_comparison(Side(text, before=True), Side(text))


def overview(window: Frame) -> None:
    """Show who must do what by when."""
    window.show_page("overview")
    window.overview.setFocus()


def compare_again(window: Frame) -> None:
    """Show the last comparison again."""
    window.show_page("comparison")


def read(window: Frame) -> None:
    """Show the text on the desk."""
    window.show_page("reading")
    window.reading.tree.setFocus()


def previous(window: Frame) -> None:
    """Go to the previous decision."""
    window.reading.step(-1)


def next_(window: Frame) -> None:
    """Go to the next decision."""
    window.reading.step(1)


def pick(window: Frame) -> None:
    """Unfold the list of decisions."""
    window.show_page("reading")
    window.reading.picker.setFocus()
    window.reading.picker.showPopup()


def copy_cited(window: Frame) -> None:
    """Put the paragraph in hand with its citation on the clipboard."""
    from desktop.gui.citing import copy_cited as copied

    copied(window.desk)
