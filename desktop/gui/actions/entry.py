"""Action: one thing a reader can do, and when it can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.frame import Frame


def always(_: Frame) -> bool:
    """It can be done at any time."""
    return True


def has_dossier(window: Frame) -> bool:
    """A dossier is open."""
    return window.desk.workspace is not None


def has_text(window: Frame) -> bool:
    """A text lies on the desk."""
    return window.desk.document is not None


def has_two_sides(window: Frame) -> bool:
    """There are two things to compare: texts, or decisions of one text."""
    return sum(max(1, len(entry.parts)) for entry in window.desk.texts) > 1


def has_decisions(window: Frame) -> bool:
    """The text on the desk holds several decisions."""
    return has_text(window) and window.reading.picker.count() > 1


def has_tracked_changes(window: Frame) -> bool:
    """The text on the desk is a Word file with tracked changes."""
    document = window.desk.document
    return document is not None and any(one.rule == "tracked_changes" for one in document.findings)


def is_elsewhere(window: Frame) -> bool:
    """Something else than the text on the desk is shown."""
    return window.page not in {"empty", "reading", "locked"}


def has_compared(window: Frame) -> bool:
    """A comparison was made and something else is shown."""
    return window.compared is not None and window.page not in {"comparison", "locked"}


@dataclass(frozen=True)
class Action:
    """One thing a reader can do."""

    id: str
    title: object  # in the context "actions"
    do: Callable[[Frame], None]
    when: Callable[[Frame], bool] = always
    shortcut: str = ""
    icon: str = ""
    on: Callable[[Frame], bool] | None = None  # for what is switched on and off: whether it is on
    writes: bool = False  # whether it changes the dossier
