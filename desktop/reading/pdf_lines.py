"""The words of a page as printed lines: cut where columns part, joined where a raised mark cut them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desktop.reading.pdf_words import MARKS, NO_SPACE, SMALL, SUPERSCRIPT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.reading.pdf_words import Piece, Sheet, Word

RAISED = "".join(map(chr, (*SUPERSCRIPT.values(), *MARKS.values())))
GUTTER = 1.6  # a wider gap than this many times the type size parts two columns
APART = 0.8  # the same where the file itself holds them apart
LABEL_GAP = 6.0  # but after a label up to this
MARK_GAP = 12.0  # and after the mark of a footnote up to this
TIGHT = 0.06  # a gap narrower than this is no space
CJK = "\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_WIDE = re.compile(f"[{CJK}]")
_ODD = re.compile(f"[{CJK}{RAISED}]| [-‐‑,.;:)]")  # where not every gap is a space
_ODD_ASCII = re.compile(" [-,.;:)]")  # the same where all is ASCII
_FIGURE = re.compile(r"[(]?[\d–—−-]")
LABEL = re.compile(
    r"""\(?[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]|[0-9]{1,3}(?:\.[0-9]{1,3})+|\(?[A-Za-z]{1,2}[.)]|\(?[ivxlcIVXLC]{1,6}[.)]
    |[\u0400-\u04ff\u0600-\u06ff][.)]|\([\u0400-\u04ff\u0600-\u06ff]{1,2}\)|[0-9]{1,3}/[A-Z0-9.]{1,8}\.?
    |[（(]?[一二三四五六七八九十]{1,3}[）)、.]|[•●▪■◦○➢✓❖–—·*\u2022\uf0b7-]|\*{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}""",
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
    spaced: bool  # the file has a space after it
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
    _, _, end, line, type_size, _ = words[0]
    for at, (_, left, right, base, size, _) in enumerate(words):
        close = base == line and -type_size < left - end <= GUTTER * type_size
        end, line, type_size = right, base, size
        if not close and at and _parts(words, start, at):
            yield _span(words[start:at], page, bold=piece.bold)
            start = at
    yield _span(words[start:], page, bold=piece.bold, hyphen=piece.hyphen, spaced=piece.spaced)


def _parts(words: Sequence[Word], start: int, at: int) -> bool:
    last, word = words[at - 1], words[at]
    size = max(last.size, word.size)
    gap = word.left - last.right
    if gap <= GUTTER * size:
        return word.right < words[start].left or abs(word.base - last.base) > size
    return not (at - start == 1 and gap <= LABEL_GAP * size and _labels(last.text, word.text))


def _labels(label: str, text: str) -> bool:
    """`label` is a label and `text` what it stands before; two figures side by side are neither."""
    plain = label.isalpha()  # as most first words are: quickly told
    return not plain and LABEL.fullmatch(label) is not None and not _FIGURE.match(text)


def _span(
    words: Sequence[Word], page: int, *, bold: bool, hyphen: bool = False, spaced: bool = False
) -> Span:
    _, lefts, _, _, sizes, _ = zip(*words, strict=True)
    size, small = max(sizes), min(sizes)
    large = words[sizes.index(size)]
    if lefts != tuple(sorted(lefts)):  # a mark of another font may come late in the file
        words = sorted(words, key=lambda word: word.left)
    if small < SMALL * size:
        words = _mark_raised(words, large)
    first, base = words[0], large.base
    labelled = len(words) > 1 and _labels(first.text, words[1].text)
    return Span(
        text=_text(words, size or 1.0) + ("-" if hyphen else ""),
        page=page,
        left=first.left,
        top=base - 0.8 * size,
        right=words[-1].right,
        bottom=base + 0.2 * size,
        size=size,
        bold=bold,
        first=1.2 * size if _WIDE.match(first.text) else first.right - first.left,
        hang=words[1].left if labelled else first.left,
        spaced=spaced,
        words=words,
    )


def _largest(words: Sequence[Word]) -> Word:
    sizes = [word.size for word in words]
    return words[sizes.index(max(sizes))]


def _mark_raised(words: Sequence[Word], large: Word) -> Sequence[Word]:
    """Footnote calls that stand as words of their own beside `large`, as superscript."""
    return [
        word._replace(text=_raised(word.text, first=not n))
        if _is_mark(word.text, first=not n) and _is_raised(word, large)
        else word
        for n, word in enumerate(words)
    ]


def _is_mark(text: str, *, first: bool) -> bool:
    """Whether a word can be a note's call; a letter that begins a line is a note's own mark."""
    return text.isdigit() or (not first and len(text) == 1 and ord(text) in MARKS)


def _raised(text: str, *, first: bool) -> str:
    return text.translate(SUPERSCRIPT if first or text.isdigit() else MARKS)


def _is_raised(small: Word, large: Word) -> bool:
    return small.size < SMALL * large.size and small.base < large.base - 0.5


def _text(words: Sequence[Word], size: float) -> str:
    text = " ".join([word.text for word in words])
    odd = _ODD_ASCII if text.isascii() else _ODD
    if not odd.search(text) and True not in [word.glued for word in words]:
        return text
    parts = [words[0].text]
    for before, word in pairwise(words):
        parts += (_space(before, word, (word.left - before.right) / size), word.text)
    return "".join(parts)


def _space(before: Word, word: Word, gap: float) -> str:
    """What stands for the gap between two words, given as a share of the type size."""
    if gap > 0.8:
        return " "
    if word.glued and gap < NO_SPACE:
        return ""
    last, first = before.text[-1], word.text[0]
    if first in RAISED or (gap < 0.6 and (_WIDE.match(last) or _WIDE.match(first))):
        return ""
    return "" if len(word.text) == 1 and gap < 0.35 and first in "-‐‑,.;:)" else " "


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
    anchor = row[0] if len(row) == 1 else max(row, key=lambda other: other.size)
    if span.top >= anchor.bottom or span.bottom <= anchor.top:  # as mostly
        return False
    overlap = min(anchor.bottom, span.bottom) - max(anchor.top, span.top)
    alike = 0.8 < span.size / anchor.size < 1.25 if anchor.size else True
    return overlap > (0.55 if alike else 0.3) * min(anchor.height, span.height)


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
        return gap > -0.5 * size or span.right < before.right
    if before.text.isdigit() and _is_raised(before.words[-1], span.words[0]):
        return gap <= MARK_GAP * size
    return gap <= LABEL_GAP * size and _labels(before.text, span.text)


def _join(before: Span, span: Span) -> Span:
    if span.right < before.right:
        return _put_in(before, span)
    left, right = _with_raised(before, span)
    labelled = _labels(left, right)
    large = max(before, span, key=lambda part: part.size)
    none = span.left - before.right < TIGHT * large.size and not before.spaced
    close = none or right[0] in RAISED + ",.;:"
    return before._replace(
        text=left + ("" if close and not labelled else " ") + right,
        top=large.top,
        right=span.right,
        bottom=large.bottom,
        size=large.size,
        bold=before.bold and span.bold,
        hang=span.left if labelled else before.hang,
        spaced=span.spaced,
        words=[*before.words, *span.words],
    )


def _with_raised(before: Span, span: Span) -> tuple[str, str]:
    if _is_mark(span.text, first=False) and _is_raised(span.words[0], before.words[-1]):
        return before.text, _raised(span.text, first=False)
    if before.text.isdigit() and _is_raised(before.words[0], span.words[0]):
        return before.text.translate(SUPERSCRIPT), span.text
    return before.text, span.text


def _put_in(around: Span, mark: Span) -> Span:
    """A footnote call for which a line leaves a gap, in that gap."""
    words = sorted((*around.words, *mark.words), key=lambda word: word.left)
    return _span(words, around.page, bold=around.bold, hyphen=around.text.endswith("-"), spaced=around.spaced)


def in_line(row: Row, reach: float = LABEL_GAP) -> Row:
    """The row of a running text, joined again where nothing but a wide space parted it."""
    joined = [row[0]]
    for span in row[1:]:
        if span.left - joined[-1].right <= reach * span.size:
            joined[-1] = _join(joined[-1], span)
        else:
            joined.append(span)
    return joined


def apart(span: Span, gap: float, edges: Sequence[float] = (), near: float = 0.45) -> Iterable[Span]:
    """The parts of a line: cut where more than `gap` times the type size is free, or more than `near` at an edge."""
    words, start = span.words, 0
    for at in range(1, len(words)):
        right, left = words[at - 1].right, words[at].left
        free = (left - right) / span.size
        least = min(near, 0.2) if words[at - 1].text.isdigit() and _FIGURE.match(words[at].text) else near
        if free > gap or (free > least and any(right - 1 <= edge <= left + 1 for edge in edges)):
            yield _part(span, start, at)
            start = at
    if not start:
        yield span
        return
    last = _part(span, start, len(words))
    broken = span.text.endswith("-") and not last.text.endswith("-")
    yield last._replace(text=f"{last.text}-") if broken else last


def _part(span: Span, start: int, end: int) -> Span:
    words = _mark_raised(span.words[start:end], _largest(span.words[start:end]))
    return span._replace(
        text=_text(words, span.size),
        left=words[0].left,
        right=words[-1].right,
        first=words[0].right - words[0].left,
        hang=words[0].left,
        words=words,
    )
