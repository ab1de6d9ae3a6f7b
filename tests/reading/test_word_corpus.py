"""Real Word files: all of them are read, and what is read is what their PDF shows."""

import re
import unicodedata
from pathlib import Path

import pypdfium2
import pytest

from desktop.errors import UnreadableFile
from desktop.reading import read_file
from desktop.terms.block import Role
from desktop.terms.step import finish

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
TWINS = [file for file in sorted(CORPUS.glob("un/docx-pdf/*.docx")) if file.with_suffix(".pdf").exists()]
OTHERS = sorted((CORPUS / "fixtures").glob("docx-compare/*.docx"))
HYPHENS = str.maketrans("", "", "\u2010\u2011\u00ad\ufffe\x02-")

pytestmark = pytest.mark.corpus


def squeezed(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text.translate(HYPHENS)))


def printed(path):
    pdf = pypdfium2.PdfDocument(path)
    try:
        return [squeezed(page.get_textpage().get_text_range()) for page in pdf]
    finally:
        pdf.close()


@pytest.mark.skipif(not TWINS, reason="the Word files with a PDF beside them are not here")
@pytest.mark.parametrize("file", TWINS, ids=lambda file: file.stem)
def test_every_paragraph_and_its_label_stand_in_the_pdf_on_its_page(file):
    pages = printed(file.with_suffix(".pdf"))
    blocks = [b for b in finish(read_file(file)).blocks if b.role is Role.BODY and len(squeezed(b.text)) > 20]
    starts = [(b.page, squeezed(b.label + b.text)[:30]) for b in blocks]
    assert [start for _, start in starts if start not in "".join(pages)] == []
    near = [start in "".join(pages[max(page - 2, 0) : page + 1]) for page, start in starts]
    there = [start in pages[page - 1] for page, start in starts]
    assert all(near)
    assert sum(there) > 0.9 * len(there)


@pytest.mark.skipif(not TWINS, reason="the Word files with a PDF beside them are not here")
@pytest.mark.parametrize("file", TWINS, ids=lambda file: file.stem)
def test_every_cell_of_every_table_stands_in_the_pdf(file):
    shown = "".join(printed(file.with_suffix(".pdf")))
    tables = [b for b in finish(read_file(file)).blocks if b.role is Role.TABLE]
    lines = [squeezed(line) for b in tables for row in b.rows for cell in row for line in cell.split("\n")]
    assert [line for line in lines if line[:30] not in shown] == []


@pytest.mark.skipif(not TWINS, reason="the Word files with a PDF beside them are not here")
@pytest.mark.parametrize("file", TWINS, ids=lambda file: file.stem)
def test_the_masthead_opens_the_text_as_paragraphs(file):
    first = finish(read_file(file)).blocks[:6]
    assert [b.role for b in first] == [Role.BODY] * 6
    assert first[0].text == "United Nations"
    assert first[3].text == "Distr.: General"


@pytest.mark.skipif(not OTHERS, reason="the Word files to compare are not here")
def test_every_word_file_to_compare_is_read_or_has_no_text():
    refused = {}
    for file in OTHERS:
        try:
            assert finish(read_file(file)).blocks
        except UnreadableFile as refusal:
            refused[file.name] = refusal.why
    assert all(why.startswith("there is no text in it") for why in refused.values())
    assert len(refused) < 4  # the files that hold nothing but a picture
