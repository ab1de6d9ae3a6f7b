"""Flow: fills pages with rows, footnotes under them, headings with what they name, heads of tables repeated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.gui.printing.lines import plain
from desktop.gui.printing.looks import UNIT
from desktop.gui.printing.rows import parted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.gui.printing.lines import Cell, Setter
    from desktop.gui.printing.looks import Sheet
    from desktop.gui.printing.rows import Row

_OVER_NOTES = 9.0 * UNIT  # between the words of a page and its first footnote


@dataclass
class Page:
    """One page: the rows on it at their height, and the footnotes at its foot."""

    wide: bool
    rows: list[tuple[float, Row]] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    end: float = 0.0

    @property
    def places(self) -> tuple[int, ...]:
        """The sections that begin on it."""
        return tuple(row.place for _, row in self.rows if row.place)


class Notes:
    """The footnotes of a brief, set for the line of a page."""

    def __init__(self, setter: Setter, sheets: Mapping[bool, Sheet]) -> None:
        self._setter, self._sheets = setter, sheets
        self._cells: dict[tuple[int, bool], Cell] = {}

    @property
    def right(self) -> bool:
        """Whether they are read from right to left."""
        return self._setter.right

    def cell(self, number: int, *, wide: bool) -> Cell:
        """One of them."""
        if (number, wide) not in self._cells:
            words = f"{number}\t{self._setter.sources[number - 1]}"
            made = self._setter.cell([plain(words, "footnote text")], self._sheets[wide].line)
            self._cells[number, wide] = made
        return self._cells[number, wide]

    def height(self, numbers: Iterable[int], *, wide: bool) -> float:
        """What these take at the foot of a page."""
        heights = [self.cell(number, wide=wide).height for number in numbers]
        return sum(heights) + _OVER_NOTES if heights else 0.0


class Flow:
    """Puts rows on pages, one after the other."""

    def __init__(self, sheets: Mapping[bool, Sheet], notes: Notes) -> None:
        self._sheets, self._notes = sheets, notes
        self.pages: list[Page] = []

    def put(self, rows: Sequence[Row], *, wide: bool) -> None:
        """Put rows on upright or on wide pages; the other way round, a new page begins."""
        if not self.pages or self.pages[-1].wide != wide:
            self.pages.append(Page(wide))
        begins = True
        for n, row in enumerate(rows):
            if begins and row.keeps:
                self._keep(_chain(rows, n))
            begins = not row.keeps
            self._place(row)

    @property
    def _page(self) -> Page:
        return self.pages[-1]

    def _room(self, row: Row | None = None) -> float:
        """What is left on the page for a row, its footnotes counted."""
        page = self._page
        called = row.notes if row else ()
        notes = sorted({*page.notes, *called})
        return self._sheets[page.wide].room - page.end - self._notes.height(notes, wide=page.wide)

    def _turn(self, heads: Sequence[Row] = ()) -> None:
        self.pages.append(Page(self._page.wide))
        for head in heads:
            self._set(head)

    def _set(self, row: Row) -> None:
        page = self._page
        top = page.end + (row.above if page.rows else 0.0)
        page.rows.append((top, row))
        page.notes += [note for note in row.notes if note not in page.notes]
        page.end = top + row.height

    def _keep(self, chain: list[Row]) -> None:
        """Begin a new page where these would not stand on this one together, but would there."""
        called = {note for row in chain for note in row.notes}
        page = self._page
        notes = self._notes.height(sorted({*page.notes, *called}), wide=page.wide)
        needed = sum(row.above + row.height for row in chain) + notes
        room = self._sheets[page.wide].room
        if page.rows and page.end + needed > room >= needed:
            self._turn()

    def _place(self, row: Row) -> None:
        rest: Row | None = row
        while rest is not None:
            rest = self._placed(rest)

    def _placed(self, row: Row) -> Row | None:
        """Put a row, or as much as there is room for, on the page; give what is left of it."""
        page = self._page
        above = row.above if page.rows else 0.0
        if above + row.height <= self._room(row):
            self._set(row)
            return None
        fresh = len(page.rows) <= len(row.heads) and all(one in row.heads for _, one in page.rows)
        if row.whole and not fresh and self._would_fit(row):
            self._turn(row.heads)
            return row
        parts = self._parted(row, above, forced=fresh)
        if parts is None and fresh:
            self._set(row)  # higher than any page, and not to be parted
            return None
        if parts:
            self._set(parts[0])
        self._turn(row.heads)
        return parts[1] if parts else row

    def _would_fit(self, row: Row) -> bool:
        wide = self._page.wide
        heads = sum(head.height for head in row.heads)
        return heads + row.height + self._notes.height(row.notes, wide=wide) <= self._sheets[wide].room

    def _parted(self, row: Row, above: float, *, forced: bool) -> tuple[Row, Row] | None:
        """A row parted where there is room for what comes first with the footnotes that it calls."""
        room = self._room() - above
        while (parts := parted(row, room, forced=False)) and parts[0].height > self._room(parts[0]) - above:
            room = min(self._room(parts[0]) - above, room - UNIT)
        return parts or (parted(row, max(room, 0.0), forced=True) if forced else None)


def _chain(rows: Sequence[Row], start: int) -> list[Row]:
    """The rows that stand on one page: those that keep with the next, and of that one at least its beginning."""
    end = next((n for n in range(start, len(rows)) if not rows[n].keeps), len(rows) - 1)
    last = rows[end]
    begun = None if last.whole or last.picture else parted(last, 45.0 * UNIT, forced=False)
    return [*rows[start:end], begun[0] if begun else last]
