"""The overview of actions through the one door, and from the command line's sources."""

import csv
import json
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.cli.sources import documents_of
from desktop.errors import BadRequest, UnknownPart, UnknownThing
from desktop.terms.following import Status
from desktop.terms.step import finish
from desktop.workspace import Workspace

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


@pytest.fixture
def workspace(tmp_path):
    opened = Workspace.open(tmp_path / "d.chapeau", create=True)
    finish(opened.import_files([SAMPLE / "draft.en.docx", SAMPLE / "adopted.en.docx"]))
    yield opened
    opened.close()


def text(workspace, file):
    return next(one.id for one in workspace.texts() if one.file == file)


def test_the_actions_of_all_texts_or_of_some_are_listed_in_reading_order(workspace):
    adopted = text(workspace, "adopted.en.docx")
    rows = workspace.actions([adopted])
    assert rows
    assert {row.text for row in rows} == {adopted}
    assert [row.place for row in rows] == sorted(row.place for row in rows)
    assert len(workspace.actions()) > len(rows)
    assert workspace.actions([]) == ()


def test_what_is_followed_stands_with_its_action_until_it_is_taken_back(workspace):
    adopted = text(workspace, "adopted.en.docx")
    nodes = [row.action.node for row in workspace.actions([adopted])][:2]
    workspace.follow(adopted, nodes, role="focal point", status="in progress", author="wei")
    workspace.follow(adopted, nodes[0], session="COP6")
    rows = {row.action.node: row.kept for row in workspace.actions([adopted])}
    assert [rows[node].status for node in nodes] == [Status.IN_PROGRESS] * 2
    assert rows[nodes[0]].session == "COP6"
    assert workspace.undo() == workspace.undo() == "follow up action"
    assert {row.kept.role for row in workspace.actions([adopted])} == {""}


def test_what_cannot_be_followed_is_said(workspace):
    adopted = text(workspace, "adopted.en.docx")
    node = workspace.actions([adopted])[0].action.node
    with pytest.raises(UnknownThing, match="no such"):
        workspace.follow(adopted, "no such", status="done")
    with pytest.raises(BadRequest):
        workspace.follow(adopted, node, status="half done")
    with pytest.raises(BadRequest):
        workspace.follow(adopted, node, colour="red")
    with pytest.raises(UnknownThing):
        workspace.follow("no such text", node, status="done")


def test_the_command_line_lists_the_actions_of_a_dossier(workspace, capsys):
    assert main(["actions", str(workspace.path), "--json"]) == 0
    nodes = [action["node"] for action in json.loads(capsys.readouterr().out)["actions"]]
    assert sorted(nodes) == sorted(row.action.node for row in workspace.actions())


def test_a_source_is_a_file_or_a_dossier_or_a_part_of_either(workspace):
    whole = documents_of(str(workspace.path))
    assert whole == [workspace.document(entry.id) for entry in workspace.texts()]
    (part,) = documents_of(f"{workspace.path}::{text(workspace, 'adopted.en.docx')}")
    assert part in whole
    (alone,) = documents_of(str(SAMPLE / "adopted.en.docx"))
    assert alone.decisions() == part.decisions()
    with pytest.raises(UnknownPart):
        documents_of(f"{SAMPLE / 'adopted.en.docx'}::99/COP.9")
    with pytest.raises(UnknownThing):
        documents_of(f"{workspace.path}::99/COP.9")


TWICE = """Decision 3/COP.9

High meadows

The Conference of the Parties,

1. Requests the secretariat to count the herons, and invites Parties to support it;

2. Urges Parties to mow late.
"""


@pytest.fixture
def asking_twice(tmp_path):
    (tmp_path / "twice.txt").write_text(TWICE, encoding="utf-8")
    opened = Workspace.open(tmp_path / "twice.chapeau", create=True)
    finish(opened.import_files([tmp_path / "twice.txt"]))
    yield opened
    opened.close()


def test_two_requests_of_one_paragraph_are_followed_apart(asking_twice):
    (entry,) = asking_twice.texts()
    asking_twice.follow(entry.id, "3/op/1", status="done")
    asking_twice.follow(entry.id, "3/op/1#2", status="in progress")
    kept = [(row.action.node, row.action.request, row.kept.status.value) for row in asking_twice.actions()]
    assert kept == [("3/op/1", 1, "done"), ("3/op/1", 2, "in progress"), ("3/op/2", 1, "open")]
    with pytest.raises(UnknownThing):
        asking_twice.follow(entry.id, "3/op/1#3", status="done")


def test_the_sheet_of_a_dossier_says_who_follows_each_action(asking_twice, tmp_path):
    (entry,) = asking_twice.texts()
    asking_twice.follow(
        entry.id, "3/op/1#2", status="in progress", role="ministry", owner="Ana", session="COP10"
    )
    target = tmp_path / "actions.csv"
    assert main(["actions", str(asking_twice.path), "-o", str(target)]) == 0
    heads, *rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    said = [
        [row[heads.index(head)] for head in ("Who", "Status", "Role", "Taken care of by", "Followed up at")]
        for row in rows
    ]
    assert said == [
        ["secretariat", "open", "", "", ""],
        ["Parties", "in progress", "ministry", "Ana", "COP10"],
        ["Parties", "open", "", "", ""],
    ]


def test_the_sheet_of_a_file_says_nothing_of_following(asking_twice, tmp_path):
    target = tmp_path / "actions.csv"
    assert main(["actions", str(tmp_path / "twice.txt"), "--by", "verb", "-o", str(target)]) == 0
    assert "Status" not in target.read_text("utf-8-sig").splitlines()[0]
