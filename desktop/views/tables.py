"""A table of a document as data: which columns hold numbers, its notes, a row found by words, and its cells to take away."""

from __future__ import annotations

import csv
import html
import io
import re
import unicodedata
from typing import TYPE_CHECKING

from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.block import Rows
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision, Table

_NUMBER = re.compile(r"[(\[]?[-–−+]?[€$£¥]?\s?\d[\d\s.,'’]*%?[)\]]?(?:\s?\^?\w)?")
_EMPTY = frozenset({"", "-", "–", "—", "…", "..", "n/a", "不适用"})
_MOSTLY = 0.6  # of the cells that say anything
_FORMULA = tuple("=+-@\t\r＝＋－＠")  # what a sheet would reckon with


def is_number(cell: str) -> bool:
    """Whether a cell holds an amount, a count or a share."""
    return bool(_NUMBER.fullmatch(cell.strip()))


def number_columns(table: Table) -> frozenset[int]:
    """The columns whose cells are numbers nearly all."""
    return frozenset(n for n in range(width(table)) if _counts(_column(table.rows, n)))


def width(table: Table) -> int:
    """How many columns there are."""
    return max((len(row) for row in all_rows(table)), default=0)


def all_rows(table: Table) -> Rows:
    """The header rows, then the others."""
    return (*table.header, *table.rows)


def heads(table: Table) -> tuple[str, ...]:
    """What stands above every column, the lines of several header rows below each other."""
    return tuple("\n".join(_told(_column(table.header, n))) for n in range(width(table)))


def rows_with(table: Table, words: str) -> tuple[int, ...]:
    """The rows that hold every word, whatever their width and case; those that begin with them first."""
    wanted = _folded(words).split()
    if not wanted:
        return ()
    lines = [_folded(" ".join(row)) for row in table.rows]
    found = [n for n, line in enumerate(lines) if all(word in line for word in wanted)]
    return tuple(sorted(found, key=lambda n: not lines[n].startswith(" ".join(wanted))))


def notes_of(document: Document, node: str) -> tuple[Provision, ...]:
    """The notes printed under a table."""
    return tuple(p for p in document.children.get(node, ()) if p.kind is Kind.TABLE_NOTE)


def as_text(rows: Rows) -> str:
    """Cells by tab, rows by line: how a sheet takes a table from the clipboard."""
    return "\n".join("\t".join(_harmless(" ".join(cell.split())) for cell in row) for row in rows)


def as_csv(rows: Rows) -> str:
    """The cells as comma-separated values."""
    out = io.StringIO()
    csv.writer(out).writerows([[_harmless(cell) for cell in row] for row in rows])
    return out.getvalue()


def as_html(rows: Rows, header: int, right: frozenset[int] = frozenset()) -> str:
    """The cells marked up, the first `header` rows as headings, the columns of `right` to the right."""
    lines = [
        f"<tr>{''.join(_cell(cell, 'th' if n < header else 'td', right=c in right) for c, cell in enumerate(row))}</tr>"
        for n, row in enumerate(rows)
    ]
    return f"<table>{''.join(lines)}</table>"


def _harmless(cell: str) -> str:
    """The words of a cell, with an apostrophe first where a sheet would take them for a formula."""
    told = cell.startswith(_FORMULA) and not is_number(cell) and cell.strip() not in _EMPTY
    return f"'{cell}" if told else cell


def _cell(words: str, tag: str, *, right: bool) -> str:
    side = ' align="right"' if right else ""
    return f"<{tag}{side}>{html.escape(words).replace(chr(10), '<br>')}</{tag}>"


def _column(rows: Rows, number: int) -> list[str]:
    return [row[number] if number < len(row) else "" for row in rows]


def _counts(cells: Iterable[str]) -> bool:
    said = [cell for cell in cells if cell.strip() not in _EMPTY]
    return bool(said) and sum(map(is_number, said)) >= _MOSTLY * len(said)


def _told(cells: Iterable[str]) -> Iterable[str]:
    """What the header rows say of a column, a cell that spans two of them once."""
    return dict.fromkeys(cell for cell in cells if cell)


def _folded(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())
