"""PDFium behind one lock: a file, its pages, their letters and how their points lie."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as c

if TYPE_CHECKING:
    from collections.abc import Iterator

# PDFium keeps global state: whoever calls it, for text or for pictures, holds this.
LOCK = threading.RLock()

HYPHEN = "\ufffe"  # PDFium's sign for a hyphen at the end of a line, which it takes away with the break

Box = tuple[float, float, float, float]  # left, top, right, bottom, in points from the top left
Placer = Callable[[float, float, float, float], Box]


def quick(function: Any) -> Any:
    """`function` for the small questions of which a page asks thousands: no types are checked, no thread let in.

    What is wider than an `int` must be given to it as the C type it is.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(function.restype)(address)


def as_argument(handle: Any) -> Any:
    """`handle` as a `quick` function takes it, made once for thousands of calls."""
    return ctypes.c_void_p.from_param(ctypes.cast(handle, ctypes.c_void_p).value)


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


def placer(page: Any, turn: int | None = None) -> tuple[Placer, float, float]:
    """From PDFium's left, bottom, right, top to a box as the page is seen, and the page's width and height then.

    `turn` counts the quarters by which the page is turned clockwise; None leaves it to the page itself.
    """
    box = c.FS_RECTF()
    c.FPDF_GetPageBoundingBox(page, box)
    turn = c.FPDFPage_GetRotation(page) if turn is None else turn
    return placing((box.left, box.bottom, box.right, box.top), turn)


def placing(paper: Box, turn: int) -> tuple[Placer, float, float]:
    """The same for a page that reaches from `paper`'s left and bottom to its right and top."""
    x0, y0, x1, y1 = paper
    place = (
        lambda le, bo, ri, to: (le - x0, y1 - to, ri - x0, y1 - bo),
        lambda le, bo, ri, to: (bo - y0, le - x0, to - y0, ri - x0),
        lambda le, bo, ri, to: (x1 - ri, bo - y0, x1 - le, to - y0),
        lambda le, bo, ri, to: (y1 - to, x1 - ri, y1 - bo, x1 - le),
    )[turn % 4]
    return (place, y1 - y0, x1 - x0) if turn % 2 else (place, x1 - x0, y1 - y0)


def unplaced(page: Any, point: tuple[float, float], size: tuple[float, float]) -> tuple[float, float]:
    """From a point of the page as it is seen to PDFium's own."""
    box = c.FS_RECTF()
    c.FPDF_GetPageBoundingBox(page, box)
    (x, y), (width, height) = point, size
    across, up = ((x, height - y), (y, x), (width - x, y), (height - y, width - x))[
        c.FPDFPage_GetRotation(page) % 4
    ]
    return across + box.left, up + box.bottom
