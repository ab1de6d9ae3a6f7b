"""Printed lines → whole paragraphs, footnotes, tables and furniture, in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.reading.footnotes import split_mark
from desktop.reading.furniture import furniture
from desktop.reading.layout import Layout, join, measure
from desktop.reading.mending import Piece, mend
from desktop.reading.tables import is_row, rows_of, table_block
from desktop.terms.block import Block, Role
from desktop.terms.language import language_of
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.block import Line

_BULLET = re.compile(r"\s*[-–—•·●▪◦‣∙]\s+(?![(（]?\w{1,3}[)）.]\s)")
_LONGEST_CELL = 60  # characters of a row's only cell
_DEEPEST = 5  # more places where bullets begin are no depths
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(slots=True)
class _Chunk:
    """Lines that belong together, while they are being gathered."""

    role: Role
    lines: list[Line] = field(default_factory=list)
    number: int = 0  # of its first line, from 1
    ended: bool = False


def paragraphs(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks that printed `lines` spell out: every word of the lines stands in exactly one of them, in order."""
    speech = wording(language_of("\n".join(line.text for line in lines)))
    aside = furniture(lines)
    layout = measure([line for i, line in enumerate(lines) if i not in aside])
    words = (
        frozenset(word.lower() for line in lines for word in _WORD.findall(line.text))
        if layout.wrapped
        else frozenset()
    )
    depths = _depths(lines)
    pieces = [
        Piece(_block(chunk, words, depths), chunk.lines[0], chunk.lines[-1])
        for chunk in _gather(lines, aside, layout)
    ]
    return mend(pieces, layout, speech)


def _depths(lines: Sequence[Line]) -> dict[float, int]:
    """How deep a bullet stands that begins so far from the left."""
    starts = sorted({_start(line) for line in lines if _BULLET.match(line.text)})
    return {start: depth for depth, start in enumerate(starts)} if 1 < len(starts) <= _DEEPEST else {}


def _start(line: Line) -> float:
    """Where a line begins, in whole millimetres or characters."""
    return round(line.left / 2.83) if line.left is not None else len(line.text) - len(line.text.lstrip())


def _gather(lines: Sequence[Line], aside: frozenset[int], layout: Layout) -> Iterator[_Chunk]:
    open_: _Chunk | None = None
    for i, line in enumerate(lines):
        if not line.text.strip():
            open_ = _finished(open_)
            continue
        after = lines[i + 1].text if i + 1 < len(lines) else ""
        role = Role.FURNITURE if i in aside else _role(line, open_, after)
        if role is Role.FOOTNOTE and _calls(line, open_, layout):
            role = Role.BODY
        if open_ and open_.role is role and _belongs(open_, line, layout):
            open_.lines.append(line)
            continue
        if open_:
            yield open_
        open_ = _Chunk(role, [line], i + 1)
    if open_:
        yield open_


def _finished(chunk: _Chunk | None) -> _Chunk | None:
    if chunk:
        chunk.ended = True
    return chunk


def _role(line: Line, open_: _Chunk | None, after: str) -> Role:
    if _is_row(line.text) or (open_ and _in_table(line, open_, after)):
        return Role.TABLE
    if split_mark(line.text.strip()):
        return Role.FOOTNOTE
    goes_on = open_ and not open_.ended and open_.role is Role.FOOTNOTE
    return Role.FOOTNOTE if goes_on else Role.BODY


def _calls(line: Line, open_: _Chunk | None, layout: Layout) -> bool:
    """Whether a mark that begins a line is a call inside the running text and no note's."""
    if open_ is None or open_.ended or open_.role is not Role.BODY or not layout.spaced:
        return False
    return layout.continues(open_.lines[-1], line)


def _is_row(text: str) -> bool:
    return "\t" in text and is_row(text)


def _in_table(line: Line, open_: _Chunk, after: str) -> bool:
    """Whether a line without tabs is a row of one cell: rows stand before and after it, with no line between."""
    inside = open_.role is Role.TABLE and not open_.ended and open_.lines[-1].page == line.page
    return inside and len(line.text) < _LONGEST_CELL and _is_row(after)


def _belongs(chunk: _Chunk, line: Line, layout: Layout) -> bool:
    before = chunk.lines[-1]
    if chunk.ended or before.page != line.page:
        return False
    if chunk.role is Role.TABLE:
        return True
    if chunk.role is Role.FOOTNOTE and split_mark(line.text.strip()):
        return False
    return chunk.role is not Role.FURNITURE and layout.continues(before, line)


def _block(chunk: _Chunk, words: frozenset[str], depths: dict[float, int]) -> Block:
    first = chunk.lines[0]
    if chunk.role is Role.TABLE:
        return table_block(rows_of([line.text for line in chunk.lines]), first.page, chunk.number)
    text = ""
    for line in chunk.lines:
        text = join(text, " ".join(line.text.split()), words)
    block = Block(text, first.page, chunk.role, size=first.size, line=chunk.number)
    if depths and _BULLET.match(first.text):
        block = replace(block, depth=depths.get(_start(first)))
    mark = split_mark(text) if chunk.role is Role.FOOTNOTE else None
    return replace(block, label=mark[0], text=mark[1]) if mark else block
