"""A brief on its pages: upright and wide ones, heads and numbers, footnotes, contents, charts."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter

from desktop.gui.printing import laid_out, pdf_bytes
from desktop.gui.printing.charts import Drawing
from desktop.gui.printing.content import _palette
from desktop.gui.printing.lines import Setter
from desktop.gui.printing.looks import UNIT
from desktop.gui.printing.plotted import steps
from desktop.terms.brief import Brief, Chart, Grid, Look, Paper, Para, Run, Section
from desktop.terms.step import finish

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = "The Conference of the Parties invites everybody to mend the ferries and their landing stages. "


def para(words=WORDS, style="Body", source="", language=""):
    return Para((Run(words),), style, source, language)


def grid(rows, words=WORDS, source=""):
    head = ((para("No.", "Table Heading"),), (para("Text", "Table Heading"),))
    body = [((para(str(n), "Table Text"),), (para(words, "Table Text", source),)) for n in range(rows)]
    return Grid((head, *body), widths=(0.1, 0.9))


def brief(*sections, language="en", **more):
    return Brief("Decision 3/COP.2", "Ferries", (("Document", "MPC/COP(2)/L.1"),), sections, language, **more)


def laid(*sections, **more):
    return finish(laid_out(brief(*sections, **more)))


def drawn(draw, width, height):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return image


def test_wide_sections_lie_on_wide_pages_between_upright_ones():
    pages = laid(Section("A", (para(),)), Section("B", (grid(3),), wide=True), Section("C", (para(),))).pages
    assert [page.wide for page in pages] == [False, True, False]


def test_a_pdf_has_every_page_as_it_lies():
    from io import BytesIO

    import pypdf

    printed = laid(Section("A", (para(),)), Section("B", (grid(3),), wide=True), paper=Paper.LETTER)
    sizes = [page.mediabox for page in pypdf.PdfReader(BytesIO(finish(pdf_bytes(printed)))).pages]
    assert [(round(box.width), round(box.height)) for box in sizes] == [(612, 792), (792, 612)]


def test_a_pdf_names_neither_the_library_nor_the_hour_and_comes_out_the_same_again():
    made = brief(Section("A", (para(),)), date="2031-03-02")
    one, two = (finish(pdf_bytes(finish(laid_out(made)))) for _ in range(2))
    assert one == two
    assert b"Qt" not in one[:3000]
    assert b"Qt".decode().encode("utf-16-be") not in one[:3000]
    assert b"(D:20310302000000Z)" in one


def test_the_head_of_a_table_is_repeated_and_no_row_is_torn():
    printed = laid(Section("A", (grid(120),)))
    assert len(printed.pages) > 3
    for page in printed.pages[1:-1]:
        first = page.rows[0][1]
        assert first.boxes[0].cell.lines[0].words == "No."
    rows = [row for page in printed.pages for _, row in page.rows if row.heads]
    assert len(rows) == 120


def test_a_row_higher_than_a_page_goes_on_on_the_next():
    printed = laid(Section("A", (grid(1, WORDS * 120),)))
    assert len(printed.pages) > 1
    said = " ".join(printed.words(n) for n in range(len(printed.pages))).replace("\n", " ")
    assert said.count("landing stages.") == 120


def test_a_footnote_stands_on_the_page_that_calls_it():
    sections = [
        Section(f"S{n}", tuple(para(WORDS * 3, source=f"source {n}.{k}") for k in range(9))) for n in range(5)
    ]
    printed = laid(*sections)
    for page in printed.pages:
        called = [note for _, row in page.rows for note in row.notes]
        assert page.notes == called
    assert [note for page in printed.pages for note in page.notes] == list(range(1, 46))


def test_a_heading_stands_on_the_page_of_what_it_names():
    sections = [Section(f"S{n}", (para(WORDS * (n % 7 + 1)), grid(n % 5 + 1))) for n in range(30)]
    for page in laid(*sections).pages:
        assert not page.rows[-1][1].place


def test_contents_tell_the_page_of_every_section_over_mixed_pages():
    sections = [Section(f"S{n}", (grid(20),), wide=n % 3 == 1) for n in range(9)]
    printed = laid(*sections)
    for place, section in enumerate(sections, 1):
        assert f"{place}.  {section.title}" in printed.words(printed.page_of(place) - 1)
    led = [row.leads for page in printed.pages for _, row in page.rows if row.leads]
    assert led == list(range(1, 10))


def test_a_short_line_of_an_arabic_brief_stands_at_the_right():
    setter = Setter("ar")
    (line,) = setter.cell([para("A/RES/80/125", "Title")], 4000.0).lines
    assert line.layout.lineAt(0).naturalTextRect().right() == pytest.approx(4000, abs=2)


def test_the_words_of_a_line_are_those_that_were_given():
    setter = Setter("ar")
    (line,) = setter.cell([para("القرار 16/COP.14 (a) 🌊 الفقرة 4")], 5000.0).lines
    assert line.words == "القرار 16/COP.14 (a) 🌊 الفقرة 4"


CHARTS = {
    Look.BARS: Chart("Changes", ("verb", "deadline"), (("now", (3, 1)),), "Two kinds of change."),
    Look.STACKED: Chart(
        "Positions", ("1", "2"), (("support", (2, 0)), ("oppose", (1, 3)), ("flexible", (1, 1))), "So it is."
    ),
    Look.LINE: Chart(
        "Brackets", ("L.1", "L.2", "L.3"), (("open", (40, 12, 0)), ("closed", (0, 28, 40))), "Less."
    ),
}


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("right", [False, True])
def test_a_chart_is_drawn_inside_its_place_from_the_side_where_reading_begins(look, right):
    from dataclasses import replace

    chart = replace(CHARTS[look], look=look)
    drawing = Drawing(chart, _palette(), "ar" if right else "en", right, 4000.0, 1200.0)

    def draw(painter):
        painter.scale(0.1, 0.1)
        drawing.draw(painter, 100.0, 100.0)

    image = drawn(draw, 420, 140)
    ink = [(x, y) for x in range(420) for y in range(140) if image.pixelColor(x, y).value() < 200]
    assert ink
    assert all(5 <= x <= 415 and 5 <= y <= 135 for x, y in ink)
    dark = [x for x, _ in ink if any(image.pixelColor(x, y).name() == "#1f3a5f" for y in (40, 60))]
    if look is Look.BARS:
        assert (min(dark) > 30) is not right or (max(dark) < 390) is right


def test_series_are_told_apart_in_grey():
    palette = _palette()
    greys = [int(palette.tint(n)[:2], 16) * 0.3 + int(palette.tint(n)[2:4], 16) * 0.6 for n in range(6)]
    assert all(abs(one - after) > 20 for one, after in pairwise(greys))


def test_a_chart_without_numbers_is_told_in_words():
    printed = laid(Section("A", (Chart("Nothing", (), (), "There is nothing to count."),)))
    assert "There is nothing to count." in printed.words(0)


@given(st.integers(1, 10**7))
@settings(deadline=None, max_examples=80)
def test_the_steps_of_a_scale_reach_the_most_in_few_steps(most):
    found = steps(most)
    assert found[0] == 0
    assert found[-1] >= most
    assert 2 <= len(found) <= 6


@given(
    st.lists(st.tuples(st.integers(0, 40), st.booleans(), st.booleans()), min_size=1, max_size=12),
    st.sampled_from(["en", "zh", "ar"]),
)
@settings(deadline=None, max_examples=40)
def test_nothing_is_lost_and_nothing_reaches_into_the_foot(parts, language):
    sections = [
        Section(
            f"S{n}",
            (
                para(f"word{'abcdefghijkl'[n]} " * (size + 1), source=f"s{n}" if noted else ""),
                grid(size // 4),
            ),
            wide=wide,
        )
        for n, (size, wide, noted) in enumerate(parts)
    ]
    printed = laid(*sections, language=language)
    said = " ".join(printed.words(n).replace("\n", " ") for n in range(len(printed.pages))).split()
    for n, (size, _, _) in enumerate(parts):
        assert sum(word.rstrip("0123456789") == f"word{'abcdefghijkl'[n]}" for word in said) == size + 1
    for page in printed.pages:
        room = printed.sheets[page.wide].room
        assert page.end + printed.notes.height(page.notes, wide=page.wide) <= room + UNIT
