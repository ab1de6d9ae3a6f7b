"""A changed byte is found and named, and a copy is only called good when it is."""

import contextlib

import pytest

from db.connection import connect
from desktop.errors import DossierError, UnwritableFile
from desktop.store import open_dossier
from desktop.terms.annotation import Anchor, NoteKind, Tier
from tests.store.making import decision


@pytest.fixture
def note(dossier):
    entry, _ = dossier.keep(decision("1", "a\ud842", "二"), b"x", "a.txt")
    return dossier.add_note(Anchor(entry.id, "1/op/1"), NoteKind.POSITION, "ours")


def test_a_dossier_nobody_tampered_with_is_sound(dossier, note):
    dossier.edit_note(note.id, text="more", tags=("a",))
    dossier.bin_note(note.id)
    assert dossier.check() == ()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("UPDATE notes SET words = 'theirs'", "Note {note} is not what was written."),
        ("UPDATE anchors SET node = '1/op/2'", "Note {note} is not what was written."),
        ("DELETE FROM anchors", "Note {note} is not what was written."),
        (
            "UPDATE provisions SET words = 'b' WHERE node = '1/op/1'",
            "Provision 1/op/1 of a.txt is not what was read.",
        ),
        ("UPDATE texts SET title = 'x'", "What was read of a.txt is not what was kept."),
        ("UPDATE provisions SET page = 9 WHERE node = '1'", "What was read of a.txt is not what was kept."),
        ("UPDATE provisions SET kind = 'x' WHERE node = '1'", "What was read of a.txt is not what was kept."),
        ("UPDATE notes SET tier = 'x', tags = '['", "Note {note} is not what was written."),
        ("UPDATE notes SET words = CAST(x'80' AS TEXT)", "Note {note} is not what was written."),
        (
            "UPDATE edits SET after = '' WHERE id = 2",
            "The record of a change (add note, {note}) is not what was written.",
        ),
        (
            "INSERT INTO provision_index (rowid, words) VALUES (99, 'more')",
            "The index of provisions does not hold what it should; searches may miss some.",
        ),
        ("UPDATE blobs SET bytes = x'00'", "The original of a.txt is not what was imported."),
    ],
)
def test_what_was_changed_behind_its_back_is_named(dossier, path, note, change, sentence):
    dossier.close()
    with contextlib.closing(connect(path)) as bare:
        bare.execute(change)
    again = open_dossier(path)
    assert sentence.format(note=note.id) in again.check()
    assert len(again.check()) <= 3
    again.close()


def test_a_damaged_note_is_still_shown_and_to_no_one_more(dossier, path, note):
    other = dossier.add_note(note.anchor, NoteKind.COMMENT, "sound")
    dossier.close()
    with contextlib.closing(connect(path)) as bare:
        bare.execute(
            "UPDATE notes SET words = CAST(x'6180' AS TEXT), tier = 'publik', kind = '', tags = '{' WHERE id = ?",
            (note.id,),
        )
    again = open_dossier(path)
    damaged, sound = again.notes()
    assert (damaged.text, damaged.tier, damaged.kind) == ("a\ufffd", Tier.PERSONAL, NoteKind.COMMENT)
    assert sound == other
    again.close()


def test_a_damaged_record_is_never_put_back(dossier, path, note):
    dossier.close()
    with contextlib.closing(connect(path)) as bare:
        bare.execute("UPDATE edits SET after = replace(after, 'ours', 'hers')")
    again = open_dossier(path)
    with pytest.raises(DossierError, match="record is damaged"):
        again.undo()
    assert again.notes() == (note,)
    again.close()


def test_a_damaged_document_is_a_sentence(dossier, path, note):
    dossier.close()
    with contextlib.closing(connect(path)) as bare:
        bare.execute("UPDATE provisions SET kind = 'x'")
    again = open_dossier(path)
    with pytest.raises(DossierError, match="damaged"):
        again.document(note.anchor.text)
    again.close()


def test_a_backup_is_a_dossier_like_the_first(dossier, note, tmp_path):
    dossier.back_up(tmp_path / "copy.chapeau")
    copy = open_dossier(tmp_path / "copy.chapeau")
    assert copy.notes() == (note,)
    assert copy.texts() == dossier.texts()
    assert copy.check() == ()
    copy.close()


def test_a_backup_takes_no_other_files_place(dossier, tmp_path):
    (tmp_path / "mine").write_text("mine")
    for target in (tmp_path / "mine", tmp_path / "nowhere" / "copy"):
        with pytest.raises(UnwritableFile, match=r"cannot be written: .+\."):
            dossier.back_up(target)
    assert (tmp_path / "mine").read_text() == "mine"
