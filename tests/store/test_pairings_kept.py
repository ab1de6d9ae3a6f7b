"""What a person decides about pairs: one edit each time, taken back as if never done, whichever way texts are compared."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import edits as edit_rows
from db import pairings as rows
from db.connection import open_file
from desktop.errors import BadRequest
from desktop.store import open_dossier
from desktop.store.pairings import unlogged
from desktop.terms.pairing import Verdict

CONFIRMED, OVERRULED = Verdict.CONFIRMED, Verdict.OVERRULED


def said(dossier, a="one", b="two"):
    return {(one.a_node, one.b_node): one.verdict for one in dossier.pairings(a, b)}


def test_what_was_decided_is_there_after_a_restart(dossier, path):
    dossier.pair(("one", "1/op/1"), ("two", "1/op/2"), "魏 𠮷")
    dossier.part_pair(("one", "1/op/3"), ("two", "1/op/3"))
    dossier.close()
    again = open_dossier(path)
    assert said(again) == {("1/op/1", "1/op/2"): CONFIRMED, ("1/op/3", "1/op/3"): OVERRULED}
    assert again.pairings("one", "two")[0].author == "魏 𠮷"
    assert again.pairings("one", "three") == ()
    again.close()


def test_it_holds_whichever_way_the_two_are_compared(dossier):
    dossier.pair(("two", "1/op/2"), ("one", "1/op/1"))
    assert said(dossier, "two", "one") == {("1/op/2", "1/op/1"): CONFIRMED}
    assert said(dossier, "one", "two") == {("1/op/1", "1/op/2"): CONFIRMED}
    dossier.part_pair(("one", "1/op/1"), ("two", "1/op/2"))
    assert said(dossier, "two", "one") == {("1/op/2", "1/op/1"): OVERRULED}


def test_two_decisions_of_one_text_can_be_paired_either_way(dossier):
    dossier.pair(("one", "3/op/1"), ("one", "16/op/1"))
    assert said(dossier, "one", "one") == {
        ("3/op/1", "16/op/1"): CONFIRMED, ("16/op/1", "3/op/1"): CONFIRMED,
    }  # fmt: skip


def test_a_provision_is_no_pair_with_itself(dossier):
    with pytest.raises(BadRequest):
        dossier.pair(("one", "1/op/1"), ("one", "1/op/1"))


def test_a_provision_paired_anew_leaves_its_former_pair_in_the_same_edit(dossier):
    dossier.pair(("one", "1/op/1"), ("two", "1/op/1"))
    dossier.pair(("one", "1/op/1"), ("two", "1/op/2"))
    assert said(dossier) == {("1/op/1", "1/op/2"): CONFIRMED}
    assert dossier.undo() == "pair provisions"
    assert said(dossier) == {("1/op/1", "1/op/1"): CONFIRMED}


def test_beside_another_decision_the_same_provision_may_have_another_pair(dossier):
    dossier.pair(("one", "1/op/1"), ("two", "16/op/1"))
    dossier.pair(("one", "1/op/1"), ("two", "20/op/1"))
    assert len(said(dossier)) == 2


def test_each_decision_is_taken_back_and_done_again_by_its_name(dossier):
    dossier.pair(("one", "1/op/1"), ("two", "1/op/1"))
    dossier.part_pair(("one", "1/op/1"), ("two", "1/op/1"))
    assert dossier.free_pair(("one", "1/op/1"), ("two", None)) == 1
    assert said(dossier) == {}
    assert dossier.undo() == "pair as computed"
    assert said(dossier) == {("1/op/1", "1/op/1"): OVERRULED}
    assert dossier.undo() == "part provisions"
    assert said(dossier) == {("1/op/1", "1/op/1"): CONFIRMED}
    assert dossier.undo() == "pair provisions"
    assert said(dossier) == {}
    assert dossier.redo() == "pair provisions"
    assert said(dossier) == {("1/op/1", "1/op/1"): CONFIRMED}


def test_freeing_forgets_everything_decided_about_either_and_nothing_else(dossier):
    dossier.part_pair(("one", "1/op/1"), ("two", "1/op/1"))
    dossier.part_pair(("one", "1/op/1"), ("two", "1/op/2"))
    dossier.pair(("one", "1/op/3"), ("two", "1/op/2"))
    dossier.pair(("one", "1/op/4"), ("two", "1/op/4"))
    assert dossier.free_pair(("two", "1/op/2"), ("one", "1/op/1")) == 3
    assert said(dossier) == {("1/op/4", "1/op/4"): CONFIRMED}


def test_nothing_new_is_no_edit(dossier):
    assert dossier.free_pair(("one", "1/op/1"), ("two", "1/op/1")) == 0
    assert dossier.undo() is None
    for _ in range(2):
        dossier.pair(("one", "1/op/1"), ("two", "1/op/1"))
    dossier.undo()
    assert dossier.undo() is None


def test_what_the_log_does_not_tell_of_is_seen(dossier, path):
    dossier.pair(("one", "1/op/1"), ("two", "1/op/1"))
    dossier.part_pair(("one", "1/op/2"), ("two", "1/op/2"))
    dossier.undo()
    dossier.close()
    connection = open_file(path)
    assert list(unlogged(connection)) == []
    with connection.writing():
        connection.run("UPDATE pairings SET b_node = '1/op/9'")
    assert [row["b_node"] for row in unlogged(connection)] == ["1/op/9"]
    assert edit_rows.every(connection)
    connection.close()


nodes = st.sampled_from(["1/op/1", "1/op/2", "2/op/1", "𠮷 op"])
acts = st.lists(
    st.tuples(st.sampled_from(["pair", "part_pair", "free_pair", "undo", "redo"]), nodes, nodes), max_size=12
)


@given(acts)
@settings(deadline=None, max_examples=30)
def test_taking_everything_back_leaves_nothing_and_doing_it_again_everything(tmp_path_factory, done):
    path = Path(tmp_path_factory.mktemp("pairings")) / "d.chapeau"
    dossier = open_dossier(path, create=True)
    for act, a, b in done:
        if act in {"undo", "redo"}:
            getattr(dossier, act)()
        else:
            getattr(dossier, act)(("one", a), ("two", b))
    last, steps = dossier.pairings("one", "two"), 0
    while dossier.undo():
        steps += 1
    assert dossier.pairings("one", "two") == ()
    for _ in range(steps):
        dossier.redo()
    assert dossier.pairings("one", "two") == last
    dossier.close()
    connection = open_file(path)
    assert list(unlogged(connection)) == []
    assert len(rows.every(connection)) == len(last)
    connection.close()
