"""A river keeps every provision of every version in one row of its own."""

import importlib.util
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.compare.lineage import is_changed, river
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import read_document

HERE = Path(__file__).resolve()
SAMPLE = HERE.parents[2] / "resources" / "sample"
CHAINS = HERE.parents[2].parent / "shared" / "corpus" / "un" / "chains"

FIRST = """
1. Requests the secretariat to keep the register of the lakes;
2. Urges Parties to report on the state of the dunes before the next session;
3. Invites donors to fund the wells of the northern villages;
"""
SECOND = """
1. Requests the secretariat to keep the public register of the lakes;
2. Invites donors to fund the wells of the northern villages;
"""
THIRD = """
1. Encourages the secretariat to keep the public register of the lakes;
2. Urges Parties to report on the state of the dunes before the next session;
3. Invites donors to fund the wells of the northern villages;
4. Decides to meet again in the spring of the following year;
"""


def flow(outline, *texts):
    return finish(river([outline(text) for text in texts]))


def row_of(found, words):
    for row in found.rows:
        for document, node in zip(found.documents, row.nodes, strict=True):
            if node and words in document.by_id[node].text:
                return row
    raise AssertionError(words)


def test_a_provision_keeps_its_row_through_all_versions(outline):
    row = row_of(flow(outline, FIRST, SECOND, THIRD), "wells")
    assert row.nodes == ("n2", "n1", "n2")
    assert [change.value for change in row.changes] == ["renumbered", "renumbered"]


def test_a_phrase_knows_when_it_came_in_and_when_it_left(outline):
    row = row_of(flow(outline, FIRST, SECOND, THIRD), "lakes")
    told = {(phrase.text, phrase.since, phrase.until) for phrase in row.phrases}
    assert ("public", 1, None) in told
    assert ("Encourages", 2, None) in told
    assert ("Requests", 0, 2) in told


def test_what_left_and_came_back_is_one_row(outline):
    row = row_of(flow(outline, FIRST, SECOND, THIRD), "dunes")
    assert row.nodes == ("n1", None, "n1")
    assert [change.value for change in row.changes] == ["dropped", "added"]


def test_what_is_new_in_the_last_version_has_no_place_before(outline):
    row = row_of(flow(outline, FIRST, SECOND, THIRD), "meet again")
    assert row.nodes == (None, None, "n3")
    assert row.changes[0] is None
    assert row.changes[1].value == "added"


def test_a_split_has_a_row_for_every_part(outline):
    whole = "1. Invites the fund to support the growing of seeds and invites it to report on the seeds it supported;"
    parts = """
1. Invites the fund to support the growing of seeds;
2. Invites it to report on the seeds it supported;
"""
    found = flow(outline, whole, parts, parts)
    assert [row.nodes for row in found.rows] == [("n0", "n0", "n0"), ("n0", "n1", "n1")]
    assert {row.changes[0].value for row in found.rows} == {"split"}


def test_versions_that_are_the_same_change_nothing(outline):
    assert not any(map(is_changed, flow(outline, FIRST, FIRST, FIRST).rows))


def test_what_was_dropped_stands_after_what_stood_before_it(outline):
    found = flow(outline, FIRST, SECOND)
    assert [row.nodes for row in found.rows] == [("n0", "n0"), ("n1", None), ("n2", "n1")]


LINES = [
    "Requests the secretariat to keep the register of the lakes;",
    "Urges Parties to report on the state of the dunes;",
    "Invites donors to fund the wells of the northern villages;",
    "Decides to meet again in the spring;",
    "Takes note of the map of the rivers prepared by the panel;",
]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.lists(st.sampled_from(LINES), min_size=1, max_size=5, unique=True), min_size=2, max_size=4)
)
def test_every_provision_of_every_version_stands_in_a_row(versions):
    full = "comparing_tests_outline"
    if full not in sys.modules:
        spec = importlib.util.spec_from_file_location(full, HERE.parent / "outline.py")
        sys.modules[full] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[full])
    outline = sys.modules[full].outline
    texts = ["\n".join(f"{n}. {line}" for n, line in enumerate(version, 1)) for version in versions]
    found = flow(outline, *texts)
    for at, document in enumerate(found.documents):
        shown = [row.nodes[at] for row in found.rows if row.nodes[at]]
        assert sorted(shown) == sorted(document.by_id)


def test_the_sample_flows_from_draft_to_adopted():
    documents = [finish(read_document(SAMPLE / name)) for name in ("draft.en.docx", "adopted.en.docx")]
    found = finish(river(documents))
    told = {phrase.text for row in found.rows for phrase in row.phrases if phrase.since == 1}
    assert {"Encourages", ", as appropriate,", "31 March 2027"} <= told


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["A_RES_80_125", "A_RES_80_146"])
def test_a_chain_of_drafts_holds_every_paragraph_once(name):
    if not CHAINS.exists():
        pytest.skip("the chains are not beside the repository")
    versions = {"A_RES_80_125": ("L.21", "L.44"), "A_RES_80_146": ("L.2", "L.43")}[name]
    files = [CHAINS / name / f"A_C.2_80_{draft}.pdf" for draft in versions] + [CHAINS / name / f"{name}.pdf"]
    found = finish(river([finish(read_document(file)) for file in files]))
    for at, document in enumerate(found.documents):
        said = [p.id for p in document.provisions if p.kind in {Kind.OPERATIVE, Kind.PREAMBULAR}]
        shown = [row.nodes[at] for row in found.rows if row.nodes[at] in set(said)]
        assert set(shown) == set(said)
    last = [row for row in found.rows if not row.frame and row.changes[1] and row.nodes[2]]
    assert sum(row.changes[1].value in {"unchanged", "renumbered"} for row in last) >= 0.9 * len(last)
