"""The redline's proof over pairs of files and over edits of known truth in six languages, by our reader and without it."""

from __future__ import annotations

import csv
import time
from itertools import permutations
from pathlib import Path

from desktop.brief.redline import Signature, redline
from desktop.errors import ChapeauError
from desktop.terms.step import finish
from desktop.workspace import compare_documents, narrow
from tests.benchmarks._shared import SHARED, document_of_file
from tests.benchmarks.comparing import LANGUAGES, generator, works
from tests.brief.redline_acceptor import printed, said

HOUSE = Path(__file__).resolve().parents[2]
SAMPLE = HOUSE / "resources" / "sample"
CORPUS = SHARED / "corpus"
SIGNED = Signature("Benchmark", "2026-01-01T00:00:00Z")
EACH = 334  # generated pairs a language: 2 004 in all


class Row:
    """One line of the table: what was tried and what came of it."""

    def __init__(self, name) -> None:
        self.name, self.tried, self.proven, self.official, self.outside, self.whole, self.seconds = (
            name,
            0,
            0,
            0,
            0,
            0,
            0.0,
        )
        self.unread, self.failed = 0, []

    def take(self, a, b, source=b"", name="") -> None:
        """Write one redline; check it again without our reader."""
        self.tried += 1
        began = time.perf_counter()
        try:
            comparison = finish(compare_documents(a, b))
            a, b = comparison.a, comparison.b
            found = finish(redline(comparison, SIGNED, source))
        except ChapeauError as error:
            self.failed.append(f"{name}: {error}")
            return
        self.seconds += time.perf_counter() - began
        self.proven += 1
        self.official += found.official
        self.whole += len(found.whole)
        same = _outside(a, b, found, source)
        self.outside += same
        if not same:
            self.failed.append(f"{name}: not the same by the acceptor")

    def files(self, a, b, part=None) -> None:
        """The same for two files."""
        try:
            old, new = document_of_file(a), document_of_file(b)
        except ChapeauError:
            self.unread += 1
            return
        new = narrow(new, part, b.name) if part else new
        self.take(old, new, a.read_bytes() if a.suffix == ".docx" else b"", f"{a.name} > {b.name}")

    def show(self) -> None:
        each = 1000 * self.seconds / max(1, self.proven)
        print(
            f"{self.name:<34}{self.tried:>6}{self.proven:>8}{self.outside:>9}{self.official:>9}{self.whole:>7}{each:>9.0f}"
            f"{f'   ({self.unread} not readable)' if self.unread else ''}",
            flush=True,
        )
        for line in self.failed[:5]:
            print("    ", line[:200])


def _outside(a, b, found, source):
    """Whether a reader of nobody's finds the same: both texts in a file made by us; in an official one, the old text's words."""
    if not found.official:
        return said(found.data, accept=True) == printed(b) and said(found.data, accept=False) == printed(a)
    untouched = finish(redline(finish(compare_documents(a, a)), SIGNED, source))
    return said(found.data, accept=False) == said(untouched.data, accept=False)


def run() -> None:
    """Print the table."""
    print(f"{'':<34}{'pairs':>6}{'proven':>8}{'outside':>9}{'official':>9}{'whole':>7}{'ms each':>9}")
    _sample()
    if not CORPUS.exists():
        print("The corpus is not beside the checkout; the rest is left out.")
        return
    _fixtures()
    _official()
    _adopted()
    for letter, language in LANGUAGES.items():
        _generated(letter, language)


def _sample():
    row = Row("sample, 8 pairings")
    for language in ("en", "zh"):
        for a in ("docx", "pdf"):
            for b in ("docx", "pdf"):
                row.files(SAMPLE / f"draft.{language}.{a}", SAMPLE / f"adopted.{language}.{b}")
    row.show()


def _fixtures():
    row = Row("fixtures/docx-compare")
    families = {}
    for path in sorted((CORPUS / "fixtures" / "docx-compare").glob("*.docx")):
        families.setdefault(path.name[:5] if path.name.startswith("WC") else "own", []).append(path)
    for family in families.values():
        for a, b in permutations(family, 2):
            row.files(a, b)
    row.show()


def _official():
    row = Row("un: Word > PDF, PDF > Word, Word")
    found = sorted((CORPUS / "un" / "docx-pdf").glob("*.docx"))
    for path in found:
        row.files(path, path.with_suffix(".pdf"))
        row.files(path.with_suffix(".pdf"), path)
    for a, b in permutations(found[:4], 2):
        row.files(a, b)
    for a, b in permutations(sorted((CORPUS / "un" / "word").glob("*.docx")), 2):
        row.files(a, b)
    row.show()


def _adopted():
    row, folder = Row("draft > adopted"), CORPUS / "un" / "draft-adopted"
    with (folder / "PAIRS.csv").open(encoding="utf-8") as pairs:
        for pair in csv.DictReader(pairs):
            row.files(folder / pair["dir"] / pair["draft_pdf"], folder / pair["dir"] / pair["adopted_pdf"])
    row.show()
    row = Row("L.1 > 16/COP.14")
    row.files(
        CORPUS / "unccd" / "COP14-CST-L.1.zh.txt", CORPUS / "unccd" / "COP14-decisions.zh.txt", "16/COP.14"
    )
    row.show()


def _generated(letter, language):
    texts = list(works(letter))
    pool = [row.text for rows in texts for row in rows if len(row.text) > 40]
    row = Row(f"generated, {language}")
    for seed in range(EACH):
        case = generator.changed(texts[seed % len(texts)], pool, seed, language)
        row.take(case.a, case.b, name=f"{language} {seed}")
    row.show()
