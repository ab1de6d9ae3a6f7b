"""The words of a provision as one text: a table's are its caption, then a line a row with a tab between cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.provision import Provision, Table


def as_printed(node: Provision) -> str:
    """The text of a provision that edits count their offsets in; a table's is its caption and a line a row."""
    return node.text if node.table is None else flat(node.table)


def flat(table: Table) -> str:
    """A table as text: its caption, then a line a row with a tab between cells."""
    return "\n".join(((table.caption,) if table.caption else ()) + tuple(map(line, rows(table))))


def rows(table: Table) -> tuple[tuple[str, ...], ...]:
    """Header and body of a table as one run of rows."""
    return (*table.header, *table.rows)


def line(row: tuple[str, ...]) -> str:
    """A row as it stands in the text of its table."""
    return "\t".join(row)
