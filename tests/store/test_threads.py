"""Threads, forms and the timeline: kept to the letter, found by searches, told, and undone."""

import json
import random
import tempfile
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.connection import connect
from db.migrations import MIGRATIONS, utils
from desktop.errors import BadRequest, UnknownThing
from desktop.store import open_dossier
from desktop.terms.annotation import (
    Amendment,
    Anchor,
    Heard,
    NoteKind,
    Position,
    Priority,
    Stance,
    Task,
    TranslationQuery,
)
from desktop.terms.dossier import Act
from tests.store.making import decision
from tests.store.sharing import Actions, Clocks, Desk

FORMS = (
    (
        NoteKind.POSITION,
        Position("EU and its member States", Stance.RED_LINE, Heard.PLENARY, "2026-01-01T10:00"),
    ),
    (NoteKind.AMENDMENT, Amendment("一土地", "中国")),
    (NoteKind.TRANSLATION, TranslationQuery("land", (("zh", "土地"), ("fr", "terre")), "li", "土地")),
    (NoteKind.TASK, Task("2026-02-01")),
)


@pytest.fixture
def text(dossier):
    return dossier.keep(decision("1", "一土地", "二"), b"x", "a.txt")[0].id


@pytest.fixture
def note(dossier, text):
    return dossier.add_note(Anchor(text, "1/op/1"), NoteKind.QUESTION, "why so?", author="wei")


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_a_form_is_there_after_a_restart(dossier, text, path, kind, form):
    note = dossier.add_note(Anchor(text, "1"), kind, "", form=form, priority="high", assignee="赵")
    dossier.close()
    again = open_dossier(path)
    assert again.notes() == (note,)
    assert (note.form, note.priority, note.assignee) == (form, Priority.HIGH, "赵")
    assert again.check() == ()
    again.close()


def test_a_form_not_filled_in_is_none_and_one_of_another_kind_goes_with_the_kind(dossier, text):
    note = dossier.add_note(Anchor(text, "1"), NoteKind.POSITION, "", form=Position())
    assert note.form is None
    filled = dossier.edit_note(note.id, form=Position("AU"))
    assert filled.form == Position("AU")
    assert dossier.edit_note(note.id, kind="question").form is None
    dossier.undo()
    assert dossier.note(note.id) == filled


@pytest.mark.parametrize(
    "form", ["AU", Position(party=3), Position(stance="shout"), Task(due=None), {"party": "x"}]
)
def test_what_a_form_cannot_be_is_a_sentence(dossier, text, form):
    with pytest.raises(BadRequest, match="cannot be the form"):
        dossier.add_note(Anchor(text, "1"), NoteKind.POSITION, "", form=form)


def test_replies_stand_under_their_note_oldest_first(dossier, note):
    first = dossier.add_reply(note.id, "because", "li")
    second = dossier.add_reply(note.id, "and because", "zhao")
    assert dossier.note(note.id).replies == dossier.notes()[0].replies == (first, second)
    assert dossier.edit_reply(first.id, "因为").text == "因为"
    assert [hit.note for hit in dossier.search("因为")] == [note.id]
    assert dossier.check() == ()
    dossier.bin_reply(first.id)
    assert dossier.note(note.id).replies == (second,)
    assert [(of, one.text) for of, one in dossier.replies(binned=True)] == [(note.id, "因为")]
    assert not dossier.search("因为")
    dossier.restore_reply(first.id)
    assert len(dossier.note(note.id).replies) == 2


def test_an_answer_needs_a_note_and_a_change_an_answer(dossier):
    with pytest.raises(UnknownThing):
        dossier.add_reply("none", "words")
    with pytest.raises(UnknownThing):
        dossier.edit_reply("none", "words")


def test_a_reply_typed_over_a_while_is_one_step(dossier, note):
    reply = dossier.add_reply(note.id, "b")
    for words in ("be", "because"):
        dossier.write_reply_on(reply.id, words)
    assert dossier.note(note.id).replies[0].text == "because"
    assert dossier.undo() == "add reply"
    assert dossier.note(note.id).replies == ()
    assert not dossier.search("because")
    assert dossier.redo() == "add reply"
    assert dossier.note(note.id).replies[0].text == "because"


def test_a_reply_changed_behind_our_back_is_named(dossier, note, path):
    dossier.add_reply(note.id, "because")
    dossier.close()
    bare = connect(path)
    bare.execute("UPDATE replies SET words = 'never'")
    bare.close()
    again = open_dossier(path)
    assert f"A reply to note {note.id} is not what was written." in again.check()
    again.close()


def test_searches_find_the_words_of_a_form(dossier, text):
    note = dossier.add_note(Anchor(text, "1"), NoteKind.POSITION, "argument", form=Position("Ruritania"))
    assert [hit.note for hit in dossier.search("ruritania")] == [note.id]
    dossier.edit_note(note.id, form=Position("Freedonia"))
    assert not dossier.search("ruritania")
    dossier.undo()
    assert len(dossier.search("ruritania")) == 1
    assert dossier.check() == ()


def test_the_timeline_says_who_changed_what(dossier, note, text):
    dossier.edit_note(note.id, text="why?", by="li")
    dossier.add_reply(note.id, "because", "zhao")
    dossier.edit_note(note.id, tier="public", by="li")
    dossier.undo()
    rows = dossier.timeline()
    assert [(row.act, row.who, row.before, row.after, row.undone) for row in rows[:4]] == [
        (Act.EDIT_NOTE, "li", "tier: delegation", "tier: public", True),
        (Act.ADD_REPLY, "zhao", "", "because", False),
        (Act.EDIT_NOTE, "li", "why so?", "why?", False),
        (Act.ADD_NOTE, "wei", "", "why so?", False),
    ]
    assert {row.notes for row in rows[:4]} == {(note.id,)}
    assert dossier.timeline(thing=note.id) == rows[:4]
    assert [row.act for row in dossier.timeline(thing=text)][-1] is Act.IMPORT_TEXT
    assert len(dossier.timeline(2)) == 2


def test_what_changed_since_a_moment_is_told_by_the_clock_of_this_desk(dossier, note):
    other = dossier.add_note(note.anchor, NoteKind.COMMENT, "later", author="li")
    moment = dossier.timeline()[0].when
    assert dossier.changed_since(moment) >= {other.id}
    assert dossier.changed_since("2999-01-01") == frozenset()
    assert dossier.unread() == frozenset()


@settings(deadline=None, max_examples=5)
@given(seed=st.integers(0, 2**32))
def test_everything_can_be_taken_back_and_done_again(seed):
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        clocks = Clocks()
        clocks.set_for(patch)
        check_undoing(Path(folder), random.Random(seed), steps=40)


def check_undoing(folder, chance, steps, made=Desk):
    """A sequence of acts, merges among them, taken back whole and done again, after a restart as well."""
    desk, other, act = made(folder / "a"), made(folder / "b"), Actions(chance)
    act.undo = act.redo = lambda _: None
    states = [desk_state(desk)]
    for _ in range(steps):
        last = desk.dossier.timeline(1)
        if chance.randrange(12):
            act.any_of(desk)
        else:
            act.any_of(other)
            desk.receive(other.shared())
        if desk.dossier.timeline(1) != last:
            states.append(desk_state(desk))
    desk.dossier.close()
    desk.dossier = open_dossier(folder / "a")
    for state in reversed(states[:-1]):
        assert desk.dossier.undo()
        assert desk_state(desk) == state
    assert desk.dossier.undo_label() == "import document"
    for state in states[1:]:
        assert desk.dossier.redo()
        assert desk_state(desk) == state
    assert desk.dossier.redo() is None
    assert desk.dossier.check() == ()
    for one in (desk, other):
        one.dossier.close()


def desk_state(desk):
    dossier = desk.dossier
    hung = tuple((note.id, note.anchor) for note in dossier.notes(desk.next))
    return dossier.notes(), dossier.notes(binned=True), dossier.replies(), dossier.replies(binned=True), hung


def test_notes_of_an_older_dossier_are_what_was_written_and_read(path):
    bare = connect(path)
    MIGRATIONS.apply(utils(bare), stop_before="threads")
    row = ("n", "comment", "personal", "open", "wei", "[]", "words", "2025", "2025", 0)
    place = ("t", "1", "", None, None, "", "", None, "")
    digest = sha256(json.dumps([*row, *place]).encode()).hexdigest()
    names = "id, kind, tier, state, author, tags, words, created, changed, binned, hash"
    bare.execute(f"INSERT INTO notes ({names}) VALUES ({', '.join('?' * 11)})", (*row, digest))
    bare.execute("INSERT INTO anchors VALUES ('n', 't', '1', '', NULL, NULL, '', '', NULL, '', 1, '')")
    old = dict(zip(names.split(", "), (*row, digest), strict=True)) | {
        "text": "t",
        "node": "1",
        "quote": "",
        "start": None,
    }
    old |= {"end": None, "prefix": "", "suffix": "", "page": None, "provision_hash": ""}
    logged = (
        "edit note",
        "note",
        "n",
        json.dumps({**old, "words": "first"}),
        json.dumps(old),
        "wei",
        "2025-01-01T10:00:00+00:00",
    )
    edit = sha256(json.dumps(logged).encode()).hexdigest()
    columns = 'act, thing, thing_id, "before", "after", author, made, hash'
    bare.execute(f"INSERT INTO edits ({columns}) VALUES ({', '.join('?' * 8)})", (*logged, edit))
    bare.close()
    dossier = open_dossier(path)
    assert dossier.check() == ()
    assert dossier.unread("anyone") == frozenset()
    note = dossier.note("n")
    assert (note.text, note.form, note.priority, note.replies) == ("words", None, Priority.NORMAL, ())
    assert dossier.undo() == "edit note"
    assert dossier.note("n").text == "first"
    dossier.close()
