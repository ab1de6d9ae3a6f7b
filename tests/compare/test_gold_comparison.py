"""The draft of decision 16/COP.14 against what was adopted: exactly the differences an expert found."""

from __future__ import annotations

import pytest

from desktop.compare import compare
from desktop.terms.change import Change
from desktop.terms.step import finish

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def comparison(gold):
    return finish(compare(gold("COP14-CST-L.1.zh"), gold("COP14-decisions.zh.d1-d16").part("d16")))


def test_one_paragraph_of_fifty_eight_was_reworded(comparison):
    assert comparison.summary() == {"unchanged": 57, "reworded": 1}


def test_heading_adoption_line_and_title_are_all_else(comparison):
    assert comparison.frame() == {"added": 2, "reworded": 1}
    assert {pair.b for pair in comparison.pairs if pair.change is Change.ADDED} == {"d16/h/1", "d16/adopt"}
    assert comparison.numbers == {}


def test_the_one_character_is_found_in_its_place(comparison):
    (pair,) = [p for p in comparison.pairs if p.change is Change.REWORDED and not p.frame]
    assert (pair.a, pair.b, pair.meaning, pair.direction) == ("L1/op/4", "d16/op/4", ("editorial",), None)
    (edit,) = pair.edits
    assert (edit.op.value, edit.a, edit.b, edit.a_text, edit.b_text) == (
        "insert",
        (34, 34),
        (34, 35),
        "",
        "的",
    )


def test_sixteen_decisions_and_themselves_differ_in_nothing(gold):
    document = gold("COP14-decisions.zh.d1-d16")
    comparison = finish(compare(document, document))
    assert set(comparison.summary()) == {"unchanged"}
    assert comparison.frame() == {}
