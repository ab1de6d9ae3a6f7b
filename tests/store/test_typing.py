"""A note that is being typed is saved all the while and undone in few steps."""

from datetime import datetime, timedelta

import pytest

from desktop.store import edits, open_dossier
from desktop.terms.annotation import Anchor, NoteKind
from tests.store.making import decision


@pytest.fixture
def note(dossier):
    text = dossier.keep(decision("1", "一土地", "二"), b"x", "a.txt")[0].id
    return dossier.add_note(Anchor(text, "1/op/1"), NoteKind.COMMENT, "O", author="wei")


def test_what_is_typed_on_is_one_step_with_the_note_it_began(dossier, note):
    for words in ("Ou", "Our", "Our line"):
        dossier.write_on(note.id, text=words)
    assert dossier.note(note.id).text == "Our line"
    dossier.undo()
    assert dossier.notes() == ()
    dossier.redo()
    assert [one.text for one in dossier.notes()] == ["Our line"]


def test_every_save_is_on_disk_at_once(dossier, note, path):
    dossier.write_on(note.id, text="Our line")
    again = open_dossier(path)
    assert again.note(note.id).text == "Our line"
    assert again.check() == ()
    again.close()


def test_after_a_pause_it_is_a_step_of_its_own(dossier, note, monkeypatch):
    later = (datetime.fromisoformat(edits.now()) + edits.MOMENTS).isoformat(timespec="milliseconds")
    monkeypatch.setattr(edits, "now", lambda: later)
    dossier.write_on(note.id, text="Our line")
    dossier.undo()
    assert [one.text for one in dossier.notes()] == ["O"]


def test_a_clock_set_back_makes_no_step_disappear(dossier, note, monkeypatch):
    earlier = (datetime.fromisoformat(edits.now()) - timedelta(days=900)).isoformat(timespec="milliseconds")
    monkeypatch.setattr(edits, "now", lambda: earlier)
    dossier.write_on(note.id, text="Our line")
    dossier.undo()
    assert [one.text for one in dossier.notes()] == ["O"]


def test_another_act_between_ends_the_step(dossier, note):
    dossier.write_on(note.id, text="Our")
    dossier.bin_note(note.id)
    dossier.restore_note(note.id)
    dossier.write_on(note.id, text="Our line")
    dossier.undo()
    assert [one.text for one in dossier.notes()] == ["Our"]


def test_what_was_taken_back_is_gone_once_typing_goes_on(dossier, note):
    dossier.edit_note(note.id, text="kept")
    dossier.undo()
    dossier.write_on(note.id, text="typed")
    assert dossier.redo() is None
    assert dossier.note(note.id).text == "typed"
