"""`chapeau carry`: the fields of the contract, lines for people, and notes kept on the new text."""

import json
from pathlib import Path

import click
import pytest

from desktop.cli import dossier as dossier_commands
from desktop.cli.carrying import COMMANDS
from desktop.errors import BadRequest
from desktop.terms.annotation import NoteKind
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Side, Workspace

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


@pytest.fixture
def carry(capsys):
    def carry(*words):
        COMMANDS[0].main([str(word) for word in words], standalone_mode=False)
        return capsys.readouterr().out

    return carry


@pytest.fixture
def made(tmp_path):
    """A dossier with the sample's draft and what was adopted, a note on every worded paragraph of the draft."""
    path = tmp_path / "d.chapeau"
    workspace = Workspace.open(path, create=True)
    finish(workspace.import_files([SAMPLE / "draft.en.docx", SAMPLE / "adopted.en.docx"]))
    names = {entry.file: entry.id for entry in workspace.texts()}
    draft, adopted = names["draft.en.docx"], names["adopted.en.docx"]
    for provision in workspace.document(draft).provisions:
        if provision.text and provision.kind is not Kind.MASTHEAD:
            workspace.add_note(Side(draft, provision.id), NoteKind.POSITION, f"on {provision.id}")
            workspace.add_note(
                Side(draft, provision.id), NoteKind.COMMENT, "start", (0, min(9, len(provision.text)))
            )
    notes = len(workspace.notes(draft))
    workspace.close()
    return path, draft, adopted, notes


def test_the_json_has_a_row_a_note_with_the_fields_of_the_contract(carry, made):
    path, draft, adopted, count = made
    rows = json.loads(carry(path, draft, adopted, "--json"))["notes"]
    assert len(rows) == count
    assert all(row.keys() == {"note", "state", "node", "quote", "candidates", "why"} for row in rows)
    assert {row["state"] for row in rows} <= {"confirmed", "proposed", "orphaned"}
    assert all((row["node"] is None) == (row["state"] == "orphaned") and row["why"] for row in rows)
    assert all(row["candidates"][0]["node"] == row["node"] for row in rows if row["node"])


def test_for_people_what_must_be_looked_at_comes_first_with_the_difference_marked(carry, made):
    path, draft, adopted, _ = made
    lines = carry(path, draft, adopted).splitlines()
    assert "proposed" in lines[0]
    assert lines[2].startswith("proposed")
    assert any("{+" in line for line in lines)


def test_notes_are_kept_on_the_new_text_only_where_asked(carry, made):
    path, draft, adopted, _ = made
    rows = json.loads(carry(path, draft, adopted, "--json"))["notes"]
    proposed = next(row["note"] for row in rows if row["state"] == "proposed")
    workspace = Workspace.open(path)
    assert workspace.notes(adopted) == ()
    workspace.close()
    said = carry(path, draft, adopted, "--keep", "--accept", proposed)
    sure = sum(row["state"] == "confirmed" for row in rows)
    assert f"{sure + 1} notes now hang on" in said
    again = json.loads(carry(path, draft, adopted, "--json"))["notes"]
    assert sum(row["state"] == "confirmed" for row in again) == sure + 1


def test_what_makes_no_sense_is_a_sentence(carry, made):
    path, draft, adopted, _ = made
    with pytest.raises(BadRequest, match="name the text to carry them to"):
        carry(path, draft, draft)
    with pytest.raises(BadRequest, match="No note nothing"):
        carry(path, draft, adopted, "--accept", "nothing")
    assert isinstance(dossier_commands.COMMANDS[0], click.Command)
