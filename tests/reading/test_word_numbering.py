"""Automatic numbering is counted as it is printed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reading.word_numerals import numeral
from tests.reading.word_files import level, listed, lists, num, p, read, restart


def labels(body, **parts):
    return [b.label for b in read(body, **parts).blocks]


def paragraphs(*steps):
    return "".join(listed("text", number, at) for number, at in steps)


OUTLINE = level(0, "%1.") + level(1, "(%2)", "lowerLetter") + level(2, "(%3)", "lowerRoman")


def test_levels_count_and_begin_again_under_a_higher_one():
    body = paragraphs((1, 0), (1, 1), (1, 1), (1, 2), (1, 1), (1, 0), (1, 1), (1, 2), (1, 2))
    assert labels(body, numbering=lists(OUTLINE)) == [
        "1.",
        "(a)",
        "(b)",
        "(i)",
        "(c)",
        "2.",
        "(a)",
        "(i)",
        "(ii)",
    ]


def test_the_depth_is_the_level():
    blocks = read(paragraphs((1, 0), (1, 2)), numbering=lists(OUTLINE)).blocks
    assert [b.depth for b in blocks] == [0, 2]


def test_a_label_may_hold_the_numbers_of_higher_levels():
    kind = level(0, "%1", "upperRoman") + level(1, "%1.%2") + level(2, "%1.%2.%3", more="<w:isLgl/>")
    assert labels(paragraphs((1, 0), (1, 0), (1, 1), (1, 2)), numbering=lists(kind)) == [
        "I",
        "II",
        "II.1",
        "2.1.1",
    ]


def test_lists_of_one_kind_count_on_unless_told_to_begin_again():
    nums = num(1, 0) + num(2, 0) + num(3, 0, restart(0, 5))
    body = paragraphs((1, 0), (2, 0), (3, 0), (3, 0), (1, 0))
    assert labels(body, numbering=lists(OUTLINE, nums=nums)) == ["1.", "2.", "5.", "6.", "7."]


def test_a_list_may_replace_a_level():
    nums = num(1, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "第%1条", "chineseCounting")}</w:lvlOverride>')
    assert labels(paragraphs((1, 0), (1, 0)), numbering=lists(OUTLINE, nums=nums)) == ["第一条", "第二条"]


def test_a_level_that_never_begins_again_counts_through():
    kind = level(0, "%1.") + level(1, "%2)", more='<w:lvlRestart w:val="0"/>')
    assert labels(paragraphs((1, 0), (1, 1), (1, 0), (1, 1)), numbering=lists(kind)) == [
        "1.",
        "1)",
        "2.",
        "2)",
    ]


def test_a_level_passed_over_counts_as_begun():
    assert labels(paragraphs((1, 1), (1, 0)), numbering=lists(OUTLINE)) == ["(a)", "2."]


def test_a_style_numbers_its_paragraphs_and_one_of_them_may_opt_out():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Op"><w:name w:val="Op"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Op"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    out = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        p("a", '<w:pStyle w:val="Op"/>')
        + p("b", '<w:pStyle w:val="Sub"/>')
        + p("c", f'<w:pStyle w:val="Op"/>{out}')
        + p("d", '<w:pStyle w:val="Op"/>')
    )
    assert labels(body, styles=styles, numbering=lists(OUTLINE)) == ["1.", "(a)", "", "2."]


def test_a_style_stands_on_the_level_that_names_it():
    styles = '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    kind = level(0, "%1.") + level(1, "(%2)", "lowerLetter", more='<w:pStyle w:val="Sub"/>')
    body = listed("a", 1) + p("b", '<w:pStyle w:val="Sub"/>')
    assert labels(body, styles=styles, numbering=lists(kind)) == ["1.", "(a)"]


def test_a_kind_may_borrow_its_levels_from_a_numbering_style():
    styles = '<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    numbering = lists('<w:numStyleLink w:val="N"/>', OUTLINE)
    assert labels(paragraphs((1, 0), (1, 1)), styles=styles, numbering=numbering) == ["1.", "(a)"]


def test_bullets_are_shown_as_the_sign_they_print():
    font = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'
    kind = level(0, "\uf0b7", "bullet").replace("</w:lvl>", f"{font}</w:lvl>") + level(1, "–", "bullet")
    assert labels(paragraphs((1, 0), (1, 1), (1, 0)), numbering=lists(kind)) == ["•", "–", "•"]


def test_a_list_that_prints_nothing_gives_no_label():
    assert labels(paragraphs((1, 0)), numbering=lists(level(0, "", "none"))) == [""]


def test_a_number_no_list_reaches_prints_as_it_is():
    kind = level(0, "%1.", "lowerLetter", start=99_999_999_999)
    assert labels(paragraphs((1, 0)), numbering=lists(kind)) == ["99999999999."]


def test_a_paragraph_whose_mark_is_hidden_has_no_label_and_takes_no_number():
    hidden = listed("seen", 1).replace("</w:pPr>", "<w:rPr><w:vanish/></w:rPr></w:pPr>")
    assert labels(hidden + listed("text", 1), numbering=lists(OUTLINE)) == ["", "1."]


def test_a_list_the_file_has_lost_gives_no_label():
    assert labels(paragraphs((9, 0))) == [""]


@pytest.mark.parametrize(
    ("style", "number", "printed"),
    [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("ordinal", 22, "22nd"), ("ordinal", 113, "113th"),
        ("lowerLetter", 26, "z"), ("lowerLetter", 27, "aa"), ("upperLetter", 53, "AAA"),
        ("lowerRoman", 49, "xlix"), ("upperRoman", 1994, "MCMXCIV"),
        ("chineseCounting", 10, "十"), ("chineseCounting", 11, "十一"), ("chineseCounting", 20, "二十"),
        ("chineseCountingThousand", 101, "一百〇一"), ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1001, "一千〇一"), ("ideographTraditional", 3, "丙"),
        ("ideographTraditional", 11, "11"), ("chineseLegalSimplified", 12, "壹拾贰"),
        ("arabicAbjad", 2, "ب"), ("arabicAlpha", 3, "ت"), ("russianLower", 1, "а"), ("russianLower", 11, "л"),
        ("decimalEnclosedCircle", 3, "③"), ("decimalFullWidth", 21, "２１"), ("none", 4, ""), ("nobody-knows", 4, "4"),
    ],
)  # fmt: skip
def test_a_number_prints_as_its_format_says(style, number, printed):
    assert numeral(number, style) == printed


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 2), min_size=1, max_size=12))
def test_siblings_count_up_by_one_and_first_children_start_at_one(depths):
    kind = "".join(level(at, f"%{at + 1}") for at in range(3))
    last = {}
    for depth, label in zip(
        depths, labels(paragraphs(*((1, d) for d in depths)), numbering=lists(kind)), strict=True
    ):
        for skipped in range(depth):
            last.setdefault(skipped, 1)
        assert int(label) == last.get(depth, 0) + 1
        last = {at: count for at, count in last.items() if at < depth} | {depth: int(label)}


@settings(deadline=None, max_examples=100)
@given(
    st.integers(1, 9_999),
    st.sampled_from(["lowerRoman", "chineseCountingThousand", "decimal", "chineseLegalSimplified"]),
)
def test_no_two_numbers_print_alike(number, style):
    assert numeral(number, style) != numeral(number + 1, style)
