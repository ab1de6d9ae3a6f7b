"""pypdf, which reads where PDFium cannot, gives the pages that PDFium gives."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject

from desktop.reading import pdf, pdf_pypdf
from desktop.reading.pdf_flow import blocks_of
from desktop.terms.step import finish
from tests.reading.pdf_files import Sheet
from tests.reading.pdf_files import pdf as made

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "un"
FILES = [*sorted(SHARED.rglob("A_RES_80_1*.pdf"))[:2], *sorted(SHARED.rglob("A_80_604_Add.1.pdf"))]
LINES = (
    "The Conference of the Meadow, having heard the keeper of the springs,",
    "decides to mend what is broken.",
)


def by_pypdf(data):
    return finish(blocks_of(finish(pdf_pypdf.pages(data, "draft.pdf"))))


def by_pdfium(data):
    return list(finish(pdf.read_pdf(data, "draft.pdf")).blocks)


def masthead():
    sheet = Sheet().write(60, 60, "United Nations", 14).write(430, 60, "MEADOW/COP(5)/L.3", 14)
    sheet.write(120, 90, "Conference of the Meadow", 12, "bold").write(400, 90, "Distr.: General")
    return sheet.write(400, 102, "1 May 2026").rule(60, 552, 110).lines(100, 200, *LINES)


def table():
    sheet = Sheet().lines(100, 100, *LINES).rule(100, 500, 188).rule(100, 500, 204).rule(100, 500, 250)
    for n, row in enumerate((("Item", "2026", "2027"), ("Springs", "1 200", "60"), ("Fences", "40", "45"))):
        for left, cell in zip((100, 300, 400), row, strict=True):
            sheet.write(left, 200 + 18 * n, cell)
    return sheet


def noted():
    sheet = (
        Sheet()
        .write(100, 300, "The report of the keeper")
        .write(206, 296, "1", 6)
        .write(212, 300, "was heard.")
    )
    return sheet.rule(100, 180, 640).write(100, 650, "1", 6).write(106, 654, "Kept in the village.", 8)


def turned():
    return Sheet(rotate=90).lines(100, 300, *LINES)


@pytest.mark.parametrize(
    "sheet", [masthead(), table(), noted(), turned()], ids=["masthead", "table", "note", "turned"]
)
def test_a_page_reads_the_same_through_both(sheet):
    data = made(sheet)
    assert by_pypdf(data) == by_pdfium(data)


def test_a_masthead_is_read_side_by_side():
    texts = [block.text for block in by_pypdf(made(masthead()))]
    assert texts[:5] == [
        "United Nations",
        "Conference of the Meadow",
        "MEADOW/COP(5)/L.3",
        "Distr.: General",
        "1 May 2026",
    ]


def form(data, *matrix):
    """The page's commands moved into a form that the page prints."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    page = writer.pages[0]
    inside = DecodedStreamObject()
    inside.set_data(page.get_contents().get_data())
    inside.update(
        {
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(map(FloatObject, (0, 0, 612, 792))),
            NameObject("/Matrix"): ArrayObject(map(FloatObject, matrix)),
            NameObject("/Resources"): page["/Resources"],
        }
    )
    outside = DecodedStreamObject()
    outside.set_data(b"q /Inside Do Q")
    names = DictionaryObject({NameObject("/Inside"): writer._add_object(inside)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): names})
    page[NameObject("/Contents")] = writer._add_object(outside)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_the_words_of_a_form_stand_where_it_is_printed():
    data = form(made(Sheet().lines(100, 300, *LINES)), 1, 0, 0, 1, 40, 60)
    assert by_pypdf(data) == by_pdfium(data)
    assert by_pypdf(data)[0].text == " ".join(LINES)


def test_damaged_commands_say_nothing_and_stop_nothing():
    data = made(Sheet().write(100, 300, "Before.").write(100, 330, "After."))
    broken = data.replace(b"1 0 0 1 100 492 Tm", b"(x) 0 (y) 100 492  Tm")
    assert len(broken) == len(data) + 3
    assert "After." in " ".join(block.text for block in by_pypdf(broken))


@pytest.mark.corpus
@pytest.mark.skipif(not FILES, reason="the documents are not beside the project")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_document_reads_the_same_through_both(file):
    data = file.read_bytes()
    one, other = ([(b.role, b.label, b.text, b.rows) for b in read(data)] for read in (by_pypdf, by_pdfium))
    assert one == other
