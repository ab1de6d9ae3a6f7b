"""Actions taken elsewhere: as a table to the clipboard, as a sheet to a file."""

from __future__ import annotations

import html
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtWidgets import QFileDialog

from desktop.gui import i18n, settings
from desktop.gui.panes.actions_words import value_word
from desktop.views.following import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.gui.models.actions import ActionsModel
    from desktop.views.following import ActionRow

Cells = list[list[str]]


def cells(model: ActionsModel, rows: Sequence[int], columns: Sequence[int]) -> Cells:
    """The words of some rows and columns as they are shown, under the heads of the columns."""
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


def asked_file(parent: QWidget) -> Path | None:
    """The file the reader wants the actions in, or None; a name without an ending is for Excel."""
    title = QCoreApplication.translate("overview", "Export the actions")
    name = QCoreApplication.translate("overview", "Actions") + ".xlsx"
    start = str(Path(settings.text("files/folder", str(Path.home()))) / name)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, start, "Excel (*.xlsx);;CSV (*.csv)")
    if not chosen:
        return None
    path = Path(chosen)
    settings.set_value("files/folder", str(path.parent))
    return path if path.suffix.lower() in {".xlsx", ".csv"} else path.with_name(f"{path.name}.xlsx")


def write(rows: Sequence[ActionRow], facet: str, path: Path) -> Path:
    """Write the actions, and after them a sheet for every group where they are grouped; raises UnwritableFile."""
    from desktop.brief.sheets import write_sheets
    from desktop.brief.sheets.tabulated import following_sheet

    language = i18n.language()
    groups = grouped(rows, facet) if facet else ()
    parts = ((value_word(facet, group.value), following_sheet(group.rows, language)) for group in groups)
    return write_sheets(
        [following_sheet(rows, language), *(replace(sheet, name=name) for name, sheet in parts)], path
    )
