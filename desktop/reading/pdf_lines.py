"""The words of a page as printed lines: cut where columns part, joined where a raised mark cut them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desktop.reading.pdfium import SUPERSCRIPT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.reading.pdfium import Piece, Sheet, Word

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
GUTTER = 1.6  # a wider gap than this many times the type size parts two columns
APART = 0.8  # the same where the file itself holds them apart
LABEL_GAP = 6.0  # but after a label up to this
TIGHT = 0.06  # a gap narrower than this is no space
DOUBTFUL = 0.2  # a gap narrower than this may be none
DOUBT = "\u2060"  # stands beside a space that may be none, until all words of the document are known
CJK = "\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_WIDE = re.compile(f"[{CJK}]")
_FIGURE = re.compile(r"[(]?[\d–—−-]")
LABEL = re.compile(
    r"""\(?[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]|[0-9]{1,3}(?:\.[0-9]{1,3})+|\(?[A-Za-z]{1,2}[.)]|\(?[ivxlcIVXLC]{1,6}[.)]
    |[\u0400-\u04ff\u0600-\u06ff][.)]|\([\u0400-\u04ff\u0600-\u06ff]{1,2}\)|[0-9]{1,3}/[A-Z0-9.]{1,8}\.?
    |[（(]?[一二三四五六七八九十]{1,3}[）)、.]|[•●▪■◦○–—·*\u2022\uf0b7-]|\*{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}""",
    re.VERBOSE,
)


class Span(NamedTuple):
    """A printed line, or the part of one that stands in one column."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool
    first: float  # the width of its first word
    hang: float  # where the words after its label begin; `left` where it has none
    words: Sequence[Word]

    @property
    def height(self) -> float:
        """How tall the box is."""
        return self.bottom - self.top


Row = list[Span]  # what stands side by side on one line, from left to right


def rows(sheet: Sheet) -> list[Row]:
    """The lines of a page from top to bottom, each with its parts from left to right."""
    spans = [span for piece in sheet.pieces for span in _columns(piece, sheet.number)]
    return [_joined(row) for row in _level(spans)]


def _columns(piece: Piece, page: int) -> Iterable[Span]:
    start, words = 0, piece.words
    for at in range(1, len(words)):
        if _parts(words[start:at], words[at], piece.size):
            yield _span(words[start:at], piece, page)
            start = at
    yield _span(words[start:], piece, page)


def _parts(before: Sequence[Word], word: Word, size: float) -> bool:
    last = before[-1]
    gap = word.left - last.right
    if gap <= GUTTER * size:
        return word.right < before[0].left or word.top > last.bottom + size
    return not (len(before) == 1 and gap <= LABEL_GAP * size and _labels(last.text, word.text))


def _labels(label: str, text: str) -> bool:
    """`label` is a label and `text` what it stands before; two figures side by side are neither."""
    return LABEL.fullmatch(label) is not None and not _FIGURE.match(text)


def _span(words: Sequence[Word], piece: Piece, page: int) -> Span:
    words = _mark_raised(words)
    first, last = words[0], words[-1]
    labelled = len(words) > 1 and _labels(first.text, words[1].text)
    hyphen = piece.hyphen and last.index == piece.words[-1].index
    height = max([word.bottom - word.top for word in words])
    return Span(
        text=_text(words, piece.size) + ("-" if hyphen else ""),
        page=page,
        left=first.left,
        top=min([word.top for word in words]),
        right=last.right,
        bottom=max([word.bottom for word in words]),
        size=piece.size * height / piece.height if piece.height else piece.size,
        bold=piece.bold,
        first=first.right - first.left,
        hang=words[1].left if labelled else first.left,
        words=words,
    )


def _mark_raised(words: Sequence[Word]) -> Sequence[Word]:
    """Footnote calls that stand as words of their own, as superscript digits."""
    if len(words) < 2 or not any(word.text.isdigit() for word in words):
        return words
    height = max(word.bottom - word.top for word in words)
    floor = max(word.bottom for word in words)
    return [
        word._replace(text=word.text.translate(SUPERSCRIPT))
        if word.text.isdigit() and word.bottom - word.top < 0.8 * height and floor - word.bottom > 0.12 * height
        else word
        for word in words
    ]


def _text(words: Sequence[Word], size: float) -> str:
    parts = [words[0].text]
    for before, word in pairwise(words):
        parts += (_space(before, word, (word.left - before.right) / size), word.text)
    return "".join(parts)


def _space(before: Word, word: Word, gap: float) -> str:
    """What stands for the gap between two words, given as a share of the type size."""
    if gap > 0.8:
        return " "
    last, first = before.text[-1], word.text[0]
    if first in RAISED or (gap < 0.6 and (_WIDE.match(last) or _WIDE.match(first))):
        return ""
    if gap < (0.35 if len(word.text) == 1 else DOUBTFUL) and first in "-‐‑,.;:)":
        return ""
    return " " + DOUBT if gap < DOUBTFUL and last.isalpha() and first.isalpha() else " "


def _level(spans: list[Span]) -> list[Row]:
    """Spans of one height together; a small raised mark goes with the line it overlaps."""
    found: list[Row] = []
    for span in sorted(spans, key=lambda span: (span.bottom + span.top) / 2):
        for row in reversed(found[-3:]):
            if _side_by_side(row, span):
                row.append(span)
                break
        else:
            found.append([span])
    return found


def _side_by_side(row: Row, span: Span) -> bool:
    anchor = max(row, key=lambda other: other.height)
    overlap = min(anchor.bottom, span.bottom) - max(anchor.top, span.top)
    return overlap > 0.55 * min(anchor.height, span.height)


def _joined(row: Row) -> Row:
    row.sort(key=lambda span: span.left)
    joined = [row[0]]
    for span in row[1:]:
        if _continues(joined[-1], span):
            joined[-1] = _join(joined[-1], span)
        else:
            joined.append(span)
    return joined


def _continues(before: Span, span: Span) -> bool:
    gap, size = span.left - before.right, max(before.size, span.size)
    if gap <= APART * size:
        return gap > -0.5 * size
    return gap <= LABEL_GAP * size and _labels(before.text, span.text)


def _join(before: Span, span: Span) -> Span:
    large, small = (before, span) if before.height >= span.height else (span, before)
    raised = large.bottom - small.bottom > 0.12 * large.height and small.height < 0.8 * large.height
    left, right = (
        part.text.translate(SUPERSCRIPT) if raised and part is small and part.text.isdigit() else part.text
        for part in (before, span)
    )
    labelled = _labels(left, right)
    close = span.left - before.right < TIGHT * large.size or right[0] in RAISED + ",.;:"
    return Span(
        text=left + ("" if close and not labelled else " ") + right,
        page=before.page,
        left=before.left,
        top=large.top,
        right=max(before.right, span.right),
        bottom=large.bottom,
        size=large.size,
        bold=before.bold and span.bold,
        first=before.first,
        hang=span.left if labelled else before.hang,
        words=[*before.words, *span.words],
    )


def in_line(row: Row, reach: float = LABEL_GAP) -> Row:
    """The row of a running text, joined again where nothing but a wide space parted it."""
    joined = [row[0]]
    for span in row[1:]:
        if span.left - joined[-1].right <= reach * span.size:
            joined[-1] = _join(joined[-1], span)
        else:
            joined.append(span)
    return joined


def apart(span: Span, gap: float, edges: Sequence[float] = ()) -> Iterable[Span]:
    """The parts of a line: cut where more than `gap` times the type size is free, or a good part of it at an edge."""
    words, start = span.words, 0
    for at in range(1, len(words)):
        right, left = words[at - 1].right, words[at].left
        free = (left - right) / span.size
        if free > gap or (free > 0.45 and any(right - 1 <= edge <= left + 1 for edge in edges)):
            yield _part(span, start, at)
            start = at
    yield _part(span, start, len(words)) if start else span


def _part(span: Span, start: int, end: int) -> Span:
    words = _mark_raised(span.words[start:end])
    return span._replace(
        text=_text(words, span.size),
        left=words[0].left,
        right=words[-1].right,
        first=words[0].right - words[0].left,
        hang=words[0].left,
        words=words,
    )
