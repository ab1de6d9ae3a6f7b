"""A PDF's printed lines become whole paragraphs, footnotes and furniture, in the order a person reads."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reading.pdf import read_pdf
from desktop.terms.block import Role
from desktop.terms.step import finish
from tests.reading.pdf_files import Sheet, pdf

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
FULL = "The Conference of the Parties of the convention on high pastures meets in the"

SHORT = FULL.removesuffix(" in the")


def read(*sheets):
    return finish(read_pdf(pdf(*sheets), "draft.pdf"))


def body(*sheets):
    return [block.text for block in read(*sheets).blocks if block.role is Role.BODY]


def of(role, *sheets):
    return [block for block in read(*sheets).blocks if block.role is role]


def test_the_lines_of_a_paragraph_are_one_block():
    sheet = Sheet().lines(
        100, 300, FULL, "valley every second year, and in the years between its bureau does."
    )
    assert body(sheet) == [f"{FULL} valley every second year, and in the years between its bureau does."]


def test_a_wider_gap_starts_a_paragraph():
    sheet = Sheet().lines(100, 300, FULL, FULL).lines(100, 330, FULL, "valley.")
    assert body(sheet) == [f"{FULL} {FULL}", f"{FULL} valley."]


def test_an_indented_line_starts_a_paragraph():
    sheet = Sheet().lines(100, 300, FULL, FULL, FULL).lines(124, 336, SHORT).lines(100, 348, FULL)
    assert body(sheet) == [f"{FULL} {FULL} {FULL}", f"{SHORT} {FULL}"]


def test_a_short_line_ends_a_paragraph_even_where_no_air_follows():
    sheet = Sheet().lines(
        100, 300, FULL, "valley.", "Requests the secretariat to report thereon to the next session."
    )
    assert body(sheet) == [
        f"{FULL} valley.",
        "Requests the secretariat to report thereon to the next session.",
    ]


def test_a_label_set_out_to_the_left_stands_before_its_text():
    sheet = Sheet().write(100, 300, "(a)").lines(124, 300, FULL, "valley;")
    sheet.write(100, 324, "(b)").write(124, 324, "The flow of springs.")
    assert body(sheet) == [f"(a) {FULL} valley;", "(b) The flow of springs."]


def test_a_word_broken_at_its_hyphen_is_whole():
    sheet = Sheet().lines(100, 300, f"{FULL} well-", "known valley.")
    assert body(sheet) == [f"{FULL} well-known valley."]


def test_a_paragraph_cut_by_the_page_is_whole_and_stands_on_the_first():
    one = Sheet().lines(124, 650, FULL).lines(100, 662, FULL)
    two = Sheet().lines(100, 100, "valley, and goes on there.").lines(124, 130, FULL)
    blocks = [block for block in read(one, two).blocks if block.role is Role.BODY]
    assert [(block.page, block.text) for block in blocks] == [
        (1, f"{FULL} {FULL} valley, and goes on there."),
        (2, FULL),
    ]


def noted():
    sheet = Sheet().lines(100, 600, FULL, "valley")
    sheet.write(125.5, 608.7, "1", size=6).write(131, 612, "and then goes on to the hills")
    sheet.rule(100, 170, 680).write(106, 687, "1", size=5).write(
        112, 690, "See the report of the bureau.", size=8
    )
    return sheet


def test_a_raised_figure_is_a_footnote_call():
    assert body(noted()) == [f"{FULL} valley¹ and then goes on to the hills"]


def test_a_footnote_is_known_by_its_mark():
    assert [(note.label, note.text) for note in of(Role.FOOTNOTE, noted())] == [
        ("1", "See the report of the bureau.")
    ]


def test_a_footnote_does_not_cut_the_paragraph_above_it():
    two = Sheet().lines(100, 100, "beyond the valley.")
    roles = [block.role for block in read(noted(), two).blocks]
    assert roles == [Role.BODY, Role.FOOTNOTE]
    assert body(noted(), two)[0].endswith("the hills beyond the valley.")


def test_running_heads_and_page_numbers_are_set_aside():
    sheets = [
        Sheet()
        .write(60, 50, "MPC/COP(3)/4")
        .lines(100, 200, FULL)
        .write(60, 760, f"{n}/3")
        .write(500, 760, "25-10101")
        for n in (1, 2, 3)
    ]
    assert [block.text for block in of(Role.FURNITURE, *sheets)][-3:] == ["MPC/COP(3)/4", "3/3", "25-10101"]
    assert body(*sheets) == ["MPC/COP(3)/4", f"{FULL} {FULL} {FULL}"]


def test_the_columns_of_a_masthead_are_not_mixed():
    sheet = Sheet().write(120, 60, "United Nations", 14).write(480, 60, "MPC/COP(3)/4", 14).rule(60, 550, 65)
    sheet.write(120, 85, "Convention on the Care of", 12, "bold").write(120, 99, "High Pastures", 12, "bold")
    sheet.write(400, 85, "Distr.: Limited").write(400, 97, "3 May 2025").rule(60, 550, 200)
    sheet.lines(100, 300, FULL)
    assert body(sheet) == [
        "United Nations",
        "Convention on the Care of High Pastures",
        "MPC/COP(3)/4",
        "Distr.: Limited",
        "3 May 2025",
        FULL,
    ]


def test_a_page_that_lies_on_its_side_reads_the_same():
    sheet = Sheet(rotate=90).lines(100, 300, FULL, "valley.")
    assert body(sheet) == [f"{FULL} valley."]


def test_a_heading_is_told_by_its_bold_type():
    sheet = Sheet().write(100, 280, "Means of implementation", 10, "bold").lines(100, 304, FULL, "valley.")
    assert [(block.text, block.heading) for block in read(sheet).blocks] == [
        ("Means of implementation", True),
        (f"{FULL} valley.", False),
    ]


words = st.text(st.sampled_from("abcdefghij"), min_size=2, max_size=9)
paragraphs = st.lists(st.lists(words, min_size=2, max_size=40), min_size=1, max_size=8)


@settings(deadline=None, max_examples=50)
@given(paragraphs)
def test_every_printed_word_stands_in_one_block_in_order(texts):
    sheet, top = Sheet(), 150.0
    for text in texts:
        for start in range(0, len(text), 8):
            sheet.write(100, top, " ".join(text[start : start + 8]))
            top += 12
        top += 8
    assert " ".join(body(sheet)).split() == [word for text in texts for word in text]


@pytest.mark.skipif(not SAMPLE.is_dir(), reason="the sample is not made yet")
@pytest.mark.parametrize("name", ["draft.zh.pdf", "draft.en.pdf"])
def test_the_sample_has_its_notes_its_table_and_no_furniture_in_its_text(name):
    source = finish(read_pdf((SAMPLE / name).read_bytes(), name))
    notes = [block.label for block in source.blocks if block.role is Role.FOOTNOTE]
    tables = [block.rows for block in source.blocks if block.role is Role.TABLE]
    assert notes == ["1", "2"]
    assert [len(table) for table in tables] == [5]
    assert sum("MPC/COP(3)/L.4" in block.text for block in source.blocks if block.role is Role.BODY) == 1


def test_a_label_whose_forerunner_stands_inside_the_sentence_begins_no_paragraph():
    sheet = Sheet().lines(
        100,
        100,
        "1. The pastures of the convention are kept by (a) the herders of the valleys, (b) those who",
        "(c) the keepers of the passes, and (d) whoever else the Conference names in its report here;",
    )
    assert len(body(sheet)) == 1


def test_a_range_of_years_cut_at_the_end_of_a_line_is_joined_without_a_space():
    sheet = Sheet().lines(100, 100, FULL + " years 2026–", "2027 and reports on it.")
    assert "2026–2027" in body(sheet)[0]


def test_the_line_under_a_link_in_a_footnote_begins_no_other_footnotes():
    sheet = Sheet().lines(100, 100, *[FULL + " years of the plan for it"] * 4)
    sheet.lines(
        100,
        660,
        "www.pastures.example is where the plan stands, and the site",
        "of it is kept there",
        size=8,
        pitch=10,
    )
    sheet.write(92, 656, "1", 5).rule(100, 180, 662)
    assert [note.label for note in of(Role.FOOTNOTE, sheet)] == ["1"]


def test_a_heading_that_is_not_broken_for_want_of_room_ends_with_its_line():
    sheet = Sheet().lines(100, 200, "Section 3", "Springs and paths", size=12, pitch=14, font="bold")
    paragraph = [
        "The Conference of the Meadow, having heard the keeper of the springs and those who",
        "live beside them.",
    ]
    assert body(sheet.lines(100, 240, *paragraph)) == [
        "Section 3",
        "Springs and paths",
        " ".join(paragraph),
    ]


def test_a_line_that_hangs_goes_on_with_the_note_before():
    sheet = Sheet().lines(
        60,
        200,
        "Note: What was spent on the springs and on the paths that lead to them is shown in the report",
    )
    assert len(body(sheet.write(74, 212, "of the keeper of the springs."))) == 1


def test_a_page_of_very_many_words_loses_none():
    lines = [" ".join(f"w{row}n{n}" for n in range(30)) for row in range(80)]
    data = pdf(Sheet().lines(50, 90, *lines, size=4, pitch=8))
    said = " ".join(block.text for block in finish(read_pdf(data, "many.pdf")).blocks)
    assert said.split() == " ".join(lines).split()
