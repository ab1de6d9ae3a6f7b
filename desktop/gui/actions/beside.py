"""Laying several texts beside each other: versions in time, languages in lock-step, the four-way check."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.gui.actions.entry import has_two_sides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.frame import Frame
    from desktop.gui.panes.columns import ColumnsPane
    from desktop.gui.panes.lockstep import LockstepPane
    from desktop.views.versions import Version


def has_languages(window: Frame) -> bool:
    """There are texts in two languages."""
    return len({entry.language for entry in window.desk.texts}) > 1


def has_four(window: Frame) -> bool:
    """There are texts enough for draft and final in two languages."""
    return has_languages(window) and len(window.desk.texts) > 3


def has_river(window: Frame) -> bool:
    """Versions were laid beside each other and something else is shown."""
    return _is_filled(window, "river")


def has_lockstep(window: Frame) -> bool:
    """Languages were laid beside each other and something else is shown."""
    return _is_filled(window, "lockstep")


def has_several(window: Frame) -> bool:
    """There are two texts at least, or decisions of one."""
    return has_two_sides(window)


def _is_filled(window: Frame, name: str) -> bool:
    """Whether a spread was made and shows something; it is not made to answer that."""
    pane = window.pages.findChild(QWidget, name, Qt.FindChildOption.FindDirectChildrenOnly)
    return window.page != name and pane is not None and bool(getattr(pane, "versions", ()))


def in_hand(window: Frame) -> Version | None:
    """The text on the desk, or the decision in hand where it holds several."""
    from desktop.views.versions import version_of

    side = window.side()
    entry = window.desk.entry(side.text) if side else None
    return version_of(entry, side.node) if entry and side else None


def river(window: Frame) -> None:
    """Ask which versions, and lay them beside each other."""
    from desktop.gui.dialogs.versions import VersionsDialog, Wanted
    from desktop.views.versions import drafts_like, in_time

    here, texts = in_hand(window), window.desk.texts
    wanted = Wanted(
        title=QCoreApplication.translate("beside", "Versions of a text"),
        order=QCoreApplication.translate("beside", "The versions, oldest first"),
        accept=QCoreApplication.translate("beside", "Lay side by side"),
        guess=drafts_like(texts, here) if here else (),
        sorting=partial(in_time, texts),
    )
    dialog = VersionsDialog(window.desk, wanted, window)
    if dialog.exec():
        show(window, "river", dialog.versions())


def lockstep(window: Frame) -> None:
    """Ask which languages, and lay them beside each other."""
    from desktop.gui.dialogs.versions import VersionsDialog, Wanted
    from desktop.views.versions import MOST, languages_like

    here, texts = in_hand(window), window.desk.texts
    wanted = Wanted(
        title=QCoreApplication.translate("beside", "Languages of a text"),
        order=QCoreApplication.translate(
            "beside", "Side by side; the first is the one the others are held against"
        ),
        accept=QCoreApplication.translate("beside", "Lay side by side"),
        guess=languages_like(texts, here) if here else (),
        most=MOST,
    )
    dialog = VersionsDialog(window.desk, wanted, window)
    if dialog.exec():
        show(window, "lockstep", dialog.versions())


def four_way(window: Frame) -> None:
    """Ask for draft and final in two languages, and check the changes."""
    from desktop.gui.dialogs.four import FourDialog
    from desktop.views.versions import four_like

    here = in_hand(window)
    dialog = FourDialog(window.desk, four_like(window.desk.texts, here) if here else (), window)
    if dialog.exec():
        window.show_page("lockstep")
        cast("LockstepPane", window.spread("lockstep")).show_four(dialog.versions())


def show(window: Frame, name: str, versions: Sequence[Version]) -> None:
    """Lay texts beside each other on a spread."""
    window.show_page(name)
    cast("ColumnsPane", window.spread(name)).show_versions(versions)


def river_again(window: Frame) -> None:
    """Show the versions again."""
    _show_again(window, "river")


def lockstep_again(window: Frame) -> None:
    """Show the languages again."""
    _show_again(window, "lockstep")


def _show_again(window: Frame, name: str) -> None:
    window.show_page(name)
    window.spread(name).setFocus(Qt.FocusReason.OtherFocusReason)
