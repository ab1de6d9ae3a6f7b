"""Notes over the drafts and the days: carried over, held against the outcome, told in order, taken out of the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.frame import Frame
    from desktop.gui.panes.carrying import CarryingPane
    from desktop.terms.page import Side
    from desktop.workspace.carrying_offer import Waiting


def has_several(window: Frame) -> bool:
    """There are two texts, and notes on one of them."""
    return len(window.desk.texts) > 1


def carry(window: Frame) -> None:
    """Ask from which text to which, and show what becomes of every note."""
    from desktop.gui.dialogs.carry import CarryDialog

    dialog = CarryDialog(window.desk, window)
    if dialog.exec():
        show_carrying(window, *dialog.sides())


def show_carrying(window: Frame, old: Side, new: Side) -> None:
    """Show what becomes of every note of one text in another."""
    window.show_page("carrying")
    cast("CarryingPane", window.spread("carrying")).show_sides(old, new)


def ledger(window: Frame) -> None:
    """Show what became of every amendment and position."""
    _show(window, "ledger")


def timeline(window: Frame) -> None:
    """Show who changed what when."""
    _show(window, "timeline")


def bin_(window: Frame) -> None:
    """Show what is in the bin."""
    _show(window, "binned")


def _show(window: Frame, name: str) -> None:
    window.show_page(name)
    window.spread(name).setFocus(Qt.FocusReason.OtherFocusReason)


def share(window: Frame) -> None:
    """Ask which notes go out to a colleague, and show them before they do."""
    from desktop.gui.dialogs.exchange_share import ShareDialog

    ShareDialog(window.desk, window).exec()


def merge(window: Frame) -> None:
    """Ask for a colleague's file, and show what it changes before it does."""
    from desktop.gui.dialogs.exchange_merge import MergeDialog

    MergeDialog(window.desk, window).exec()


def word_out(window: Frame) -> None:
    """Ask which document goes out with which notes as Word comments."""
    from desktop.gui.dialogs.word_out import WordOutDialog

    WordOutDialog(window.desk, window.side(), window).exec()


def word_in(window: Frame) -> None:
    """Ask for a Word file, and show what its comments bring before they are kept."""
    from desktop.gui.dialogs.word_in import WordInDialog

    WordInDialog(window.desk, window).exec()


def offer(window: Frame, texts: Sequence[str]) -> None:
    """Offer to carry notes over to texts that came in, where an earlier draft of one has some."""
    workspace = window.desk.workspace
    if workspace is None or not texts:
        return
    from desktop.workspace.carrying_offer import waiting_for

    def found(waiting: tuple[Waiting, ...]) -> None:
        if waiting and window.desk.workspace is workspace:
            _offer(window, max(waiting, key=lambda one: one.notes))

    window.desk.jobs.run("", lambda: waiting_for(workspace, texts), found, quiet=True)


def _offer(window: Frame, one: Waiting) -> None:
    words = (
        QCoreApplication.translate("carrying", "1 note stands on the earlier draft {name}.")
        if one.notes == 1
        else QCoreApplication.translate("carrying", "{n} notes stand on the earlier draft {name}.")
    )
    entry = window.desk.entry(one.old.text)
    said = words.format(n=one.notes, name=entry.name if entry else one.old.text)
    do = QCoreApplication.translate("carrying", "Carry them over…")
    window.desk.messages.offer(said, do, lambda: show_carrying(window, one.old, one.new))
