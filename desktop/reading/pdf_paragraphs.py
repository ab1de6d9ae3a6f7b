"""Printed lines that belong together, as paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.reading.pdf_lines import CJK
from desktop.terms.block import Block, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.reading.pdf_lines import Span

_END = re.compile(r"[.;:!?。；：！？．]['\"”’»)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_LEADER = re.compile(r"(?:\.\s?){4,}\s*\d+$")
_OPEN = re.compile(
    r"(?:^|\s)[a-zа-я]{1,3}$|[,‐-]$"
)  # a line that ends in an article or a preposition goes on
_WIDE_START = re.compile(f"[{CJK}]")
_GLUED, _RANGE = re.compile(r"(?<=\w)[-‐‑/]$"), re.compile(r"(?<=\d)[–—]$")
_LETTERED = re.compile(r"\(?(?:([b-z])|(i[iv]|vi{0,3}|ix|xi{0,3}))\)\s")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
LONG = 20  # times the type size: shorter lines are headings where the type changes
NEAR = 3.5  # points: lefts this close are the same
WRAPPED = 0.6  # of the measure: a heading's line that ends before is not broken there for want of room


class Setting:
    """How a document is set: the pitch of its lines, as a share of their size, and how far a heading's lines reach."""

    def __init__(self, lines: Sequence[Span]) -> None:
        pitches: Counter[float] = Counter(
            round((b.bottom - a.bottom) / b.size, 1)
            for a, b in pairwise(lines)
            if a.page == b.page and abs(a.size - b.size) < 0.5 and 0.8 < (b.bottom - a.bottom) / b.size < 3
        )
        often = [pitch for pitch, times in pitches.items() if times >= 0.1 * pitches.total()]
        self.pitch = min(often, default=1.2)
        left, right = (sorted(getattr(line, side) for line in lines) for side in ("left", "right"))
        tenth = len(lines) // 10
        self.broken = left[tenth] + WRAPPED * (right[-1 - tenth] - left[tenth]) if lines else 0.0


def joined(lines: Sequence[Span], setting: Setting) -> list[list[Span]]:
    """The lines as paragraphs, in order."""
    paragraphs: list[list[Span]] = []
    edges = _edges(lines, setting)
    for n, line in enumerate(lines):
        if paragraphs and _goes_on(paragraphs[-1], line, setting, edges[n - 1]):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def block(lines: Sequence[Span], role: Role = Role.BODY) -> Block:
    """A paragraph as a block."""
    heading = all(line.bold for line in lines) and not _END.search(lines[-1].text) and len(lines) < 6
    return Block(text_of(lines), lines[0].page, role, heading=heading, size=round(lines[0].size, 1))


def text_of(lines: Iterable[Span]) -> str:
    """The words of lines, with a space where a break stands for one."""
    parts: list[str] = []
    end = ""
    for line in lines:
        if end and not _close_up(end, line.text):
            parts.append(" ")
        parts.append(line.text)
        end = line.text[-2:]
    return "".join(parts)


def _close_up(end: str, text: str) -> bool:
    """No space stands between a line that ends so and one that begins so."""
    if end[-1].isalnum() and end.isascii() and text[:1].isascii():
        return False
    wide = _WIDE_START.match(end[-1]) or _WIDE_START.match(text)
    return bool(wide or _GLUED.search(end) or (_RANGE.search(end) and text[:1].isdigit()))


def _edges(lines: Sequence[Span], setting: Setting) -> list[float]:
    """For every line, how far to the right the lines reach among which it stands."""
    edges = [line.right for line in lines]
    start = 0
    for n in range(1, len(lines) + 1):
        if n == len(lines) or not _close(lines[n - 1], lines[n], setting):
            edges[start:n] = [max(edges[start:n])] * (n - start)
            start = n
    return edges


def _close(a: Span, b: Span, setting: Setting) -> bool:
    """Nothing but the break of a line stands between `a` and `b`."""
    if a.page != b.page or abs(a.size - b.size) > 0.08 * a.size + 0.3:
        return False
    return -1 < b.bottom - a.bottom <= (setting.pitch + 0.3) * b.size


def _goes_on(paragraph: Sequence[Span], line: Span, setting: Setting, edge: float) -> bool:
    last = paragraph[-1]
    if last.page != line.page or line.bottom < last.bottom - 2 * last.size:
        return _goes_over(paragraph, line, edge)
    if not _close(last, line, setting) or not _same_left(paragraph, line):
        return False
    if last.bold != line.bold and (len(paragraph) == 1 or line.hang > line.left):
        return last.right - last.left > LONG * last.size and _is_full(last, line, edge)
    if _leads(last.text) or (line.hang > line.left and _starts_alike(paragraph, line)):
        return False
    if last.bold and line.bold:
        if line.text[:1].islower() or _OPEN.search(last.text):
            return True
        edge = max(edge, setting.broken) if abs(last.left - line.left) < NEAR else edge
    return _is_full(last, line, edge)


def _leads(text: str) -> bool:
    """Whether a line leads to a page number, as those of a table of contents do."""
    return text[-1:].isdigit() and _LEADER.search(text) is not None


def _goes_over(paragraph: Sequence[Span], line: Span, edge: float) -> bool:
    """The same for a line at the top of the next page, or of the next column."""
    first, last = paragraph[0], paragraph[-1]
    if abs(last.size - line.size) > 0.08 * line.size or line.page > last.page + 1:
        return False
    if not _same_left(paragraph, line) or (line.page == last.page and line.text[:1].isupper()):
        return False
    hangs = line.left < first.left - NEAR or abs(line.left - first.hang) < NEAR < line.left - first.left
    if _END.search(last.text):
        returns = _returns(paragraph, line) and last.right > edge - 2 * last.size
        return (hangs or returns) and last.bold == line.bold and _may_begin_inside(last.text, line)
    if not hangs and line.hang > line.left:
        return False
    if last.bold == line.bold or line.text[:1].islower():
        return True
    return line.bold and len(paragraph) > 1 and _is_full(last, line, edge)


def _returns(paragraph: Sequence[Span], line: Span) -> bool:
    """The lines of a numbered paragraph come back to where its number stands, and so does this one, which has none."""
    first = paragraph[0]
    if len(paragraph) < 2 or first.hang <= first.left or line.hang > line.left:
        return False
    return abs(paragraph[1].left - first.left) < NEAR and abs(line.left - first.left) < NEAR


def _may_begin_inside(text: str, line: Span) -> bool:
    """After a sentence's end another may begin inside a paragraph; a short line of its own is a heading."""
    return line.text[:1].islower() or (not text.endswith((";", "；", ":", "：")) and len(line.text) > 40)


def _same_left(paragraph: Sequence[Span], line: Span) -> bool:
    first = paragraph[0]
    if len(paragraph) > 1:
        return abs(line.left - paragraph[1].left) < NEAR or _both_centred(paragraph[-1], line)
    if line.left <= first.left + NEAR or abs(line.left - first.hang) < NEAR:
        return True
    goes_on = line.text[:1].islower() and not _END.search(first.text)
    hanging = (goes_on or (first.bold and line.bold)) and line.left - first.left < 3 * line.size
    return hanging or _both_centred(first, line)


def _both_centred(a: Span, b: Span) -> bool:
    return a.bold and b.bold and abs(a.left + a.right - b.left - b.right) < 2 * NEAR


def _starts_alike(paragraph: Sequence[Span], line: Span) -> bool:
    """Both start with a label at the same place, and this one is set off as a label is or follows a full stop."""
    first, last = paragraph[0], paragraph[-1]
    if abs(first.left - line.left) >= NEAR or _counts_on(paragraph, line.text):
        return False
    return _is_set_off(line) or (first.hang > first.left and _END.search(last.text) is not None)


def _counts_on(paragraph: Sequence[Span], text: str) -> bool:
    """The label before the one that `text` begins with stands inside the paragraph's sentence, and so does this one."""
    label = _LETTERED.match(text)
    if label is None:
        return False
    before = chr(ord(label[1]) - 1) if label[1] else _ROMAN[_ROMAN.index(label[2]) - 1]
    inside = " ".join([paragraph[0].text[8:], *(line.text for line in paragraph[1:])])
    return f" ({before}) " in inside or inside.endswith(f" ({before})")


def _is_set_off(line: Span) -> bool:
    """The space after the label is wider than the spaces of the line."""
    gaps = sorted(b.left - a.right for a, b in pairwise(line.words[1:]))
    usual = gaps[len(gaps) // 2] if gaps else 0.3 * line.size
    return line.hang - line.left - line.first > 1.5 * usual


def _is_full(last: Span, line: Span, edge: float) -> bool:
    """The first word of `line` had no room after `last`."""
    return last.right + line.first + 0.15 * line.size > edge
