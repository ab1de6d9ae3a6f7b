"""Rows of a sheet are as high as their words need."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.brief.sheets.heights import LINE, height


def test_a_row_of_one_line_keeps_the_height_of_its_program():
    assert height(["short", "土地"], [18, 18]) is None


def test_chinese_takes_twice_the_room():
    assert height(["land " * 8], [50]) is None
    assert height(["土地退化零增长" * 5], [50]) == 2 * LINE


def test_every_line_break_begins_a_line():
    assert height(["a\nb\nc"], [18]) == 3 * LINE


@given(st.lists(st.text(max_size=400), max_size=5), st.integers(1, 90))
def test_no_row_is_higher_than_excel_takes(cells, width):
    found = height(cells, [width] * len(cells))
    assert found is None or LINE < found <= 409
