"""Notes that wait on an earlier draft, notes hung one after the other, and the reader's own key."""

import os
from pathlib import Path

import pytest

from desktop.errors import BadRequest, UnreadableFile, UnwritableFile
from desktop.terms.annotation import NoteKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace
from desktop.workspace.carrying import accept, accept_more, carry, proposal
from desktop.workspace.carrying_offer import waiting_for
from desktop.workspace.identity import make_key, public_of, secrets_of

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


@pytest.fixture
def workspace(tmp_path):
    workspace = Workspace.open(tmp_path / "a.chapeau", create=True)
    finish(workspace.import_files([SAMPLE / "draft.en.docx", SAMPLE / "adopted.en.docx"]))
    yield workspace
    workspace.close()


@pytest.fixture
def sides(workspace):
    texts = {entry.file: entry.id for entry in workspace.texts()}
    return Side(texts["draft.en.docx"]), Side(texts["adopted.en.docx"])


@pytest.fixture
def noted(workspace, sides):
    document = workspace.document(sides[0].text)
    nodes = [p.id for p in document.provisions if p.kind is Kind.OPERATIVE]
    return [workspace.add_note(Side(sides[0].text, node), NoteKind.COMMENT, "well") for node in nodes]


def test_a_text_is_offered_the_notes_of_its_draft_until_they_hang_on_it(workspace, sides, noted):
    old, new = sides
    assert [(one.old, one.new, one.notes) for one in waiting_for(workspace, [new.text])] == [
        (old, new, len(noted))
    ]
    carried = finish(carry(workspace, old, new))
    hung = accept(workspace, carried)
    assert waiting_for(workspace, [new.text])[0].notes == len(noted) - len(hung)


def test_a_dossier_without_notes_offers_nothing(workspace, sides):
    assert waiting_for(workspace, [side.text for side in sides]) == ()
    assert waiting_for(workspace, ["unknown"]) == ()


def test_notes_hung_one_after_the_other_are_an_edit_each(workspace, sides, noted):
    old, new = sides
    carried = finish(carry(workspace, old, new))
    first, second, *_ = [one.note.id for one in carried.notes if one.place]
    for note in (first, second):
        assert accept_more(workspace, carried, {note: proposal(carried, note)}) == (note,)
    workspace.undo()
    assert [note.id for note in workspace.notes(new.text)] == [first]


def test_a_key_is_kept_for_its_owner_and_never_replaced(tmp_path):
    path = tmp_path / "own.key"
    public = make_key(path)
    assert public_of(path) == public
    assert secrets_of(path)[0].startswith("AGE-SECRET-KEY-1")
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0
    with pytest.raises(UnwritableFile, match="something is there already"):
        make_key(path)


def test_a_file_without_a_key_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "empty.key").write_text("# nothing\n")
    with pytest.raises(BadRequest, match="holds nothing"):
        secrets_of(tmp_path / "empty.key")
    with pytest.raises(UnreadableFile):
        secrets_of(tmp_path / "missing.key")
    assert public_of(tmp_path / "empty.key") == ""
