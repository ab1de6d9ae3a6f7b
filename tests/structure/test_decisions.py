"""Decisions, drafts and resolutions of an invented convention."""

from __future__ import annotations

import pytest

from desktop.reading.lines import paragraphs
from desktop.structure import structure
from desktop.structure.parts import find_part
from desktop.terms.block import Block, Line, Role, Source
from desktop.terms.provision import Kind

TWO = """
第 3/COP.5 号决定

草地养护

缔约方会议，

回顾第 2/COP.4 号决定，

又回顾《公约》第 6 条，¹

牧道

1. 请秘书处在现有资源范围内：

(a) 编写牧道地图；

(b) 提出：

(一) 费用估计；

(二) 时间表；

2. 核可以下修正：

将第 4 段替换为：

“秘书处每年报告一次；”

3. 决定在下届会议上审议本决定的执行情况。

第 4 次全体会议
2031 年 5 月 6 日

¹ 见附件。

附件

牧道清单

1. 清单如下表所示。

表 1
各区域牧道
(公里)

区域\t长度
东部\t12
西部\t15

a 包括季节性牧道。

第 4/COP.5 号决议

感谢东道国

缔约方会议，

应邀在山谷举行了会议，

决定向东道国表示感谢。

第 4 次全体会议
2031 年 5 月 6 日
"""


def tree(text, **fields):
    return structure(Source("txt", paragraphs([Line(line) for line in text.strip().split("\n")]), **fields))


def outline(document):
    return [f"{p.id} {p.kind} {p.label}|{p.text}".replace("\n", "/") for p in document.provisions]


def kinds(document):
    return [(p.kind.value, p.label, p.parent) for p in document.provisions[1:]]


def test_a_compilation_is_spelled_out_decision_by_decision():
    assert outline(tree(TWO)) == [
        "doc document |",
        "3 decision 第 3/COP.5 号决定|草地养护",
        "3/enact enacting |缔约方会议，",
        "3/pre/1 preambular |回顾第 2/COP.4 号决定，",
        "3/pre/2 preambular |又回顾《公约》第 6 条，¹",
        "3/h/1 heading |牧道",
        "3/op/1 operative 1.|请秘书处在现有资源范围内：",
        "3/op/1/a subparagraph (a)|编写牧道地图；",
        "3/op/1/b subparagraph (b)|提出：",
        "3/op/1/b/1 subparagraph (一)|费用估计；",
        "3/op/1/b/2 subparagraph (二)|时间表；",
        "3/op/2 operative 2.|核可以下修正：",
        "3/op/2/u/1 continuation |将第 4 段替换为：",
        "3/op/2/u/2 continuation |“秘书处每年报告一次；”",
        "3/op/3 operative 3.|决定在下届会议上审议本决定的执行情况。",
        "3/adopt adoption |第 4 次全体会议/2031 年 5 月 6 日",
        "3/fn/1 footnote ¹|见附件。",
        "3/annex annex 附件|牧道清单",
        "3/annex/p/1 paragraph 1.|清单如下表所示。",
        "3/annex/t/1 table 表 1|",
        "3/annex/t/1/n/a table_note a|包括季节性牧道。",
        "4 decision 第 4/COP.5 号决议|感谢东道国",
        "4/enact enacting |缔约方会议，",
        "4/pre/1 preambular |应邀在山谷举行了会议，",
        "4/op/1 operative |决定向东道国表示感谢。",
        "4/adopt adoption |第 4 次全体会议/2031 年 5 月 6 日",
    ]


def test_a_footnote_is_tied_to_the_paragraph_that_calls_it():
    document = tree(TWO)
    assert document.by_id["3/pre/2"].footnotes == ("3/fn/1",)
    assert document.by_id["3/fn/1"].parent == "3"


def test_levels_tell_how_deep_a_sub_paragraph_stands():
    document = tree(TWO)
    assert document.by_id["3/op/1/b"].level == 1
    assert document.by_id["3/op/1/b/1"].level == 2


def test_a_caption_of_several_lines_belongs_to_its_table():
    table = tree(TWO).by_id["3/annex/t/1"].table
    assert table.caption == "各区域牧道\n(公里)"
    assert table.header == (("区域", "长度"),)
    assert table.rows == (("东部", "12"), ("西部", "15"))


def test_a_decision_is_found_by_its_number():
    document = tree(TWO)
    assert find_part(document, "3/COP.5").id == "3"
    assert find_part(document, " 4/cop.5 ").id == "4"
    assert find_part(document, "第 3/COP.5 号决定").id == "3"
    assert find_part(document, "9/COP.5") is None


def test_the_part_of_a_decision_holds_its_annex_and_nothing_else():
    part = tree(TWO).part("3")
    assert part.provisions[-1].id == "3/annex/t/1/n/a"


DRAFT = """
United Nations

MEADOW/COP(5)/L.2

Distr.: Limited
4 May 2031
Original: English

Conference of the Parties

Fifth session

Valley of Springs, 2–9 May 2031

Agenda item 4 (b)

Care of the shared meadows

Care of the shared meadows

Draft decision submitted by the Chair of the Conference

The Conference of the Parties,

Recalling decision 2/COP.4,

1. Requests the secretariat to report on the paths.
"""


def test_a_draft_has_its_title_and_no_number():
    document = tree(DRAFT)
    decision = document.decisions()[0]
    assert (decision.id, decision.label, decision.text) == ("L.2", "", "Care of the shared meadows")
    assert document.by_id["L.2/op/1"].text == "Requests the secretariat to report on the paths."


def test_the_masthead_says_where_the_draft_belongs():
    head = tree(DRAFT).masthead
    assert (head.symbol, head.distribution, head.date) == ("MEADOW/COP(5)/L.2", "Limited", "4 May 2031")
    assert (head.session, head.agenda_item, head.language, head.original_language) == (5, "4(b)", "en", "en")
    assert (head.title, head.submitted_by) == ("Care of the shared meadows", "the Chair of the Conference")
    assert head.place_dates == "Valley of Springs, 2–9 May 2031"


def test_a_resolution_of_the_assembly_has_number_and_title_in_one_line():
    document = tree(
        "United Nations\n\nA/RES/99/7\n\n99/7.\tShared meadows\n\nThe General Assembly,\n\nRecalling its resolution 98/3,\n\n1.\tDecides to meet."
    )
    assert [p.text for p in document.decisions()] == ["Shared meadows"]
    assert document.decisions()[0].label == "99/7."
    assert document.by_id["7/op/1"].text == "Decides to meet."


def test_letters_go_on_after_z_and_roman_numerals_open_a_deeper_list():
    items = "\n\n".join(f"({letter})\tItem {letter};" for letter in "abcdefghijklmnopqrstuvwxyz")
    text = f"Decision 1/COP.2\n\nPaths\n\nThe Conference of the Parties,\n\n1.\tRequests:\n\n{items}\n\n(aa)\tThe last:\n\n(i)\tOne;\n\n(ii)\tTwo."
    document = tree(text)
    levels = {p.label: p.level for p in document.provisions if p.kind is Kind.SUBPARAGRAPH}
    assert levels["(z)"] == levels["(aa)"] == 1
    assert levels["(ii)"] == 2
    assert document.by_id["1/op/1/aa/ii"].text == "Two."


def test_the_letter_i_after_h_is_no_numeral():
    items = "\n\n".join(f"({letter})\tItem;" for letter in "abcdefghij")
    document = tree(
        f"Decision 1/COP.2\n\nPaths\n\nThe Conference of the Parties,\n\n1.\tRequests:\n\n{items}"
    )
    assert {p.level for p in document.provisions if p.kind is Kind.SUBPARAGRAPH} == {1}


def test_a_declaration_in_an_annex_has_a_preamble_of_its_own():
    text = (
        TWO.split("附件\n", maxsplit=1)[0]
        + "附件\n\n山谷宣言\n\n欢迎各方的努力，\n\n认识到草地的价值，\n\n深信合作的必要，\n\n1. 鼓励各方合作；"
    )
    document = tree(text)
    assert document.by_id["3/annex/pre/3"].text == "深信合作的必要，"
    assert document.by_id["3/annex/op/1"].kind is Kind.OPERATIVE


def test_list_marks_of_an_extraction_are_no_labels():
    text = (
        "第 3/COP.5 号决定\n\n草地\n\n缔约方会议，\n\n1. 请秘书处：\n\n-\n- (a) 编写地图；\n- (b) 提出报告；"
    )
    assert kinds(tree(text))[-3:] == [
        ("separator", "", "3/op/1"),
        ("subparagraph", "(a)", "3/op/1"),
        ("subparagraph", "(b)", "3/op/1"),
    ]


def test_items_inside_a_sentence_are_no_nodes():
    text = "第 3/COP.5 号决定\n\n草地\n\n缔约方会议，\n\n1. 请秘书处评估(a) 水源、(b) 牧草和(c) 道路；"
    assert kinds(tree(text))[-1] == ("operative", "1.", "3")


def test_a_label_that_the_file_keeps_apart_counts_like_a_printed_one():
    blocks = [
        Block("Decision 1/COP.2"),
        Block("Paths"),
        Block("The Conference of the Parties,"),
        Block("Requests:", label="1."),
        Block("Maps;", label="(a)"),
    ]
    document = structure(Source("docx", tuple(blocks)))
    assert [p.id for p in document.provisions][-2:] == ["1/op/1", "1/op/1/a"]


def test_a_note_marked_with_a_letter_belongs_to_the_table_before_it():
    blocks = (
        Block("1. As shown below."),
        Block("", role=Role.TABLE, rows=(("a", "b"), ("1", "2")), header_rows=1),
        Block("Estimates.", role=Role.FOOTNOTE, label="a"),
    )
    document = structure(Source("pdf", blocks))
    assert document.provisions[-1].kind is Kind.TABLE_NOTE
    assert document.provisions[-1].parent == "t/1"


def test_several_drafts_in_one_paper_are_several_decisions():
    text = (
        DRAFT
        + "\n\nUpkeep of the springs\n\nThe Conference of the Parties,\n\nNoting the drought,\n\n1. Decides to wait."
    )
    assert [p.text for p in tree(text).decisions()] == ["Care of the shared meadows", "Upkeep of the springs"]


@pytest.mark.parametrize("mark", ["Option 2:", "Option 2", "Alternative B:", "Option 2 :"])
def test_what_announces_an_option_is_a_heading_even_with_a_colon(mark):
    text = DRAFT + f"\n{mark}\n\n2. Requests the secretariat to report on the fences.\n"
    document = tree(text)
    heading = next(p for p in document.provisions if p.text == mark)
    assert heading.kind is Kind.HEADING
    assert document.by_id["L.2/op/2"].parent == "L.2"


def test_an_addendum_is_named_by_its_title_and_not_as_an_addendum():
    head = tree(
        "缔约方会议\n\n第二部分：缔约方会议采取的行动\n\n增编\n\n目录\n\n3/COP.5 草地养护.....3\n" + TWO
    ).masthead
    assert head.title == "第二部分：缔约方会议采取的行动"
