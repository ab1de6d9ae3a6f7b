"""Actions taken elsewhere: as a table to the clipboard, as a sheet to a file."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.models.actions import ActionsModel

Cells = list[list[str]]


def cells(model: ActionsModel, rows: Sequence[int], columns: Sequence[int]) -> Cells:
    """The words of some rows and columns as they are shown, under the heads of the columns."""
    from PySide6.QtCore import Qt

    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
    return [heads, *([str(model.index(row, column).data() or "") for column in columns] for row in rows)]


def clipboard_table(table: Cells) -> QMimeData:
    """A table as every program can take it: cells by tab and line, and the same marked up."""
    data = QMimeData()
    data.setText("\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in table))
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table)
    data.setHtml(f"<table>{body}</table>")
    return data


def _cell(words: str) -> str:
    return f"<td>{html.escape(words).replace(chr(10), '<br>')}</td>"
