"""Tables are compared cell by cell."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.compare import compare
from desktop.compare.cells import edits_in_tables
from desktop.compare.tables import flat
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision, Table
from desktop.terms.step import finish

BUDGET = Table(
    "Budget 2025",
    (("Item", "Euros"),),
    (("Stations", "80,000"), ("Training", "20,000"), ("Archive", "5,000")),
)


def marks(a, b):
    return [(edit.a_text, edit.b_text) for edit in edits_in_tables(a, b)]


def test_one_cell_changed_is_one_edit():
    new = Table(BUDGET.caption, BUDGET.header, (("Stations", "70,000"), *BUDGET.rows[1:]))
    assert marks(BUDGET, new) == [("80,000", "70,000")]


def test_a_row_put_in_is_one_edit():
    new = Table(
        BUDGET.caption, BUDGET.header, (BUDGET.rows[0], ("Travel of keepers", "9,000"), *BUDGET.rows[1:])
    )
    assert marks(BUDGET, new) == [("", "Travel of keepers\t9,000")]


def test_the_caption_counts_too():
    assert marks(BUDGET, Table("Budget 2026", BUDGET.header, BUDGET.rows)) == [("2025", "2026")]


def test_a_table_is_frame_and_its_numbers_are_amounts():
    new = Table(BUDGET.caption, (("Item", "Euros"),), (("Stations", "70,000"), *BUDGET.rows[1:]))
    (pair,) = finish(compare(one(BUDGET), one(new))).pairs
    assert (pair.frame, pair.change.value, pair.meaning) == (True, "reworded", ("amount",))


def one(table):
    return Document("", Masthead(), (Provision("t", Kind.TABLE, "", table=table),))


CELL = st.sampled_from(["", "a", "b c", "12", "12.5", "d e f", "土地"])
ROWS = st.lists(st.tuples(CELL, CELL), max_size=5).map(tuple)
TABLES = st.builds(Table, st.sampled_from(["", "Caption", "Another caption"]), st.just(()), ROWS)


@settings(deadline=None, max_examples=60)
@given(TABLES, TABLES)
def test_offsets_are_those_of_the_words_quoted(a, b):
    for edit in edits_in_tables(a, b):
        assert flat(a)[slice(*edit.a)] == edit.a_text
        assert flat(b)[slice(*edit.b)] == edit.b_text


@settings(deadline=None, max_examples=60)
@given(TABLES, TABLES)
def test_the_edits_made_in_the_old_table_give_the_new_one(a, b):
    text, parts, at = flat(a), [], 0
    for edit in edits_in_tables(a, b):
        parts += [text[at : edit.a[0]], edit.b_text]
        at = edit.a[1]
    assert "".join("".join([*parts, text[at:]]).split()) == "".join(flat(b).split())
