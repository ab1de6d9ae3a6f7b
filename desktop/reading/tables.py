"""Tables: rows out of lines with tabs, cells cleaned of what an extraction left in them, pages joined."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from desktop.terms.block import Block, Role

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from desktop.terms.block import Rows

_PURE_LABEL = re.compile(
    r"[(（]\w{1,5}[)）]|\w{1,4}[.)．]|\d{1,3}\s?[-–]|\d{1,3}(?:\.\d{1,2}){1,3}\.?|[-–—•·●▪]|(?:\d{1,4}|S|ES)(?:-\d+)?/\d{1,4}(?: [A-Z])?\.?"
)
_ITEM = re.compile(r"<li>\s*")
_END = re.compile(r"</(?:p|li)>\s*|<br\s*/?>\s*")
_TAG = re.compile(r"</?(?:p|ul|ol|li|u|b|i|em|strong|sup|sub|span|div)\b[^<>]*>")
_SPACES = re.compile(r"[ \t\u3000]+")
_NUMERIC = re.compile(r"[\d.,\s()\-–—%+*^a-z]*\d[\d.,\s()\-–—%+*^a-z]*|[-–—]")
_LONG_CELL = 16  # characters
_ALIKE = 0.75  # of the header's characters: a repeated header may differ by a misprint


def is_row(text: str) -> bool:
    """Whether a line with tabs can be a table's row and not a label with its text."""
    cells = text.rstrip("\n").split("\t")
    filled = [cell for cell in cells if cell.strip()]
    return len(cells) > 1 and not (len(filled) <= 2 and _PURE_LABEL.fullmatch(cells[0].strip() or "?"))


def rows_of(lines: Sequence[str]) -> Rows:
    """The rows that `lines` spell out, each with the same number of cells."""
    split = [[clean_cell(cell) for cell in line.split("\t")] for line in lines]
    width = max(map(len, split), default=0)
    return tuple(tuple(cells + [""] * (width - len(cells))) for cells in split)


def clean_cell(text: str) -> str:
    """A cell's words without tags; its paragraphs and items stand on lines of their own."""
    if "<" not in text:
        return _SPACES.sub(" ", text).strip()
    text = _TAG.sub("", _END.sub("\n", _ITEM.sub("", text)))
    return "\n".join(line for part in text.split("\n") if (line := _SPACES.sub(" ", part).strip()))


def header_rows(rows: Rows) -> int:
    """How many of the first rows head the columns."""
    if len(rows) < 2:
        return 0
    first, second = rows[0], rows[1]
    if len(first) == 2 and len(first[1]) > _LONG_CELL and len(first[0]) < len(first[1]) / 2:
        return 0  # names and what they stand for, not columns
    spanning = len(first) > 2 and any(not cell for cell in first[1:]) and not any(map(_is_number, first))
    under = not second[0] and sum(bool(cell) for cell in second) > 1
    return 2 if spanning and under and len(rows) > 2 else 1


def _is_number(cell: str) -> bool:
    return bool(_NUMERIC.fullmatch(cell)) and not re.fullmatch(r"\d{4}.*", cell)


def table_block(rows: Rows, page: int | None, line: int | None = None) -> Block:
    """A table's block."""
    return Block("", page=page, role=Role.TABLE, rows=rows, header_rows=header_rows(rows), line=line)


def join_tables(first: Block, then: Block) -> Block | None:
    """The one table that `first` and `then`, on the next page, are; None where they are two."""
    heads = first.header_rows
    if not first.rows or not then.rows or len(first.rows[0]) != len(then.rows[0]) or not heads:
        return None
    if len(then.rows) < heads or not _same(first.rows[:heads], then.rows[:heads]):
        return None
    return replace(first, rows=first.rows + then.rows[heads:])


def _same(a: Rows, b: Rows) -> bool:
    left, right = ("".join("".join("".join(row) for row in rows).split()) for rows in (a, b))
    return left == right or SequenceMatcher(None, left, right, autojunk=False).ratio() >= _ALIKE


def heads_raised(
    rows: Sequence[tuple[str, ...]], heads: int, spanned: Sequence[Container[int]] | None = None
) -> Rows:
    """The head of a column that is printed at the foot of a header of several storeys, as high up as it has room.

    `spanned` tells for every row which columns a cell wider than one takes; where nobody knows, what follows a
    filled cell is taken to be its.
    """
    cells = [list(row) for row in rows]
    for n in range(1, heads):
        for at, text in enumerate(cells[n]):
            top = _room(cells, spanned, n, at)
            if text and top < n and not (spanned and at in spanned[n]):
                cells[top][at], cells[n][at] = text, ""
    return tuple(map(tuple, cells))


def _room(cells: Sequence[Sequence[str]], spanned: Sequence[Container[int]] | None, row: int, at: int) -> int:
    """The highest row that column `at` has free above `row`; `row` itself where a head of its own stands above."""
    top = row
    while top and not _is_spanned(cells, spanned, top - 1, at):
        if cells[top - 1][at]:
            return row
        top -= 1
    return top


def _is_spanned(
    cells: Sequence[Sequence[str]], spanned: Sequence[Container[int]] | None, row: int, at: int
) -> bool:
    if spanned is not None:
        return at in spanned[row]
    return bool(at and not cells[row][at] and cells[row][at - 1])
