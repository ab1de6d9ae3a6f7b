"""The overview of actions through the one door, and from the command line's sources."""

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
