"""Sheets: tables of typed cells as values, poured into Excel's format or into CSV."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import xlsxwriter

from desktop.brief.akn.xml import clean
from desktop.brief.ooxml.package import pack, put
from desktop.brief.sheets.heights import height
from desktop.brief.sheets.numerals import Numeral
from desktop.terms.brief import Mark, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path
    from typing import Any

Cell = Numeral | str | int | float | tuple[Run, ...] | None

# What a spreadsheet would take for a formula, in half and in full width.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_MOST_CHARACTERS = 32_767  # in a cell of Excel
_LONGEST_NAME = 31
_A4 = 9  # as Excel counts papers
_ARABIC = re.compile(r"[\u0620-\u064a]")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_LOOKS: Mapping[Mark, dict[str, object]] = {
    Mark.INSERTED: {"underline": 1, "font_color": "#1B6E3C"},
    Mark.DELETED: {"font_strikeout": True, "font_color": "#A12622"},
}
_NEVER = ("docProps/core.xml", rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"1980-01-01T00:00:00Z")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head and its width in characters."""

    head: str
    width: int = 18


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be: one line of heads, then rows of cells; `rtl` where it runs from right to left."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    rtl: bool = False


def xlsx(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as one Excel file: heads frozen and filtered, words wrapped; the same bytes for the same sheets."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_urls": False})
    pen = _Pen(book)
    for name, sheet in zip(sheet_names(sheet.name for sheet in sheets), sheets, strict=True):
        pen.write(name, sheet)
    book.close()
    return _timeless(buffer.getvalue())


def delimited(sheet: Sheet) -> bytes:
    """The sheet as CSV: UTF-8 with the mark that Excel needs, no cell that it would take for a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([_plain(column.head) for column in sheet.columns])
    writer.writerows([_plain(cell) for cell in row] for row in sheet.rows)
    return buffer.getvalue().encode("utf-8-sig", "replace")


def write_sheets(sheets: Sequence[Sheet], path: Path) -> Path:
    """Write the sheets to `path`, as CSV (the first of them) where its name ends so, else for Excel.

    Raises UnwritableFile.
    """
    made = delimited(sheets[0]) if path.suffix.lower() == ".csv" else xlsx(sheets)
    return put(made, path)


def _plain(cell: Cell) -> str | int | float | None:
    """A cell as CSV has it; words that would be a formula begin with an apostrophe, as in a spreadsheet."""
    if isinstance(cell, Numeral):
        return cell.value
    if isinstance(cell, str | tuple):
        words = clean(_unmarked(cell))
        return f"'{words}" if words.startswith(_FORMULA) else words
    return cell


def _unmarked(cell: str | tuple[Run, ...]) -> str:
    return cell if isinstance(cell, str) else "".join(run.text for run in cell)


def _said(cell: Cell) -> str:
    return _unmarked(cell) if isinstance(cell, str | tuple) else ""


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Names that Excel takes: short, without its own signs, each once whatever the case."""
    taken: list[str] = []
    for words in wanted:
        name = _NOT_IN_NAMES.sub(" ", clean(words)).strip("' ")
        name = base = _cut(name, _LONGEST_NAME).strip("' ") or "Sheet"
        turn = 2
        while name.casefold() in {*(other.casefold() for other in taken), "history"}:
            tail = f" {turn}"
            name, turn = _cut(base, _LONGEST_NAME - len(tail)) + tail, turn + 1
        taken.append(name)
    return taken


class _Pen:
    """Writes sheets into a workbook; formats are made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._formats: dict[str, Any] = {}
        self._head = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E7ECF2", "bottom": 1}
        )
        self._words = book.add_format({"text_wrap": True, "valign": "top"})
        self._from_right = book.add_format({"text_wrap": True, "valign": "top", "reading_order": 2})
        self._plain = book.add_format()
        self._marks = {mark: book.add_format(look) for mark, look in _LOOKS.items()}
        self._whole = {
            mark: book.add_format({**look, "text_wrap": True, "valign": "top"})
            for mark, look in _LOOKS.items()
        }

    def write(self, name: str, sheet: Sheet) -> None:
        """Add a sheet with all its rows."""
        page = self._book.add_worksheet(name)
        if sheet.rtl:
            page.right_to_left()
        for at, column in enumerate(sheet.columns):
            page.set_column(at, at, column.width)
            page.write_string(0, at, _fitting(column.head), self._head)
        widths = [column.width for column in sheet.columns]
        for down, row in enumerate(sheet.rows, 1):
            page.set_row(down, height([_said(cell) for cell in row], widths))
            for across, cell in enumerate(row):
                self._put(page, (down, across), cell)
        page.freeze_panes(1, 0)
        if sheet.columns:
            page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)

    def _put(self, page: Any, at: tuple[int, int], cell: Cell) -> None:
        if isinstance(cell, Numeral):
            page.write_number(*at, cell.value, self._shown(cell.form))
        elif isinstance(cell, str | tuple):
            self._say(page, at, cell)
        elif cell is not None:
            page.write_number(*at, cell, self._shown("General"))

    def _say(self, page: Any, at: tuple[int, int], cell: str | tuple[Run, ...]) -> None:
        words = _fitting(_unmarked(cell))
        runs = [run for run in cell if run.text] if isinstance(cell, tuple) else []
        if any(run.mark in self._marks for run in runs) and words == _unmarked(cell):
            pieces = [piece for run in runs for piece in (self._marks.get(run.mark, self._plain), run.text)]
            if len(runs) == 1:
                page.write_string(*at, words, self._whole[runs[0].mark])
            else:
                page.write_rich_string(*at, *pieces, self._look(words))
        elif words:
            page.write_string(*at, words, self._look(words))

    def _look(self, words: str) -> Any:
        """How a cell of words is wrapped: words in Arabic run from the right whatever sign they begin with."""
        return self._from_right if _ARABIC.search(words) else self._words

    def _shown(self, form: str) -> Any:
        if form not in self._formats:
            self._formats[form] = self._book.add_format({"num_format": form, "valign": "top"})
        return self._formats[form]


def _fitting(words: str) -> str:
    words = clean(words)
    return words if _places(words) <= _MOST_CHARACTERS else _cut(words, _MOST_CHARACTERS - 1) + "…"


def _places(words: str) -> int:
    """How long Excel takes `words` to be: a sign beyond the first 65,536 counts twice."""
    return len(words.encode("utf-16-le")) // 2


def _cut(words: str, most: int) -> str:
    return words.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def _timeless(book: bytes) -> bytes:
    """The file without the time it was made."""
    with zipfile.ZipFile(io.BytesIO(book)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name, day, never = _NEVER
    parts[name] = re.sub(day, never, parts[name])
    return pack(parts)
