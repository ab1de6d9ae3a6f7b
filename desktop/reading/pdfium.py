"""PDFium behind one lock: opening a file, and the words of a page with their places."""

from __future__ import annotations

import ctypes
import math
import re
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as c

from desktop.reading.pdf_arabic import has_arabic, in_reading_order, is_arabic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# PDFium keeps global state: whoever calls it, for text or for pictures, holds this.
LOCK = threading.RLock()

PASSWORD, SECURITY = c.FPDF_ERR_PASSWORD, c.FPDF_ERR_SECURITY
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SMALL = 0.85  # a mark is smaller than this share of the type beside it
NO_SPACE = 0.17  # a gap this small that the file has no space for is letter-spacing
HYPHEN = "\ufffe"  # PDFium's sign for a hyphen at the end of a line, which it takes away with the break
_TOKEN = re.compile(rf"[^\s{HYPHEN}\x00]+|\r?\n|{HYPHEN}")

Box = tuple[float, float, float, float]  # left, top, right, bottom, in points from the top left


class Word(NamedTuple):
    """What stands between two spaces, and where; `base` is the line it stands on, from the top."""

    text: str
    left: float
    right: float
    base: float
    size: float  # of the type, as it is seen
    glued: bool  # what looks like a space before it is none


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


class Refused(Exception):  # noqa: N818 - it carries PDFium's number, the sentence is made above
    """PDFium does not open the file; `code` says why."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Document:
    """An open PDF. Every call takes the lock."""

    def __init__(self, data: bytes) -> None:
        self._data = data  # PDFium reads from it as long as the document is open
        with LOCK:
            c.FPDF_InitLibrary()
            self._handle: Any = c.FPDF_LoadMemDocument64(data, len(data), None)
            if not self._handle:
                raise Refused(c.FPDF_GetLastError())
            self.count: int = c.FPDF_GetPageCount(self._handle)

    def close(self) -> None:
        """Give the file back; closing twice is no harm."""
        with LOCK:
            if self._handle:
                c.FPDF_CloseDocument(self._handle)
            self._handle = None

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page as it is seen, in points."""
        size = c.FS_SIZEF()
        with LOCK:
            c.FPDF_GetPageSizeByIndexF(self._handle, number - 1, size)
        return size.width, size.height

    @contextmanager
    def page(self, number: int) -> Iterator[Any]:
        """The page's handle, with the lock held; None where the page is damaged."""
        with LOCK:
            page = c.FPDF_LoadPage(self._handle, number - 1)
            try:
                yield page
            finally:
                if page:
                    c.FPDF_ClosePage(page)

    def sheet(self, number: int) -> Sheet:
        """The words of page `number` and what is drawn on it."""
        width, height = self.size(number)
        with self.page(number) as page, open_text(page) as text_page:
            if not text_page:
                return Sheet(number, width, height, [], [], 0)
            place = placer(page, width, height)
            text = characters(text_page)
            if turned := is_arabic(text):
                place = _mirrored(place, width)
            drawn, pictures = _drawn(page, place)
            pieces = _Reader(text_page, place, turned=turned).pieces(text)
            return Sheet(number, width, height, pieces, drawn, pictures)


@contextmanager
def open_text(page: Any) -> Iterator[Any]:
    """The text of an open page; None where it has none to give."""
    text_page = c.FPDFText_LoadPage(page) if page else None
    try:
        yield text_page
    finally:
        if text_page:
            c.FPDFText_ClosePage(text_page)


def characters(text_page: Any) -> str:
    """The text of a page, one code unit for every character that PDFium counts."""
    count = c.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = c.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if written == count + 1 and len(text) == count:
        return text
    codes = (c.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(
        chr(code) if 0 < code < 0xD800 or 0xDFFF < code <= 0x10FFFF else "\ufffd" for code in codes
    )


def placer(page: Any, width: float, height: float) -> Callable[[float, float, float, float], Box]:
    """From PDFium's left, bottom, right, top to a box as the page is seen."""
    box = c.FS_RECTF()
    c.FPDF_GetPageBoundingBox(page, box)
    x0, y0 = box.left, box.bottom
    top, right = height + y0, width + x0
    return (
        lambda le, bo, ri, to: (le - x0, top - to, ri - x0, top - bo),
        lambda le, bo, ri, to: (bo - y0, le - x0, to - y0, ri - x0),
        lambda le, bo, ri, to: (right - ri, bo - y0, right - le, to - y0),
        lambda le, bo, ri, to: (width - to + y0, height - ri + x0, width - bo + y0, height - le + x0),
    )[c.FPDFPage_GetRotation(page) % 4]


def _mirrored(
    place: Callable[[float, float, float, float], Box], width: float
) -> Callable[[float, float, float, float], Box]:
    """Lines that run from right to left, laid out as if they ran from left to right."""

    def mirrored(*edges: float) -> Box:
        left, top, right, bottom = place(*edges)
        return width - right, top, width - left, bottom

    return mirrored


def unplaced(page: Any, point: tuple[float, float], size: tuple[float, float]) -> tuple[float, float]:
    """From a point of the page as it is seen to PDFium's own."""
    box = c.FS_RECTF()
    c.FPDF_GetPageBoundingBox(page, box)
    (x, y), (width, height) = point, size
    across, up = ((x, height - y), (y, x), (width - x, y), (height - y, width - x))[
        c.FPDFPage_GetRotation(page) % 4
    ]
    return across + box.left, up + box.bottom


def _drawn(page: Any, place: Callable[[float, float, float, float], Box]) -> tuple[list[Box], int]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    refs = [ctypes.byref(value) for value in (left, bottom, right, top)]
    boxes, pictures = [], 0
    for index in range(c.FPDFPage_CountObjects(page)):
        thing = c.FPDFPage_GetObject(page, index)
        kind = c.FPDFPageObj_GetType(thing)
        pictures += kind == c.FPDF_PAGEOBJ_IMAGE
        if kind == c.FPDF_PAGEOBJ_PATH and c.FPDFPageObj_GetBounds(thing, *refs):
            boxes.append(place(left.value, bottom.value, right.value, top.value))
    return boxes, pictures


class _Reader:
    """Reads one text page; an object, so that one rectangle serves thousands of calls."""

    def __init__(
        self, text_page: Any, place: Callable[[float, float, float, float], Box], *, turned: bool
    ) -> None:
        self._page, self._place, self._turned = text_page, place, turned
        self._rect, self._matrix = c.FS_RECTF(), c.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._refs = ctypes.byref(self._rect), ctypes.byref(self._x), ctypes.byref(self._y)
        self._name = ctypes.create_string_buffer(120)

    def pieces(self, page: str) -> list[Piece]:
        """The lines of `page`, which is the text of the whole page."""
        pieces: list[Piece] = []
        tokens: list[tuple[str, int]] = []
        for token in _TOKEN.finditer(page):
            text, at = token[0], token.start()
            if text == HYPHEN or text[-1] == "\n":
                self._close(pieces, tokens, at, text)
                tokens = []
            else:
                tokens.append((text, at))
        self._close(pieces, tokens, 0, "")
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
        box, font_size = self._box, c.FPDFText_GetFontSize
        scale = self._scale(tokens[0][1])
        raw, base, right = -1.0, 0.0, 0.0
        for text, index in tokens:
            own = font_size(self._page, index)
            if own != raw:
                raw, base, size = own, self._base(index), own * scale
            left, _, end, _ = box(index)
            glued = -size < left - right < NO_SPACE * size and index > 0 and self._is_made_up(index - 1)
            if len(text) > 1:
                end = box(index + len(text) - 1)[2]
                if not text.isalpha():
                    text, raw, base = self._raised(text, index, raw)  # noqa: PLW2901 - the mark is now written as one
                    size = raw * scale
            right = end
            words.append(Word(text, left, right, base, size, glued))
        return words

    def _box(self, index: int) -> Box:
        c.FPDFText_GetLooseCharBox(self._page, index, self._refs[0])
        rect = self._rect
        return self._place(rect.left, rect.bottom, rect.right, rect.top)

    def _base(self, index: int) -> float:
        c.FPDFText_GetCharOrigin(self._page, index, self._refs[1], self._refs[2])
        x, y = self._x.value, self._y.value
        return self._place(x, y, x, y)[3]

    def _is_made_up(self, index: int) -> bool:
        return bool(c.FPDFText_IsGenerated(self._page, index) == 1)

    def _raised(self, text: str, index: int, raw: float) -> tuple[str, float, float]:
        """`text` with the digits that are printed small and high as superscript digits; its size and its line."""
        digits = [n for n, letter in enumerate(text) if letter.isdigit()]
        plain = next((n for n, letter in enumerate(text) if not letter.isdigit()), 0)
        base = self._base(index)
        if not digits or not (plain or self._is_small(index + digits[-1], raw)):
            return text, raw, base
        sizes = [c.FPDFText_GetFontSize(self._page, index + n) for n in range(len(text))]
        largest = max(sizes)
        base = self._base(index + sizes.index(largest))
        letters = (
            letter.translate(SUPERSCRIPT)
            if own < SMALL * largest and self._base(index + n) < base - 0.5
            else letter
            for n, (letter, own) in enumerate(zip(text, sizes, strict=True))
        )
        return "".join(letters), largest, base

    def _is_small(self, index: int, raw: float) -> bool:
        return bool(c.FPDFText_GetFontSize(self._page, index) < SMALL * raw)

    def _scale(self, index: int) -> float:
        """By how much the page enlarges the type."""
        c.FPDFText_GetMatrix(self._page, index, self._matrix)
        return math.hypot(self._matrix.b, self._matrix.d) or 1.0

    def _is_bold(self, index: int) -> bool:
        if c.FPDFText_GetFontWeight(self._page, index) >= 600:
            return True
        c.FPDFText_GetFontInfo(self._page, index, self._name, 120, None)
        return b"Bold" in self._name.value
