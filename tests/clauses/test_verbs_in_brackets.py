"""Drafts that bracket a verb, a word before it, or an addressee."""

import pytest

from desktop.clauses.reading import ClauseReader


def clause(language, text):
    return ClauseReader(language, "COP").clause(text)


@pytest.mark.parametrize(
    ("language", "text", "verb", "rung"),
    [
        ("en", "[Also] notes the report;", "[Also] notes", "notes"),
        ("en", "[Further] [strongly] urges Parties to mow;", "[Further] [strongly] urges", "urges"),
        ("en", "[[Clarifies] [Decides] that Parties may mow", "Clarifies", "stresses"),
        ("en", "{Requests} Parties to mow;", "Requests", "requests"),
        ("zh", "[还]注意到报告；", "[还]注意到", "notes"),
    ],
)
def test_a_bracketed_word_is_looked_through(language, text, verb, rung):
    found = clause(language, text)
    assert (found.verb, found.verb_class) == (verb, rung)
    assert found.verb in text


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Requests the secretariat[, in consultation with the Bureau,] to report;", ["secretariat"]),
        ("[Requests the secretariat to report]", ["secretariat"]),
        ("[Urges][Invites] Parties to mow;", ["Parties"]),
        (
            "Requests the [secretariat] [Executive Secretary] to report;",
            ["secretariat", "Executive Secretary"],
        ),
        ("Urges [all] Parties and [the secretariat] to mow;", ["[all] Parties", "secretariat"]),
        ("Urges [developed] country Parties to mow;", ["[developed] country Parties"]),
    ],
)
def test_no_bracket_hangs_on_an_addressee(text, who):
    assert [one.text for one in clause("en", text).addressees] == who


def test_a_body_whose_name_holds_an_and_is_one_addressee():
    text = "Requests the Subsidiary Body for Scientific and Technological Advice to review the plan;"
    assert [one.id for one in clause("en", text).addressees] == ["subsidiary_advice"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Recommends that Parties and the secretariat mow late;"),
        ("fr", "Recommande que les Parties et le secrétariat fauchent tard ;"),
        ("zh", "建议缔约方和秘书处晚割草；"),
    ],
)
def test_somebody_is_asked_even_where_it_is_recommended_that_they_do(language, text):
    assert [one.id for one in clause(language, text).addressees] == ["parties", "secretariat"]
