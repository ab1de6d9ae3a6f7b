"""The words of a PDF's page with their places, and what is drawn around them."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import deque
from functools import partial
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as c

from desktop.reading.pdf_arabic import has_arabic, in_reading_order, is_arabic
from desktop.reading.pdfium import HYPHEN, as_argument, characters, open_text, placer, quick

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.reading.pdfium import Box, Document, Placer

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
MARKS = str.maketrans(
    "abcdfghijklmnptuvwxyz", "ᵃᵇᶜᵈᶠᵍʰⁱʲᵏˡᵐⁿᵖᵗᵘᵛʷˣʸᶻ"
)  # table notes'; not the e, o, r, s of ordinals
SMALL = 0.85  # a mark is smaller than this share of the type beside it
NO_SPACE = 0.19  # a gap this small that the file has no space for is letter-spacing
_TOKEN = re.compile(rf"([^\s{HYPHEN}\x00-\x1f\x7f]+)")
_BREAK = re.compile(rf"\r?\n|{HYPHEN}")
FORMS = {  # letters the font has as one sign, and its bullets, as they are typed
    code: unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0xFB00, 0xFB07), *range(0xFE80, 0xFEFD))
} | {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF076: "❖"}
_DIGIT = re.compile(r"\d")
_ROOM = 1024  # characters whose boxes are asked for in one go; their place, which the lock keeps for one page at a time
_RECTS = (c.FS_RECTF * _ROOM)()
_REFS = [ctypes.byref(_RECTS, n * ctypes.sizeof(c.FS_RECTF)) for n in range(_ROOM)]
_EDGES = memoryview(_RECTS).cast("B").cast("f")
_PATH, _PICTURES = c.FPDF_PAGEOBJ_PATH, (c.FPDF_PAGEOBJ_IMAGE, c.FPDF_PAGEOBJ_FORM)
_box_of, _size_of = quick(c.FPDFText_GetLooseCharBox), quick(c.FPDFText_GetFontSize)
_origin_of, _matrix_of = quick(c.FPDFText_GetCharOrigin), quick(c.FPDFText_GetMatrix)
_weight_of, _font_of = quick(c.FPDFText_GetFontWeight), quick(c.FPDFText_GetFontInfo)
_is_generated = quick(c.FPDFText_IsGenerated)
_thing_on, _kind_of, _bounds_of = map(
    quick, (c.FPDFPage_GetObject, c.FPDFPageObj_GetType, c.FPDFPageObj_GetBounds)
)


# A word before it is read: its letters, where on the page they begin, the type of the first and the last, its edges.
_Token = tuple[str, int, float, float, float, float]


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


def _boxes(text_page: Any, indexes: Sequence[int]) -> list[float]:
    """Left, top, right and bottom of every character named, in PDFium's measure, one after the other."""
    found: list[float] = []
    for start in range(0, len(indexes), _ROOM):
        some = indexes[start : start + _ROOM]
        deque(map(_box_of, repeat(text_page), some, _REFS), maxlen=0)
        found += _EDGES[: 4 * len(some)].tolist()
    return found


class _Reader:
    """Reads one text page; an object, so that one rectangle serves thousands of calls."""

    def __init__(self, text_page: Any, place: Placer, *, turned: bool) -> None:
        self._page, self._place, self._turned = as_argument(text_page), place, turned
        self._matrix = c.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._refs = ctypes.byref(self._x), ctypes.byref(self._y)
        self._name, self._room = ctypes.create_string_buffer(120), ctypes.c_ulong(120)

    def pieces(self, page: str) -> list[Piece]:
        """The lines of `page`, which is the text of the whole page."""
        gaps, tokens = self._tokens(page)
        pieces: list[Piece] = []
        start = 0
        for end, gap in enumerate(gaps, 1):
            mark = _BREAK.search(gap) if gap != " " else None
            if mark:
                pieces.append(self._piece(tokens[start:end], mark[0], spaced=mark.start() > 0))
                start = end
        if start < len(tokens):
            pieces.append(self._piece(tokens[start:], "", spaced=False))
        return pieces

    def _tokens(self, page: str) -> tuple[list[str], list[_Token]]:
        """The words of a page and the gap behind each; PDFium is asked for all of them in one go, which is faster."""
        parts = _TOKEN.split(page)
        places = list(accumulate(map(len, parts)))
        firsts, lasts = places[:-1:2], [end - 1 for end in places[1::2]]
        sizes, ends = (map(_size_of, repeat(self._page), letters) for letters in (firsts, lasts))
        edges = self._edges(firsts, lasts)
        return parts[2::2], list(zip(parts[1::2], firsts, sizes, ends, *edges, strict=True))

    def _edges(self, firsts: Sequence[int], lasts: Sequence[int]) -> tuple[list[float], list[float]]:
        """Where words begin and end, given their first and last characters."""
        first, last = _boxes(self._page, firsts), _boxes(self._page, lasts)
        edge = _left_edge(self._place)
        if edge is not None:  # an upright page needs no turning
            return [left - edge for left in first[::4]], [right - edge for right in last[2::4]]
        return [box[0] for box in self._placed(first)], [box[2] for box in self._placed(last)]

    def _placed(self, boxes: Sequence[float]) -> Iterator[Box]:
        for left, top, right, bottom in zip(*(boxes[n::4] for n in range(4)), strict=True):
            yield self._place(left, bottom, right, top)

    def _piece(self, tokens: Sequence[_Token], mark: str, *, spaced: bool) -> Piece:
        (_, first, *_), (_, last, *_) = tokens[0], tokens[-1]
        bold = self._is_bold(first) and self._is_bold(last)
        words = self._words(tokens, self._scale(first))
        if self._turned and any(has_arabic(text) for text, *_ in tokens):
            words = [self._read(word, index) for word, (_, index, *_) in zip(words, tokens, strict=True)]
        return Piece(words, bold, mark == HYPHEN, spaced)

    def _read(self, word: Word, index: int) -> Word:
        """A word of an Arabic line: its first letter is not always the one that is printed first."""
        boxes = list(self._placed(_boxes(self._page, range(index, index + len(word.text)))))
        text = in_reading_order(word.text, lambda n: -boxes[n][2])
        return word._replace(text=text, left=min(box[0] for box in boxes), right=max(box[2] for box in boxes))

    def _words(self, tokens: Sequence[_Token], scale: float) -> list[Word]:
        words: list[Word] = []
        raw, base, size, before = -1.0, 0.0, 0.0, 0.0
        for text, index, own, end, left, right in tokens:
            if own != raw:
                raw, base, size = own, self._base(index), abs(own * scale) or 1.0
            glued = left - before < NO_SPACE * size and self._is_made_up(index - 1)
            before, word = right, text if text.isascii() else text.translate(FORMS)
            figures = not text.isalpha() and _DIGIT.search(text)
            if figures or (end < SMALL * own and ord(text[-1]) in MARKS):
                word, raw, base = self._raised(text, index, raw)
                size = abs(raw * scale) or 1.0
            words.append(_word((word, left, right, base, size, glued)))
        return words

    def _base(self, index: int) -> float:
        _origin_of(self._page, index, *self._refs)
        x, y = self._x.value, self._y.value
        return self._place(x, y, x, y)[3]

    def _is_made_up(self, index: int) -> bool:
        return index >= 0 and bool(_is_generated(self._page, index) == 1)

    def _raised(self, text: str, index: int, raw: float) -> tuple[str, float, float]:
        """`text` with what is printed small and high, figures or a last letter, as superscript; its size and line."""
        sizes = list(map(_size_of, repeat(self._page), range(index, index + len(text))))
        largest = max(sizes)
        base = self._base(index + sizes.index(largest))
        if min(sizes) >= SMALL * largest:
            return text, raw, base
        high = [own < SMALL * largest and self._base(index + n) < base - 0.5 for n, own in enumerate(sizes)]
        letters = [
            letter.translate(SUPERSCRIPT) if up else letter for letter, up in zip(text, high, strict=True)
        ]
        if high[-2:] == [False, True]:
            letters[-1] = letters[-1].translate(MARKS)
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
