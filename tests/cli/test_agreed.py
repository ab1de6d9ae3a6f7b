"""`chapeau agreed`, and `chapeau compare` between two texts of a dossier with what was decided about their pairs."""

import json
from pathlib import Path

import click
import pytest

from desktop.cli import agreed, documents
from desktop.errors import BadRequest
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Side, Workspace
from desktop.workspace.pairing import free_pair, pair, part_pair

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
PHRASE = "subject to the availability of resources"
DRAFT, ADOPTED = "MPC/COP(3)/L.4", "MPC/COP(3)/12/Add.1"


@pytest.fixture
def call(capsys):
    def call(module, name, *words):
        command = next(one for one in module.COMMANDS if one.name == name)
        command.main([str(word) for word in words], standalone_mode=False)
        return capsys.readouterr().out

    return call


@pytest.fixture
def dossier(tmp_path):
    path = tmp_path / "d.chapeau"
    workspace = Workspace.open(path, create=True)
    finish(workspace.import_files([SAMPLE / "draft.en.docx", SAMPLE / "adopted.en.docx"]))
    workspace.close()
    return path


def test_earlier_uses_are_given_with_the_fields_machines_need(call, dossier):
    said = json.loads(call(agreed, "agreed", dossier, PHRASE, "--json"))
    (use,) = (one for one in said["uses"] if one["score"] == 1.0)
    assert (said["words"], use["document"], use["year"], use["decision"]) == (
        PHRASE,
        ADOPTED,
        2025,
        "4/COP.3",
    )
    assert [use["text"][slice(*span)] for span in use["spans"]] == [PHRASE]


def test_people_read_the_place_and_the_words_with_what_is_shared_marked(call, dossier):
    out = call(agreed, "agreed", dossier, PHRASE)
    assert f"= 100%  {ADOPTED}, 4/COP.3, " in out
    assert f"«{PHRASE}»" in out


@pytest.fixture
def sides(dossier):
    workspace = Workspace.open(dossier)
    yield workspace, (workspace.side(DRAFT), workspace.side(ADOPTED))
    workspace.close()


def urged(workspace, sides):
    """The paragraph that urges in the draft and the one that encourages in what was adopted."""
    found = []
    for side, word in zip(sides, ("Urges", "Encourages"), strict=True):
        found += [p.id for p in workspace.document(side.text).provisions if word in p.text][:1]
    return tuple(found)


def compared(call, dossier, *more):
    return json.loads(
        call(documents, "compare", f"{dossier}::{DRAFT}", f"{dossier}::{ADOPTED}", "--json", *more)
    )


def test_two_texts_of_a_dossier_are_compared_with_what_was_decided(call, dossier, sides):
    workspace, (a, b) = sides
    nodes = urged(workspace, (a, b))
    before = compared(call, dossier)
    assert list(nodes) in [[one["a"], one["b"]] for one in before["pairs"]]
    part_pair(workspace, (a, b), nodes)
    now = [(one["a"], one["b"]) for one in compared(call, dossier)["pairs"]]
    assert nodes not in now
    assert {(nodes[0], None), (None, nodes[1])} <= {*now}
    assert free_pair(workspace, (b, a), (None, nodes[0]))
    assert compared(call, dossier) == before


def test_what_was_decided_holds_for_a_decision_alone_and_for_the_brief_and_notes_carried(sides):
    workspace, (a, b) = sides
    old, new = urged(workspace, (a, b))
    other = next(
        p.id for p in workspace.document(b.text).provisions if p.kind is Kind.OPERATIVE and p.id != new
    )
    pair(workspace, (a, b), (old, other), "Wei")
    decision = workspace.document(b.text).decisions()[0].id
    for sides_ in ((a, b), (a, Side(b.text, decision)), (Side(a.text), Side(b.text))):
        found = finish(workspace.compare(*sides_))
        assert (old, other) in {(p.a, p.b) for p in found.pairs}
    assert (other, old) in {(p.a, p.b) for p in finish(workspace.compare(b, a)).pairs}


def test_what_can_be_no_pair_is_refused_with_a_sentence(sides):
    workspace, (a, b) = sides
    note = next(p.id for p in workspace.document(b.text).provisions if p.kind is Kind.FOOTNOTE)
    with pytest.raises(BadRequest, match="a footnote with a footnote"):
        pair(workspace, (a, b), (urged(workspace, (a, b))[0], note))


def test_a_text_of_a_dossier_and_a_file_are_not_compared(dossier):
    (command,) = (one for one in documents.COMMANDS if one.name == "compare")
    for other in (str(SAMPLE / "adopted.en.docx"), str(dossier)):
        with pytest.raises((BadRequest, click.ClickException)):
            command.main([f"{dossier}::{DRAFT}", other], standalone_mode=False)
