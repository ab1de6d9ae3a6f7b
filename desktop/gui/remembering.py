"""What is remembered of an open dossier from one start to the next: its path and, unless it is encrypted, the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui import settings

if TYPE_CHECKING:
    from desktop.gui.desk import Desk

_PLACES = ("open/text", "open/node", "compare/text", "compare/part")


def opened(desk: Desk) -> None:
    """A dossier was opened: go where the reader was in it, where that is known."""
    if desk.workspace is None:
        return
    from desktop.workspace.safety import copied_from

    if copied_from(desk.workspace.path):  # it is looked into, and goes one day
        return
    path = str(desk.workspace.path)
    text = settings.text("open/text") if settings.text("open/dossier") == path else ""
    if desk.discreet:
        settings.forget(*_PLACES)
    settings.remember_dossier(desk.workspace.path)
    settings.set_value("open/dossier", path)
    if desk.entry(text):
        desk.select(text, settings.text("open/node"))


def text(desk: Desk, text_id: str) -> None:
    """A text lies on the desk."""
    if not desk.discreet:
        settings.set_value("open/text", text_id)
        settings.set_value("open/node", "")


def node(desk: Desk, node_id: str) -> None:
    """A provision is in hand."""
    if not desk.discreet:
        settings.set_value("open/node", node_id)
