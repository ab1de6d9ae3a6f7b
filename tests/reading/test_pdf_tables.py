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


def test_justified_lines_with_a_wide_space_each_are_no_table():
    sheet = Sheet().write(120, 300, "Recalling further the Declaration of the meadow").write(352, 300, "and")
    sheet.write(100, 312, "the Plan of the springs, the troughs and the").write(306.5, 312, "fences here")
    assert {block.role for block in blocks(sheet.write(100, 324, "and of nothing else."))} == {Role.BODY}


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


def headed(sheet):
    """A header whose third cell stands over two columns, with a short rule between."""
    sheet.rule(60, 500, 280).rule(300, 500, 296).rule(60, 500, 312)
    sheet.write(60, 306, "Item").write(180, 306, "Unit").write(370, 292, "Amount")
    sheet.write(300, 306, "2026").write(420, 306, "2027")
    for n, row in enumerate((("Springs", "each", "50", "60"), ("Huts", "each", "4", "5"))):
        for left, cell in zip((60, 180, 300, 420), row, strict=True):
            sheet.write(left, 326 + 18 * n, cell)
    return sheet.rule(60, 500, 350)


def test_what_stands_over_two_columns_is_a_storey_of_the_header():
    (table,) = blocks(headed(Sheet()))
    assert table.header_rows == 2
    assert table.rows[:2] == (("Item", "Unit", "Amount", ""), ("", "", "2026", "2027"))


def framed(sheet, rows, lefts=(60, 160, 400)):
    """Cells with lines drawn all around them; a cell is one or more lines."""
    top = 300
    for row in rows:
        foot = top + 6 + 16 * max(len(cell) for cell in row)
        for left, cell in zip(lefts, row, strict=False):
            sheet.lines(left + 4, top + 12, *cell, pitch=16)
        sheet.rule(lefts[0], lefts[-1], top)
        for left in lefts:
            sheet.upright(left, top, foot)
        top = foot
    return sheet.rule(lefts[0], lefts[-1], top)


def test_paragraphs_of_a_cell_with_lines_around_it_are_one_cell():
    rows = (
        (("Measure",), ("Steps",)),
        (("Springs",), ("(a) Clean them;", "(b) Fence them.")),
        (("Huts",), ("Close them.",)),
    )
    (table,) = blocks(framed(Sheet(), rows))
    assert table.rows[1:] == (("Springs", "(a) Clean them; (b) Fence them."), ("Huts", "Close them."))


def test_cells_that_stand_close_are_parted_by_the_line_between_them():
    sheet = framed(
        Sheet(),
        ((("Head of one",), ("Head of two",)), (("Cell of one here",), ("Cell of two",))),
        (60, 140, 300),
    )
    assert blocks(sheet)[0].rows == (("Head of one", "Head of two"), ("Cell of one here", "Cell of two"))


def test_the_mark_of_a_tables_note_is_raised():
    sheet = ruled(
        Sheet(), 300, (("Activity", "2026", "2027"), ("Springs", "50", "60"), ("Fences", "40", "45"))
    )
    sheet.write(424, 296, "a", 6).write(420, 300, ".")
    assert blocks(sheet)[0].rows[0][2].endswith("ᵃ")


def test_a_line_in_the_type_of_the_text_ends_a_table_in_small_type():
    sheet = Sheet().lines(
        100, 150, "The Conference takes note of the sums in the table below, which", "follow."
    )
    sheet.rule(100, 500, 288).rule(100, 500, 304)
    for n, row in enumerate(ROWS):
        for left, cell in zip((100, 300, 400), row, strict=True):
            sheet.write(left, 300 + 18 * n, cell, 8)
    sheet.write(100, 380, "The Conference requests the keeper to report on them in the next year.")
    sheet.rule(100, 500, 420)
    assert [b.rows or b.text for b in blocks(sheet)][1:] == [
        ROWS,
        "The Conference requests the keeper to report on them in the next year.",
    ]


def test_a_head_over_two_columns_that_nothing_underlines_makes_no_column_wide():
    sheet = (
        Sheet().rule(60, 500, 280).rule(60, 500, 312).write(190, 292, "Amount in all").write(60, 306, "Item")
    )
    sheet.write(180, 306, "2026").write(230, 306, "2027")
    for n, row in enumerate((("Springs", "50", "60"), ("Huts", "4", "5"), ("Paths", "7", "8"))):
        for left, cell in zip((60, 180, 230), row, strict=True):
            sheet.write(left, 326 + 18 * n, cell)
    (table,) = blocks(sheet.rule(60, 500, 372))
    assert table.rows[1:] == (("Springs", "50", "60"), ("Huts", "4", "5"), ("Paths", "7", "8"))
