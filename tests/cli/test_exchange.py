"""`chapeau exchange`: shown before it is written, shown before it is merged, refused with a sentence."""

import json
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.step import finish
from desktop.workspace import Side, Workspace
from desktop.workspace.noting import add_reply

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


@pytest.fixture
def chapeau(capsys):
    def chapeau(*words):
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return code, out, err

    return chapeau


@pytest.fixture
def ours(tmp_path):
    """A dossier with the sample's draft and a note of every tier on it."""
    path = tmp_path / "ours.chapeau"
    workspace = Workspace.open(path, create=True)
    finish(workspace.import_files([SAMPLE / "draft.en.docx"]))
    text = workspace.texts()[0].id
    for tier in Tier:
        note = workspace.add_note(
            Side(text, "L.4/op/2"),
            NoteKind.POSITION,
            f"what is {tier.value} about it",
            tier=tier,
            author="wei",
        )
        add_reply(workspace, note.id, f"an answer that is {tier.value}", "li")
    workspace.close()
    return path


@pytest.fixture
def theirs(tmp_path):
    path = tmp_path / "theirs.chapeau"
    Workspace.open(path, create=True).close()
    return path


def test_only_what_is_public_goes_out_unencrypted(chapeau, ours, tmp_path):
    file = tmp_path / "notes.json"
    assert chapeau("exchange", "write", ours, file, "--tier", "coalition")[::2] == (
        2,
        "Notes that are coalition do not go out unencrypted; give a passphrase or the keys of the readers.\n",
    )
    assert not file.exists()
    assert chapeau("exchange", "write", ours, file, "--tier", "public")[0] == 0
    held = file.read_text()
    assert "what is public about it" in held
    assert not any(f"{tier} about it" in held or f"that is {tier}" in held for tier in list(Tier)[1:])


def test_what_would_go_out_is_shown_and_nothing_written(chapeau, ours, tmp_path):
    file = tmp_path / "notes.json"
    code, out, _ = chapeau(
        "exchange", "write", ours, file, "--tier", "public", "--tier", "coalition", "--preview", "--json"
    )
    told = json.loads(out)
    assert (code, told["notes"], told["replies"], told["authors"]) == (0, 2, 2, {"wei": 2, "li": 2})
    assert told["tiers"] == {"public": 1, "coalition": 1}
    assert not file.exists()


def test_a_file_sealed_to_a_key_is_shown_and_then_merged_with_its_document(chapeau, ours, theirs, tmp_path):
    file, key = tmp_path / "notes", tmp_path / "key"
    public = chapeau("exchange", "key", key)[1].strip()
    assert chapeau("exchange", "key", key)[0] == 2
    tiers = [word for tier in Tier for word in ("--tier", tier.value)]
    assert chapeau("exchange", "write", ours, file, *tiers, "--to", public, "--with-documents")[0] == 0
    assert chapeau("exchange", "preview", theirs, file)[2].endswith("give the file that holds yours.\n")
    shown = json.loads(chapeau("exchange", "preview", theirs, file, "--identity", key, "--json")[1])
    assert (len(shown["additions"]), shown["documents"]) == (8, ["draft.en.docx"])
    assert json.loads(chapeau("note", "list", theirs, "--json")[1])["notes"] == []
    assert chapeau("exchange", "merge", theirs, file, "--identity", key)[0] == 0
    ours_now, theirs_now = (json.loads(chapeau("note", "list", path, "--json")[1]) for path in (ours, theirs))
    assert theirs_now == ours_now
    again = json.loads(chapeau("exchange", "merge", theirs, file, "--identity", key, "--json")[1])
    assert (again["additions"], again["changes"], again["unchanged"]) == ([], [], 8)


def test_both_sides_of_a_conflict_are_shown(chapeau, ours, theirs, tmp_path):
    file = tmp_path / "notes.json"

    def send(path):
        assert chapeau("exchange", "write", path, file, "--tier", "public")[0] == 0

    send(ours)
    chapeau("exchange", "merge", theirs, file)
    note = json.loads(chapeau("note", "list", theirs, "--json")[1])["notes"][0]["note"]
    chapeau("note", "edit", ours, note, "--text", "ours says this")
    chapeau("note", "edit", theirs, note, "--text", "theirs says that")
    send(ours)
    told = json.loads(chapeau("exchange", "preview", theirs, file, "--json")[1])
    side = told["conflicts"][0]["sides"][0]
    assert {side["shown"], side["other"]} == {"ours says this", "theirs says that"}
    assert "conflict" in chapeau("exchange", "merge", theirs, file)[1]
    listed = json.loads(chapeau("note", "list", theirs, "--json")[1])["notes"][0]
    assert listed["variants"][0]["text"] in {"ours says this", "theirs says that"}


def test_a_note_comes_to_our_own_file_of_the_same_document(chapeau, ours, tmp_path):
    file, other, copy = tmp_path / "notes.json", tmp_path / "other.chapeau", tmp_path / "copy.docx"
    data = (SAMPLE / "draft.en.docx").read_bytes()
    copy.write_bytes(data + b"\0" * 3)
    assert chapeau("dossier", "import", other, copy)[0] == 0
    assert chapeau("exchange", "write", ours, file, "--tier", "public")[0] == 0
    assert chapeau("exchange", "merge", other, file)[0] == 0
    workspace = Workspace.open(other)
    text = workspace.texts()[0].id
    assert [note.anchor.node for note in workspace.notes(text)] == ["L.4/op/2"]
    workspace.close()


@pytest.mark.parametrize("content", [b"", b"words", b"{}", b"age-encryption.org/v1\n-> X25519 x\n"])
def test_a_bad_file_is_a_sentence(chapeau, theirs, tmp_path, content):
    file = tmp_path / "bad"
    file.write_bytes(content)
    for command in ("preview", "merge"):
        code, out, err = chapeau("exchange", command, theirs, file)
        assert (code, out) == (2, "")
        assert err.startswith("bad cannot be read: ")
        assert err.count("\n") == 1
    assert chapeau("exchange", "merge", theirs, tmp_path / "none")[0] == 2
    assert chapeau("exchange", "merge", theirs, tmp_path)[0] == 2
