"""Beside Arabic, what runs from left to right stays in one piece."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.brief.ooxml.scripts import held, in_line, parting, stretches, without_marks
from desktop.brief.word.looks import ways_of

LETTERS = st.text("ابتم ،؛()[]/.-“”123 ABcd/中Ж\n\t", max_size=40)


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("وفقا للقرار A/RES/80/1 المؤرخ 2031", ["A/RES/80/1"]),
        ("والمقرر 16/MPC.3 (الفقرة 4)", ["16/MPC.3"]),
        ("الوثيقة MPC/COP(14)/CST/L.1، الصفحة 3", ["MPC/COP(14)/CST/L.1"]),
        ("الوثيقة MPC/COP(14) تنص", ["MPC/COP(14)"]),
        ("اعتمد (MPC) في", ["MPC"]),
        ("(a) Parties عربي", ["(a) Parties"]),
        ("في 12 September 2031 قرر", ["12 September 2031"]),
        ("[نص] بين [2030]", []),
        ("United Nations (2031).", ["United Nations (2031)."]),
        ("2031", []),
    ],
)
def test_a_symbol_is_one_stretch_with_its_numbers_and_brackets(line, whole):
    assert [line[start:end] for start, end, right in stretches(line, right=True) if not right] == whole


@settings(deadline=None, max_examples=100)
@given(LETTERS, st.booleans())
def test_no_sign_is_left_out_or_told_twice(text, right):
    found = list(stretches(text, right=right))
    assert "".join(text[start:end] for start, end, _ in found) == text
    assert len(ways_of(text, "ar" if right else "en")) == len(text)


@settings(deadline=None, max_examples=100)
@given(LETTERS)
def test_the_marks_that_hold_words_together_can_be_taken_away_again(text):
    assert without_marks(held(text)) == without_marks(parting(text)) == text
    assert without_marks(in_line(text, right=True)) == text


def test_signs_between_two_names_from_left_to_right_keep_the_order_of_the_line():
    assert parting("، ") != "، "
    assert parting(" و") == " و"
