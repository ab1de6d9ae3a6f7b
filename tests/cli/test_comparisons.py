"""river, trace and parity answer, for people and for machines."""

import json
from pathlib import Path

import pytest

from desktop.cli import chapeau, comparisons, main

HOUSE = Path(__file__).resolve().parents[2]
SAMPLE = HOUSE / "resources" / "sample"
DRAFT, ADOPTED = str(SAMPLE / "draft.en.docx"), str(SAMPLE / "adopted.en.docx")
DRAFT_ZH, ADOPTED_ZH = str(SAMPLE / "draft.zh.docx"), str(SAMPLE / "adopted.zh.docx")

for command in comparisons.COMMANDS:
    if command.name not in chapeau.commands:
        chapeau.add_command(command)


@pytest.fixture
def said(capsys):
    def say(*words, code=0):
        answer = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert answer == code, err
        return out if code < 2 else err

    return say


def test_river_gives_the_rows_of_the_contract(said):
    answer = json.loads(said("river", DRAFT, ADOPTED, "--json"))
    assert answer["versions"] == [DRAFT, ADOPTED]
    row = next(row for row in answer["rows"] if row["nodes"] == ["L.4/op/2", "4/op/3"])
    assert row["change"] == ["reworded"]
    assert {"Urges", "Encourages"} <= {phrase["text"] for phrase in row["phrases"]}


def test_river_for_people_tells_what_came_in_and_what_left(said):
    lines = said("river", DRAFT, ADOPTED).splitlines()
    assert "    + 2: Encourages" in lines
    assert "    - 2: Urges" in lines


def test_river_tells_how_brackets_were_closed(said):
    answer = json.loads(said("river", DRAFT, ADOPTED, "--brackets", "--json"))
    assert [count["brackets"] for count in answer["burn_down"]] == [4, 0]
    assert {one["fate"] for one in answer["closings"][0]} == {"agreed", "removed"}
    assert "removed with its words" in said("river", DRAFT, ADOPTED, "--brackets")


def test_river_of_one_version_is_refused_with_a_sentence(said):
    assert said("river", DRAFT, code=2).startswith("A river needs")


def test_trace_gives_the_links_of_the_contract(said):
    answer = json.loads(said("trace", DRAFT, ADOPTED, "--json"))
    assert answer.keys() == {"links", "unreported"}
    assert {"from", "from_quote", "to", "to_quote", "status", "edits"} <= answer["links"][0].keys()
    assert {link["status"] for link in answer["links"]} <= {"verbatim", "reworded", "dropped", "new"}


def test_trace_for_people_begins_with_the_count(said):
    assert "verbatim" in said("trace", DRAFT, ADOPTED).splitlines()[0]


def test_parity_gives_the_rows_of_the_contract(said):
    answer = json.loads(said("parity", ADOPTED, ADOPTED_ZH, "--json"))
    assert {row["state"] for row in answer["rows"]} == {"matched"}
    assert answer["rows"][0]["nodes"].keys() == {"en", "zh"}


def test_parity_with_drafts_checks_four_ways(said):
    answer = json.loads(said("parity", ADOPTED, ADOPTED_ZH, "--draft", DRAFT, "--draft", DRAFT_ZH, "--json"))
    assert {change["state"] for change in answer["changes"]} == {"carried"}
    assert "carried" in said("parity", ADOPTED, ADOPTED_ZH, "--draft", DRAFT, "--draft", DRAFT_ZH)


def test_parity_tells_a_change_the_translation_missed(said):
    answer = json.loads(said("parity", ADOPTED, DRAFT_ZH, "--draft", DRAFT, "--draft", DRAFT_ZH, "--json"))
    assert {change["state"] for change in answer["changes"]} == {"missed"}


def test_parity_of_one_language_or_with_one_draft_is_refused(said):
    assert "two to six" in said("parity", ADOPTED, code=2)
    assert "four-way" in said("parity", ADOPTED, ADOPTED_ZH, "--draft", DRAFT, code=2)


def test_differences_are_an_exit_code_only_where_asked_for(said):
    said("river", DRAFT, ADOPTED, "--exit-code", code=1)
    said("river", DRAFT, DRAFT, "--exit-code", code=0)
    said("parity", ADOPTED, ADOPTED_ZH, "--exit-code", code=0)


@pytest.mark.parametrize("name", ["river.docx", "river.xlsx"])
def test_river_writes_a_file_of_the_kind_its_name_says(said, tmp_path, name):
    assert said("river", DRAFT, ADOPTED, "-o", tmp_path / name) == ""
    assert (tmp_path / name).read_bytes().startswith(b"PK")


@pytest.mark.parametrize("name", ["changes.docx", "changes.xlsx", "changes.csv"])
def test_compare_writes_a_file_of_the_kind_its_name_says(said, tmp_path, name):
    assert said("compare", DRAFT, ADOPTED, "-o", tmp_path / name, "--exit-code", code=1) == ""
    assert (tmp_path / name).stat().st_size > 1000


def test_a_file_that_is_read_is_never_written_over(said, tmp_path):
    copy = tmp_path / "draft.docx"
    before = Path(DRAFT).read_bytes()
    copy.write_bytes(before)
    for command in ("river", "compare"):
        assert "choose another name" in said(command, copy, ADOPTED, "-o", copy, code=2)
    assert copy.read_bytes() == before


def test_an_ending_that_means_nothing_is_refused_with_a_sentence(said, tmp_path):
    assert ".docx or .xlsx" in said("river", DRAFT, ADOPTED, "-o", tmp_path / "river.pdf", code=2)
    assert ".docx or .xlsx or .csv" in said("compare", DRAFT, ADOPTED, "-o", tmp_path / "changes", code=2)
