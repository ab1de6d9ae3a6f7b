"""Printed lines become whole paragraphs."""

from __future__ import annotations

import textwrap

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reading.lines import paragraphs
from desktop.terms.block import Line, Role

LONG = (
    "Recalling that the shared meadows of the Convention feed every village along the river, that their "
    "keepers have asked for guidance since the third session, and that no Party has yet answered them in full"
)
OTHER = (
    "Noting with concern that the springs of the upper valleys have fallen dry in two summers out of three, and "
    "that the shepherds who live there have moved their flocks to the plains earlier than in any year on record"
)


def lines_of(text):
    pages = text.split("\f")
    return [Line(line, page) for page, part in enumerate(pages, 1) for line in part.split("\n")]


def bodies(text):
    return [block.text for block in paragraphs(lines_of(text)) if block.role is Role.BODY]


def wrapped(*texts):
    return "\n\n".join("\n".join(textwrap.wrap(text, 70)) for text in texts)


def test_wrapped_lines_become_one_paragraph_each():
    assert bodies(wrapped(LONG + ",", OTHER + ",")) == [LONG + ",", OTHER + ","]


def test_lines_that_are_paragraphs_stay_paragraphs():
    text = "1. 请秘书处编写报告；\n2. 鼓励缔约方提交资料；\n3. 决定继续审议。"
    assert len(bodies(text)) == 3


def test_a_paragraph_cut_by_a_page_is_whole_again():
    rows = textwrap.wrap(LONG + ",", 70)
    text = wrapped(OTHER + ",") + "\n\n" + "\n".join(rows[:2]) + "\n\n\f" + "\n".join(rows[2:])
    assert bodies(text)[-1] == LONG + ","


def test_a_paragraph_cut_by_a_footnote_is_whole_again():
    text = "5. 如临时方案和预算的文件所示，秘书处在两年期有累积节余，主要原因是平\n\n¹ ICCD/COP/2.\n\n台的几乎所有会议都是虚拟举行的。"
    blocks = paragraphs(lines_of(text))
    assert [block.role for block in blocks] == [Role.BODY, Role.FOOTNOTE]
    assert blocks[0].text.endswith("主要原因是平台的几乎所有会议都是虚拟举行的。")


def test_a_preambular_paragraph_at_the_foot_of_a_page_does_not_swallow_the_next():
    text = wrapped(LONG + ",") + "\n\n\f" + wrapped(OTHER + ",")
    assert bodies(text) == [LONG + ",", OTHER + ","]


def test_the_mark_of_a_footnote_is_its_label():
    (block,) = paragraphs([Line("¹² See the annex.")])
    assert (block.role, block.label, block.text) == (Role.FOOTNOTE, "¹²", "See the annex.")


def test_no_space_stands_between_chinese_characters():
    text = "\n".join(
        ["会议决定继续审议草地养护问题并请秘书处在下届会议上报告进展情况和今后的" for _ in range(4)]
    )
    assert bodies(text) == ["会议决定继续审议草地养护问题并请秘书处在下届会议上报告进展情况和今后的" * 4]


def test_a_hyphen_of_the_word_stays_and_one_of_the_setter_goes():
    page = [Line(row) for row in ("the long-", "term use of the mead-", "ows and other meadows")]
    drawn = [
        Line(x.text, 1, 50, 400 - 30 * (i == 2), 100 + 12 * i, 110 + 12 * i, 10) for i, x in enumerate(page)
    ]
    (block,) = paragraphs(drawn)
    assert block.text == "the long-term use of the meadows and other meadows"


def test_a_gap_between_drawn_lines_ends_the_paragraph():
    tops = (100, 112, 124, 148, 160)
    drawn = [Line("word " * 15 + "word", 1, 50, 400, top, top + 10, 10) for top in tops]
    assert len(paragraphs(drawn)) == 2


def test_running_heads_and_page_numbers_are_set_aside_and_kept():
    pages = [f"MEADOW/COP(3)/L.{1}\n\n{wrapped(LONG + '.')}\n\n- {page} -" for page in range(2, 6)]
    blocks = paragraphs(lines_of("\f".join(["Title page of the Convention", *pages])))
    aside = [block.text for block in blocks if block.role is Role.FURNITURE]
    assert aside.count("MEADOW/COP(3)/L.1") == 4
    assert "- 3 -" in aside


def test_job_numbers_and_bar_codes_are_set_aside_anywhere():
    blocks = paragraphs([Line("GE.19-10483 (C) 010719 030719"), Line("* 1 9 1 0 4 8 3 *"), Line("请回收 ")])
    assert {block.role for block in blocks} == {Role.FURNITURE}


def test_lines_with_tabs_are_a_table_with_cells_of_one_width():
    (block,) = paragraphs([Line("支出用途\t2018年\t2019年"), Line("人事费\t1\t2"), Line("共计\t3")])
    assert block.rows == (("支出用途", "2018年", "2019年"), ("人事费", "1", "2"), ("共计", "3", ""))
    assert block.header_rows == 1


def test_a_table_repeated_over_pages_is_one_table():
    head, rows = "缔约方\t比额\t摊款", [f"国家{i}\t0.{i}\t{i}" for i in range(6)]
    text = "\n".join([head, *rows[:3], "", "", head.replace("比额", "比 额"), *rows[3:]])
    block, again = paragraphs(lines_of(text))
    assert len(block.rows) == 7
    assert (again.role, again.text) == (Role.FURNITURE, "缔约方\t比 额\t摊款")


def test_a_label_before_a_tab_makes_no_table():
    blocks = paragraphs([Line("1.\tDecides to meet;"), Line(""), Line("(a)\tIn spring;")])
    assert [block.role for block in blocks] == [Role.BODY, Role.BODY]


def test_the_tags_of_an_extraction_are_cleaned_from_cells():
    (block,) = paragraphs(
        [Line("a\tb"), Line("<p>1.1 牧草</p> <p>1.2 水源</p>\t<ul><li>一</li><li>二</li></ul><u>三</u>")]
    )
    assert block.rows[1] == ("1.1 牧草\n1.2 水源", "一\n二\n三")


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(alphabet="ab 1.\t(一)，。¹-*", max_size=30), max_size=30))
def test_every_letter_of_the_lines_stands_in_a_block(texts):
    blocks = paragraphs([Line(text) for text in texts])
    kept = "".join(block.label + block.text + "".join(map("".join, block.rows)) for block in blocks)
    assert sorted(filter(str.isalnum, kept)) == sorted(filter(str.isalnum, "".join(texts)))
