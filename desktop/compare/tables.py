"""What a comparison asks of tables: their words as one text, and what they say of all their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terms.printed import as_printed, flat, line, rows

if TYPE_CHECKING:
    from desktop.terms.provision import Table

__all__ = ["as_printed", "flat", "head", "line", "rows"]


def head(table: Table) -> str:
    """What a table says of all its numbers: caption and header."""
    return " ".join((table.caption, *(cell for row in table.header for cell in row)))
