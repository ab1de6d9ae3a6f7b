"""A river as sheets: a row a provision with its words in every version, and a row a phrase that came or went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.beside.river import Course
from desktop.brief.sheets import Column, Sheet, xlsx

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.sheets import Cell
    from desktop.terms.change import Change
    from desktop.terms.lineage import River, RiverRow

_PLACE, _WORDS, _CHANGE, _NAME = 22, 56, 18, 24  # widths of columns in characters


def river_xlsx(river: River, files: Sequence[str], language: str = "") -> bytes:
    """The workbook of a river; `files` names its versions where they bear no symbol."""
    return xlsx(river_sheets(Course.of(river, files, language)))


def river_sheets(course: Course) -> tuple[Sheet, Sheet]:
    """All versions beside each other, and the lineage of every phrase."""
    own, rtl = course.labels, course.labels.language == "ar"
    heads = (
        Column(own("sheet.place"), _PLACE),
        *(Column(name, _WORDS) for name in course.names),
        *(Column(f"{own('sheet.change')} {name}", _CHANGE) for name in course.names[1:]),
    )
    rows = tuple(_row(course, row) for row in course.river.rows)
    words = [(own("sheet.place"), _PLACE), (own("river.phrase"), _WORDS)]
    spans = [(own("river.since"), _NAME), (own("river.until"), _NAME)]
    phrases = tuple(cells for row in course.river.rows for cells in _phrases(course, row))
    return (
        Sheet(own("river.name"), heads, rows, rtl),
        Sheet(own("river.phrases"), tuple(Column(*one) for one in (*words, *spans)), phrases, rtl),
    )


def _row(course: Course, row: RiverRow) -> tuple[Cell, ...]:
    said = (course.words(row, range(version, version + 1)) for version in range(len(row.nodes)))
    return (course.place(row), *said, *(_told(course, change) for change in row.changes))


def _told(course: Course, change: Change | None) -> str:
    return course.labels(f"change.{change.value}") if change else ""


def _phrases(course: Course, row: RiverRow) -> Iterator[tuple[Cell, ...]]:
    """What came in after the provision did, and what left before it did."""
    for phrase in (*course.left(row), *course.came(row)):
        until = course.names[phrase.until] if phrase.until is not None else ""
        yield course.place(row), phrase.text, course.names[phrase.since], until
