"""What provisions say: verb, strength, addressees, qualifiers, conditions, deadlines, references."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.clauses import spell_out
from desktop.clauses.reading import ClauseReader
from desktop.reading.lines import paragraphs
from desktop.structure import structure
from desktop.terms.block import Line, Source
from desktop.terms.wording import LANGUAGES


def clause(text, language="zh"):
    return ClauseReader(language).clause(text)


@pytest.mark.parametrize(
    ("language", "text", "verb", "rung"),
    [
        ("zh", "请秘书处编写报告；", "请", "requests"),
        ("zh", "进一步邀请国家缔约方合作；", "进一步邀请", "invites"),
        ("zh", "又赞赏地欢迎各方的努力，", "又赞赏地欢迎", "welcomes"),
        ("zh", "审议了该文件，", "审议了", "recalls"),
        ("zh", "暂时通过议程；", "暂时通过", "adopts"),
        ("zh", "吁请缔约方缴款；", "吁请", "calls_upon"),
        ("en", "Requests the secretariat to report;", "Requests", "requests"),
        ("en", "Also strongly urges Parties to act;", "Also strongly urges", "urges"),
        ("en", "Takes note with appreciation of the report;", "Takes note with appreciation", "notes"),
        ("en", "[Decides][Requests] that it meets;", "Decides", "decides"),
        ("fr", "Prie instamment les Parties d’agir ;", "Prie instamment", "urges"),
        ("es", "Insta encarecidamente a las Partes;", "Insta encarecidamente", "urges"),
        ("ru", "настоятельно призывает Стороны;", "настоятельно призывает", "urges"),
        ("ar", "تطلب إلى الأمانة أن تقدم تقريرا؛", "تطلب", "requests"),
    ],
)
def test_the_verb_is_given_as_printed_and_on_its_rung(language, text, verb, rung):
    found = clause(text, language)
    assert (found.verb, found.verb_class) == (verb, rung)


def test_the_ladder_tells_which_verb_is_stronger():
    strengths = [
        clause(f"{verb}缔约方").strength for verb in ("决定请", "请", "敦促", "鼓励", "邀请", "注意到")
    ]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[1] > strengths[3] > strengths[5]


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        ("请秘书处、全球机制和其他机构编写报告；", ["秘书处", "全球机制", "其他机构"]),
        (
            "鼓励缔约方，特别是受影响的发展中国家缔约方，酌情行动；",
            ["缔约方，特别是受影响的发展中国家缔约方"],
        ),
        ("请尚未这样做的缔约方酌情行动；", ["尚未这样做的缔约方"]),
        ("邀请技术和金融机构及其他利害关系方参与；", ["技术和金融机构", "其他利害关系方"]),
        ("促请致力于养护草地的国家缔约方和合作伙伴参与；", ["致力于养护草地的国家缔约方和合作伙伴"]),
        ("请《草地公约》所有缔约方注意；", ["《草地公约》所有缔约方"]),
        ("欢迎秘书处的报告；", []),
    ],
)
def test_who_is_addressed_is_told_as_printed(text, addressees):
    assert [addressee.text for addressee in clause(text).addressees] == addressees


def test_an_addressee_has_an_identity():
    found = clause("请发达国家缔约方、秘书处和全球环境基金合作；").addressees
    assert [addressee.id for addressee in found] == ["developed_parties", "secretariat", "gef"]
    english = clause("Requests the Executive Secretary and the Global Mechanism to report;", "en").addressees
    assert [(a.text, a.id) for a in english] == [
        ("Executive Secretary", "executive_secretary"),
        ("Global Mechanism", "global_mechanism"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "qualifiers"),
    [
        (
            "zh",
            "请秘书处在各自任务范围内，并在具备资源的情况下，酌情行动；",
            ("在各自任务范围内", "在具备资源的情况下", "酌情"),
        ),
        ("zh", "请缔约方实现土地退化零增长自愿目标；", ()),
        (
            "en",
            "Invites Parties, as appropriate and subject to the availability of resources, to act;",
            ("as appropriate", "subject to the availability of resources"),
        ),
        ("fr", "Invite les Parties, selon qu’il convient, à agir ;", ("selon qu’il convient",)),
        ("ru", "предлагает Сторонам в соответствующих случаях;", ("в соответствующих случаях",)),
    ],
)
def test_qualifiers_are_found(language, text, qualifiers):
    assert clause(text, language).qualifiers == qualifiers


def test_a_deadline_resolves_to_a_session_and_a_date():
    (session,) = clause("请秘书处编写报告，供缔约方会议第十五届会议审议；").deadlines
    assert (session.text, session.session) == ("供缔约方会议第十五届会议审议", "COP15")
    (year,) = clause("请秘书处不迟于2024年6月提交；").deadlines
    assert year.date == "2024-06"


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("zh", "回顾第 3/COP.12 号、第 7/COP.13 号决定，", ["3/COP.12", "7/COP.13"]),
        ("zh", "审议了 ICCD/COP(14)/CST/2 号文件，", ["ICCD/COP(14)/CST/2"]),
        ("zh", "执行以上第 2 (a) 段所述行动；", [None]),
        ("en", "Recalling its resolutions 70/1 of 2015 and 72/225 of 2017,", ["70/1", "72/225"]),
        ("en", "Recalling Security Council resolution 2719 (2023),", ["2719(2023)"]),
        ("fr", "Rappelant sa résolution 70/1,", ["70/1"]),
        ("ar", "إذ تشير إلى قرارها 70/1 المؤرخ 2015،", ["70/1"]),
    ],
)
def test_references_resolve_to_symbols(language, text, found):
    assert [reference.symbol for reference in clause(text, language).references] == found


def test_a_reference_inside_the_decision_names_its_paragraph():
    (reference,) = clause("执行以上第 2 (a) 段所述行动；").references
    assert (reference.text, reference.paragraph) == ("以上第 2 (a) 段", "2(a)")


def test_conditions_and_amounts_are_found():
    found = clause("决定，如果没有缔约方表示愿意承办，会议在秘书处所在地举行，费用为 16,430 欧元，即12%；")
    assert found.conditions == ("如果没有缔约方表示愿意承办",)
    assert found.amounts == ("16,430 欧元", "12%")


def test_items_below_a_body_that_acts_have_verbs_of_their_own():
    text = "第 3/COP.5 号决定\n\n草地\n\n缔约方会议，\n\n1. 决定为此目的：\n\n(a) 请秘书处编写报告；\n\n2. 请秘书处：\n\n(a) 鼓励牧人参与；"
    source = Source("txt", paragraphs([Line(line) for line in text.split("\n")]))
    by_id = spell_out(structure(source)).by_id
    assert by_id["3/op/1/a"].clause.verb == "请"
    assert by_id["3/op/2/a"].clause.verb == ""


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=120), st.sampled_from(LANGUAGES))
def test_any_text_has_a_clause_whose_words_are_its_own(text, language):
    found = clause(text, language)
    said = (found.verb, *found.qualifiers, *found.conditions, *found.amounts)
    assert all(words in text for words in said)
    assert all(a.text in text for a in found.addressees)
