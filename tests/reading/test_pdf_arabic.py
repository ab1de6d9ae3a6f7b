"""Arabic is put in the order in which it is read."""

import pytest

from desktop.reading.pdf_arabic import in_reading_order, is_arabic


def placed(*lefts):
    return lambda n: lefts[n]


def test_lam_and_alef_printed_as_one_sign_are_turned():
    assert in_reading_order("األمم", placed(0, 1, 1, 2, 3)) == "الأمم"


def test_the_article_is_left_as_it_is():
    assert in_reading_order("المال", placed(0, 1, 2, 3, 4)) == "المال"


@pytest.mark.parametrize(
    ("printed", "read"), [("2035-2026", "2026-2035"), ("،2023", "2023،"), ("78/148", "78/148")]
)
def test_figures_stand_as_they_are_read(printed, read):
    assert in_reading_order(printed, placed(*range(len(printed)))) == read


def test_brackets_are_turned():
    assert in_reading_order(")المادة", placed(*range(7))) == "(المادة"


def test_the_stroke_that_fills_a_line_is_no_letter():
    assert in_reading_order("قرارهـا", placed(*range(7))) == "قرارها"


def test_a_page_is_arabic_when_most_of_its_letters_are():
    assert is_arabic("الجمعية العامة A/RES/80/1")
    assert not is_arabic("Resolution 80/1 (الجمعية)")
    assert not is_arabic("")
