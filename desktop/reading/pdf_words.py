"""The words of a PDF's page with their places, and what is drawn around them."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as c

from desktop.reading.pdf_arabic import has_arabic, in_reading_order, is_arabic
from desktop.reading.pdfium import HYPHEN, characters, open_text, placer, quick

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.reading.pdfium import Box, Document, Placer

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SMALL = 0.85  # a mark is smaller than this share of the type beside it
NO_SPACE = 0.17  # a gap this small that the file has no space for is letter-spacing
_TOKEN = re.compile(rf"[^\s{HYPHEN}\x00-\x1f\x7f]+")
_BREAK = re.compile(rf"\r?\n|{HYPHEN}")
_FORMS = {  # letters the font has as one sign, and its bullet, as they are typed
    code: unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0xFB00, 0xFB07), *range(0xFE80, 0xFEFD))
} | {0xF0B7: "•"}
_DIGIT = re.compile(r"\d")
_PATH, _PICTURES = c.FPDF_PAGEOBJ_PATH, (c.FPDF_PAGEOBJ_IMAGE, c.FPDF_PAGEOBJ_FORM)
_box_of, _size_of = quick(c.FPDFText_GetLooseCharBox), quick(c.FPDFText_GetFontSize)
_origin_of, _matrix_of = quick(c.FPDFText_GetCharOrigin), quick(c.FPDFText_GetMatrix)
_weight_of, _font_of = quick(c.FPDFText_GetFontWeight), quick(c.FPDFText_GetFontInfo)
_is_generated = quick(c.FPDFText_IsGenerated)
_thing_on, _kind_of, _bounds_of = map(
    quick, (c.FPDFPage_GetObject, c.FPDFPageObj_GetType, c.FPDFPageObj_GetBounds)
)


class Word(NamedTuple):
    """What stands between two spaces, and where; `base` is the line it stands on, from the top."""

    text: str
    left: float
    right: float
    base: float
    size: float  # of the type, as it is seen
    glued: bool  # what looks like a space before it is none


# Half the time that Word(...) takes, and a page has hundreds.
_word: Callable[[tuple[str, float, float, float, float, bool]], Word] = partial(tuple.__new__, Word)


class Piece(NamedTuple):
    """Words that PDFium holds to be one line."""

    words: list[Word]
    bold: bool
    hyphen: bool  # the line ends in a hyphen
    spaced: bool  # the line ends in a space


class Sheet(NamedTuple):
    """A page taken apart: its size, its pieces in the file's order, and the boxes of what is drawn on it."""

    number: int
    width: float
    height: float
    pieces: list[Piece]
    drawn: list[Box]
    pictures: int


def sheet_of(document: Document, number: int) -> Sheet:
    """The words of page `number` and what is drawn on it."""
    with document.page(number) as page, open_text(page) as text_page:
        if not text_page:
            return Sheet(number, *document.size(number), [], [], 0)
        text = characters(text_page)
        place, width, height = placer(page, _turn(text_page, text))
        if turned := is_arabic(text):
            place = _mirrored(place, width)
        pieces = _Reader(text_page, place, turned=turned).pieces(text)
        return Sheet(number, width, height, pieces, *_drawn(page, place))


def _turn(text_page: Any, text: str) -> int:
    """By how many quarters the page must be turned for most of its text to stand upright."""
    matrix, turns = c.FS_MATRIX(), [0, 0, 0, 0]
    for index in range(0, len(text), max(1, len(text) // 8)):
        if c.FPDFText_GetMatrix(text_page, index, matrix) and not text[index].isspace():
            along, up = matrix.a, matrix.b
            turns[(0 if along > 0 else 2) if abs(along) >= abs(up) else (1 if up > 0 else 3)] += 1
    return turns.index(max(turns))


def _mirrored(place: Placer, width: float) -> Placer:
    """Lines that run from right to left, laid out as if they ran from left to right."""

    def mirrored(*edges: float) -> Box:
        left, top, right, bottom = place(*edges)
        return width - right, top, width - left, bottom

    return mirrored


def _drawn(page: Any, place: Placer) -> tuple[list[Box], int]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    refs = [ctypes.byref(value) for value in (left, bottom, right, top)]
    boxes, pictures = [], 0
    for index in range(c.FPDFPage_CountObjects(page)):
        thing = _thing_on(page, index)
        kind = _kind_of(thing)
        pictures += kind in _PICTURES
        if kind == _PATH and _bounds_of(thing, *refs):
            boxes.append(place(left.value, bottom.value, right.value, top.value))
    return boxes, pictures


def _left_edge(place: Placer) -> float | None:
    """Where on an upright page its left edge is in PDFium's measure; None where the page is turned or mirrored."""
    here, there = place(0.0, 0.0, 0.0, 0.0), place(64.0, 0.0, 64.0, 0.0)
    return -here[0] if there[0] - here[0] == 64.0 else None


def _tokens(page: str, start: int, end: int) -> list[tuple[str, int]]:
    return [(token[0], token.start()) for token in _TOKEN.finditer(page, start, end)]


class _Reader:
    """Reads one text page; an object, so that one rectangle serves thousands of calls."""

    def __init__(self, text_page: Any, place: Placer, *, turned: bool) -> None:
        self._page, self._place, self._turned = text_page, place, turned
        self._rect, self._matrix = c.FS_RECTF(), c.FS_MATRIX()
        self._edge = _left_edge(place)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._refs = ctypes.byref(self._rect), ctypes.byref(self._x), ctypes.byref(self._y)
        self._name, self._room = ctypes.create_string_buffer(120), ctypes.c_ulong(120)

    def pieces(self, page: str) -> list[Piece]:
        """The lines of `page`, which is the text of the whole page."""
        pieces: list[Piece] = []
        start = 0
        for mark in _BREAK.finditer(page):
            end = mark.start()
            self._close(pieces, _tokens(page, start, end), end, mark[0])
            start = mark.end()
        self._close(pieces, _tokens(page, start, len(page)), 0, "")
        return pieces

    def _close(self, pieces: list[Piece], tokens: list[tuple[str, int]], end: int, mark: str) -> None:
        if tokens:
            (_, first), (text, last) = tokens[0], tokens[-1]
            bold = self._is_bold(first) and self._is_bold(last)
            words = self._words(tokens)
            if self._turned and any(has_arabic(word) for word, _ in tokens):
                words = [self._read(word, index) for word, (_, index) in zip(words, tokens, strict=True)]
            pieces.append(Piece(words, bold, mark == HYPHEN, end > last + len(text)))

    def _read(self, word: Word, index: int) -> Word:
        """A word of an Arabic line: its first letter is not always the one that is printed first."""
        boxes = [self._box(index + n) for n in range(len(word.text))]
        text = in_reading_order(word.text, lambda n: -boxes[n][2])
        return word._replace(text=text, left=min(box[0] for box in boxes), right=max(box[2] for box in boxes))

    def _words(self, tokens: list[tuple[str, int]]) -> list[Word]:
        words: list[Word] = []
        page, font_size, ends = self._page, _size_of, self._ends
        scale = self._scale(tokens[0][1])
        raw, base, size, before = -1.0, 0.0, 0.0, 0.0
        for text, index in tokens:
            own = font_size(page, index)
            if own != raw:
                raw, base, size = own, self._base(index), abs(own * scale) or 1.0
            left, right = ends(index, index + len(text) - 1)
            glued = left - before < NO_SPACE * size and self._is_made_up(index - 1)
            before, word = right, text if text.isascii() else text.translate(_FORMS)
            if not text.isalpha() and _DIGIT.search(text):
                word, raw, base = self._raised(text, index, raw)
                size = abs(raw * scale) or 1.0
            words.append(_word((word, left, right, base, size, glued)))
        return words

    def _ends(self, first: int, last: int) -> tuple[float, float]:
        """Where the first character of a word begins and its last ends."""
        page, rect, ref, edge = self._page, self._rect, self._refs[0], self._edge
        _box_of(page, first, ref)
        if edge is not None:  # an upright page needs no turning
            left = rect.left - edge
            if last > first:
                _box_of(page, last, ref)
            return left, rect.right - edge
        left, _, right, _ = self._place(rect.left, rect.bottom, rect.right, rect.top)
        if last > first:
            right = self._box(last)[2]
        return left, right

    def _box(self, index: int) -> Box:
        _box_of(self._page, index, self._refs[0])
        rect = self._rect
        return self._place(rect.left, rect.bottom, rect.right, rect.top)

    def _base(self, index: int) -> float:
        _origin_of(self._page, index, self._refs[1], self._refs[2])
        x, y = self._x.value, self._y.value
        return self._place(x, y, x, y)[3]

    def _is_made_up(self, index: int) -> bool:
        return index >= 0 and bool(_is_generated(self._page, index) == 1)

    def _raised(self, text: str, index: int, raw: float) -> tuple[str, float, float]:
        """`text` with the digits that are printed small and high as superscript digits; its size and its line."""
        sizes = [_size_of(self._page, index + n) for n in range(len(text))]
        largest = max(sizes)
        base = self._base(index + sizes.index(largest))
        if min(sizes) >= SMALL * largest:
            return text, raw, base
        letters = (
            letter.translate(SUPERSCRIPT)
            if own < SMALL * largest and self._base(index + n) < base - 0.5
            else letter
            for n, (letter, own) in enumerate(zip(text, sizes, strict=True))
        )
        return "".join(letters), largest, base

    def _scale(self, index: int) -> float:
        """By how much the page enlarges the type."""
        _matrix_of(self._page, index, ctypes.byref(self._matrix))
        return math.hypot(self._matrix.b, self._matrix.d) or 1.0

    def _is_bold(self, index: int) -> bool:
        if _weight_of(self._page, index) >= 600:
            return True
        _font_of(self._page, index, self._name, self._room, None)
        return b"Bold" in self._name.value
