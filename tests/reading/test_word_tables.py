"""Tables of a Word file: the heads of columns stand at the top, and columns that only keep others apart are none."""

from tests.reading.word_files import lines, table, tc

OVER_TWO = '<w:gridSpan w:val="2"/>'


def test_a_head_at_the_foot_of_the_header_is_raised_where_nothing_stands_above():
    rows = table(
        ("", "", tc("Amount", OVER_TWO)),
        ("Item", "Unit", "2026", "2027"),
        ("Springs", "each", "5", "6"),
        heads=2,
    )
    assert lines(rows)[0][:2] == (("Item", "Unit", "Amount", ""), ("", "", "2026", "2027"))


def test_the_numbers_of_columns_stay_under_their_heads():
    rows = table(
        ("Item", tc("Amount", OVER_TWO)),
        ("", "2026", "2027"),
        ("", "(1)", "(2)"),
        ("Huts", "5", "6"),
        heads=3,
    )
    assert lines(rows)[0][2] == ("", "(1)", "(2)")


def test_a_column_in_which_no_cell_stands_alone_is_left_out():
    rows = table(("Item", "", tc("Amount", OVER_TWO)), ("Huts", "", "5", "6"), heads=1)
    assert lines(rows)[0] == (("Item", "Amount", ""), ("Huts", "5", "6"))


def test_what_begins_in_a_column_left_out_begins_in_the_next():
    rows = table(("Item", tc("Amount", OVER_TWO), "Note"), ("Huts", "", "5", "new"), heads=1)
    assert lines(rows)[0] == (("Item", "Amount", "Note"), ("Huts", "5", "new"))


def test_an_empty_last_column_is_kept_for_what_is_to_be_written_in_it():
    rows = table(("Item", "Remarks"), ("Huts", ""), heads=1)
    assert lines(rows)[0] == (("Item", "Remarks"), ("Huts", ""))
