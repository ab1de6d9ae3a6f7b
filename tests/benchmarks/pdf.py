"""How many pages of a PDF are read in a second, beside what pypdf and PDFium need for the bare text."""

import io
import logging
import statistics
import time
from pathlib import Path

from pypdf import PdfReader

from desktop.reading.pdf import read_pdf
from desktop.reading.pdfium import Document, characters, open_text
from desktop.structure import structure
from desktop.terms.step import finish

HERE = Path(__file__).resolve()
CORPUS = HERE.parents[3] / "shared" / "corpus" / "un"
SAMPLE = HERE.parents[2] / "resources" / "sample"
RUNS = 3


def _pypdf(data):
    pages = PdfReader(io.BytesIO(data)).pages
    return len([page.extract_text() for page in pages])


def _pdfium(data):
    document = Document(data)
    for number in range(1, document.count + 1):
        with document.page(number) as page, open_text(page) as text_page:
            characters(text_page)
    document.close()
    return document.count


def _read(data):
    return finish(read_pdf(data, "file")).pages


def _read_and_structured(data):
    source = finish(read_pdf(data, "file"))
    structure(source)
    return source.pages


WAYS = (
    ("pypdf, bare text", _pypdf, 1),
    ("PDFium, bare text", _pdfium, RUNS),
    ("read", _read, RUNS),
    ("read and structured", _read_and_structured, RUNS),
)


def _measured(way, files):
    started = time.perf_counter()
    pages = sum(way(data) for data in files)
    return pages, time.perf_counter() - started


def _table(name, files):
    print(f"{name}: {len(files)} files")
    slowest = 0.0
    for label, way, runs in WAYS:
        results = [_measured(way, files) for _ in range(runs)]
        pages, seconds = results[0][0], statistics.median(seconds for _, seconds in results)
        slowest = slowest or seconds
        print(
            f"  {label:22} {pages:5} pages {pages / seconds:7.0f} pages/s   {seconds / slowest:5.2f} × pypdf"
        )


def run() -> None:
    """Print the table for the sample and, where it is there, for the corpus."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    _table("sample", [path.read_bytes() for path in sorted(SAMPLE.glob("*.pdf"))])
    files = [path.read_bytes() for path in sorted(CORPUS.rglob("*.pdf"))]
    if files:
        _table("United Nations documents, English", files)
    else:
        print("The United Nations documents are not beside the project: only the sample was measured.")
