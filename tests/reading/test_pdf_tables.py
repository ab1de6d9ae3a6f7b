"""Cells that stand side by side are a table, never interleaved into prose."""

from desktop.reading.pdf import read_pdf
from desktop.terms.block import Role
from desktop.terms.step import finish
from tests.reading.pdf_files import Sheet, pdf

ROWS = (("Activity", "2026", "2027"), ("Springs", "50", "60"), ("Fences", "40", "45"))


def blocks(*sheets):
    return [b for b in finish(read_pdf(pdf(*sheets), "report.pdf")).blocks if b.role is not Role.FURNITURE]


def ruled(sheet, top, rows=ROWS):
    sheet.rule(100, 500, top - 12).rule(100, 500, top + 4)
    for n, row in enumerate(rows):
        for left, cell in zip((100, 300, 400), row, strict=True):
            sheet.write(left, top + 18 * n, cell)
    return sheet.rule(100, 500, top + 18 * len(rows))


def test_cells_between_rules_are_rows_with_a_header():
    table = blocks(ruled(Sheet().write(100, 250, "The table below shows the plan for both years."), 300))[1]
    assert (table.role, table.rows, table.header_rows, table.text) == (Role.TABLE, ROWS, 1, "")


def test_cells_without_any_rule_are_rows_too():
    sheet = Sheet()
    for n, row in enumerate(ROWS):
        for left, cell in zip((100, 300, 400), row, strict=True):
            sheet.write(left, 300 + 18 * n, cell)
    assert [block.rows for block in blocks(sheet)] == [ROWS]


def test_the_lines_of_a_cell_are_one():
    sheet = (
        Sheet()
        .rule(100, 500, 288)
        .write(100, 300, "Year")
        .write(300, 300, "What is planned")
        .rule(100, 500, 304)
    )
    sheet.write(100, 320, "2026").lines(300, 320, "New troughs at the", "upper springs")
    sheet.write(100, 352, "2027").write(300, 352, "Fences").rule(100, 500, 360)
    assert blocks(sheet)[0].rows == (
        ("Year", "What is planned"),
        ("2026", "New troughs at the upper springs"),
        ("2027", "Fences"),
    )


def test_a_table_over_two_pages_is_one_with_its_header_once():
    one = ruled(Sheet().write(100, 600, "The plan:"), 660)
    two = ruled(Sheet(), 120, (ROWS[0], ("Huts", "10", "12"), ("Paths", "5", "6")))
    tables = [block for block in blocks(one, two) if block.rows]
    assert [table.rows for table in tables] == [(*ROWS, ("Huts", "10", "12"), ("Paths", "5", "6"))]


def test_one_wide_gap_in_a_line_makes_no_table():
    sheet = (
        Sheet().write(100, 300, "Paragraph one speaks of the").write(300, 300, "valley and of the springs")
    )
    assert Role.TABLE not in {block.role for block in blocks(sheet.write(100, 312, "and of nothing else."))}


def test_prose_between_two_tables_is_not_drawn_in():
    sheet = ruled(Sheet(), 150)
    sheet.lines(
        100, 240, "The second table shows what remains to be done in the years that", "follow, with the sums."
    )
    tables = [block.role for block in blocks(ruled(sheet, 300))]
    assert tables == [Role.TABLE, Role.BODY, Role.TABLE]


def test_two_columns_of_prose_are_read_one_after_the_other():
    left = [f"The left column speaks of springs {n} and of troughs" for n in range(9)]
    right = [f"The right one speaks of fences {n} and of the paths" for n in range(9)]
    sheet = Sheet().lines(60, 300, *left).lines(320, 300, *right)
    assert " ".join(block.text for block in blocks(sheet)) == " ".join(left + right)


def test_a_heading_spread_over_full_lines_is_no_table():
    sheet = Sheet()
    spread = (
        (300, (100, 170, 252, 292), "Further guidance on initial"),
        (316, (100, 190, 245), "upfront in reports"),
    )
    for top, lefts, words in spread:
        for left, word in zip(lefts, words.split(), strict=True):
            sheet.write(left, top, word, 14, "bold")
    assert [block.text for block in blocks(sheet)] == ["Further guidance on initial upfront in reports"]
