"""What is carried is kept beside the note it came from: one edit, taken back whole, untouched by what comes later."""

import contextlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.connection import connect
from desktop.annotate import anchor
from desktop.errors import UnknownThing
from desktop.store import open_dossier
from desktop.terms.annotation import Anchor, NoteKind
from desktop.terms.carrying import Candidate, State
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish
from desktop.views.carrying import carry_rows
from desktop.workspace import Side, Workspace
from desktop.workspace.carrying import accept, carry, proposal

OLD = (
    "Requests the secretariat, as appropriate, to continue its work on dust storms in the upper basin",
    "Invites Parties in a position to do so to support the marsh observatories every year",
    "Urges the regional centres to share the maps of the salt plain with all members before the next session",
    "Takes note of the report of the committee on the survey of the upper marshes",
)
NEW = (OLD[1], OLD[0].replace("continue its work on", "report at each session on"), OLD[3])


def document(*texts):
    nodes = (
        Provision(f"1/op/{n}", Kind.OPERATIVE, text, f"{n}.", "doc", page=1)
        for n, text in enumerate(texts, 1)
    )
    return Document(
        "en", Masthead(), (Provision("doc", Kind.DOCUMENT, "", parent="doc"), *nodes), format="txt"
    )


@pytest.fixture
def path(tmp_path):
    return tmp_path / "d.chapeau"


@pytest.fixture
def workspace(path):
    opened = Workspace.open(path, create=True)
    yield opened
    opened.close()


@pytest.fixture
def texts(workspace):
    """The ids of the old and the new text, with a note on every paragraph of the old."""
    old, new = (
        workspace.dossier.keep(document(*rows), name.encode(), name)[0].id
        for rows, name in ((OLD, "old.txt"), (NEW, "new.txt"))
    )
    for n in range(1, 5):
        workspace.add_note(Side(old, f"1/op/{n}"), NoteKind.POSITION, f"line {n}")
    return old, new


def carried(workspace, texts):
    return finish(carry(workspace, Side(texts[0]), Side(texts[1])))


def places(workspace, text):
    return {note.text: note.anchor.node for note in workspace.notes(text)}


def test_confirmed_notes_hang_on_both_texts_and_the_old_anchor_stays(workspace, texts):
    old, new = texts
    before = workspace.notes(old)
    answer = carried(workspace, texts)
    assert answer.summary() == {"confirmed": 2, "proposed": 1, "orphaned": 1}
    assert len(accept(workspace, answer)) == 2
    assert workspace.notes(old) == workspace.notes() == before
    assert places(workspace, new) == {"line 2": "1/op/1", "line 4": "1/op/3"}


def test_a_proposal_is_accepted_alone_and_an_orphan_is_hung_by_hand(workspace, texts):
    answer = carried(workspace, texts)
    ids = {one.note.text: one.note.id for one in answer.notes}
    accept(workspace, answer, {ids["line 1"]: proposal(answer, ids["line 1"])}, confirmed=False)
    assert places(workspace, texts[1]) == {"line 1": "1/op/2"}
    accept(workspace, answer, {ids["line 3"]: Candidate("1/op/3", (0, 5))}, confirmed=False)
    assert places(workspace, texts[1])["line 3"] == "1/op/3"


def test_carrying_again_finds_what_was_accepted_in_its_place(workspace, texts):
    answer = carried(workspace, texts)
    first = answer.notes[0].note.id
    accept(workspace, answer, {first: proposal(answer, first)})
    again = carried(workspace, texts)
    assert again.summary() == {"confirmed": 3, "proposed": 0, "orphaned": 1}
    assert accept(workspace, again) == ()
    assert workspace.undo_label() == "carry notes over"


def test_one_undo_takes_all_of_it_back_and_redo_brings_it_again(workspace, texts, path):
    accept(workspace, carried(workspace, texts), author="wei")
    there = workspace.notes(texts[1])
    assert workspace.undo() == "carry notes over"
    assert workspace.notes(texts[1]) == ()
    assert len(workspace.notes(texts[0])) == 4
    workspace.close()
    again = Workspace.open(path)
    assert again.redo() == "carry notes over"
    assert again.notes(texts[1]) == there
    assert again.dossier.check() == ()
    again.close()


def test_a_carried_note_stays_carried_when_it_is_edited_binned_and_restored(workspace, texts):
    accept(workspace, carried(workspace, texts))
    note = workspace.notes(texts[1])[0]
    workspace.edit_note(note.id, text="a firmer line")
    workspace.bin_note(note.id)
    assert len(workspace.notes(texts[1])) == 1
    workspace.restore_note(note.id)
    assert workspace.notes(texts[1])[0].text == "a firmer line"
    assert workspace.dossier.check() == ()


def test_notes_go_from_draft_to_draft(workspace, texts):
    accept(workspace, carried(workspace, texts))
    third = workspace.dossier.keep(document("Decides to meet", *NEW), b"3", "third.txt")[0].id
    answer = finish(carry(workspace, Side(texts[1]), Side(third)))
    assert answer.summary()["confirmed"] == 2
    accept(workspace, answer)
    assert places(workspace, third) == {"line 2": "1/op/2", "line 4": "1/op/4"}
    assert len(workspace.notes()) == 4


def test_a_note_of_a_part_that_was_not_compared_is_an_orphan_and_not_forgotten(workspace, texts):
    whole = finish(carry(workspace, Side(texts[0]), Side(texts[1], "1/op/1")))
    assert len(whole.notes) == 4
    one = finish(carry(workspace, Side(texts[0], "1/op/2"), Side(texts[1])))
    assert [answer.note.text for answer in one.notes] == ["line 2"]


def test_an_unknown_note_is_refused_and_nothing_is_hung(workspace, texts):
    there = anchor(workspace.document(texts[1]), texts[1], "1/op/1")
    note = workspace.notes()[0].id
    with pytest.raises(UnknownThing):
        workspace.dossier.carry_notes(texts[1], {note: there, "nobody": there})
    assert workspace.notes(texts[1]) == ()


def test_where_a_note_was_written_is_never_overwritten(workspace, texts):
    note = workspace.notes(texts[0])[0]
    assert workspace.dossier.carry_notes(texts[0], {note.id: replace(note.anchor, node="1/op/3")}) == ()
    assert workspace.notes(texts[0])[0] == note


def test_a_carried_place_changed_behind_its_back_is_named(workspace, texts, path):
    accept(workspace, carried(workspace, texts))
    workspace.close()
    with contextlib.closing(connect(path)) as bare:
        bare.execute("UPDATE anchors SET node = '1/op/2' WHERE NOT home AND node = '1/op/1'")
    again = Workspace.open(path)
    (doubt,) = again.dossier.check()
    assert "was carried to is not what was written" in doubt
    again.close()


NODES = st.sampled_from([f"1/op/{n}" for n in range(1, 4)])


@settings(deadline=None, max_examples=25)
@given(acts=st.lists(st.dictionaries(st.integers(0, 3), NODES, min_size=1), min_size=1, max_size=5))
def test_undo_walks_back_through_every_state_of_what_was_hung(tmp_path_factory, acts):
    dossier = open_dossier(tmp_path_factory.mktemp("d") / "d.chapeau", create=True)
    old = dossier.keep(document(*OLD), b"o", "o")[0].id
    new = dossier.keep(document(*NEW), b"n", "n")[0].id
    notes = [dossier.add_note(Anchor(old, "1/op/1"), NoteKind.COMMENT, str(n)).id for n in range(4)]
    states = [dossier.notes(new)]
    for act in acts:
        changed = dossier.carry_notes(new, {notes[n]: Anchor(new, node) for n, node in act.items()})
        states += [dossier.notes(new)] if changed else []
    for state in reversed(states[:-1]):
        assert dossier.undo() == "carry notes over"
        assert dossier.notes(new) == state
    for state in states[1:]:
        dossier.redo()
        assert dossier.notes(new) == state
    assert dossier.check() == ()
    dossier.close()


def test_rows_show_what_must_be_looked_at_first_with_old_and_new_side_by_side(workspace, texts):
    proposed, orphan, *sure = carry_rows(carried(workspace, texts))
    assert [row.carried.state for row in (proposed, orphan)] == [State.PROPOSED, State.ORPHANED]
    assert {row.carried.state for row in sure} == {State.CONFIRMED}
    assert (proposed.old_words, proposed.new_words) == (OLD[0], NEW[1])
    assert {run.mark.value for run in proposed.runs} == {"plain", "inserted", "deleted"}
    assert (orphan.old_words, orphan.new_place) == (OLD[2], "")
    assert all(orphan.between)


def test_states_are_three(workspace, texts):
    assert {one.state for one in carried(workspace, texts).notes} == set(State)
