"""PDFium behind one lock: opening a file, and the words of a page with their places."""

from __future__ import annotations

import ctypes
import math
import re
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as c

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# PDFium keeps global state: whoever calls it, for text or for pictures, holds this.
LOCK = threading.RLock()

PASSWORD, SECURITY = c.FPDF_ERR_PASSWORD, c.FPDF_ERR_SECURITY
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
HYPHEN = "\ufffe"  # PDFium's sign for a hyphen at the end of a line, which it takes away with the break
_TOKEN = re.compile(rf"[^\s{HYPHEN}\x00]+|\r?\n|{HYPHEN}")

Box = tuple[float, float, float, float]  # left, top, right, bottom, in points from the top left


class Word(NamedTuple):
    """What stands between two spaces, and where."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    index: int  # of its first character on the page


class Piece(NamedTuple):
    """Words that PDFium holds to be one line."""

    words: list[Word]
    size: float
    height: float  # of the box that goes with that size
    bold: bool
    hyphen: bool


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
            drawn, pictures = _drawn(page, place)
            pieces = _Reader(text_page, place).pieces()
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
    return "".join(chr(code) if 0 < code < 0xD800 or 0xDFFF < code <= 0x10FFFF else "\ufffd" for code in codes)


def placer(page: Any, width: float, height: float) -> Callable[[float, float, float, float], Box]:
    """From PDFium's left, bottom, right, top to a box as the page is seen."""
    box = c.FS_RECTF()
    c.FPDF_GetPageBoundingBox(page, box)
    x0, y0 = box.left, box.bottom
    return (
        lambda le, bo, ri, to: (le - x0, height - to + y0, ri - x0, height - bo + y0),
        lambda le, bo, ri, to: (bo - y0, le - x0, to - y0, ri - x0),
        lambda le, bo, ri, to: (width - ri + x0, bo - y0, width - le + x0, to - y0),
        lambda le, bo, ri, to: (width - to + y0, height - ri + x0, width - bo + y0, height - le + x0),
    )[c.FPDFPage_GetRotation(page) % 4]


def unplaced(page: Any, point: tuple[float, float], size: tuple[float, float]) -> tuple[float, float]:
    """From a point of the page as it is seen to PDFium's own."""
    box = c.FS_RECTF()
    c.FPDF_GetPageBoundingBox(page, box)
    (x, y), (width, height) = point, size
    across, up = ((x, height - y), (y, x), (width - x, y), (height - y, width - x))[c.FPDFPage_GetRotation(page) % 4]
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
    """Reads one text page; kept as an object so that one rectangle serves thousands of calls."""

    def __init__(self, text_page: Any, place: Callable[[float, float, float, float], Box]) -> None:
        self._page, self._place = text_page, place
        self._rect, self._matrix = c.FS_RECTF(), c.FS_MATRIX()
        self._ref = ctypes.byref(self._rect)

    def box(self, index: int) -> Box:
        c.FPDFText_GetLooseCharBox(self._page, index, self._ref)
        rect = self._rect
        return self._place(rect.left, rect.bottom, rect.right, rect.top)

    def pieces(self) -> list[Piece]:
        pieces: list[Piece] = []
        words: list[Word] = []
        for token in _TOKEN.finditer(characters(self._page)):
            text = token[0]
            if text == HYPHEN or text[-1] == "\n":
                self._close(pieces, words, hyphen=text == HYPHEN)
                words = []
            else:
                words.append(self._word(text, token.start()))
        self._close(pieces, words, hyphen=False)
        return pieces

    def _close(self, pieces: list[Piece], words: list[Word], *, hyphen: bool) -> None:
        if words:
            tallest = max(words[:3], key=lambda word: word.bottom - word.top)
            bold = self._bold(words[0]) and self._bold(words[-1])
            pieces.append(Piece(words, self.size(tallest.index), tallest.bottom - tallest.top, bold, hyphen))

    def _word(self, text: str, index: int) -> Word:
        left, top, right, bottom = self.box(index)
        if len(text) > 1:
            last = self.box(index + len(text) - 1)
            if last[3] - last[1] > 1.2 * (bottom - top):  # begins with a raised mark
                top, bottom = last[1], last[3]
            right = max(right, last[2])
            if not text.isalpha():
                text = self._raised(text, index)
        return Word(text, left, top, right, bottom, index)

    def _raised(self, text: str, index: int) -> str:
        """`text` with the digits that are printed small and high as superscript digits."""
        digits = [n for n, letter in enumerate(text) if letter.isdigit()]
        plain = [n for n in range(len(text)) if n not in digits]
        if not digits:
            return text
        return text if not self._is_raised(index + digits[-1], index + (plain or [0])[0]) else self._raise(text, index)

    def _raise(self, text: str, index: int) -> str:
        heights = [self.size(index + n) for n in range(len(text))]
        largest = max(heights)
        return "".join(
            letter.translate(SUPERSCRIPT) if height < 0.85 * largest else letter
            for letter, height in zip(text, heights, strict=True)
        )

    def _is_raised(self, index: int, other: int) -> bool:
        if self.size(index) >= 0.85 * self.size(other):
            return False
        small, large = self.box(index), self.box(other)
        return large[3] - small[3] > 0.12 * (large[3] - large[1])

    def size(self, index: int) -> float:
        """The height of the type as it is seen."""
        c.FPDFText_GetMatrix(self._page, index, self._matrix)
        scale = math.hypot(self._matrix.b, self._matrix.d)
        return float(c.FPDFText_GetFontSize(self._page, index)) * (scale or 1.0)

    def _bold(self, word: Word) -> bool:
        return bool(c.FPDFText_GetFontWeight(self._page, word.index) >= 600)
