"""Notes as Web Annotations through a dossier: out, in again, and from others."""

import json
from pathlib import Path

import pytest

from desktop.errors import BadRequest
from desktop.terms.annotation import NoteKind, Position, Stance, Tier
from desktop.terms.commented import RowKind
from desktop.terms.step import finish
from desktop.workspace import Side, Workspace
from desktop.workspace.noting import add_reply
from desktop.workspace.web_notes import keep, read, write
from desktop.workspace.word_comments import Wanted

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
OPEN = Wanted(frozenset({Tier.PUBLIC, Tier.DELEGATION}))


@pytest.fixture
def desk(tmp_path):
    workspace = Workspace.open(tmp_path / "d.chapeau", create=True)
    finish(workspace.import_files([SAMPLE / "adopted.en.docx"]))
    text = workspace.texts()[0].id
    op = next(p for p in workspace.document(text).provisions if p.kind.value == "operative")
    form = Position("Ardenia", Stance.OPPOSE)
    note = workspace.add_note(
        Side(text, op.id), NoteKind.POSITION, "Too weak.", (10, 30), author="Anna", form=form, tags=["money"]
    )
    add_reply(workspace, note.id, "Indeed.", "Bo")
    workspace.add_note(
        Side(text, op.id), NoteKind.COMMENT, "Nobody outside must read this.", tier=Tier.PERSONAL
    )
    path = tmp_path / "notes.jsonld"
    write(workspace, Side(text), path, OPEN)
    yield workspace, text, path
    workspace.close()


def changed(path, change):
    said = json.loads(path.read_text("utf-8"))
    change(said["first"]["items"])
    path.write_text(json.dumps(said), "utf-8")


def test_what_went_out_brings_nothing_back(desk):
    workspace, text, path = desk
    found = read(workspace, path)
    assert (found.text, found.rows, found.unchanged) == (text, (), 2)
    assert "Nobody outside" not in path.read_text("utf-8")


def test_a_desk_that_has_none_of_it_takes_all_of_it_in_once(desk, tmp_path):
    _, _, path = desk
    other = Workspace.open(tmp_path / "other.chapeau", create=True)
    finish(other.import_files([SAMPLE / "adopted.en.pdf"]))
    found = read(other, path)
    assert [row.what for row in found.rows] == [RowKind.NEW, RowKind.REPLY]
    keep(other, found, Tier.COALITION)
    (note,) = other.notes()
    assert (note.kind, note.text, note.tags, note.tier) == (
        NoteKind.POSITION,
        "Too weak.",
        ("money",),
        Tier.COALITION,
    )
    assert note.form == Position("Ardenia", Stance.OPPOSE)
    assert (note.author, note.anchor.start, note.anchor.end) == ("Anna", 10, 30)
    assert [(reply.author, reply.text) for reply in note.replies] == [("Bo", "Indeed.")]
    assert read(other, path).rows == ()
    other.undo()
    assert other.notes() == ()
    other.close()


def test_what_others_changed_or_added_is_told_and_kept(desk):
    workspace, _, path = desk

    def edit(items):
        items[0]["body"][0]["value"] = "Far too weak."
        items[0]["body"].append({"type": "TextualBody", "value": "resolved", "purpose": "moderating"})
        items.append(
            {
                **items[1],
                "id": "http://example.org/9",
                "creator": {"name": "Cleo"},
                "body": [{"type": "TextualBody", "value": "Yes."}],
            }
        )

    changed(path, edit)
    found = read(workspace, path)
    assert [(row.what, row.fields) for row in found.rows] == [
        (RowKind.CHANGED, ("text", "state")),
        (RowKind.REPLY, ()),
    ]
    keep(workspace, found, Tier.DELEGATION)
    note = next(one for one in workspace.notes() if one.kind is NoteKind.POSITION)
    assert (note.text, note.state) == ("Far too weak.", "resolved")
    assert {reply.text for reply in note.replies} == {"Indeed.", "Yes."}
    assert not [row for row in read(workspace, path).rows if row.what is not RowKind.SAME]


def test_what_is_on_no_document_of_ours_is_refused_with_a_sentence(desk):
    workspace, _, path = desk

    def elsewhere(items):
        for item in items[:1]:
            item["target"]["source"] = "http://example.org/other"

    changed(path, elsewhere)
    with pytest.raises(BadRequest, match="names no document of this dossier"):
        read(workspace, path)
