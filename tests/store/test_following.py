"""What is kept of actions: one edit each time, taken back as if never done, untouched by reading again."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.connection import connect
from desktop.errors import BadRequest
from desktop.store import open_dossier
from desktop.terms.annotation import Anchor, NoteKind
from desktop.terms.following import Following, Status
from tests.store.making import decision

NODES = ("1/op/1", "1/op/2", "1/op/3")


@pytest.fixture
def text(dossier):
    return dossier.keep(decision("1", "一土地", "二", "三"), b"x", "a.txt")[0].id


def kept(dossier):
    return {one.node: one for one in dossier.followings()}


def test_what_is_kept_of_an_action_is_there_after_a_restart(dossier, text, path):
    said = {
        "role": "focal point",
        "owner": "魏",
        "session": "COP16",
        "remark": "第一行\n第二行 𠮷",
        "author": "wei",
    }
    (one,) = dossier.follow(text, ["1/op/2"], status="in progress", **said)
    assert one.status is Status.IN_PROGRESS
    assert {name: getattr(one, name) for name in said} == said
    dossier.close()
    again = open_dossier(path)
    assert again.followings() == again.followings(text) == (one,)
    assert again.followings("another") == ()
    again.close()


def test_each_field_is_changed_for_itself(dossier, text):
    dossier.follow(text, ["1/op/1"], role="ministry")
    (one,) = dossier.follow(text, ["1/op/1"], status=Status.DONE)
    assert (one.role, one.status) == ("ministry", Status.DONE)


def test_many_actions_are_followed_in_one_edit(dossier, text):
    dossier.follow(text, ["1/op/1"], owner="wei")
    dossier.follow(text, NODES, role="Ministry of Rivers")
    assert {one.role for one in kept(dossier).values()} == {"Ministry of Rivers"}
    assert dossier.undo() == "follow up action"
    assert [(one.node, one.owner, one.role) for one in dossier.followings()] == [("1/op/1", "wei", "")]
    assert dossier.redo() == "follow up action"
    assert len(kept(dossier)) == 3


def test_an_edit_that_changes_nothing_is_no_edit(dossier, text):
    dossier.follow(text, NODES, status="open")
    assert dossier.followings() == ()
    (one,) = dossier.follow(text, ["1/op/1"], role="ministry")
    assert dossier.follow(text, ["1/op/1"], role=" ministry ") == (one,)
    assert dossier.undo() == "follow up action"
    assert dossier.undo() == "import document"


@pytest.mark.parametrize(
    "said", [{"status": "half"}, {"status": None}, {"role": 3}, {"node": "x"}, {"hash": ""}]
)
def test_what_an_action_cannot_have_is_said(dossier, text, said):
    with pytest.raises(BadRequest):
        dossier.follow(text, ["1/op/1"], **said)
    assert dossier.followings() == ()


def test_reading_a_text_again_touches_no_action(dossier, text):
    (one,) = dossier.follow(text, ["1/op/3"], remark="ours")
    dossier.read_again(text, decision("1", "quite", "another text"))
    assert dossier.followings() == (one,)


def test_notes_and_actions_are_taken_back_in_the_order_they_were_made(dossier, text):
    dossier.follow(text, ["1/op/1"], status="done")
    dossier.add_note(Anchor(text, "1/op/1"), NoteKind.COMMENT, "words")
    dossier.follow(text, ["1/op/1"], status="superseded")
    assert dossier.undo() == "follow up action"
    assert kept(dossier)["1/op/1"].status is Status.DONE
    assert dossier.undo() == "add note"
    assert dossier.undo() == "follow up action"
    assert dossier.followings() == ()


def test_what_was_changed_behind_its_back_is_named(dossier, path, text):
    dossier.follow(text, ["1/op/1"], status="done")
    assert dossier.check() == ()
    dossier.close()
    with contextlib.closing(connect(path)) as bare:
        bare.execute("UPDATE actions SET status = 'dropped'")
    again = open_dossier(path)
    assert again.check() == ("What is kept of the action at 1/op/1 is not what was written.",)
    assert again.followings()[0].status is Status.OPEN
    again.close()


words = st.text(max_size=12)
steps = st.lists(
    st.tuples(
        st.lists(st.sampled_from(NODES), max_size=3),
        st.fixed_dictionaries(
            {}, optional={"role": words, "owner": words, "status": st.sampled_from(Status), "remark": words}
        ),
    ),
    max_size=6,
)


@settings(deadline=None, max_examples=40)
@given(steps=steps)
def test_undo_walks_back_through_every_state_and_redo_forward(tmp_path_factory, steps):
    dossier = open_dossier(tmp_path_factory.mktemp("d") / "d.chapeau", create=True)
    seen = [dossier.followings()]
    for nodes, said in steps:
        dossier.follow("t", nodes, **said)
        if dossier.followings() != seen[-1]:
            seen.append(dossier.followings())
    for state in reversed(seen[:-1]):
        assert dossier.undo()
        assert dossier.followings() == state
    assert dossier.undo() is None
    for state in seen[1:]:
        assert dossier.redo()
        assert dossier.followings() == state
    dossier.close()


def test_a_blank_following_is_open():
    assert Following("t", "n").status is Status.OPEN
