"""The pages of a PDF as pictures, and where on them words stand."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop.reading.pages import Pages, _folded
from tests.reading.pdf_files import HEIGHT, WIDTH, Sheet, locked, pdf

LINE = "The Conference of the Parties meets every second year in the valley, and its"


@pytest.fixture
def pages():
    one = Sheet().lines(100, 300, LINE, LINE, LINE).write(60, 760, "1/2")
    two = Sheet().write(60, 50, "MPC/COP(3)/4").lines(100, 100, "bureau goes on elsewhere.", pitch=12)
    with Pages(pdf(one, two)) as opened:
        yield opened


def test_pages_are_counted_and_measured(pages):
    assert pages.count == 2
    assert pages.size(1) == (WIDTH, HEIGHT)


def test_a_turned_page_is_measured_as_it_is_seen():
    with Pages(pdf(Sheet(rotate=90).write(100, 100, LINE))) as turned:
        assert turned.size(1) == (HEIGHT, WIDTH)
        (_, left, top, right, bottom) = turned.places(LINE, 1, 1)[0]
        assert left == pytest.approx(100 / HEIGHT, abs=0.01)
        assert top < 100 / WIDTH < bottom + 0.01
        assert turned.text_at(1, (left + right) / 2, (top + bottom) / 2) == LINE


def test_a_page_is_drawn_at_the_scale_asked_for(pages):
    width, height, stride, pixels = pages.image(1, 1.5)
    assert (width, height) == (918, 1188)
    assert len(pixels) == stride * height
    assert pixels[:4] == b"\xff\xff\xff\xff"
    assert min(pixels) < 64


def test_words_are_found_line_by_line(pages):
    found = pages.places(f"{LINE} {LINE}", 1, 1)
    assert [place[0] for place in found] == [1, 1]
    (_, left, top, right, bottom) = found[0]
    assert left == pytest.approx(100 / WIDTH, abs=0.01)
    assert top < 300 / HEIGHT < bottom + 0.01
    assert right > 0.6


def test_white_space_does_not_count(pages):
    assert pages.places("".join(LINE.split()), 1, 1) == pages.places(LINE, 1, 1)


def test_a_paragraph_cut_by_the_page_is_found_on_both(pages):
    found = pages.places(f"{LINE} {LINE} {LINE} bureau goes on elsewhere.", 1, 2)
    assert [place[0] for place in found] == [1, 1, 1, 2]


def test_words_that_are_not_there_are_not_found(pages):
    assert pages.places("Nothing of the kind was ever said in this place.", 1, 2) == []


def test_the_words_at_a_point_are_those_of_its_line(pages):
    assert pages.text_at(2, 0.2, 98 / HEIGHT) == "bureau goes on elsewhere."
    assert pages.text_at(2, 0.9, 0.9) == ""


def test_what_cannot_be_drawn_has_no_pages():
    for data in (b"", b"no PDF", locked(pdf(Sheet().write(100, 100, LINE)), "secret")):
        with Pages(data) as none:
            assert none.count == 0
            assert none.places(LINE, 1, 3) == []


def test_many_may_draw_at_once(pages):
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda n: pages.image(1 + n % 2, 0.5), range(12)))
    assert len({picture[3] for picture in drawn}) == 2


def test_arabic_words_are_looked_for_without_what_has_no_firm_order():
    assert _folded("الأمم (2026)", arabic=True) == _folded("األمم )2026(", arabic=True) == "مم"


def test_a_part_of_a_paragraph_is_found_where_it_is_printed(pages):
    whole = f"{LINE} {LINE} {LINE}"
    second = len(LINE) + 1
    (found,) = pages.places(whole, 1, 1, (second, second + len("The Conference")))
    (line,) = pages.places(whole, 1, 1, (second, second + len(LINE)))
    assert found[:3] == pytest.approx(line[:3])
    assert found[3] < line[3]
    assert found[2] > pages.places(whole, 1, 1)[0][2]


def test_a_part_after_a_page_break_is_found_on_its_page(pages):
    whole = f"{LINE} {LINE} {LINE} bureau goes on elsewhere."
    at = whole.index("elsewhere")
    (found,) = pages.places(whole, 1, 2, (at, at + 9))
    assert found[0] == 2


def test_the_words_between_two_points_are_those_printed_there(pages):
    (first,) = pages.places(LINE, 1, 1, (4, 14))
    middle = (first[2] + first[4]) / 2
    words, before = pages.words_between(1, (first[1] + 0.002, middle), (first[3] - 0.002, middle))
    assert words == "Conference"
    assert before == "The "
    assert pages.words_between(1, (0.01, 0.01), (0.02, 0.02)) == ("", "")
