"""Every command answers, for people and for machines."""

import json
from pathlib import Path

import pytest

from desktop.cli import main

HOUSE = Path(__file__).resolve().parents[2]
SAMPLE = HOUSE / "resources" / "sample"
UNCCD = HOUSE.parent / "shared" / "corpus" / "unccd"
DRAFT, ADOPTED = str(SAMPLE / "draft.en.docx"), str(SAMPLE / "adopted.en.docx")


@pytest.fixture
def said(capsys):
    """Carry out a command and give what it printed; it must end well."""

    def say(*words):
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert code == 0, err
        return out

    return say


@pytest.fixture
def dossier(tmp_path, said):
    path = tmp_path / "d.chapeau"
    said("dossier", "import", path, DRAFT, ADOPTED)
    return path


def test_tree_prints_every_provision_with_the_fields_of_the_contract(said):
    answer = json.loads(said("tree", DRAFT, "--json"))
    assert {"file", "format", "language", "masthead", "nodes", "findings"} <= answer.keys()
    operative = next(node for node in answer["nodes"] if node["kind"] == "operative")
    assert {
        "id",
        "kind",
        "label",
        "parent",
        "text",
        "page",
        "verb",
        "strength",
        "addressees",
        "references",
    } <= operative.keys()
    ids = [node["id"] for node in answer["nodes"]]
    assert len(set(ids)) == len(ids)


def test_tree_for_people_has_a_line_a_provision(said):
    lines = said("tree", DRAFT).splitlines()
    assert any("1. " in line for line in lines)


def test_compare_counts_the_provisions_of_b_and_those_dropped(said):
    answer = json.loads(said("compare", DRAFT, ADOPTED, "--json"))
    assert answer["summary"]["reworded"] >= 3
    assert {"a", "b", "change", "similarity", "edits", "meaning", "direction", "why"} <= answer["pairs"][
        0
    ].keys()


def test_compare_exits_1_for_differences_only_where_asked(capsys):
    assert main(["compare", DRAFT, ADOPTED, "--exit-code"]) == 1
    assert main(["compare", DRAFT, DRAFT, "--exit-code"]) == 0
    assert main(["compare", DRAFT, ADOPTED]) == 0
    assert capsys.readouterr().err == ""


def test_actions_name_who_is_asked_and_where(said):
    rows = json.loads(said("actions", ADOPTED, "--json"))["actions"]
    assert rows
    assert all(row["addressees"] and row["verb"] and row["source"] for row in rows)


@pytest.mark.parametrize("by", ["addressee", "verb", "deadline"])
def test_actions_can_be_grouped(said, by):
    assert "who" in said("actions", ADOPTED, "--by", by)


def test_importing_the_same_file_twice_adds_nothing(said, dossier):
    before = json.loads(said("dossier", "list", dossier, "--json"))["texts"]
    assert "already" in said("dossier", "import", dossier, DRAFT)
    assert json.loads(said("dossier", "list", dossier, "--json"))["texts"] == before


def test_a_note_is_kept_found_edited_binned_and_restored(said, dossier):
    side = next(
        t
        for t in json.loads(said("dossier", "list", dossier, "--json"))["texts"]
        if t["file"] == "adopted.en.docx"
    )
    tree = json.loads(said("tree", ADOPTED, "--json"))["nodes"]
    node = next(n for n in tree if n["kind"] == "operative")
    note = said(
        "note",
        "add",
        dossier,
        "--on",
        f"{side['id']}::{node['id']}",
        "--quote",
        node["text"][:7],
        "--kind",
        "position",
        "Our line ❦",
    ).strip()
    listed = json.loads(said("note", "list", dossier, "--json"))["notes"]
    assert [(n["note"], n["quote"], n["kind"], n["tier"], n["text"]) for n in listed] == [
        (note, node["text"][:7], "position", "delegation", "Our line ❦")
    ]
    said("note", "edit", dossier, note, "--text", "Our firm line", "--tier", "public")
    assert json.loads(said("dossier", "search", dossier, "firm line", "--json"))["hits"]
    said("note", "bin", dossier, note)
    assert json.loads(said("note", "list", dossier, "--json"))["notes"] == []
    said("note", "bin", dossier, note, "--restore")
    assert json.loads(said("note", "list", dossier, "--json"))["notes"][0]["tier"] == "public"


def test_a_brief_is_written_from_two_files_and_from_a_dossier(said, dossier, tmp_path):
    said("brief", DRAFT, ADOPTED, "-o", tmp_path / "files.docx")
    number = next(
        t
        for t in json.loads(said("dossier", "list", dossier, "--json"))["texts"]
        if t["file"] == "adopted.en.docx"
    )["decisions"][0]
    said("brief", dossier, "--on", number, "-o", tmp_path / "dossier.docx")
    for name in ("files.docx", "dossier.docx"):
        assert (tmp_path / name).read_bytes()[:2] == b"PK"


def test_a_dossier_that_is_whole_says_so(said, dossier):
    assert "whole" in said("dossier", "check", dossier)


def test_the_demo_does_the_main_job(said, tmp_path):
    out = said("demo", tmp_path / "demo", "--no-window")
    assert (tmp_path / "demo" / "brief.docx").stat().st_size > 5000
    assert (tmp_path / "demo" / "sample.chapeau").exists()
    assert "cannot be read" not in out


@pytest.mark.corpus
def test_the_founding_case_is_told_exactly(said):
    if not UNCCD.exists():
        pytest.skip("the documents in ../shared are not here")
    answer = json.loads(
        said(
            "compare",
            UNCCD / "COP14-CST-L.1.zh.txt",
            f"{UNCCD / 'COP14-decisions.zh.txt'}::16/COP.14",
            "--json",
        )
    )
    assert answer["summary"] == {"unchanged": 57, "reworded": 1}
    assert answer["frame"] == {"added": 2, "reworded": 1}
    reworded = next(
        pair for pair in answer["pairs"] if pair["change"] == "reworded" and pair["b"] == "16/op/4"
    )
    assert reworded["edits"] == [{"op": "insert", "a": [34, 34], "b": [34, 35], "a_text": "", "b_text": "的"}]
