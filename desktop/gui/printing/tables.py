"""Tables as rows: columns as in the Word brief, rules and fills, mirrored where a brief is read from the right."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from desktop.brief.word.grids import widths_of
from desktop.gui.printing.lines import plain
from desktop.gui.printing.looks import DEEP, PALE, RULE, UNIT
from desktop.gui.printing.rows import Box, Frame, Row, Stroke

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.gui.printing.lines import Setter
    from desktop.terms.brief import Cell, Grid

_INSET = 4.25 * UNIT
_TWENTIETHS = 20 / UNIT  # of a point in a unit: what the Word brief measures in
_THIN, _THICK = Stroke(RULE, 0.5 * UNIT), Stroke(DEEP, 1.0 * UNIT)
_FACTS = Frame(_THIN, _THIN)


def table(setter: Setter, grid: Grid, line: float, *, facts: bool = False) -> Iterator[Row]:
    """The rows of a table as wide as the line; each repeats the heads where it begins a page."""
    made = _Table(
        setter, grid, tuple(width / _TWENTIETHS for width in widths_of(grid, round(line * _TWENTIETHS)))
    )
    heads: tuple[Row, ...] = ()
    for n in range(len(grid.rows)):
        row = made.row(n, _FACTS if facts else made.frame(n), heads)
        if n < grid.header_rows:
            heads = (*heads, row)
        yield row


@dataclass(frozen=True)
class _Table:
    setter: Setter
    grid: Grid
    widths: tuple[float, ...]

    def frame(self, n: int) -> Frame:
        """The rules of a row: thick around the table and under its heads."""
        heads, last = self.grid.header_rows, len(self.grid.rows) - 1
        above = _THICK if n in {0, heads} else _THIN
        below = _THICK if n in {last, heads - 1} else _THIN
        return Frame(above, below, _THIN, PALE if n < heads else "")

    def row(self, n: int, frame: Frame, heads: tuple[Row, ...]) -> Row:
        """One row; a head or a band stands on the page of what it names."""
        cells = self.grid.rows[n]
        boxes = tuple(self._boxes(cells, self._spans(n, len(cells))))
        names = n < self.grid.header_rows or len(cells) == 1 < len(self.widths)
        return Row(
            boxes,
            max((box.cell.height for box in boxes), default=0.0),
            keeps=names and n < len(self.grid.rows) - 1,
            whole=True,
            frame=frame,
            heads=heads,
        )

    def _spans(self, n: int, cells: int) -> tuple[int, ...]:
        """How many columns each cell takes; a cell alone is a band across all."""
        if self.grid.spans and cells > 1:
            return self.grid.spans[n]
        return (len(self.widths),) if cells == 1 else (1,) * cells

    def _boxes(self, cells: tuple[Cell, ...], spans: tuple[int, ...]) -> Iterator[Box]:
        ends = list(accumulate(spans))
        whole = sum(self.widths)
        for cell, span, end in zip(cells, spans, ends, strict=False):
            left, width = sum(self.widths[: end - span]), sum(self.widths[end - span : end])
            paras = cell or (plain("", "Table Text"),)
            at = whole - left - width if self.setter.right else left
            yield Box(at, width, self.setter.cell(paras, width - 2 * _INSET), _INSET)
