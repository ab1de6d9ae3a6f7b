"""Two columns are read one after the other, where lines or symbols show that they are columns and no table."""

from desktop.reading.pdf import read_pdf
from desktop.terms.block import Role
from desktop.terms.step import finish
from tests.reading.pdf_files import Sheet, pdf

LEFT = (("70/1", "The springs of the valley"), ("71/12", "Fences and paths"), ("72/3 ", "Huts"))
RIGHT = (("80/4", "Follow-up to the first meeting"), ("80/15", "The year of the trough"))


def blocks(*sheets):
    return [b for b in finish(read_pdf(pdf(*sheets), "report.pdf")).blocks if b.role is not Role.FURNITURE]


def mandates(sheet, top=300, right=RIGHT):
    for n, (symbol, title) in enumerate(LEFT):
        sheet.write(60, top + 14 * n, symbol, 8).write(136, top + 14 * n, title, 8)
    for n, (symbol, title) in enumerate(right):
        sheet.write(312, top + 19 * n, symbol, 8).write(388, top + 19 * n, title, 8)
    return sheet


def test_a_list_of_symbols_in_two_columns_is_one_table():
    found = blocks(
        mandates(Sheet().write(60, 270, "The list below was reviewed by the Committee in the spring."))
    )
    assert found[1].rows == tuple((symbol.strip(), title) for symbol, title in LEFT + RIGHT)
    assert found[1].header_rows == 0


def test_a_title_that_goes_on_in_the_next_column_is_one():
    sheet = Sheet()
    for n, (symbol, title) in enumerate(LEFT):
        sheet.write(60, 300 + 14 * n, symbol, 8).write(136, 300 + 14 * n, title, 8)
    sheet.write(388, 300, "of the upper valley", 8)
    sheet.write(312, 319, "80/4", 8).write(388, 319, "Follow-up", 8).write(312, 338, "80/5", 8).write(
        388, 338, "Year", 8
    )
    (table,) = blocks(sheet)
    assert table.rows[2:4] == (("72/3", "Huts of the upper valley"), ("80/4", "Follow-up"))


def test_two_symbols_that_share_a_title_stand_in_one_cell():
    sheet = mandates(Sheet())
    sheet.write(60, 342, "50/1; 50/2;", 8).write(136, 342, "The office of the keeper", 8)
    sheet.write(60, 352, "51/7", 8).write(136, 352, "of the springs", 8)
    assert blocks(sheet)[0].rows[3] == ("50/1; 50/2; 51/7", "The office of the keeper of the springs")


def column(sheet, left, *paragraphs, air=5):
    """Paragraphs of a column, with a little air between them."""
    top = 300
    for lines in paragraphs:
        sheet.lines(left, top, *lines, size=8, pitch=10)
        top += 10 * len(lines) + air
    return sheet


def test_lines_of_two_columns_that_stand_at_different_heights_are_read_down():
    sheet = column(
        Sheet(),
        60,
        ("Convention on the springs of the upper valley and", "of the lower one"),
        ("Protocol on the fences",),
        ("Charter of the huts and of those who", "sleep in them"),
    )
    column(
        sheet,
        320,
        ("Declaration on the paths",),
        ("Statement of the village of Elm and", "of Alder"),
        ("Plan",),
        air=9,
    )
    assert [block.text for block in blocks(sheet)] == [
        "Convention on the springs of the upper valley and of the lower one",
        "Protocol on the fences",
        "Charter of the huts and of those who sleep in them",
        "Declaration on the paths",
        "Statement of the village of Elm and of Alder",
        "Plan",
    ]


def test_a_sentence_goes_on_at_the_head_of_the_next_column():
    sheet = column(
        Sheet(),
        60,
        ("1. The huts are closed.",),
        (
            "2. The springs are cleaned in the month of May",
            "by those who live beside them or drink there",
            "now and then",
        ),
    )
    column(
        sheet,
        320,
        ("in winter.",),
        ("3. The paths are mended in the month of June", "by all."),
        air=9,
    )
    assert [block.text for block in blocks(sheet)] == [
        "1. The huts are closed.",
        "2. The springs are cleaned in the month of May by those who live beside them or drink there now and then in winter.",
        "3. The paths are mended in the month of June by all.",
    ]


def test_a_table_whose_third_column_begins_in_the_middle_stays_a_table():
    sheet = Sheet()
    for n, row in enumerate(
        (("Item", "Unit", "2026", "2027"), ("Springs", "each", "50", "60"), ("Huts", "each", "4", "5"))
    ):
        for left, cell in zip((60, 180, 312, 440), row, strict=True):
            sheet.write(left, 300 + 18 * n, cell)
    assert blocks(sheet)[0].rows[1] == ("Springs", "each", "50", "60")
