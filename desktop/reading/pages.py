"""The pages of a PDF as pictures, and where on them words stand; the window asks for them through `apart_pages`."""

from __future__ import annotations

import ctypes
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as c

from desktop.reading.pdf_arabic import UNORDERED, is_arabic
from desktop.reading.pdfium import HYPHEN, Document, Refused, characters, open_text, placer, unplaced
from desktop.reading.sniffing import MAX_SIDE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import Self

    from desktop.reading.pdfium import Box

ANCHOR = 32  # so many characters are looked for first, then the match is followed
_FOLD = str.maketrans(
    {"\u2010": "-", "\u2011": "-", HYPHEN: "-", "\x02": "-", "\u00ad": "-"}
    | dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
)

BEFORE = 120  # characters before words that tell them from the same words elsewhere
Point = tuple[float, float]
Part = tuple[int, int] | None
Image = tuple[int, int, int, bytes]
Place = tuple[int, float, float, float, float]


class _Text(NamedTuple):
    """A page's letters without white space, and which character of the page each of them is."""

    letters: str
    indexes: list[int]


class Pages:
    """The pages of a PDF; `count` is 0 where the file cannot be drawn. Safe to use from any thread."""

    def __init__(self, data: bytes) -> None:
        self._document = _opened(data)
        self.count = self._document.count if self._document else 0
        self._letters = lru_cache(64)(self._read_letters)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back."""
        if self._document:
            self._document.close()
        self._document, self.count = None, 0
        self._letters.cache_clear()

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points; pages count from 1."""
        return self._open.size(page)

    def image(self, page: int, scale: float) -> Image:
        """Width, height, bytes a row and the BGRX pixels of a page at `scale` pixels a point."""
        width, height = self._open.size(page)
        scale = min(scale, MAX_SIDE / max(width, height, 1))
        with self._open.page(page) as handle:
            return _drawn(handle, max(1, round(width * scale)), max(1, round(height * scale)))

    def places(self, text: str, page_from: int, page_to: int, part: Part = None) -> list[Place]:
        """Where `text`, or a part of it, stands on the pages named: a rectangle for every printed line.

        A rectangle is (page, left, top, right, bottom) in shares of the page; white space does not count, and what
        stands between the parts of a paragraph that a page break cuts is passed over.
        """
        arabic = is_arabic(text)
        wanted = _folded(text, arabic=arabic)
        first, last = (len(_folded(text[:n], arabic=arabic)) for n in part or (0, len(text)))
        found: list[Place] = []
        for page in range(max(1, page_from), min(page_to, self.count) + 1):
            runs, left = _runs(self._letters(page, arabic), wanted, first, last)
            found += self._rectangles(page, runs)
            first, last, wanted = first - len(wanted) + len(left), last - len(wanted) + len(left), left
            if not wanted:
                break
        return found

    def text_at(self, page: int, x: float, y: float) -> str:
        """The printed line at a point of a page (shares of its width and height); "" where there is none."""
        width, height = self._open.size(page)
        with self._open.page(page) as handle, open_text(handle) as text_page:
            if not text_page:
                return ""
            across, up = unplaced(handle, (x * width, y * height), (width, height))
            index = c.FPDFText_GetCharIndexAtPos(text_page, across, up, 12.0, 6.0)
            return _line_around(characters(text_page), index)

    def words_between(self, page: int, a: Point, b: Point) -> tuple[str, str]:
        """The printed words from one point of a page to another, in reading order, and what stands before them."""
        width, height = self._open.size(page)
        with self._open.page(page) as handle, open_text(handle) as text_page:
            if not text_page:
                return "", ""
            spots = (unplaced(handle, (x * width, y * height), (width, height)) for x, y in (a, b))
            found = [c.FPDFText_GetCharIndexAtPos(text_page, *spot, 12.0, 8.0) for spot in spots]
            text = characters(text_page)
        first, last = min(found), max(found)
        return ("", "") if first < 0 else (text[first : last + 1], text[max(0, first - BEFORE) : first])

    @property
    def _open(self) -> Document:
        if self._document is None:
            raise ValueError("these pages are closed, or the file has none")
        return self._document

    def _read_letters(self, page: int, arabic: bool) -> _Text:  # noqa: FBT001 - one of the two keys it is kept by
        with self._open.page(page) as handle, open_text(handle) as text_page:
            text = characters(text_page) if text_page else ""
        kept = [(n, letter) for n, letter in enumerate(text) if _counts(letter, arabic=arabic)]
        return _Text("".join(letter for _, letter in kept).translate(_FOLD), [n for n, _ in kept])

    def _rectangles(self, page: int, runs: list[tuple[int, int]]) -> Iterator[Place]:
        if not runs:
            return
        with self._open.page(page) as handle, open_text(handle) as text_page:
            place, width, height = placer(handle)
            boxes = [place(*box) for run in runs for box in _boxes(text_page, *run)]
        for left, top, right, bottom in _by_line(boxes):
            yield page, left / width, top / height, right / width, bottom / height


def _opened(data: bytes) -> Document | None:
    try:
        return Document(data)
    except Refused:
        return None


def _drawn(page: Any, width: int, height: int) -> Image:
    bitmap = c.FPDFBitmap_CreateEx(width, height, c.FPDFBitmap_BGRx, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        c.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        if page:
            c.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, c.FPDF_ANNOT)
        stride = c.FPDFBitmap_GetStride(bitmap)
        return width, height, stride, ctypes.string_at(c.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        c.FPDFBitmap_Destroy(bitmap)


def _counts(letter: str, *, arabic: bool) -> bool:
    """White space does not; in Arabic neither does what PDFium may give in another order than it is read."""
    return not letter.isspace() and letter != "\x00" and not (arabic and letter in UNORDERED)


def _folded(text: str, *, arabic: bool) -> str:
    return "".join(letter for letter in text if _counts(letter, arabic=arabic)).translate(_FOLD)


def _runs(text: _Text, wanted: str, first: int, last: int) -> tuple[list[tuple[int, int]], str]:
    """The stretches of a page that bear `wanted` from `first` to `last`, and what of it is left for the next page."""
    runs: list[tuple[int, int]] = []
    start = done = 0
    while wanted:
        at, length = _longest(text.letters, wanted, start)
        if not length:
            break
        low, high = max(first - done, 0), min(last - done, length)
        if low < high:
            runs.append((text.indexes[at + low], text.indexes[at + high - 1]))
        wanted, start, done = wanted[length:], at + length, done + length
    return runs, wanted


def _longest(letters: str, wanted: str, start: int) -> tuple[int, int]:
    """Where from `start` on the longest beginning of `wanted` stands, and how long it is."""
    anchor, best = wanted[:ANCHOR], (0, 0)
    at = letters.find(anchor, start)
    while at >= 0:
        length = _agreement(letters, at, wanted)
        if length > best[1]:
            best = at, length
        at = letters.find(anchor, at + 1)
    return best if best[1] else _at_the_end(letters, wanted, start)


def _agreement(letters: str, at: int, wanted: str) -> int:
    """How many characters of `wanted` stand at `at`; found by halving, for paragraphs are long."""
    if letters.startswith(wanted, at):
        return len(wanted)
    low, high = 0, min(len(wanted), len(letters) - at)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if letters.startswith(wanted[:middle], at) else (low, middle - 1)
    return low


def _at_the_end(letters: str, wanted: str, start: int) -> tuple[int, int]:
    """The same where only the first few characters stand on the page, at its very end."""
    for length in range(min(ANCHOR, len(wanted)) - 1, 7, -1):
        if letters.endswith(wanted[:length]) and len(letters) - length >= start:
            return len(letters) - length, length
    return 0, 0


def _boxes(text_page: Any, first: int, last: int) -> Iterator[Box]:
    values = [ctypes.c_double() for _ in range(4)]
    left, top, right, bottom = values
    refs = [ctypes.byref(value) for value in values]
    for n in range(c.FPDFText_CountRects(text_page, first, last - first + 1)):
        if c.FPDFText_GetRect(text_page, n, *refs):
            yield left.value, bottom.value, right.value, top.value


def _by_line(boxes: list[Box]) -> list[Box]:
    """Boxes side by side as one."""
    lines: list[Box] = []
    for box in boxes:
        if lines and _level(lines[-1], box):
            a = lines[-1]
            lines[-1] = min(a[0], box[0]), min(a[1], box[1]), max(a[2], box[2]), max(a[3], box[3])
        else:
            lines.append(box)
    return lines


def _level(a: Box, b: Box) -> bool:
    shared = min(a[3], b[3]) - max(a[1], b[1])
    return shared > 0.4 * min(a[3] - a[1], b[3] - b[1]) and b[0] > a[0] - 1


def _line_around(text: str, index: int) -> str:
    if not 0 <= index < len(text):
        return ""
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    return " ".join(text[start : end if end >= 0 else len(text)].replace(HYPHEN, "-").split())
