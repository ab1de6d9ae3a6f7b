"""Notes and undo: what is written stays, what is taken back is as if never done, across restarts."""

import shutil
import tempfile
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.errors import BadRequest, DossierError
from desktop.store import open_dossier
from desktop.terms.annotation import Anchor, NoteKind, Tier
from tests.store.making import decision


@pytest.fixture
def text(dossier):
    return dossier.keep(decision("1", "一土地", "二", "三"), b"x", "a.txt")[0].id


def test_a_note_is_there_after_a_restart(dossier, text, path):
    anchor = Anchor(text, "1/op/1", "土地", 1, 3, "一", "", 1, "hash")
    said = {"author": "wei", "tags": ("a", "乙"), "tier": Tier.COALITION, "state": "done"}
    note = dossier.add_note(anchor, NoteKind.POSITION, "我们的立场\n第二行 𠮷", **said)
    dossier.close()
    again = open_dossier(path)
    assert again.notes() == (note,)
    assert again.note(note.id) == note
    assert note.anchor == anchor
    assert (note.author, note.tags, note.tier, note.state) == tuple(said.values())
    again.close()


def test_notes_stand_in_reading_order(dossier, text):
    for node in ("1/op/3", "1/op/1", "1", "1/op/2"):
        dossier.add_note(Anchor(text, node), NoteKind.COMMENT, node)
    assert [note.text for note in dossier.notes()] == ["1", "1/op/1", "1/op/2", "1/op/3"]
    assert [note.text for note in dossier.notes(text, "1/op/2")] == ["1/op/2"]
    assert dossier.texts()[0].notes == 4


def test_a_note_on_a_place_that_is_gone_is_still_listed(dossier, text):
    dossier.add_note(Anchor("no such text", "1"), NoteKind.COMMENT, "lost")
    dossier.add_note(Anchor(text, "no such node"), NoteKind.COMMENT, "astray")
    assert {note.text for note in dossier.notes()} == {"lost", "astray"}
    assert {hit.words for hit in dossier.search("lost")} == {"lost"}


def test_a_note_in_the_bin_is_only_there(dossier, text):
    note = dossier.add_note(Anchor(text, "1"), NoteKind.COMMENT, "干旱")
    dossier.bin_note(note.id)
    assert dossier.notes() == ()
    assert [binned.text for binned in dossier.notes(binned=True)] == ["干旱"]
    assert not dossier.search("干旱")
    dossier.restore_note(note.id)
    assert [back.text for back in dossier.notes()] == ["干旱"]
    assert dossier.search("干旱")[0].note == note.id


def test_a_note_is_found_by_its_new_words_only(dossier, text):
    note = dossier.add_note(Anchor(text, "1"), NoteKind.COMMENT, "old words")
    dossier.edit_note(note.id, text="new words")
    assert not dossier.search("old")
    assert len(dossier.search("new")) == 1
    dossier.undo()
    assert len(dossier.search("old")) == 1


def test_an_edit_that_changes_nothing_is_no_edit(dossier, text):
    note = dossier.add_note(Anchor(text, "1"), NoteKind.COMMENT, "words")
    assert dossier.edit_note(note.id, text="words", kind="comment") == note
    assert dossier.restore_note(note.id) == note
    assert dossier.undo() == "add note"


@pytest.mark.parametrize(
    "said", [{"kind": "joke"}, {"tier": 3}, {"text": None}, {"tags": 5}, {"id": "x"}, {"anchor": "1"}]
)
def test_what_a_note_cannot_be_is_a_sentence(dossier, text, said):
    note = dossier.add_note(Anchor(text, "1"), NoteKind.COMMENT, "words")
    with pytest.raises(BadRequest, match=r"\.$"):
        dossier.edit_note(note.id, **said)
    assert dossier.note(note.id) == note


def test_half_a_character_costs_no_note(dossier, text):
    note = dossier.add_note(Anchor(text, "1"), NoteKind.COMMENT, "a\ud842b \ud842\udfb7", author="\udfff")
    assert dossier.notes() == (note,)
    assert note.text == "a\ufffdb 𠮷"


def test_a_note_hung_elsewhere_is_there_and_goes_back(dossier, text):
    note = dossier.add_note(Anchor(text, "1/op/1"), NoteKind.COMMENT, "words")
    moved = dossier.edit_note(note.id, anchor=Anchor(text, "1/op/3", "三", 0, 1))
    assert dossier.notes(text, "1/op/3") == (moved,)
    assert dossier.notes(text, "1/op/1") == ()
    dossier.undo()
    assert dossier.notes() == (note,)


def test_a_thousand_steps_can_be_taken_back_after_a_restart(dossier, text, path):
    note = dossier.add_note(Anchor(text, "1"), NoteKind.COMMENT, "0")
    for n in range(1, 1_001):
        dossier.edit_note(note.id, text=str(n))
    dossier.close()
    again = open_dossier(path)
    assert [again.undo() for _ in range(1_000)] == ["edit note"] * 1_000
    assert again.notes() == (note,)
    assert [again.redo() for _ in range(1_000)] == ["edit note"] * 1_000
    assert again.redo() is None
    assert again.note(note.id).text == "1000"
    again.close()


def test_a_new_edit_ends_what_could_be_done_again(dossier, text):
    dossier.add_note(Anchor(text, "1"), NoteKind.COMMENT, "first")
    dossier.undo()
    assert dossier.redo_label() == "add note"
    dossier.add_note(Anchor(text, "1"), NoteKind.COMMENT, "second")
    assert dossier.redo_label() is None
    assert dossier.redo() is None


def test_two_windows_on_one_dossier_lose_nothing(dossier, text, path):
    note = dossier.add_note(Anchor(text, "1"), NoteKind.COMMENT, "words")
    other = open_dossier(path)

    def write(window, author):
        for n in range(20):
            window.add_note(Anchor(text, "1"), NoteKind.COMMENT, f"{author} {n}")

    threads = [Thread(target=write, args=pair) for pair in ((dossier, "a"), (dossier, "b"), (other, "c"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.edit_note(note.id, state="done")
    assert dossier.edit_note(note.id, text="more").state == "done"
    assert len(dossier.notes()) == len(other.notes()) == 61
    other.close()


def test_what_is_wrong_with_the_file_is_a_sentence(tmp_path):
    for make in (lambda path: path.mkdir(), lambda path: path.write_text("no"), lambda _: None):
        path = tmp_path / "d"
        make(path)
        with pytest.raises(DossierError, match=r"cannot be opened: .+\."):
            open_dossier(path)
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


class Undoing(RuleBasedStateMachine):
    """A dossier beside the plain list of the states it went through."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "d"
        self.dossier = open_dossier(self.path, create=True)
        self.text = self.dossier.keep(decision("1", "一", "二"), b"x", "a")[0].id
        self.states, self.at = [self.state()], 0

    def state(self):
        d = self.dossier
        found = {hit.note for hit in d.search("note")}
        return (d.texts(), d.notes(), d.notes(binned=True), found)

    def done(self):
        state = self.state()
        if state != self.states[self.at]:
            self.states, self.at = [*self.states[: self.at + 1], state], self.at + 1

    def all_notes(self):
        return (*self.dossier.notes(), *self.dossier.notes(binned=True))

    @rule(node=st.sampled_from(["1", "1/op/1"]), words=st.text(max_size=5), kind=st.sampled_from(NoteKind))
    def add(self, node, words, kind):
        self.dossier.add_note(Anchor(self.text, node), kind, f"note {words}", author=words)
        self.done()

    @precondition(lambda self: self.all_notes())
    @rule(data=st.data(), words=st.text(max_size=5), tier=st.sampled_from(Tier))
    def edit(self, data, words, tier):
        note = data.draw(st.sampled_from(self.all_notes()))
        self.dossier.edit_note(note.id, text=f"note {words}", tier=tier, tags=[words])
        self.done()

    @precondition(lambda self: self.all_notes())
    @rule(data=st.data(), binned=st.booleans())
    def bin_or_restore(self, data, binned):
        note = data.draw(st.sampled_from(self.all_notes())).id
        self.dossier.bin_note(note) if binned else self.dossier.restore_note(note)
        self.done()

    @precondition(lambda self: self.dossier.texts())
    @rule()
    def remove(self):
        self.dossier.remove_text(self.text)
        self.done()

    @rule()
    def bring_back(self):
        self.dossier.keep(decision("1", "一", "二"), b"x", "a")
        self.done()

    @precondition(lambda self: self.at)
    @rule()
    def undo(self):
        assert self.dossier.undo_label() == self.dossier.undo()
        self.at -= 1

    @precondition(lambda self: self.at + 1 < len(self.states))
    @rule()
    def redo(self):
        assert self.dossier.redo_label() == self.dossier.redo()
        self.at += 1

    @rule()
    def restart(self):
        self.dossier.close()
        self.dossier = open_dossier(self.path)

    @invariant()
    def the_dossier_is_as_it_was_then(self):
        assert self.state() == self.states[self.at]

    def teardown(self):
        self.dossier.close()
        self.folder.cleanup()


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(deadline=None, max_examples=15, stateful_step_count=25)
