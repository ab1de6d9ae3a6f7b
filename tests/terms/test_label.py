"""Labels as printed, and the ways they can be read."""

from __future__ import annotations

import pytest

from desktop.terms.label import Scheme, han_value, roman, roman_value, split_label


@pytest.mark.parametrize(
    ("text", "label", "rest", "scheme", "value"),
    [
        ("1. 请秘书处", "1.", "请秘书处", Scheme.NUMBER, 1),
        ("12.\tRequests", "12.", "Requests", Scheme.NUMBER, 12),
        ("3 -\tتقرر", "3 -", "تقرر", Scheme.NUMBER, 3),
        ("(b) 继续", "(b)", "继续", Scheme.LETTER, 2),
        ("（b）继续", "（b）", "继续", Scheme.LETTER, 2),
        ("b) De seguir", "b)", "De seguir", Scheme.LETTER, 2),
        ("(bb) more", "(bb)", "more", Scheme.LETTER, 28),
        ("(أ)\tتهيئة", "(أ)", "تهيئة", Scheme.LETTER, 1),
        ("в) далее", "в)", "далее", Scheme.LETTER, 3),
        ("(iv) to report", "(iv)", "to report", Scheme.ROMAN, 4),
        ("(十二) 最后", "(十二)", "最后", Scheme.HAN, 12),
        ("(2) 两项", "(2)", "两项", Scheme.PAREN_NUMBER, 2),
        ("三. 结论", "三.", "结论", Scheme.SECTION_HAN, 3),
        ("IV. Findings", "IV.", "Findings", Scheme.SECTION_ROMAN, 4),
        ("B. Methods", "B.", "Methods", Scheme.SECTION_LETTER, 2),
        ("a. 进展", "a.", "进展", Scheme.POINT_LETTER, 1),
        ("2.1 核心职能", "2.1", "核心职能", Scheme.DECIMAL, 1),
        ("- 一项", "-", "一项", Scheme.BULLET, 1),
        ("- (a) 标记", "(a)", "标记", Scheme.LETTER, 1),
        ("[3. Decides]", "3.", "[Decides]", Scheme.NUMBER, 3),
    ],
)
def test_a_label_is_split_off_as_printed(text, label, rest, scheme, value):
    split = split_label(text)
    assert (split.text, split.rest) == (label, rest)
    assert (scheme, value) in {(reading.scheme, reading.value) for reading in split.readings}


@pytest.mark.parametrize(
    "text",
    ["2019 年", "80/202. Title", "(see annex)", "1,000 people", "(a b)", "", "第 1 条", "15th meeting"],
)
def test_a_text_without_a_label_stays_whole(text):
    assert split_label(text).readings == ()
    assert split_label(text).rest == text


def test_one_letter_can_be_read_in_two_ways():
    assert {label.scheme for label in split_label("(i) x").readings} == {Scheme.ROMAN, Scheme.LETTER}


def test_the_same_place_of_a_list_has_the_same_slug_in_every_script():
    assert [split_label(text).readings[0].slug for text in ("(b) x", "б) x", "(ب) x")] == ["b", "b", "b"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("一", 1), ("十", 10), ("十一", 11), ("二十", 20), ("四十三", 43), ("甲", None), ("", None)],
)
def test_chinese_numerals_are_numbers(text, value):
    assert han_value(text) == value


def test_roman_numerals_and_numbers_are_each_other():
    assert all(roman_value(roman(number)) == number for number in range(1, 200))
    assert roman_value("iix") is None
