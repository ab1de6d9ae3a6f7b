"""A paragraph with its citation on the clipboard: plain for a message, rich for Word, Markdown for notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.brief.citation import citation
from desktop.gui.i18n import language

if TYPE_CHECKING:
    from desktop.gui.desk import Desk

MARKDOWN = "text/markdown"


def copy_cited(desk: Desk) -> bool:
    """Put the provision in hand with symbol, paragraph and page on the clipboard; False where none is."""
    node = desk.current[1]
    if desk.document is None or node not in desk.document.by_id:
        return False
    said = citation(desk.document, node, language())
    data = QMimeData()
    data.setText(said.plain)
    data.setHtml(said.html)
    data.setData(MARKDOWN, said.markdown.encode())
    QGuiApplication.clipboard().setMimeData(data)
    return True
