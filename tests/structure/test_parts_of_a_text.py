"""Parts that are named and counted, with their titles; adoption lines as files spell them."""

from __future__ import annotations

import pytest

from desktop.reading.lines import paragraphs
from desktop.structure import structure
from desktop.terms.block import Line, Source
from desktop.terms.provision import Kind

BUDGET = """
5/9. Budget of the meadows

The General Assembly,

Part I

Policy and direction

Section 1

Direction

1. Approves the herders' posts;

Section 2

Conferences

2. Decides to meet less often;

Part II

Meadow affairs

Section 3: Grazing

3. Welcomes the paths.
"""


def tree(text):
    return structure(Source("txt", paragraphs([Line(line) for line in text.strip().split("\n")])))


def headings(text):
    found = [p for p in tree(text).provisions if p.kind is Kind.HEADING]
    return [(p.label, p.text, p.level, p.parent) for p in found]


def test_a_part_bears_the_title_on_the_next_line_and_holds_its_sections():
    assert headings(BUDGET) == [
        ("Part I", "Policy and direction", 1, "9"),
        ("Section 1", "Direction", 2, "9/h/1"),
        ("Section 2", "Conferences", 2, "9/h/1"),
        ("Part II", "Meadow affairs", 1, "9"),
        ("Section 3:", "Grazing", 2, "9/h/2"),
    ]


def test_paragraphs_under_a_section_stay_paragraphs_of_the_decision():
    paragraphs_ = [p for p in tree(BUDGET).provisions if p.kind is Kind.OPERATIVE]
    assert [(p.label, p.parent) for p in paragraphs_] == [("1.", "9"), ("2.", "9"), ("3.", "9")]


@pytest.mark.parametrize(
    ("formula", "part", "title", "first"),
    [
        ("大会，", "第一部分", "政策和指导", "1. 核准牧人的员额；"),
        ("Генеральная Ассамблея,", "Часть I", "Политика и руководство", "1. утверждает должности пастухов;"),
        (
            "L’Assemblée générale,",
            "Titre premier",
            "Politique et direction",
            "1. Approuve les postes de bergers ;",
        ),
        ("La Asamblea General,", "Parte I", "Política y dirección", "1. Aprueba los puestos de pastores;"),
        ("إن الجمعية العامة،", "الجزء الأول", "السياسات والتوجيه", "1 - توافق على وظائف الرعاة؛"),
    ],
)
def test_a_part_bears_its_title_in_every_language(formula, part, title, first):
    assert headings(f"{formula}\n\n{part}\n\n{title}\n\n{first}")[0][:3] == (part, title, 1)


def test_a_section_with_its_title_in_one_chinese_line_is_cut_where_the_title_begins():
    text = "大会，\n\n第一部分\n\n政策和指导\n\n第2款 会议管理\n\n1. 核准牧人的员额；"
    assert [row[:3] for row in headings(text)] == [("第一部分", "政策和指导", 1), ("第2款", "会议管理", 2)]


def test_a_sentence_that_names_a_part_is_no_heading():
    text = "The General Assembly,\n\n1. Takes note of the report:\n\nSection 3 of the report is approved.\n\n2. Decides to meet."
    assert headings(text) == []


def test_a_part_without_a_title_keeps_what_follows_out_of_its_heading():
    text = "Article 3\n\nThe Parties shall keep the paths open.\n\nArticle 4\n\nThe Parties shall meet every year."
    assert [row[:2] for row in headings(f"1. Background.\n\n{text}")] == [
        ("", "Article 3"),
        ("", "Article 4"),
    ]


@pytest.mark.parametrize(
    ("formula", "lines"),
    [
        (
            "Генеральная Ассамблея,\n\n1. постановляет собраться весной.",
            "4‑е пленарное заседание\n2 мая 2031 года",
        ),
        ("大会，\n\n1. 决定在春季开会。", "第四次全体会议\n2031年5月2日"),
    ],
)
def test_an_adoption_line_is_known_with_any_hyphen_and_however_the_file_breaks_it(formula, lines):
    from desktop.terms.block import Block

    blocks = [*paragraphs([Line(line) for line in formula.split("\n")]), Block(lines)]
    assert structure(Source("akn", tuple(blocks))).provisions[-1].kind is Kind.ADOPTION
