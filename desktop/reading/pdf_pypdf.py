"""pypdf, for files that PDFium does not open, finds no text in, or whose letters it puts in the wrong order."""

from __future__ import annotations

import io
import logging
import math
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from desktop.errors import UnreadableFile
from desktop.reading.pdf_arabic import is_arabic
from desktop.reading.pdf_lines import Span, rows
from desktop.reading.pdf_page import Page, page_of
from desktop.reading.pdf_pypdf_words import pieces, placed, turn_of
from desktop.reading.pdf_words import SMALL, SUPERSCRIPT, Sheet
from desktop.reading.pdfium import placing
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PdfReader

    from desktop.reading.pdf_pypdf_fonts import Faces
    from desktop.reading.pdf_pypdf_signs import Print
    from desktop.terms.step import Work

PROTECTED = "it is protected by a password; save a copy without one and import that."
DAMAGED = "it is damaged, or is no PDF."
_logger = logging.getLogger("pypdf")


def pages(data: bytes, name: str) -> Work[list[Page]]:
    """The pages with their lines, a step before each; raises UnreadableFile with a sentence."""
    reader = _reader(data, name)
    with _guarded(name):
        count = len(reader.pages)
    from desktop.reading.pdf_pypdf_fonts import Faces  # noqa: PLC0415 - slow to load, and seldom needed

    found, faces = [], Faces()
    for index in range(count):
        yield Step(index, count, f"page {index + 1}")
        found.append(_page(reader, index, faces))
    return found


def _reader(data: bytes, name: str) -> PdfReader:
    with _guarded(name):
        from pypdf import PdfReader  # noqa: PLC0415 - slow to load, and seldom needed

        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableFile(name, PROTECTED)
        return reader


@contextmanager
def _quiet() -> Iterator[None]:
    level = _logger.level
    _logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        _logger.setLevel(level)


@contextmanager
def _guarded(name: str) -> Iterator[None]:
    """Whatever pypdf stumbles over in a damaged file, the reader is told in a sentence."""
    try:
        with _quiet():
            yield
    except UnreadableFile:
        raise
    except Exception as error:
        raise UnreadableFile(name, DAMAGED) from error


def _page(reader: PdfReader, index: int, faces: Faces) -> Page:
    from desktop.reading.pdf_pypdf_signs import printed  # noqa: PLC0415

    try:
        with _quiet():
            page = reader.pages[index]
            found = printed(page, faces)
            if is_arabic("".join(sign.text for sign in found.signs)):
                return _in_its_own_order(page, index + 1)
            return _as_seen(page, found, index + 1)
    except Exception:  # noqa: BLE001 - a damaged page is a page without text
        return Page(index + 1, 612.0, 792.0, [], [], [], 0)


def _as_seen(page: Any, found: Print, number: int) -> Page:
    """A page read by the places of its signs, as PDFium reads one."""
    paper = page.cropbox
    edges = float(paper.left), float(paper.bottom), float(paper.right), float(paper.top)
    place, width, height = placing(edges, turn_of(found.signs))
    drawn = [place(*box) for box in found.drawn]
    sheet = Sheet(number, width, height, pieces(placed(found.signs, place)), drawn, found.pictures)
    return page_of(sheet, rows(sheet))


def _in_its_own_order(page: Any, number: int) -> Page:
    """A page of Arabic, whose letters pypdf puts in the order in which they are read."""
    parts: list[tuple[str, float, float, float]] = []
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    _text(page, parts)
    return Page(number, width, height, [[span] for span in _spans(parts, number, (width, height))], [], [], 0)


def _text(page: Any, parts: list[tuple[str, float, float, float]]) -> None:
    def visit(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        parts.append((text, x, y, abs(size * math.hypot(tm[2], tm[3]) * math.hypot(cm[2], cm[3])) or 10.0))

    page.extract_text(visitor_text=visit)


def _spans(
    parts: list[tuple[str, float, float, float]], page: int, paper: tuple[float, float]
) -> Iterator[Span]:
    """The lines of a page. pypdf does not say where a line ends; every one is taken to be full."""
    width, height = paper
    line: list[tuple[str, float, float, float]] = []
    for text, x, y, size in parts:
        for n, piece in enumerate(text.split("\n")):
            if n and line:
                yield _span(line, page, width, height)
                line = []
            if piece.strip() or (piece and line):
                line.append((piece, x, y, size))
    if line:
        yield _span(line, page, width, height)


def _span(line: list[tuple[str, float, float, float]], page: int, width: float, height: float) -> Span:
    _, _, y, size = max(line, key=lambda part: len(part[0].strip()))
    raised = ((text, y - base < -0.5 and own < SMALL * size) for text, _, base, own in line)
    text = "".join(
        text.translate(SUPERSCRIPT) if up and text.strip().isdigit() else text for text, up in raised
    )
    text = " ".join(text.split())
    left = min(part[1] for part in line)
    return Span(
        text=text,
        page=page,
        left=left,
        top=height - y - size,
        right=max(width - 72.0, left),
        bottom=height - y,
        size=size,
        bold=False,
        first=0.0,
        hang=left,
        spaced=False,
        words=(),
    )
