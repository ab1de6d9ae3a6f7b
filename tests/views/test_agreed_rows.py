"""Rows of agreed language and of the groups of a comparison."""

import pytest

from desktop.terms.change import Change, Edit, Op, Pair
from desktop.terms.provision import Kind, Provision
from desktop.views.agreed import year_of
from desktop.views.grouping import FRAME, Grouping, grouped
from desktop.views.side_by_side import PairRow, phrase_of, weight


@pytest.mark.parametrize(
    ("dates", "year"),
    [
        (("3 November 2025",), "2025"),
        (("", "2019年9月2日至13日，印度新德里"), "2019"),
        (("二〇一九年九月十三日",), "2019"),
        (("from 30 December 2024 to 3 January 2025",), "2025"),
        (("ICCD/COP(14)/12019",), ""),
        (("", ""), ""),
    ],
)
def test_the_year_is_read_from_whatever_date_the_document_bears(dates, year):
    assert year_of(*dates) == year


def row(change, old, new, *edits, meaning=(), frame=False):
    pair = Pair("a" if old else None, "b" if new else None, change, 0.5, edits, meaning, frame=frame)
    a, b = (Provision(n, Kind.OPERATIVE, text) if text else None for n, text in (("a", old), ("b", new)))
    return PairRow(pair, a, b, weight(pair))


def test_the_phrase_of_a_change_is_what_came_in_without_its_commas():
    edit = Edit(Op.INSERT, (16, 16), (16, 33), "", ", as appropriate,")
    assert (
        phrase_of(
            row(
                Change.REWORDED, "Requests Parties to dig;", "Requests Parties, as appropriate, to dig;", edit
            )
        )
        == "as appropriate"
    )


def test_a_verb_alone_is_no_phrase_so_the_whole_text_is():
    edit = Edit(Op.REPLACE, (0, 2), (0, 2), "敦促", "鼓励")
    assert phrase_of(row(Change.REWORDED, "敦促缔约方挖井；", "鼓励缔约方挖井；", edit)) == "鼓励缔约方挖井；"


def test_what_went_out_is_looked_up_where_nothing_came_in():
    assert phrase_of(row(Change.DROPPED, "Invites donors to dig wells;", "")) == "Invites donors to dig wells"


def test_rows_are_grouped_with_what_matters_first_and_the_unchanged_last():
    rows = (
        row(Change.UNCHANGED, "x", "x"),
        row(Change.REWORDED, "x", "y", meaning=("editorial", "verb")),
        row(Change.ADDED, "", "z"),
        row(Change.REWORDED, "x", "y", meaning=("number",), frame=True),
    )
    assert [group.name for group in grouped(rows, Grouping.MEANING)] == [
        "verb",
        "editorial",
        "added",
        FRAME,
        "unchanged",
    ]
    assert [group.name for group in grouped(rows, Grouping.WEIGHT)] == ["substance", "form", "none"]
    assert [group.rows for group in grouped(rows, Grouping.PARAGRAPH)] == [rows]
    assert grouped((), Grouping.PARAGRAPH) == grouped((), Grouping.MEANING) == ()
