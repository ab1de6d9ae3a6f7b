"""A table taken away: to the clipboard, as every program can take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from desktop.views.tables import all_rows, as_csv, as_html, as_text, number_columns

if TYPE_CHECKING:
    from desktop.terms.provision import Table


def clipboard_data(table: Table) -> QMimeData:
    """The cells by tab and line, marked up, and as comma-separated values."""
    rows, data = all_rows(table), QMimeData()
    data.setText(as_text(rows))
    data.setHtml(as_html(rows, len(table.header), number_columns(table)))
    data.setData("text/csv", as_csv(rows).encode())
    return data
