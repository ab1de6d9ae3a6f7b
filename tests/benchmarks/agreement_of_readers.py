"""Whether a document reads the same however it comes: PDF beside Word, and PDFium beside pypdf; and a very long PDF.

CHAPEAU_MISSES=12 lists that many differences of each pair.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from desktop.errors import UnreadableFile
from desktop.reading import pdf_pypdf, read_bytes
from desktop.reading.pdf_flow import blocks_of
from desktop.structure import structure
from desktop.terms.block import Source
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace
from tests.benchmarks._shared import SHARED, tools

CORPUS = SHARED / "corpus" / "un"
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
MISSES = int(os.environ.get("CHAPEAU_MISSES", "0"))
LONG = 1_000
RESIDENT = """
import sys
from pathlib import Path
from desktop.workspace import Workspace
from desktop.terms.step import finish
workspace = Workspace.open(Path(sys.argv[2]), create=True)
finish(workspace.import_files([Path(sys.argv[1])]))
import resource
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def run() -> None:
    """Print the tables."""
    if not CORPUS.is_dir():
        print("The documents to measure with are not here; nothing was measured.")
        return
    with tempfile.TemporaryDirectory() as folder:
        _word_and_pdf(Path(folder))
        _two_ways()
        _speed(Path(folder))
        _long(Path(folder))


def _word_and_pdf(folder):
    print(f"{'Word and PDF':60}{'Word':>6}{'PDF':>6}{'same':>6}{'F1':>8}{'parents':>9}{'rows':>9}")
    shares = []
    for word, pdf in _pairs(folder):
        one, other = _read(word), _read(pdf)
        shares.append(_compare(word.name, _nodes(one), _nodes(other), f"{_same_rows(one, other):9.4f}"))
    print(f"{'mean':60}{'':18}{sum(shares) / len(shares):8.4f}")


def _same_rows(one, other):
    """The share of the rows of tables that hold the same in every cell."""
    first, second = (Counter(map(_row, _rows(document))) for document in (one, other))
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def _rows(document):
    tables = [p.table for p in document.provisions if p.table and p.kind is Kind.TABLE]
    return [row for table in tables for row in table.header + table.rows]


def _row(cells):
    plain = tools("trees").plain
    return tuple(map(plain, cells))


def _pairs(folder):
    """Word files with the PDF they were issued with, and the same files printed by LibreOffice."""
    for word in sorted((*CORPUS.rglob("*.docx"), *SAMPLE.glob("*.docx"))):
        if word.with_suffix(".pdf").exists():
            yield word, word.with_suffix(".pdf")
    if not (office := shutil.which("soffice")):
        print("LibreOffice is not here: the Word files were not printed.")
        return
    words = sorted(CORPUS.rglob("*.docx"))
    subprocess.run(
        [office, "--headless", "--convert-to", "pdf", "--outdir", folder, *words],
        capture_output=True,
        check=True,
    )
    for word in words:
        yield word, folder / f"{word.stem}.pdf"


def _two_ways():
    print(
        f"\n{'PDFium and pypdf':60}{'pypdf':>6}{'PDFium':>7}{'same':>6}{'F1':>8}{'parents':>9}{'letters':>9}"
    )
    shares = []
    for path in sorted(CORPUS.rglob("*.pdf")):
        data = path.read_bytes()
        ours = structure(finish(read_bytes(data, path.name)))
        try:
            pages = finish(pdf_pypdf.pages(data, path.name))
        except UnreadableFile as error:
            print(f"{path.name:60}{error}")
            continue
        theirs = structure(Source("pdf", tuple(finish(blocks_of(pages))), pages=len(pages)))
        same = sum((_letters(ours) & _letters(theirs)).values()) / max(1, _letters(ours).total())
        shares.append(_compare(path.name, _nodes(theirs), _nodes(ours), f"{same:9.4f}"))
    print(f"{'mean':60}{'':19}{sum(shares) / len(shares):8.4f}")


def _letters(document):
    plain = tools("trees").plain
    return Counter(sign for p in document.provisions for sign in plain(p.label + p.text + _cells(p)))


def _read(path):
    return structure(finish(read_bytes(path.read_bytes(), path.name)))


def _cells(provision):
    table = provision.table
    return " ".join(cell for row in table.header + table.rows for cell in row) if table else ""


def _nodes(document):
    return [
        {
            "id": p.id,
            "kind": p.kind.value,
            "level": p.level,
            "label": p.label,
            "parent": p.parent,
            "text": p.text + _cells(p),
        }
        for p in document.provisions
    ]


def _compare(name, gold, found, more=""):
    trees = tools("trees")
    kinds = (*trees.SCORED, "table_note", "masthead", "contents", "summary", "separator")
    rows, parents = trees.score(gold, found, kinds)
    want, have, right, _, _, f1 = trees.total(rows)
    print(f"{name[:58]:60}{want:6}{have:6}{right:6}{f1:8.4f}{parents:9.4f}{more}")
    missed, extra = trees.misses(gold, found, kinds) if MISSES else ([], [])
    for node in missed[:MISSES]:
        print(f"    only in the first  {node['kind']} {node['label']} {node['text'][:90]!r}")
    for key in extra[:MISSES]:
        print(f"    only in the second {key[0]} {key[2]} {key[3][:90]!r}")
    return f1


def _speed(folder):
    files = sorted(CORPUS.rglob("*.pdf"))
    for attempt in range(3):
        workspace = Workspace.open(folder / f"speed{attempt}.chapeau", create=True)
        started, spent = time.perf_counter(), time.process_time()
        finish(workspace.import_files(files))
        seconds, busy = time.perf_counter() - started, time.process_time() - spent
        pages = sum(workspace.page_count(text.id) for text in workspace.texts())
        workspace.close()
        print(
            f"{'' if attempt else chr(10)}from file to kept tree: {len(files)} files, {pages} pages, "
            f"{pages / seconds:.0f} pages/s ({pages / busy:.0f} by the processor's clock)"
        )


def _long(folder):
    path = folder / "long.pdf"
    path.write_bytes(_merged())
    run = [sys.executable, "-c", RESIDENT, str(path), str(folder / "resident.chapeau")]
    resident = subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()
    print(f"\n{LONG} pages: {resident} MB resident at the most")
    workspace = Workspace.open(folder / "long.chapeau", create=True)
    work, gaps, last = workspace.import_files([path]), [], time.perf_counter()
    for step in work:
        gaps.append((time.perf_counter() - last, step.what))
        last = time.perf_counter()
    gaps.append((time.perf_counter() - last, "after the last step"))
    print(
        f"{len(gaps) - 1} steps; the longest waits: "
        + ", ".join(f"{s:.2f} s ({w})" for s, w in sorted(gaps)[-3:])
    )
    workspace.close()
    _cancelled(path, folder)


def _cancelled(path, folder):
    workspace = Workspace.open(folder / "cancelled.chapeau", create=True)
    work = workspace.import_files([path])
    for _ in range(LONG // 2):
        next(work)
    started = time.perf_counter()
    work.close()
    print(
        f"cancelled half way in {time.perf_counter() - started:.3f} s; kept: {len(workspace.texts())} texts"
    )
    workspace.close()


def _merged():
    from pypdf import PdfReader, PdfWriter

    writer, files = PdfWriter(), sorted(CORPUS.rglob("*.pdf"))
    while len(writer.pages) < LONG:
        for path in files:
            for page in PdfReader(path).pages[: LONG - len(writer.pages)]:
                writer.add_page(page)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
