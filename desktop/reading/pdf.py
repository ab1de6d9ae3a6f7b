"""A PDF as blocks: PDFium gives the words and their places, pypdf what PDFium cannot give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import UnreadableFile
from desktop.reading import pdf_pypdf
from desktop.reading.pdf_flow import blocks_of
from desktop.reading.pdf_lines import rows
from desktop.reading.pdf_page import page_of
from desktop.reading.pdf_words import sheet_of
from desktop.reading.pdfium import Document, Refused
from desktop.terms.block import Source
from desktop.terms.finding import Finding, Severity
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.reading.pdf_page import Page
    from desktop.terms.step import Work


def read_pdf(data: bytes, name: str) -> Work[Source]:
    """Read a PDF, yielding a step before each page; raises UnreadableFile with a sentence."""
    if not data.strip(b"\0 \r\n\t"):
        raise UnreadableFile(name, "the file is empty.")
    pages = yield from _by_pdfium(data)
    if not _has_text(pages):
        pages = (yield from _by_pypdf(data, name, pages)) or pages
    if not pages:
        raise UnreadableFile(name, "it has no pages.")
    if not _has_text(pages):
        raise UnreadableFile(name, _without_text(pages))
    blocks = yield from blocks_of(pages)
    return Source("pdf", tuple(blocks), pages=len(pages), findings=tuple(_findings(pages)))


def _by_pdfium(data: bytes) -> Work[list[Page]]:
    try:
        document = Document(data)
    except Refused:
        return []
    try:
        return (yield from _pages(document))
    finally:
        document.close()


def _pages(document: Document) -> Work[list[Page]]:
    pages = []
    for number in range(1, document.count + 1):
        yield Step(number - 1, document.count, f"page {number}")
        sheet = sheet_of(document, number)
        pages.append(page_of(sheet, rows(sheet)))
    return pages


def _by_pypdf(data: bytes, name: str, drawn: Sequence[Page]) -> Work[list[Page]]:
    """What pypdf reads; where PDFium at least saw the pages, a stumble of pypdf is no news."""
    try:
        pages = yield from pdf_pypdf.pages(data, name)
    except UnreadableFile:
        if drawn:
            return []
        raise
    return pages if _has_text(pages) or not drawn else []


def _has_text(pages: Sequence[Page]) -> bool:
    return any(page.rows for page in pages)


def _without_text(pages: Sequence[Page]) -> str:
    count = "its only page is" if len(pages) == 1 else f"its {len(pages)} pages are"
    if any(page.pictures for page in pages):
        return f"{count} scanned, without text; the text must be recognised (OCR) first."
    return f"{count} without any text."


def _findings(pages: Sequence[Page]) -> list[Finding]:
    blind = [page.number for page in pages if not page.rows and page.pictures]
    if not blind:
        return []
    which = f"Page {blind[0]} is a picture" if len(blind) == 1 else f"Pages {_list(blind)} are pictures"
    return [Finding("page_without_text", f"{which} without text and could not be read.", Severity.HIGH)]


def _list(numbers: Sequence[int]) -> str:
    return f"{', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
