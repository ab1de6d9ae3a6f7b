"""Forks: what holds if a condition is met and what otherwise; sums and what they count."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.clauses.amounts import counted
from desktop.clauses.reading import ClauseReader
from desktop.terms.wording import LANGUAGES


def branch(text, language):
    (found,) = ClauseReader(language).clause(text).branches
    return found.condition, found.consequence, found.otherwise


@pytest.mark.parametrize(
    ("language", "text", "condition", "consequence"),
    [
        (
            "zh",
            "决定，如果没有缔约方表示愿意承办，则会议在秘书处所在地举行；",
            "如果没有缔约方表示愿意承办",
            "会议在秘书处所在地举行",
        ),
        (
            "en",
            "Decides that, if no Party offers to host the session, then it shall meet in Bonn;",
            "if no Party offers to host the session",
            "it shall meet in Bonn",
        ),
        (
            "fr",
            "Décide que, si aucune Partie ne se propose, la session se tiendra à Bonn ;",
            "si aucune Partie ne se propose",
            "la session se tiendra à Bonn",
        ),
        (
            "es",
            "Decide que, si ninguna Parte se ofrece, se reunirá en Bonn;",
            "si ninguna Parte se ofrece",
            "se reunirá en Bonn",
        ),
        (
            "ru",
            "постановляет, что, если ни одна Сторона не вызовется, то сессия состоится в Бонне;",
            "если ни одна Сторона не вызовется",
            "сессия состоится в Бонне",
        ),
        (
            "ar",
            "تقرر أنه إذا لم يعرض أي طرف الاستضافة، تعقد الدورة في بون؛",
            "إذا لم يعرض أي طرف الاستضافة",
            "تعقد الدورة في بون",
        ),
    ],
)
def test_a_condition_forks_into_what_follows_from_it(language, text, condition, consequence):
    assert branch(text, language) == (condition, consequence, "")


def test_the_other_branch_is_told_where_it_is_printed():
    text = "Decides that, if funds suffice, the panel shall meet in Rome; otherwise it shall meet online;"
    assert branch(text, "en") == ("if funds suffice", "the panel shall meet in Rome", "it shall meet online")
    chinese = "决定，如果没有缔约方承办，会议在波恩举行，否则在罗马举行；"
    assert branch(chinese, "zh") == ("如果没有缔约方承办", "会议在波恩举行", "在罗马举行")


def test_a_condition_at_the_end_governs_what_stands_before_it():
    text = "Decides that the panel shall meet in Bonn unless a Party offers to host it;"
    assert branch(text, "en") == (
        "unless a Party offers to host it",
        "the panel shall meet in Bonn",
        "",
    )


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("€ 16,430", 16430, "EUR"),
        ("16,430 欧元", 16430, "EUR"),
        ("120万美元", 1_200_000, "USD"),
        ("1,5 million d’euros", 1_500_000, "EUR"),
        ("2 mil millones de dólares", 2_000_000_000, "USD"),
        ("2,5 млн долл. США", 2_500_000, "USD"),
        ("5 في المائة", 5, "%"),
        ("12.5 per cent", 12.5, "%"),
        ("百分之十五", 15, "%"),
        ("CHF 7 200 000", 7_200_000, "CHF"),
    ],
)
def test_a_sum_has_its_value_and_its_unit(text, value, unit):
    (found,) = counted([text])
    assert (found.text, found.value, found.unit) == (text, value, unit)


def test_a_number_that_counts_nothing_known_is_no_sum():
    assert counted(["12 meadows", "dollars"]) == ()


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(["if", "unless", " rain ", ", ", "; ", "otherwise", "如果", "，", "否则", "雨"])
    ),
    st.sampled_from(LANGUAGES),
)
def test_the_words_of_every_branch_stand_in_the_text(pieces, language):
    text = "".join(pieces)
    for found in ClauseReader(language).clause(text).branches:
        assert all(words in text for words in (found.condition, found.consequence, found.otherwise))
