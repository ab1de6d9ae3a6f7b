"""How many pages of a PDF are read in a second, beside what pypdf and PDFium need for the bare text."""

import io
import logging
import os
import tempfile
import time
from pathlib import Path

from pypdf import PdfReader

from desktop.clauses import spell_out
from desktop.reading.pdf import read_pdf
from desktop.reading.pdfium import Document, characters, open_text
from desktop.structure import structure
from desktop.terms.step import finish
from desktop.workspace import Workspace
from desktop.workspace.documents import drop_worker, keep_worker, tree_of

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


def _kept(files, tree=lambda data: spell_out(structure(finish(read_pdf(data, "file"))))):
    """Each file read, structured, spelled out, indexed and on the disk, in a dossier of its own run."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder, "d.chapeau"), create=True)
        pages = 0
        for data in files:
            document = tree(data)
            finish(workspace.dossier.keeping(document, data, "file"))
            pages += document.pages
        workspace.close()
    return pages


def _kept_apart(files):
    """The same, each file read by a worker and nothing done meanwhile."""
    keep_worker()
    try:
        return _kept(files, lambda data: finish(tree_of(data, "file.pdf")))
    finally:
        drop_worker()


def _imported(files):
    """The same as the window and the command line do it: the next files are read while one is kept."""
    keep_worker()
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.pdf") for number in range(len(files))]
        for path, data in zip(paths, files, strict=True):
            path.write_bytes(data)
        workspace = Workspace.open(Path(folder, "d.chapeau"), create=True)
        finish(workspace.import_files(paths))
        pages = sum(workspace.document(text.id).pages for text in workspace.texts())
        workspace.close()
    drop_worker()
    return pages


def _each(way):
    return lambda files: sum(map(way, files))


WAYS = (
    ("pypdf, bare text", _each(_pypdf), 1),
    ("PDFium, bare text", _each(_pdfium), RUNS),
    ("read", _each(_read), RUNS),
    ("read and structured", _each(_read_and_structured), RUNS),
    ("from file to kept tree", _kept, RUNS),
    ("the same by workers", _kept_apart, RUNS),
    ("imported, overlapping", _imported, RUNS),
)


def _measured(way, files):
    """Pages, and how long they took by the clock, by all processors together, and by this process alone."""
    wall, processor, own = time.perf_counter(), sum(os.times()[:4]), time.process_time()
    pages = way(files)
    own, processor = time.process_time() - own, sum(os.times()[:4]) - processor
    return pages, time.perf_counter() - wall, processor, own


def _table(name, files):
    """The best of the runs, one of every kind in turn: what else the machine does only ever adds to it."""
    heads = f"{'pages':>6}{'pages/s':>9}{'by processor':>14}{'own share':>11}{'of PDFium':>11}"
    print(f"{name}: {len(files)} files\n{'':24}{heads}")
    results = {label: [] for label, _, _ in WAYS}
    for attempt in range(RUNS):
        for label, way, runs in WAYS:
            if attempt < runs:
                results[label].append(_measured(way, files))
    best = {label: [min(column) for column in zip(*rows, strict=True)] for label, rows in results.items()}
    bare = best[WAYS[1][0]][2]
    for label, (pages, wall, processor, own) in best.items():
        speeds = f"{pages / wall:9.0f}{pages / processor:14.0f}{pages / own:11.0f}"
        print(f"{label:24}{pages:6}{speeds}{bare / processor:11.0%}")


def run() -> None:
    """Print the table for the sample and, where it is there, for the corpus."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    _table("sample", [path.read_bytes() for path in sorted(SAMPLE.glob("*.pdf"))])
    files = [path.read_bytes() for path in sorted(CORPUS.rglob("*.pdf"))]
    if files:
        _table("United Nations documents, English", files)
    else:
        print("The United Nations documents are not beside the project: only the sample was measured.")
