"""A comparison as JSON and as lines for a terminal."""

from __future__ import annotations

import json

import pytest

from desktop.compare import compare, headline
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish
from desktop.views.compare_json import compare_json
from desktop.views.comparing import readable


def document(*paragraphs):
    nodes = [Provision("d", Kind.DECISION, "High meadows", "Decision 1/MPC.3", "d")]
    nodes += [
        Provision(f"op/{n}", Kind.OPERATIVE, words, f"{n}.", "d") for n, words in enumerate(paragraphs, 1)
    ]
    return Document("en", Masthead(), tuple(nodes))


@pytest.fixture
def comparison():
    a = document(
        "Urges all Parties to keep stations;",
        "Requests the secretariat to report by 2025;",
        "Thanks the host;",
    )
    b = document(
        "Urges all Parties to keep many stations;", "Thanks the host;", "Decides to meet again in the autumn;"
    )
    return finish(compare(a, b))


def test_the_json_holds_what_the_contract_says(comparison):
    shown = json.loads(json.dumps(compare_json(comparison, "a.docx", "b.docx::1/MPC.3")))
    assert list(shown) == ["a", "b", "summary", "frame", "pairs", "numbers"]
    assert shown["summary"] == {"reworded": 1, "dropped": 1, "renumbered": 1, "added": 1}
    assert shown["numbers"] == {"3": "2"}
    pair = next(pair for pair in shown["pairs"] if pair["change"] == "reworded")
    assert list(pair) == ["a", "b", "change", "similarity", "edits", "meaning", "direction", "why"]
    assert pair["edits"] == [{"op": "insert", "a": [26, 26], "b": [26, 31], "a_text": "", "b_text": "many "}]


def test_the_lines_mark_what_changed(comparison):
    lines = "\n".join(readable(comparison))
    assert "Provisions: 1 reworded, 1 dropped, 1 renumbered, 1 added" in lines
    assert "{+many +}" in lines
    assert "[-Requests the secretariat to report by 2025;-]" in lines
    assert "Numbers: 3 → 2" in lines


def test_two_equal_documents_say_so():
    same = document("Urges all Parties to keep stations;")
    assert list(readable(finish(compare(same, same)))) == ["Provisions: 1 unchanged"]


def test_a_headline_can_be_read_aloud(comparison):
    told = [headline(pair, comparison) for pair in comparison.pairs if pair.change.value != "unchanged"]
    assert told == [
        "§1: “many” added",
        "§2 is gone: Requests the secretariat to report by 2025;",
        "§3 is now §2",
        "§3 is new: Decides to meet again in the autumn;",
    ]


def test_a_headline_can_be_read_aloud_in_chinese(comparison):
    told = [headline(pair, comparison, "zh") for pair in comparison.pairs if pair.change.value == "reworded"]
    assert told == ["第1段：增加“many”"]
