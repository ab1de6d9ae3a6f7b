"""The rows of a table edited cell by cell, and rows and tables that come and go whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.brief.ooxml.tags import w
from desktop.brief.redline.made import grid
from desktop.brief.redline.pen import like
from desktop.brief.redline.sheet import CALL
from desktop.brief.redline.words import New
from desktop.compare.order import best_chain
from desktop.reading.word_tables import children
from desktop.reading.word_xml import W, number, under, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.redline.base import Opened, Slot
    from desktop.brief.redline.sheet import Target
    from desktop.brief.redline.words import Rewriter
    from desktop.terms.block import Rows

_ALIKE = 0.4  # of the letters: below it one row went and another came
Row = tuple[str, ...]
Called = tuple[tuple[str, ...], ...]  # the notes that each cell of a row calls


@dataclass(frozen=True)
class Tables:
    """Writes tracked changes into tables."""

    rewriter: Rewriter
    opened: Opened

    def can_edit(self, slot: Slot, target: Target) -> bool:
        """Whether the table keeps its columns, so that it can be edited row by row."""
        return _width(slot.rows) == _width(target.rows) and all(
            self._row(slot, n) is not None for n in range(len(slot.rows))
        )

    def rewrite(self, slot: Slot, target: Target) -> None:
        """Make the rows of a table say those of `target`."""
        rows = [self._row(slot, n) for n in range(len(slot.rows))]
        calls, last = list(_calls(target)), None
        at_a = at_b = 0
        for a, b in (*_couples(slot.rows, target.rows), (len(rows), len(target.rows))):
            for gone in range(at_a, a):
                self._delete(slot, gone)
                last = rows[gone]
            for new in range(at_b, b):
                last = self._add(last, rows[0], target.rows[new], calls[new])
            if a < len(rows):
                last = self._change(slot, a, target.rows[b], calls[b])
            at_a, at_b = a + 1, b + 1

    def delete(self, slot: Slot) -> None:
        """Delete a whole table."""
        for n in range(len(slot.rows)):
            self._delete(slot, n)

    def whole(self, target: Target) -> tuple[Element, Element]:
        """A new table, and the paragraph that keeps it apart from the next."""
        width = max(map(len, target.rows))
        rows = [
            self._new_row(_padded(row, width), calls, None)
            for row, calls in zip(target.rows, _calls(target), strict=True)
        ]
        after = w("p")
        self.rewriter.pen.mark(after, "ins")
        return grid(rows, width, rtl=False), after

    def _row(self, slot: Slot, n: int) -> Element | None:
        """The w:tr that prints a row of a slot."""
        for refs in slot.cells[n]:
            for ref in refs:
                return next(self.opened.paragraph(ref).iterancestors(f"{W}tr"), None)
        return None

    def _change(self, slot: Slot, n: int, row: Row, calls: Called) -> Element | None:
        """Make a row say `row`, by another one where some of its words have no cell to stand in."""
        there = self._row(slot, n)
        if not all(self._cell(slot, n, c) for c, words in enumerate(row) if words.strip()):
            self._delete(slot, n)
            return self._add(there, there, row, calls)
        self._edit(slot, n, row, calls)
        return there

    def _cell(self, slot: Slot, n: int, c: int) -> list[Element]:
        """The paragraphs of a cell."""
        refs = slot.cells[n][c] if c < len(slot.cells[n]) else ()
        return [self.opened.paragraph(ref) for ref in refs] or self._empty_cell(slot, n, c)

    def _edit(self, slot: Slot, n: int, row: Row, calls: Called) -> None:
        width = max(len(row), len(slot.rows[n]))
        for c, (old, new) in enumerate(zip(_padded(slot.rows[n], width), _padded(row, width), strict=True)):
            paragraphs = self._cell(slot, n, c)
            if paragraphs and (CALL in new or "".join(old.split()) != "".join(new.split())):
                self.rewriter.rewrite(paragraphs, New(new, calls[c] if c < len(calls) else ()))

    def _empty_cell(self, slot: Slot, n: int, column: int) -> list[Element]:
        """The paragraph of a cell that prints nothing yet."""
        row, at = self._row(slot, n), 0
        for cell in children(row, "tc") if row is not None else ():
            if at == column:
                merge = under(cell, "tcPr/vMerge")
                goes_on = merge is not None and value(merge, default="continue") == "continue"
                return [] if goes_on else list(cell.iter(f"{W}p"))[:1]
            at += max(1, number(cell, "tcPr/gridSpan", 1))
        return []

    def _delete(self, slot: Slot, n: int) -> None:
        """Delete a row: every w:tr that prints a part of it, for merged cells may have been read as one row."""
        paragraphs = [self.opened.paragraph(ref) for refs in slot.cells[n] for ref in refs]
        rows = [next(paragraph.iterancestors(f"{W}tr"), None) for paragraph in paragraphs]
        for row in {id(row): row for row in rows if row is not None}.values():
            for paragraph in row.iter(f"{W}p"):
                self.rewriter.pen.wrap_all(paragraph, "del")
            if row.find(f"{W}trPr/{W}del") is None:
                _properties(row).append(self.rewriter.pen.tag("del"))

    def _add(self, after: Element | None, first: Element | None, row: Row, calls: Called) -> Element:
        """Add a row after another one, or before the first."""
        made = self._new_row(row, calls, first if after is None else after)
        if after is not None:
            after.addnext(made)
        elif first is not None:
            first.addprevious(made)
        return made

    def _new_row(self, row: Row, calls: Called, model: Element | None) -> Element:
        cells = [] if model is None else list(children(model, "tc"))
        shapes: list[Element | None] = list(cells) if len(cells) == len(row) else [None] * len(row)
        made = w("tr", w("trPr", w("cantSplit"), self.rewriter.pen.tag("ins")))
        for text, called, shape in zip(row, calls, shapes, strict=True):
            made.append(self._new_cell(New(text, called), shape, len(row)))
        return made

    def _new_cell(self, new: New, shape: Element | None, width: int) -> Element:
        model = None if shape is None else next(shape.iter(f"{W}p"), None)
        paragraph = w("p") if model is None else like(model)
        size = None if shape is None else shape.find(f"{W}tcPr/{W}tcW")
        share = size.get(f"{W}w", "") if size is not None else str(9354 // max(1, width))
        cell = w("tc", w("tcPr", w("tcW", w=share, type="dxa")), paragraph)
        self.rewriter.say(paragraph, new, model)
        return cell


def _calls(target: Target) -> Iterator[Called]:
    """The notes that each cell of each row calls."""
    left = list(target.calls)
    width = max(map(len, target.rows))
    for row in target.rows:
        cells = []
        for cell in _padded(row, width):
            count = cell.count(CALL)
            cells.append(tuple(left[:count]))
            del left[:count]
        yield tuple(cells)


def _padded(row: Row, width: int) -> Row:
    return (*row, *("",) * (width - len(row)))


def _width(rows: Rows) -> int:
    return max((n for row in rows for n, cell in enumerate(row, 1) if cell.strip()), default=0)


def _properties(row: Element) -> Element:
    found = row.find(f"{W}trPr")
    if found is None:
        found = w("trPr")
        before = row.find(f"{W}tblPrEx")
        if before is None:
            row.insert(0, found)
        else:
            before.addnext(found)
    return found


def _couples(old: Rows, new: Rows) -> list[tuple[int, int]]:
    """The rows that became one another."""
    return alike_lines([" ".join(row) for row in old], [" ".join(row) for row in new])


def alike_lines(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The lines that became one another: those that together are most alike."""
    weighed = [
        (a, b, alike * (1 + len(x)))
        for a, x in enumerate(old)
        for b, y in enumerate(new)
        if (alike := Indel.normalized_similarity(x, y)) >= _ALIKE
    ]
    return best_chain(weighed)
