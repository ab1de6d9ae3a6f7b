"""pypdf, for files that PDFium does not open, finds no text in, or whose letters it puts in the wrong order."""

from __future__ import annotations

import io
import logging
import math
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from desktop.errors import UnreadableFile
from desktop.reading.pdf_lines import Span
from desktop.reading.pdf_page import Page
from desktop.reading.pdf_words import SMALL, SUPERSCRIPT
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PdfReader

    from desktop.terms.step import Work

PROTECTED = "it is protected by a password; save a copy without one and import that."
DAMAGED = "it is damaged, or is no PDF."
_logger = logging.getLogger("pypdf")


def pages(data: bytes, name: str) -> Work[list[Page]]:
    """The pages with their lines, a step before each; raises UnreadableFile with a sentence."""
    reader = _reader(data, name)
    with _guarded(name):
        count = len(reader.pages)
    found = []
    for index in range(count):
        yield Step(index, count, f"page {index + 1}")
        found.append(_page(reader, index))
    return found


def texts(data: bytes) -> list[str]:
    """The text of every page as pypdf gives it; "" where it gives none."""
    with _quiet():
        reader = _reader(data, "")
        return [_text(reader.pages[index], []) for index in range(len(reader.pages))]


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


def _page(reader: PdfReader, index: int) -> Page:
    parts: list[tuple[str, float, float, float]] = []
    try:
        with _quiet():
            page = reader.pages[index]
            width, height = float(page.mediabox.width), float(page.mediabox.height)
            _text(page, parts)
    except Exception:  # noqa: BLE001 - a damaged page is a page without text
        width, height, parts = 612.0, 792.0, []
    rows = [[span] for span in _spans(parts, index + 1, (width, height))]
    return Page(index + 1, width, height, rows, [], [], 0)


def _text(page: Any, parts: list[tuple[str, float, float, float]]) -> str:
    def visit(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        parts.append((text, x, y, abs(size * math.hypot(tm[2], tm[3]) * math.hypot(cm[2], cm[3])) or 10.0))

    return str(page.extract_text(visitor_text=visit))


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
