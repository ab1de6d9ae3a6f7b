"""Texts beside each other taken away: to the clipboard, as every program can take a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt

from desktop.views.tables import as_csv, as_html, as_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.gui.models.columns import ColumnsModel


def clipboard_rows(model: ColumnsModel[Any], numbers: Iterable[int]) -> QMimeData:
    """Some rows as they are shown, under the heads of the columns."""
    columns = range(model.columnCount())
    heads = tuple(str(model.headerData(n, Qt.Orientation.Horizontal)) for n in columns)
    listed = (tuple(str(model.index(row, n).data() or "") for n in columns) for row in numbers)
    rows, data = (heads, *listed), QMimeData()
    data.setText(as_text(rows))
    data.setHtml(as_html(rows, 1))
    data.setData("text/csv", as_csv(rows).encode())
    return data
