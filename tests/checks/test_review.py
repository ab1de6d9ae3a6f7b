"""The review checks: what they tell, and what they leave alone."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.checks import RULES, review
from desktop.checks.table import table
from desktop.clauses import spell_out
from desktop.reading import read_bytes
from desktop.structure import structure
from desktop.terms.finding import Severity
from desktop.terms.step import finish

SHARED = Path(__file__).resolve().parents[2].parent / "shared"

ENGLISH = """Decision 4/COP.3
Upkeep of the dykes
The Conference of the Parties,
Recalling decision 2/COP.2,
Recalling also decision 3/COP.2,
1. Requests the secretariat to keep the register of the dykes and to publish it every year;
{}
"""


def rules(text, language="en"):
    document = tree(text)
    return {finding.rule: finding for finding in review(document)}


def tree(text):
    return spell_out(structure(finish(read_bytes(text.encode(), "a.txt"))))


@pytest.mark.parametrize(
    ("line", "rule", "quote"),
    [
        ("3. Invites Parties to repair the dykes they share with others before winter;", "label_gap", "3."),
        (
            "2. Invites Parties to “repair the dykes they share with others before winter;",
            "unpaired_mark",
            "air “",
        ),
        ("2. Also invites Parties to repair the dykes they share with others;", "verb_again", "Also invites"),
        ("2. Invites Parties to repair the the dykes they share with others;", "repeated_word", "the the"),
        ("2. Invites Parties to repair<br> the dykes they share with others;", "artefact", "<br>"),
        ("2. Invites Parties, as decision 2/COP2 has it, to repair the dykes;", "near_symbol", "2/COP2"),
        (
            "2. Invites Parties to read document ICCD/COP(14)/CRIC/18 on the dykes;",
            "malformed_symbol",
            "ICCD/COP(14)/CRIC/18",
        ),
        (
            "2. Invites Parties to repair the dykes, as paragraph 9 above asks of them;",
            "no_such_paragraph",
            "paragraph 9",
        ),
        ("2. Invites Parties to repair the dykes \ufffd they share with others;", "broken_letters", "\ufffd"),
    ],
)
def test_what_is_wrong_is_told_with_its_words(line, rule, quote):
    found = rules(ENGLISH.format(line))
    assert rule in found
    assert quote.strip("air ") in found[rule].quote
    assert found[rule].node


def test_a_sound_decision_has_no_finding():
    line = "2. Also requests the secretariat to report on the dykes at the next session."
    assert rules(ENGLISH.format(line)) == {}


def test_a_name_with_a_slip_is_told_beside_the_usual_one():
    names = "".join(
        f"{n}. 决定依照《清水河堤坝保护公约》在第{n}条规定的范围内继续开展各项工作；\n" for n in range(1, 7)
    )
    text = f"第4/COP.3号决定\n堤坝\n缔约方会议，\n{names}7. 请秘书处依照《清水河提坝保护公约》提出报告。\n"
    found = rules(text)["name_variant"]
    assert found.quote == "清水河提坝保护公约"
    assert found.places[0].quote == "清水河堤坝保护公约"


def test_instruments_of_two_years_are_two_names():
    lines = "".join(
        f"{n}. 决定执行《清水河堤坝保护公约2018年议定书》的规定，并继续工作；\n" for n in range(1, 7)
    )
    text = (
        f"第4/COP.3号决定\n堤坝\n缔约方会议，\n{lines}7. 请秘书处研究《清水河堤坝保护公约2019年议定书》。\n"
    )
    assert "name_variant" not in rules(text)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(st.characters(exclude_categories=("C",)), max_size=60), max_size=12))
def test_no_text_makes_a_check_fall_over(lines):
    document = tree("\n".join(["x", *lines]))
    nodes = {provision.id for provision in document.provisions} | {""}
    assert all(finding.node in nodes for finding in review(document))


def test_every_rule_has_its_sentence():
    told = table("why")
    assert len(RULES) == len(set(RULES))
    assert all(sentence.endswith(".") for sentence in told.values())


@pytest.mark.corpus
def test_gold_oddities_of_the_kinds_we_check_are_found():
    file = SHARED / "corpus" / "unccd" / "COP14-decisions.zh.txt"
    if not file.exists():
        pytest.skip("the corpus is not beside this repository")
    document = spell_out(structure(finish(read_bytes(file.read_bytes(), file.name))))
    gold = json.loads((SHARED / "gold" / "COP14-decisions.zh.d1-d8.oddities.json").read_text("utf-8"))
    high = [one.quote for one in review(document) if one.severity is not Severity.LOW]
    wanted = {"malformed_symbol", "heading_type_word_missing", "missing_final_punctuation"}
    for oddity in gold:
        if oddity["kind"] in wanted:
            squeezed = oddity["quote"].replace(" ", "")[:10]
            assert any(squeezed in quote.replace(" ", "") for quote in high), oddity
