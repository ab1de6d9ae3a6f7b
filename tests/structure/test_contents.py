"""A table of contents says what is listed and where it stands, however its dots are printed."""

import pytest

from desktop.structure.parts import entry


@pytest.mark.parametrize(
    "cells",
    [
        ("I. Springs ................ 1–3 2",),
        ("I. Springs . . . . . . . . 1–3 2",),
        ("I. Springs…… 1–3 2",),
        ("I.\tSprings\t1–3 2",),
        ("I.", "Springs", "1–3 2"),
        ("I. Springs", "", "1–3 2"),
    ],
    ids=["dots", "spaced dots", "ellipses", "tabs", "columns", "empty columns"],
)
def test_an_entry_is_the_same_with_dots_tabs_or_columns(cells):
    assert entry(cells) == ("I. Springs", "1–3 2")


def test_an_entry_without_a_page_is_itself():
    assert entry(("Annex: the springs",)) == ("Annex: the springs",)


def test_a_full_stop_and_a_number_in_a_title_are_no_leader():
    assert entry(("Work in 2026. 3 huts",)) == ("Work in 2026. 3 huts",)
