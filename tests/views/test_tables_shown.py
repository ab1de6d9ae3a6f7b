import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision, Table
from desktop.views.tables import (
    as_csv,
    as_html,
    as_text,
    heads,
    is_number,
    notes_of,
    number_columns,
    rows_with,
)

SCALE = Table(
    "Scale",
    (("Party", "Scale", "Euros"), ("", "per cent", "Euros")),
    (
        ("Andorra", "0.005", "370"),
        ("China", "12.005", "(1 034)"),
        ("Chad", "–", "10 201 a"),
        ("Côte", "", ""),
    ),
)


@pytest.mark.parametrize(
    "cell", ["7", "0.007", "1 034", "2,500.50", "-3", "(20)", "12 %", "€250,000", "517 ^a"]
)
def test_a_number_is_one_however_it_is_printed(cell):
    assert is_number(cell)


@pytest.mark.parametrize("cell", ["", "Chad", "COP 15", "2 springs", "=1+1"])
def test_words_are_no_number(cell):
    assert not is_number(cell)


def test_a_column_of_numbers_and_dashes_is_one_of_numbers():
    assert number_columns(SCALE) == {1, 2}


def test_several_header_rows_stand_above_a_column_once_each():
    assert heads(SCALE) == ("Party", "Scale\nper cent", "Euros")


def test_a_row_is_found_by_its_words_those_that_begin_with_them_first():
    assert rows_with(SCALE, "ch") == (1, 2)
    assert rows_with(SCALE, "hina 12") == (1,)
    assert rows_with(SCALE, "  ") == ()
    assert rows_with(SCALE, "Peru") == ()


def test_the_notes_of_a_table_are_its_own():
    table = Provision("t", Kind.TABLE, "", parent="r", table=SCALE)
    note = Provision("t/n/a", Kind.TABLE_NOTE, "By 1 May.", "a", "t")
    other = Provision("u/n/a", Kind.TABLE_NOTE, "Else.", "a", "u")
    document = Document("en", Masthead(), (Provision("r", Kind.DOCUMENT, "", parent="r"), table, note, other))
    assert notes_of(document, "t") == (note,)


def test_a_cell_that_a_sheet_would_reckon_with_is_taken_away_as_words():
    rows = (("=HYPERLINK(1)", "-3", "–", "@x"),)
    assert as_text(rows) == "'=HYPERLINK(1)\t-3\t–\t'@x"
    assert next(csv.reader(io.StringIO(as_csv(rows)))) == ["'=HYPERLINK(1)", "-3", "–", "'@x"]


def test_a_table_marked_up_is_made_of_its_cells_alone():
    marked = as_html((("<b>", "2"), ("a\nb", '"')), 1, frozenset({1}))
    assert marked == (
        '<table><tr><th>&lt;b&gt;</th><th align="right">2</th></tr>'
        '<tr><td>a<br>b</td><td align="right">&quot;</td></tr></table>'
    )


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.text(), st.text()), max_size=4))
def test_every_row_is_a_line_and_every_cell_stands_between_tabs(rows):
    lines = as_text(tuple(rows)).split("\n") if rows else []
    assert [line.count("\t") for line in lines] == [1] * len(rows)
