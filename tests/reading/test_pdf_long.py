"""A long PDF: a step for every page, and nothing kept of an import that is broken off."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.reading.pdf import read_pdf
from desktop.terms.step import finish
from desktop.workspace import Workspace
from tests.reading.pdf_files import Sheet, pdf

PAGES = 60


def long_pdf():
    asked = (f"{n}. Requests the secretariat to report on matter {n};" for n in range(1, PAGES + 1))
    return pdf(*(Sheet().write(100, 100, words) for words in asked))


def test_every_page_of_a_long_file_is_announced_before_it_is_read():
    steps = list(read_pdf(long_pdf(), "long.pdf"))
    assert [step.what for step in steps[:PAGES]] == [f"page {n}" for n in range(1, PAGES + 1)]
    assert {step.total for step in steps} == {PAGES}


def test_an_import_broken_off_on_any_page_leaves_nothing_behind():
    with TemporaryDirectory() as folder:
        file = Path(folder, "long.pdf")
        file.write_bytes(long_pdf())
        workspace = Workspace.open(Path(folder, "d.chapeau"), create=True)
        for steps in (1, PAGES // 2, PAGES + 2):
            work = workspace.import_files([file])
            assert len(list(islice(work, steps))) == steps
            work.close()
            assert not workspace.texts()
        assert finish(workspace.import_files([file]))[0].new
        workspace.close()
