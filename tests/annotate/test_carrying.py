"""Carrying: a note follows its words to the next draft, or a person is asked; it is never silently elsewhere."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.annotate import anchor, carry
from desktop.compare import compare
from desktop.store.codec import words_of
from desktop.terms.annotation import Note, NoteKind
from desktop.terms.carrying import State
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision, Table
from desktop.terms.step import Step, finish

REQUEST = "Requests the secretariat, as appropriate and within available resources, to continue its work on dust storms"
INVITES = (
    "Invites Parties in a position to do so to support the marsh observatories of the upper basin every year"
)
RECALLS = "Recalling the decision of the first meeting on the survey of the upper marshes and its two annexes"
URGES = (
    "Urges the regional centres to share the maps of the salt plain with all members before the next session"
)
TWIN = "Takes note of the report"


def document(*texts, kind=Kind.OPERATIVE):
    nodes = (Provision(f"1/op/{n}", kind, text, f"{n}.", "doc") for n, text in enumerate(texts, 1))
    return Document("en", Masthead(), (Provision("doc", Kind.DOCUMENT, "", parent="doc"), *nodes))


def note(document, node, words=None, name="n"):
    text = document.by_id[node].text
    span = None if words is None else (text.index(words), text.index(words) + len(words))
    return Note(name, anchor(document, "old", node, span), NoteKind.COMMENT, "ours")


def carried(old, new, node="1/op/1", words=None):
    (one,) = finish(carry([note(old, node, words)], finish(compare(old, new))))
    return one


@pytest.mark.parametrize("words", [None, "as appropriate"])
def test_the_same_words_under_another_number_are_confirmed(words):
    one = carried(document(REQUEST, RECALLS), document(INVITES, REQUEST, RECALLS), words=words)
    assert (one.state, one.place.node, one.place.score) == (State.CONFIRMED, "1/op/2", 1.0)
    assert one.place.quote == (words or "")
    assert "number" in one.why


def test_words_that_moved_are_confirmed():
    old = document(REQUEST, INVITES, RECALLS, URGES)
    one = carried(old, document(INVITES, RECALLS, URGES, REQUEST))
    assert (one.state, one.place.node) == (State.CONFIRMED, "1/op/4")


def test_a_reworded_paragraph_is_proposed_with_its_next_best():
    new = REQUEST.replace("continue its work on", "report at its next session on")
    lookalike = REQUEST.replace("secretariat", "Parties").replace("dust storms", "the marsh")
    one = carried(document(REQUEST, RECALLS), document(new, lookalike, RECALLS))
    assert (one.state, one.place.node) == (State.PROPOSED, "1/op/1")
    assert [c.node for c in one.candidates] == ["1/op/1", "1/op/2"]
    assert one.candidates[0].score > one.candidates[1].score
    assert one.words == REQUEST


def test_a_quote_whose_words_stayed_is_confirmed_where_they_now_stand():
    new = REQUEST.replace("Requests the secretariat", "Strongly urges the secretariat and its partners")
    one = carried(document(REQUEST, RECALLS), document(new, RECALLS), words="within available resources")
    assert (one.state, new[slice(*one.place.span)]) == (State.CONFIRMED, "within available resources")


def test_a_quote_that_was_reworded_is_proposed_with_the_new_words():
    new = REQUEST.replace("within available resources", "subject to available funding")
    one = carried(document(REQUEST, RECALLS), document(new, RECALLS), words="within available resources")
    assert (one.state, one.place.quote) == (State.PROPOSED, "subject to available funding")


def test_a_quote_that_was_left_out_is_proposed_on_its_paragraph():
    new = REQUEST.replace("within available resources, ", "")
    one = carried(document(REQUEST, RECALLS), document(new, RECALLS), words="within available resources")
    assert (one.state, one.place.node, one.place.span) == (State.PROPOSED, "1/op/1", None)
    assert "left out" in one.why


def test_a_quote_that_was_put_elsewhere_in_its_paragraph_is_proposed_there():
    new = "Requests the secretariat, within available resources and as appropriate, to continue its work on dust"
    one = carried(document(REQUEST, RECALLS), document(new, RECALLS), words="as appropriate")
    assert (one.state, new[slice(*one.place.span)]) == (State.PROPOSED, "as appropriate")


def test_what_was_put_in_beyond_a_reworded_quote_is_not_quoted():
    new = REQUEST.replace(
        "storms", "winds, sand, salt, smoke, ash and whatever else the air may carry over the basin"
    )
    one = carried(document(REQUEST, RECALLS), document(new, RECALLS), words="storms")
    assert one.place.quote.startswith("winds")
    assert len(one.place.quote) < 30


def test_a_note_whose_paragraph_is_gone_is_an_orphan_with_its_words_and_neighbours():
    old = document(RECALLS, REQUEST, INVITES)
    one = carried(old, document(RECALLS, INVITES), "1/op/2", "as appropriate")
    assert (one.state, one.place, one.words) == (State.ORPHANED, None, "as appropriate")
    assert one.neighbours == ("1/op/1", "1/op/2")


def test_of_two_that_say_the_same_and_one_is_gone_nothing_is_confirmed():
    one = carried(document(TWIN, REQUEST, TWIN), document(INVITES, TWIN, URGES))
    assert one.state is not State.CONFIRMED


def test_twins_are_told_apart_by_what_they_stand_under():
    def lists(*chapeaux):
        rows = [Provision("doc", Kind.DOCUMENT, "", parent="doc")]
        for n, (chapeau, items) in enumerate(chapeaux):
            rows.append(Provision(f"op{n}", Kind.OPERATIVE, chapeau, f"{n + 1}.", "doc"))
            rows += [
                Provision(f"op{n}/{k}", Kind.SUBPARAGRAPH, item, f"({'abc'[k]})", f"op{n}", 1)
                for k, item in enumerate(items)
            ]
        return Document("en", Masthead(), tuple(rows))

    old = lists((REQUEST, (TWIN, "To publish it")), (INVITES, (TWIN, "To translate it")))
    new = lists((INVITES, (TWIN, "To translate it")), (REQUEST, ("To publish it", TWIN)))
    assert carried(old, new, "op0/0").place.node == "op1/1"
    gone = lists((REQUEST, ("To publish it",)), (INVITES, (TWIN, "To translate it")))
    assert carried(old, gone, "op0/0").state is not State.CONFIRMED


def test_the_part_of_a_split_that_holds_the_quote_is_taken():
    whole = f"{REQUEST}; {URGES[0].lower()}{URGES[1:]}"
    old, new = document(RECALLS, whole, INVITES), document(RECALLS, REQUEST, URGES, INVITES)
    one = carried(old, new, "1/op/2", "maps of the salt plain with all members")
    assert (one.state, one.place.node) == (State.CONFIRMED, "1/op/3")
    whole_note = carried(old, new, "1/op/2")
    assert whole_note.state is State.PROPOSED
    assert {c.node for c in whole_note.candidates} == {"1/op/2", "1/op/3"}


def test_a_quote_in_a_merged_paragraph_is_found_in_it():
    merged = f"{REQUEST}; {URGES[0].lower()}{URGES[1:]}"
    old, new = document(RECALLS, REQUEST, URGES, INVITES), document(RECALLS, merged, INVITES)
    one = carried(old, new, "1/op/3", "maps of the salt plain with all members")
    assert one.place.node == "1/op/2"
    assert merged[slice(*one.place.span)] == "maps of the salt plain with all members"


def test_words_that_stand_twice_are_never_confirmed_on_the_other():
    old = f"{REQUEST}, and to report, as appropriate, on the salt plain to the Parties at their next meeting"
    new = old.replace("as appropriate and ", "")
    one = carried(document(old, RECALLS), document(new, RECALLS), words="as appropriate")
    assert one.state is State.PROPOSED


def test_a_quote_in_chinese_follows_its_characters():
    old = "请秘书处酌情并在现有资源范围内继续开展沙尘暴方面的工作，并向缔约方会议报告"
    new = "促请秘书处和全球机制酌情并在现有资源范围内继续开展沙尘暴方面的工作，并向缔约方会议报告"
    one = carried(document(old, RECALLS), document(new, RECALLS), words="在现有资源范围内")
    assert (one.state, one.place.quote) == (State.CONFIRMED, "在现有资源范围内")


def test_a_note_on_the_words_of_a_table_follows_its_cell():
    def tabled(*rows):
        table = Provision("t", Kind.TABLE, "", parent="doc", table=Table("Budget", (("Item", "Sum"),), rows))
        read = document(REQUEST, RECALLS)
        return replace(read, provisions=(*read.provisions, table))

    rows = [("Observatories in the upper basin", "500"), ("Maps of the salt plain", "20"), ("Travel", "7")]
    old, new = tabled(*rows), tabled(rows[0], ("Staff of the joint unit", "90"), *rows[1:])
    words = words_of(old.by_id["t"])
    start = words.index("Maps of the salt plain")
    made = Note("n", anchor(old, "old", "t", (start, start + 22)), NoteKind.COMMENT, "")
    (one,) = finish(carry([made], finish(compare(old, new))))
    assert one.place.quote == "Maps of the salt plain"
    assert words_of(new.by_id["t"])[slice(*one.place.span)] == "Maps of the salt plain"


def test_a_note_on_a_text_read_again_is_carried_from_where_its_words_are_now():
    old = document(RECALLS, REQUEST)
    again = document(INVITES, RECALLS, REQUEST)
    made = note(old, "1/op/2", "as appropriate")
    (one,) = finish(carry([made], finish(compare(again, document(REQUEST, RECALLS)))))
    assert (one.state, one.place.node) == (State.CONFIRMED, "1/op/1")
    lost = replace(made, anchor=replace(made.anchor, quote="nowhere", hash="x", node="9"))
    (one,) = finish(carry([lost], finish(compare(old, old))))
    assert (one.state, one.words) == (State.ORPHANED, "nowhere")


def test_carrying_tells_its_steps_and_stops_between_them():
    old = document(REQUEST, RECALLS)
    work = carry([note(old, "1/op/1", name=str(n)) for n in range(120)], finish(compare(old, old)))
    assert next(work) == Step(0, 120, "reading the two texts")
    assert [next(work).done, next(work).done] == [0, 50]
    work.close()


WORDS = [
    "requests",
    "the",
    "secretariat",
    "to",
    "report",
    "on",
    "land",
    "and",
    "marsh",
    "dust",
    "within",
    "available",
    "resources",
    "before",
    "session",
]
paragraphs = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join), min_size=1, max_size=7
)


@settings(deadline=None, max_examples=80)
@given(old=paragraphs, new=paragraphs, data=st.data())
def test_every_note_has_one_answer_and_what_is_confirmed_says_the_same(old, new, data):
    kept = data.draw(st.lists(st.sampled_from(old), max_size=4))
    before, after = document(*old), document(*random.Random(len(new)).sample(kept + new, len(kept + new)))
    notes = []
    for n, provision in enumerate(before.provisions[1:]):
        start = data.draw(st.integers(0, len(provision.text) - 1))
        end = data.draw(st.integers(start + 1, len(provision.text)))
        where = data.draw(st.sampled_from([None, (start, end)]))
        notes.append(Note(str(n), anchor(before, "old", provision.id, where), NoteKind.COMMENT, ""))
    answers = finish(carry(notes, finish(compare(before, after))))
    assert [one.note for one in answers] == notes
    for one in answers:
        assert (one.place is None) == (one.state is State.ORPHANED)
        if one.state is State.CONFIRMED:
            said = after.by_id[one.place.node].text
            there = said[slice(*one.place.span)] if one.place.span else said
            assert there.split() == one.words.split()
