"""What changed within a pair."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.compare.rewording import edits
from desktop.terms.change import Op


def applied(a, found):
    """`a` with the edits made."""
    parts, at = [], 0
    for edit in found:
        parts += [a[at : edit.a[0]], edit.b_text]
        at = edit.a[1]
    return "".join([*parts, a[at:]])


def undone(b, found):
    """`b` with the edits taken back."""
    parts, at = [], 0
    for edit in found:
        parts += [b[at : edit.b[0]], edit.a_text]
        at = edit.b[1]
    return "".join([*parts, b[at:]])


def bare(text):
    return "".join(text.split())


def marks(a, b):
    return [(edit.a_text, edit.b_text) for edit in edits(a, b)]


SPOKEN = ["the", "Parties", "urge", "all", "to", "report", "land,", "soil;", "(water)", "[and]", "rivers"]
NUMBERS = ["2025", "15.3", "16/COP.14", "ICCD/COP(14)/CST/2", "1 000 000", "by 2026"]
SPACED = st.lists(st.sampled_from([*SPOKEN, *NUMBERS]), max_size=14).map(" ".join)
CHINESE = st.lists(
    st.sampled_from(
        [
            "缔约方",
            "的",
            "邀请",
            "2025年",
            "9月6日",
            "第14条",
            "16/COP.14",
            "土地",
            "，",
            " ",
            "15.3%",
            "《公约》",
            "秘书处",
            "¹",
        ]
    ),
    max_size=14,
).map("".join)
TEXTS = st.one_of(
    st.tuples(SPACED, SPACED),
    st.tuples(CHINESE, CHINESE),
    st.tuples(st.text(max_size=30), st.text(max_size=30)),
)


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_the_edits_made_in_the_old_text_give_the_new_one(texts):
    a, b = texts
    assert fold(applied(a, edits(a, b))) == fold(b)


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_the_edits_taken_back_from_the_new_text_give_the_old_one(texts):
    a, b = texts
    assert fold(undone(b, edits(a, b))) == fold(a)


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_offsets_are_those_of_the_words_quoted_and_rise(texts):
    a, b = texts
    found = edits(a, b)
    assert all(a[slice(*e.a)] == e.a_text and b[slice(*e.b)] == e.b_text for e in found)
    assert all(x.a[1] <= y.a[0] and x.b[1] <= y.b[0] for x, y in pairwise(found))


@settings(deadline=None, max_examples=100)
@given(st.one_of(st.tuples(SPACED, SPACED), st.tuples(CHINESE, CHINESE)))
def test_no_edit_cuts_a_number_or_a_word(texts):
    for text, ranges in ((texts[0], [e.a for e in edits(*texts)]), (texts[1], [e.b for e in edits(*texts)])):
        whole = [m.span() for m in re.finditer(r"[A-Za-z\d]+(?:[./()][A-Za-z\d()]+)*", text)]
        for at in {edge for span in ranges for edge in span}:
            assert not any(
                start < at < end and text[start].isalnum() and is_one(text[start:end]) for start, end in whole
            )


def is_one(text):
    return re.fullmatch(r"\d+(\.\d+)?|[A-Za-z]+|\d+/[A-Z]+\.\d+|ICCD/COP\(14\)/CST/2", text) is not None


@settings(deadline=None, max_examples=50)
@given(TEXTS)
def test_both_ways_mark_as_much(texts):
    a, b = texts
    there = sum(len(bare(e.a_text + e.b_text)) for e in edits(a, b))
    back = sum(len(bare(e.a_text + e.b_text)) for e in edits(b, a))
    assert abs(there - back) <= 0.5 * max(there, back)


def fold(text):
    from desktop.compare.words import fold as folded

    return bare(folded(text))


@pytest.mark.parametrize(
    ("a", "b", "marked"),
    [
        ("加强国家一级协调和监测", "加强国家一级的协调和监测", [("", "的")]),
        ("by 2025, as appropriate", "by 2026, as appropriate", [("2025", "2026")]),
        ("第16/COP.14号决定", "第17/COP.14号决定", [("16/COP.14", "17/COP.14")]),
        (
            "ICCD/COP(14)/CST/2号文件",
            "ICCD/COP(14)/CST/3号文件",
            [("ICCD/COP(14)/CST/2", "ICCD/COP(14)/CST/3")],
        ),
        ("2025年9月6日前", "2025年9月13日前", [("2025年9月6日", "2025年9月13日")]),
        ("第14条规定", "第15条规定", [("第14条", "第15条")]),
        ("Urges Parties to act", "Encourages Parties to act", [("Urges", "Encourages")]),
        ("a share of 15.3 per cent", "a share of 15.4 per cent", [("15.3", "15.4")]),
        ("some 1 000 000 hectares", "some 1 500 000 hectares", [("1 000 000", "1 500 000")]),
        ("the soil, the water", "the soil, the rivers, the water", [("", "the rivers, ")]),
        ("to convene a group", "subject to resources, to convene a group", [("", "subject to resources, ")]),
    ],
)
def test_a_reader_would_mark_just_this(a, b, marked):
    assert marks(a, b) == marked


def test_white_space_and_width_are_no_change():
    assert edits("监测 (a) 第 14 条", "监测（a）第14条") == ()


def test_an_insertion_brings_its_space():
    (edit,) = edits("Encourages Parties to act", "Encourages all Parties to act")
    assert (edit.op, edit.a, edit.b_text) == (Op.INSERT, (11, 11), "all ")


def test_letters_beyond_the_first_plane_count_as_one():
    (edit,) = edits("𠮷田请缔约方", "𠮷田邀请缔约方")
    assert (edit.a, edit.b) == ((2, 2), (2, 3))


def test_a_very_long_paragraph_is_compared_by_phrases():
    a = "".join(f"第{n}号文件说明了草甸的状况，" for n in range(3000))
    b = a.replace("第1500号文件", "第1501号报告").replace("第20号文件", "第20号新文件")
    assert marks(a, b) == [("", "新"), ("1500", "1501"), ("文件", "报告")]
