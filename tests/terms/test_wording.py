"""The wording of the six languages."""

from __future__ import annotations

import pytest

from desktop.terms.language import language_of
from desktop.terms.session import ordinal
from desktop.terms.symbol import find_symbol
from desktop.terms.wording import LANGUAGES, wording


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_formulas_and_a_ladder_of_verbs(language):
    speech = wording(language)
    assert {
        "decision",
        "titled",
        "enacting",
        "adoption",
        "annex",
        "contents",
        "summary",
        "table",
        "table_note",
    } <= set(speech.formulas)
    assert {rung.name for rung in speech.verbs} >= {
        "decides",
        "requests",
        "urges",
        "calls_upon",
        "encourages",
        "invites",
        "notes",
    }
    strengths = {rung.name: rung.strength for rung in speech.verbs}
    assert (
        strengths["decides"]
        > strengths["requests"]
        > strengths["urges"]
        > strengths["encourages"]
        > strengths["invites"]
        > strengths["notes"]
    )


@pytest.mark.parametrize(
    ("language", "formula"),
    [
        ("zh", "缔约方会议，"), ("zh", "大会，"), ("zh", "作为《巴黎协定》缔约方会议的《公约》缔约方会议，"),
        ("en", "The Conference of the Parties,"), ("en", "The General Assembly,"), ("en", "The Conference of the Parties serving as the meeting of the Parties to the Paris Agreement,"),
        ("fr", "L’Assemblée générale,"), ("fr", "La Conférence des Parties,"), ("es", "La Asamblea General,"),
        ("ru", "Генеральная Ассамблея,"), ("ru", "Конференция Сторон,"), ("ar", "إن الجمعية العامة،"), ("ar", "إن مؤتمر الأطراف،"),
    ],
)  # fmt: skip
def test_the_enacting_formula_of_each_body_is_known(language, formula):
    assert wording(language).match("enacting", formula)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "第 14 次全体会议"), ("zh", "2019 年 9 月 13 日"), ("en", "14th plenary meeting"), ("en", "13 September 2019"),
        ("fr", "14e séance plénière"), ("fr", "13 septembre 2019"), ("es", "14ª sesión plenaria"), ("es", "13 de septiembre de 2019"),
        ("ru", "14-е пленарное заседание"), ("ru", "13 сентября 2019 года"), ("ar", "الجلسة العامة 14"), ("ar", "13 أيلول/سبتمبر 2019"),
    ],
)  # fmt: skip
def test_adoption_lines_are_known(language, line):
    assert wording(language).match("adoption", line)


@pytest.mark.parametrize(
    ("language", "heading", "number"),
    [
        ("zh", "第 16/COP.14 号决定", "16/COP.14"), ("zh", "第 1/COP.14 号决议", "1/COP.14"), ("zh", "第4/COP.14号", "4/COP.14"),
        ("en", "Decision 16/COP.14", "16/COP.14"), ("en", "Draft decision -/CMA.6", "-/CMA.6"), ("en", "Resolution 2719 (2023)", "2719 (2023)"),
        ("fr", "Décision 16/COP.14", "16/COP.14"), ("es", "Decisión 16/COP.14", "16/COP.14"), ("ru", "Решение 16/COP.14", "16/COP.14"),
    ],
)  # fmt: skip
def test_the_number_of_a_decision_is_read_from_its_heading(language, heading, number):
    assert wording(language).match("decision", heading)["number"] == number


def test_an_unknown_language_is_read_as_english():
    assert wording("").language == wording("xx").language == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("缔约方会议决定继续审议 ICCD/COP(14)/CST/2 号文件", "zh"), ("The meadows of the valley and the rivers in it", "en"),
        ("Les prairies de la vallée et les rivières qui en font le charme", "fr"), ("Los prados del valle y los ríos que lo cruzan", "es"),
        ("Луга долины и реки", "ru"), ("مروج الوادي والأنهار", "ar"), ("12345 ---", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_language_is_known_from_the_text(text, language):
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("words", "language", "number"),
    [
        ("十四", "zh", 14),
        ("Eightieth", "en", 80),
        ("Seventy-fifth", "en", 75),
        ("Fourteenth", "en", 14),
        ("14", "fr", 14),
        ("Blue", "en", None),
    ],
)
def test_a_session_in_words_is_a_number(words, language, number):
    assert ordinal(words, language) == number


def test_a_symbol_is_found_among_the_lines_of_a_masthead():
    assert find_symbol(["United Nations", "ICCD/COP(14)/CST/L.1"]) == "ICCD/COP(14)/CST/L.1"
    assert find_symbol(["A/C.2/80/L.7*", "A/B"]) == "A/C.2/80/L.7"
    assert find_symbol(["United Nations", "and/or"]) == ""
