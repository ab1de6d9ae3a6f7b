"""The pages of a document as one flow of blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.reading import pdf_tables
from desktop.reading.pdf_bands import bands, sides
from desktop.reading.pdf_lines import in_line
from desktop.reading.pdf_page import NOTE, body_size, notes_under, parts, repeated
from desktop.reading.pdf_paragraphs import Setting, block, joined, text_of
from desktop.terms.block import Block, Role
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.reading.pdf_lines import Row, Span
    from desktop.reading.pdf_page import Page, Parts
    from desktop.terms.step import Work

STRIDE = 50  # pages between two steps
ASIDE = {Role.FURNITURE, Role.FOOTNOTE}
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_PLAIN_MARK = re.compile(r"(\d{1,3})\s+(?=\w)")


def blocks_of(pages: Sequence[Page]) -> Work[list[Block]]:
    """The paragraphs, tables, footnotes and running heads of the pages, in reading order, a step every few pages."""
    again, size = repeated(pages), body_size(pages)
    sorted_out: list[Parts] = []
    for start in range(0, len(pages), STRIDE):
        if start:
            yield Step(len(pages), len(pages), "paragraphs")
        sorted_out += [parts(page, again, size) for page in pages[start : start + STRIDE]]
    lines = [row[0] for part in sorted_out for row in part.body if len(row) == 1]
    flow = _Flow(Setting(lines), size)
    for start in range(0, len(sorted_out), STRIDE):
        if start:
            yield Step(len(pages), len(pages), "paragraphs")
        for part in sorted_out[start : start + STRIDE]:
            flow.add(part)
    return flow.finish()


class _Flow:
    """Collects blocks; what stands at the foot of a page waits until the paragraph it cuts is whole."""

    def __init__(self, setting: Setting, size: float) -> None:
        self._setting, self._size = setting, size
        self._lines: list[Span] = []
        self._blocks: list[Block] = []
        self._waiting: list[tuple[int, Block]] = []

    def add(self, part: Parts) -> None:
        """Take the next page."""
        self._masthead(part)
        after_table = False
        for band in bands(part.body, part.page, self._size):
            if band.table:
                self._table(pdf_tables.table(band.rows, part.page))
            else:
                self._text(band.rows, after_table=after_table)
            after_table = band.table
        self._waiting += [(len(self._lines), note) for note in _notes(part.notes)]
        self._waiting += [(len(self._lines), _furniture(span)) for span in part.furniture]

    def finish(self) -> list[Block]:
        """Everything, in order."""
        self._close()
        return self._blocks

    def _masthead(self, part: Parts) -> None:
        """Names may run over several lines on the left; what stands to the right is one fact a line."""
        left, right = sides(part.masthead)
        self._blocks += [block(lines) for lines in joined(left, self._setting)]
        self._blocks += [block([line]) for line in right]

    def _text(self, rows: Sequence[Row], *, after_table: bool) -> None:
        """Running text; small type that follows a table and begins with a mark is the table's notes."""
        count = notes_under(rows, self._size) if after_table else 0
        self._blocks += _notes(rows[:count])
        self._lines += [span for row in rows[count:] for span in in_line(row)]

    def _table(self, table: Block) -> None:
        self._close()
        before = next(
            (n for n in reversed(range(len(self._blocks))) if self._blocks[n].role not in ASIDE), None
        )
        whole = before is not None and pdf_tables.continued(self._blocks[before], table)
        if before is not None and whole:
            self._blocks[before] = whole
        else:
            self._blocks.append(table)

    def _close(self) -> None:
        count = 0
        for lines in joined(self._lines, self._setting):
            self._release(count)
            self._blocks.append(block(lines))
            count += len(lines)
        self._blocks += [waiting for _, waiting in self._waiting]
        self._waiting, self._lines = [], []

    def _release(self, count: int) -> None:
        """Let go what waited for the first `count` lines."""
        while self._waiting and self._waiting[0][0] <= count:
            self._blocks.append(self._waiting.pop(0)[1])


def _plain(row: Row) -> str:
    return " ".join(span.text for span in row)


def _counts_on(note: str, text: str) -> bool:
    """A note's mark that is not raised goes on with the number of the note before."""
    before, mark = NOTE.match(note) or _PLAIN_MARK.match(note), _PLAIN_MARK.match(text)
    number = before[1].translate(_PLAIN) if before else ""
    return mark is not None and number.isdigit() and int(mark[1]) == int(number) + 1


def _furniture(span: Span) -> Block:
    return Block(span.text, span.page, Role.FURNITURE, size=round(span.size, 1))


def _notes(rows: Sequence[Row]) -> Iterator[Block]:
    """The footnotes of a page; a line without a mark goes on with the note before."""
    notes: list[list[Span]] = []
    for row in rows:
        if notes and not NOTE.match(row[0].text) and not _counts_on(notes[-1][0].text, _plain(row)):
            notes[-1] += row
        else:
            notes.append(list(row))
    for lines in notes:
        text = text_of(lines)
        mark = NOTE.match(text) or _PLAIN_MARK.match(text)
        label = mark[1].translate(_PLAIN) if mark else ""
        yield replace(
            block(lines, Role.FOOTNOTE), text=text[mark.end() :] if mark else text, label=label, heading=False
        )
