"""Citations of goals, annexes and articles, and what they resolve to."""

import pytest

from desktop.clauses import spell_out
from desktop.clauses.reading import ClauseReader
from desktop.reading.plain import read_plain
from desktop.structure import structure
from desktop.terms.step import finish


def cited(language, text):
    found = ClauseReader(language, "COP").clause(text).references
    return [(one.text, one.symbol, one.paragraph) for one in found]


def tree(text):
    return spell_out(structure(finish(read_plain(text.encode(), "text"))))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Urges Parties to pursue Goal 15.3;"),
        ("en", "Urges Parties to pursue Sustainable Development Goal target 15.3;"),
        ("zh", "敦促缔约方落实可持续发展目标15.3；"),
        ("zh", "敦促缔约方落实具体目标 15.3；"),
        ("fr", "Exhorte les Parties à atteindre la cible 15.3 ;"),
        ("es", "Insta a las Partes a que alcancen la meta 15.3;"),
        ("ru", "призывает Стороны решать задачу 15.3;"),
    ],
)
def test_a_goal_or_target_is_resolved(language, text):
    assert [symbol for _, symbol, _ in cited(language, text)] == ["SDG 15.3"]


def test_a_list_of_goals_is_one_text_with_a_reference_each():
    assert cited("en", "Recalls Sustainable Development Goals 2, 6 and 15;") == [
        ("Sustainable Development Goals 2, 6 and 15", symbol, None) for symbol in ("SDG 2", "SDG 6", "SDG 15")
    ]


def test_articles_in_han_numerals_are_cited_with_their_paragraphs():
    assert cited("zh", "根据《草地公约》第四条第3和5款以及第十二条，请秘书处报告；") == [
        ("《草地公约》第四条第3和5款", None, "3"),
        ("《草地公约》第四条第3和5款", None, "5"),
        ("第十二条", None, None),
    ]


def test_a_level_is_no_paragraph():
    assert cited("zh", "请缔约方使用第 1 级指标和第3级指标；") == []


def test_every_paragraph_of_an_article_is_named():
    assert [
        where for _, _, where in cited("en", "Recalls article 4, paragraphs 3, 5 and 11, of the Accord;")
    ] == ["3", "5", "11"]


def test_letters_of_parts_are_those_of_english():
    assert cited("ar", "تشير إلى القرار 50/70 فاء؛")[0][1] == "50/70Q"
    assert cited("zh", "回顾第50/70 Q号决议；")[0][1] == "50/70Q"
    assert cited("ru", "ссылается на резолюцию 79/258 А;")[0][1] == "79/258A"


ANNEXED = """Decision 3/COP.9

The Conference of the Parties,

1. Adopts the plan contained in annex II to this decision;

2. Requests the secretariat to use annex I, annex VII and annex II to decision 8/COP.2.

Annex I

First list

1. One.

Annex II

Second list

1. Two.
"""


def test_an_annex_of_the_text_itself_leads_there_and_one_of_another_text_to_its_symbol():
    document = tree(ANNEXED)
    found = [one for p in document.provisions for one in p.clause.references if one.text.startswith("annex")]
    assert [(one.paragraph, one.node, one.symbol) for one in found] == [
        ("annex II", "3/annex/2", None),
        ("annex I", "3/annex", None),
        ("annex VII", None, None),
        ("annex II", None, "8/COP.2"),
    ]
