"""Notes merged from colleagues: in any order, however often, nothing is lost and nothing comes back from the bin."""

import json
import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.store import open_dossier
from desktop.terms.annotation import Anchor, NoteKind, Position, Stance, Tier
from tests.store.sharing import DRAFT, EVERYTHING, Actions, Clocks, Desk


@pytest.fixture
def desks(tmp_path):
    made = [Desk(tmp_path / name) for name in "abc"]
    yield made
    for desk in made:
        desk.dossier.close()


@pytest.fixture
def pair(desks):
    """Two desks that both have one note, and its id."""
    a, b, _ = desks
    note = a.dossier.add_note(Anchor(a.text, "1/op/1"), NoteKind.POSITION, "ours", author="wei", tags=("x",))
    b.receive(a.shared())
    return a, b, note.id


def meet(a, b):
    ours, theirs = a.shared(), b.shared()
    a.receive(theirs)
    b.receive(ours)


def test_a_note_comes_over_with_all_that_is_said_of_it(desks):
    a, b, _ = desks
    form = Position("AU", Stance.OPPOSE, None, "2026-01-01T10:00")
    said = {
        "author": "wei",
        "form": form,
        "priority": "high",
        "assignee": "li",
        "tier": Tier.COALITION,
        "tags": ("x",),
    }
    note = a.dossier.add_note(Anchor(a.text, "1/op/1", "土地", 1, 3), NoteKind.POSITION, "ours", **said)
    a.dossier.add_reply(note.id, "and why", "li")
    b.receive(a.shared())
    assert b.dossier.note(note.id) == a.dossier.note(note.id)
    assert b.dossier.check() == ()
    assert b.dossier.search("why")[0].note == note.id


def test_what_came_is_unread_until_it_is_read_and_again_when_it_changes(pair):
    a, b, note = pair
    assert a.dossier.unread("li") == frozenset()
    assert b.dossier.unread("li") == {note}
    b.dossier.mark_read([note], "li")
    assert b.dossier.unread("li") == frozenset()
    assert b.dossier.unread("zhao") == {note}
    a.dossier.add_reply(note, "more")
    b.receive(a.shared())
    assert b.dossier.unread("li") == {note}
    b.dossier.edit_note(note, text="mine now")
    a.dossier.edit_note(note, state="resolved")
    b.dossier.mark_read([note], "li")
    assert b.dossier.unread("li") == frozenset()


def test_changes_to_different_fields_are_no_conflict(pair):
    a, b, note = pair
    a.dossier.edit_note(note, text="new words", tags=("x", "a"))
    b.dossier.edit_note(note, tier="personal", state="resolved", tags=("b",))
    meet(a, b)
    for desk in (a, b):
        merged = desk.dossier.note(note)
        assert (merged.text, merged.tier, merged.state) == ("new words", Tier.PERSONAL, "resolved")
        assert merged.tags == ("a", "b")
        assert merged.variants == ()


def test_both_sides_of_a_conflict_are_kept_until_one_is_chosen(pair):
    a, b, note = pair
    a.dossier.edit_note(note, text="A's words")
    b.dossier.edit_note(note, text="B's words")
    meet(a, b)
    assert a.state() == b.state()
    torn = a.dossier.note(note)
    assert {torn.text, torn.variants[0].words} == {"A's words", "B's words"}
    assert torn.variants[0].field == "text"
    chosen = b.dossier.settle(note, "text", 0)
    assert (chosen.text, chosen.variants) == (torn.variants[0].words, ())
    meet(a, b)
    assert a.dossier.note(note).text == chosen.text
    assert a.dossier.note(note).variants == ()


def test_the_same_words_written_twice_are_no_conflict(pair):
    a, b, note = pair
    for desk in (a, b):
        desk.dossier.edit_note(note, text="the same")
    meet(a, b)
    assert a.dossier.note(note).variants == b.dossier.note(note).variants == ()


def test_a_conflict_about_the_tier_never_widens_who_may_see_the_note(pair):
    a, b, note = pair
    a.dossier.edit_note(note, tier="public")
    b.dossier.edit_note(note, tier="personal")
    meet(a, b)
    assert a.dossier.note(note).tier is b.dossier.note(note).tier is Tier.PERSONAL
    assert [one.words for one in a.dossier.note(note).variants] == ["public"]


def test_a_note_in_the_bin_is_not_brought_back_by_an_edit_that_did_not_know(pair):
    a, b, note = pair
    a.dossier.bin_note(note)
    b.dossier.edit_note(note, text="still at work on it")
    meet(a, b)
    assert a.dossier.notes() == b.dossier.notes() == ()
    assert a.dossier.note(note).text == "still at work on it"
    b.dossier.restore_note(note)
    meet(a, b)
    assert [one.text for one in a.dossier.notes()] == ["still at work on it"]


def test_a_note_whose_adding_was_undone_after_it_went_out_goes_to_the_bin(desks):
    a, b, _ = desks
    note = a.dossier.add_note(Anchor(a.text, "1"), NoteKind.COMMENT, "too soon").id
    b.receive(a.shared())
    a.dossier.undo()
    meet(a, b)
    assert b.dossier.notes() == ()
    assert b.dossier.notes(binned=True)[0].id == note


def test_undo_takes_a_merge_back_whole_and_the_file_can_be_merged_again(pair):
    a, b, note = pair
    a.dossier.edit_note(note, text="new words")
    a.dossier.add_reply(note, "why")
    a.dossier.carry_notes(a.next, {note: Anchor(a.next, "1/op/2")})
    before, file = b.state(), a.shared()
    b.receive(file)
    after = b.state()
    assert len(b.dossier.notes(b.next)) == 1
    assert b.dossier.undo() == "merge notes"
    assert b.state() == before
    assert b.dossier.notes(b.next) == ()
    a.receive(b.shared())
    assert a.dossier.note(note).text == "new words"
    b.receive(file)
    assert b.state() == after
    assert b.dossier.check() == ()


def test_two_copies_of_one_dossier_are_told_apart(pair, tmp_path):
    a, _, note = pair
    a.dossier.back_up(tmp_path / "copy")
    copy = Desk.__new__(Desk)
    copy.dossier = open_dossier(tmp_path / "copy")
    a.dossier.edit_note(note, text="here")
    copy.dossier.edit_note(note, text="there")
    meet(a, copy)
    assert {a.dossier.note(note).text, a.dossier.note(note).variants[0].words} == {"here", "there"}
    assert a.state() == copy.state()
    copy.dossier.close()


def test_what_was_never_shared_does_not_go_out_from_the_bin(desks):
    a, b, _ = desks
    note = a.dossier.add_note(Anchor(a.text, "1"), NoteKind.COMMENT, "a slip")
    a.dossier.bin_note(note.id)
    assert a.dossier.shared(EVERYTHING, keep=False)[0] == ()
    b.receive(a.shared())
    assert b.all_notes() == ()


def test_only_the_chosen_tiers_and_kinds_go_out(desks):
    a, _, _ = desks
    for tier in Tier:
        for kind in (NoteKind.COMMENT, NoteKind.POSITION):
            a.dossier.add_note(Anchor(a.text, "1"), kind, f"{tier} {kind}", tier=tier)
    things, _ = a.dossier.shared({"public", "coalition"}, {"comment"})
    assert {one.version.entries["text"][0].value for one in things} == {"public comment", "coalition comment"}


def test_a_note_on_a_document_that_is_not_here_finds_it_once_it_comes(desks, tmp_path):
    a, _, _ = desks
    note = a.dossier.add_note(Anchor(a.text, "1/op/1"), NoteKind.COMMENT, "on it")
    late = open_dossier(tmp_path / "late", create=True)
    late.receive(*a.dossier.shared(EVERYTHING))
    assert late.notes() == (note,)
    late.keep(*DRAFT)
    assert late.notes(late.find_text("a.txt").id, "1/op/1") == (note,)
    late.close()


def test_a_side_that_claims_to_know_everything_takes_nothing_away(pair):
    a, b, note = pair
    things, texts = a.shared()
    version = things[0].version
    forged = type(version)({**version.entries, "text": version.entries["state"]}, version.seen | {"f" * 24})
    b.dossier.edit_note(note, text="kept")
    b.receive((((type(things[0]))(note, things[0].created, forged),), texts))
    assert b.dossier.note(note).text


@settings(deadline=None, max_examples=8)
@given(seed=st.integers(0, 2**32))
def test_colleagues_who_have_seen_everything_agree(seed):
    chance, clocks = random.Random(seed), Clocks()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        clocks.set_for(patch)
        check_sequence(Path(folder), chance, clocks, steps=18)


def check_sequence(folder, chance, clocks, steps, made=Desk):
    """One sequence of acts and merges on three desks, with every promise looked at on the way and at the end."""
    desks = [made(folder / name, years) for name, years in zip("abc", (0, -30, 40), strict=True)]
    act = Actions(chance)
    for _ in range(steps):
        desk = chance.choice(desks)
        clocks.years = desk.years
        if chance.randrange(4):
            act.any_of(desk)
        else:
            merged_once(desk, chance.choice(desks))
    check_order(folder, desks, made)
    for _ in range(2):
        for desk in desks:
            for other in desks:
                desk.receive(other.shared())
    agreed([desk.state() for desk in desks])
    assert all(desk.dossier.check() == () for desk in desks)
    for desk in desks:
        desk.dossier.close()


def agreed(states):
    """All desks hold the same; only what was binned before it ever went out is on one alone."""
    for one, other in ((a, b) for a in states for b in states):
        for note, said in one[0].items():
            assert other[0].get(note, said) == said
            assert note in other[0] or said[3]
        for reply, said in one[1].items():
            assert other[1].get(reply, said) == said
            assert reply in other[1] or said[2] or said[0] not in other[0]


def merged_once(desk, other):
    """Merge, and look: nothing goes, nothing comes out of the bin unseen, and merging again changes nothing."""
    before, file, theirs = desk.state(), other.shared(), other.state()
    desk.receive(file)
    after = desk.state()
    assert before[0].keys() <= after[0].keys()
    assert before[1].keys() <= after[1].keys()
    assert desk.receive(file) == ()
    for note in before[0].keys() & theirs[0].keys():
        assert words_of(after, note) <= words_of(before, note) | words_of(theirs, note)
        assert words_of(after, note)


def words_of(state, note):
    shown, sides = state[0][note][0][0]
    return {json.dumps(shown, ensure_ascii=False), *sides}


def check_order(folder, desks, made):
    """What the files of three desks come to is the same in any order."""
    files = [desk.shared() for desk in desks]
    states = []
    for number, order in enumerate(((0, 1, 2), (2, 1, 0), (1, 2, 0, 1))):
        fresh = made(folder / f"order-{number}")
        for at in order:
            fresh.receive(files[at])
        states.append(fresh.state())
        fresh.dossier.close()
    assert states[0] == states[1] == states[2]


def test_two_places_a_note_was_carried_to_are_both_kept_until_one_is_chosen(pair):
    a, b, note = pair
    for desk, node in ((a, "1/op/1"), (b, "1/op/2")):
        desk.dossier.carry_notes(desk.next, {note: Anchor(desk.next, node)})
    meet(a, b)
    torn = a.dossier.notes(a.next)[0]
    assert a.dossier.notes(a.next) == b.dossier.notes(b.next)
    assert torn.variants[0].field == f"on:{a.next}"
    a.dossier.settle(note, torn.variants[0].field, 0)
    meet(a, b)
    chosen = b.dossier.notes(b.next)[0]
    assert chosen.anchor.node != torn.anchor.node
    assert chosen.variants == a.dossier.note(note).variants == ()


def test_a_dossier_that_may_only_be_read_can_still_send(pair, tmp_path):
    a, b, note = pair
    a.dossier.edit_note(note, text="new words")
    path = a.dossier.path
    a.dossier.close()
    reading = open_dossier(path, read_only=True)
    shared = reading.shared(EVERYTHING)
    assert reading.shared(EVERYTHING) == shared
    b.receive(shared)
    assert b.dossier.note(note).text == "new words"
    reading.close()
