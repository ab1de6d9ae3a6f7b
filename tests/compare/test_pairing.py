"""Which provision became which."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.compare import compare
from desktop.terms.change import Change
from desktop.terms.step import finish

DRAFT = """
= The monitoring of high meadows
> Recalling article 7 of the Convention on high meadows,
> Noting the report of the panel on pasture and erosion,
1. Urges all Parties to establish a network of meadow stations;
2. Invites the regional centres to train the keepers of stations;
3. Requests the secretariat to compile the results every two years:
  (a) On the height of the snow;
  (b) On the number of grazing animals;
  (c) On the state of springs and brooks;
4. Decides to consider the matter again at its fifth session;
5. Also requests the secretariat to report as set out in paragraph 4 above;
6. Encourages donors to support the keepers of remote stations;
"""


def changes(comparison):
    return [pair.change.value for pair in comparison.pairs if not pair.frame]


def test_a_document_and_itself_differ_in_nothing(compared):
    comparison = compared(DRAFT, DRAFT)
    assert set(comparison.summary()) == {"unchanged"}
    assert comparison.frame() == {}
    assert comparison.numbers == {}


def numbered(text):
    """`text` with its paragraphs numbered in their order."""
    count = itertools.count(1)
    return re.sub(r"(?m)^\d+\.", lambda _: f"{next(count)}.", text)


def test_a_pure_renumbering_changes_no_words(compared):
    new = numbered(DRAFT.replace("1. Urges", "1. Welcomes the archive of the host country;\n1. Urges"))
    comparison = compared(DRAFT, new.replace("paragraph 4 above", "paragraph 5 above"))
    assert comparison.summary() == {"unchanged": 5, "added": 1, "renumbered": 6}
    assert comparison.numbers == {str(n): str(n + 1) for n in range(1, 7)}


def test_a_reference_that_did_not_follow_is_no_change_of_words_either(compared):
    new = numbered(DRAFT.replace("2. Invites the regional centres to train the keepers of stations;\n", ""))
    assert compared(DRAFT, new).summary() == {"unchanged": 6, "dropped": 1, "renumbered": 4}


def test_a_reference_to_another_decision_is_left_alone(compared):
    a = "= T\n1. Welcomes the archive of the host country;\n2. Recalls paragraph 1 of decision 3/COP.8 on meadows;"
    b = "= T\n1. Notes that the keepers came from everywhere;\n2. Welcomes the archive of the host country;\n3. Recalls paragraph 2 of decision 3/COP.8 on meadows;"
    (reworded,) = [p for p in compared(a, b).pairs if p.change is Change.REWORDED]
    assert [(e.a_text, e.b_text) for e in reworded.edits] == [("1", "2")]


def test_a_paragraph_that_moved_is_moved_and_nothing_else_is(compared, told):
    lines = DRAFT.strip().splitlines()
    lines.insert(3, lines.pop())
    moved = [row for row in told(compared(DRAFT, "\n".join(lines))) if row[2] == "moved"]
    assert [row[0] for row in moved] == ["Encourages donors to support the keepers of remote stations;"]


def test_a_paragraph_takes_its_list_along(compared, told):
    lines = DRAFT.strip().splitlines()
    block, rest = lines[5:9], lines[:5] + lines[9:]
    moved = [row[1] for row in told(compared(DRAFT, "\n".join(rest + block))) if row[2] == "moved"]
    assert moved == [line.strip().split(" ", 1)[1] for line in block]


def test_a_paragraph_split_in_two_is_told_as_split(compared):
    new = DRAFT.replace(
        "support the keepers of remote", "support the keepers;\n7. And the builders of remote"
    )
    a = DRAFT.replace("keepers of remote", "keepers and the builders of remote")
    assert compared(a, new).summary()["split"] == 2


def test_two_paragraphs_made_one_are_told_as_merged(compared):
    new = DRAFT.replace("stations;\n2. Invites", "stations; Invites")
    comparison = compared(DRAFT, new)
    assert comparison.summary()["merged"] == 2
    (whole,) = {pair.b for pair in comparison.pairs if pair.change is Change.MERGED}
    assert whole is not None


def test_a_split_that_repeats_its_opening_is_a_split(compared):
    a = "= T\n1. Invites the regional centres to train the keepers of stations and to translate the handbook for meadows;"
    b = "= T\n1. Invites the regional centres to train the keepers of stations;\n2. Also invites the regional centres to translate the handbook for meadows;"
    comparison = compared(a, b)
    assert comparison.summary() == {"split": 2}
    assert {pair.meaning for pair in comparison.pairs if pair.change is Change.SPLIT} == {()}


def test_strangers_are_never_a_pair(compared):
    a = "= T\n1. Urges all Parties to establish a network of meadow stations without delay;"
    b = "= T\n1. Decides that the budget of the biennium shall be met from savings;"
    assert changes(compared(a, b)) == ["dropped", "added"]


def test_the_same_list_under_two_chapeaux_does_not_cross(compared, told):
    items = "  (a) To report on snow;\n  (b) To report on springs;\n"
    a = f"= T\n1. Requests the secretariat in the north:\n{items}2. Requests the centres in the far south:\n{items}"
    b = f"= T\n1. Requests the centres in the far and the near south:\n{items}"
    comparison = compared(a, b)
    old = {pair.b: pair.a for pair in comparison.pairs if pair.a and pair.b}
    assert comparison.summary() == {"dropped": 3, "unchanged": 2, "reworded": 1}
    assert [old[f"n{n}"] for n in (1, 2, 3)] == ["n4", "n5", "n6"]


def test_a_sub_paragraph_under_another_chapeau_has_moved(compared):
    a = "= T\n1. Requests the secretariat:\n  (a) To report on snow;\n  (b) To report on all the springs;\n2. Invites the centres:\n  (a) To keep the archive;"
    b = "= T\n1. Requests the secretariat:\n  (a) To report on snow;\n2. Invites the centres:\n  (a) To report on all the springs;\n  (b) To keep the archive;"
    comparison = compared(a, b)
    assert comparison.summary() == {"unchanged": 3, "moved": 1, "renumbered": 1}


def test_a_footnote_that_stands_elsewhere_is_unchanged(compared):
    a = "= T\n> Noting the handbook on meadows,¹\n* ¹ Decision 3/COP.8.\n1. Urges all Parties to act;"
    b = "= T\n> Noting the handbook on meadows,¹\n1. Urges all Parties to act;\n* ¹ Decision 3/COP.8."
    assert compared(a, b).summary() == {"unchanged": 3}


def test_the_number_of_a_footnote_call_is_no_change_of_words(compared):
    a = "= T\n> Noting the handbook on meadows,¹\n* ¹ Decision 3/COP.8."
    b = "= T\n> Noting the handbook on meadows,²\n* ² Decision 3/COP.8."
    assert compared(a, b).summary() == {"unchanged": 1, "renumbered": 1}


def test_a_call_whose_footnote_only_one_side_has_is_no_change_of_words(compared):
    a = "= T\n> Noting the handbook on meadows,¹\n* ¹ Decision 3/COP.8."
    assert compared(a, a.splitlines()[0] + "\n" + a.splitlines()[1]).summary() == {
        "unchanged": 1,
        "dropped": 1,
    }


def test_headings_titles_and_the_adoption_line_are_counted_apart(compared):
    b = (
        DRAFT.replace("1. Urges", "- Guidance\n1. Urges").replace("meadows\n", "meadows: part 1\n", 1)
        + "@ 4th meeting\n"
    )
    comparison = compared(DRAFT, b)
    assert comparison.summary() == {"unchanged": 11}
    assert comparison.frame() == {"reworded": 1, "added": 2}


def test_a_paragraph_that_became_a_heading_is_still_found(compared):
    a, b = (
        "= T\n1. The keepers of the stations\n2. Urges Parties;",
        "= T\n- The keepers of the stations\n1. Urges Parties;",
    )
    assert "added" not in compared(a, b).frame()


def test_what_moved_into_the_annex_has_moved(compared):
    a = "= T\n1. Urges all Parties to act without delay;\n2. Stations are kept by the keepers of the valley;\n+ Annex on stations\n1. A handbook is kept in every station of the network;"
    b = "= T\n1. Urges all Parties to act without delay;\n+ Annex on stations\n1. Stations are kept by the keepers of the valley;\n2. A handbook is kept in every station of the network;"
    assert compared(a, b).summary() == {"unchanged": 1, "moved": 1, "renumbered": 1}


def test_the_pairs_stand_in_the_order_of_the_new_text(compared):
    lines = DRAFT.strip().splitlines()
    lines.insert(3, lines.pop())
    comparison = compared(DRAFT, "\n".join(lines))
    order = [pair.b for pair in comparison.pairs if pair.b]
    assert order == [node.id for node in comparison.b.provisions]


def test_what_was_dropped_stands_where_it_was(compared):
    comparison = compared(
        DRAFT, DRAFT.replace("2. Invites the regional centres to train the keepers of stations;\n", "")
    )
    at = [pair.change for pair in comparison.pairs].index(Change.DROPPED)
    assert comparison.pairs[at - 1].a == "n3"


@pytest.mark.parametrize(("a", "b"), [("", ""), ("", DRAFT), (DRAFT, "")])
def test_nothing_can_be_compared_with_something(compared, a, b):
    assert set(compared(a, b).summary()) <= {"added", "dropped"}


def test_every_pair_says_why(compared):
    assert all(pair.why for pair in compared(DRAFT, DRAFT.replace("Urges all", "Urges")).pairs)


def test_comparing_can_be_stopped_between_two_steps(outline):
    work = compare(outline(DRAFT), outline(DRAFT))
    assert next(work).total >= 1
    work.close()


LINES = st.lists(st.sampled_from(DRAFT.strip().splitlines()[1:]), min_size=1, max_size=14)


@settings(deadline=None, max_examples=50)
@given(LINES, LINES)
def test_every_provision_stands_in_a_pair(outline, a, b):
    old, new = outline("= T\n" + "\n".join(a)), outline("= T\n" + "\n".join(b))
    pairs = finish(compare(old, new)).pairs
    assert {pair.a for pair in pairs if pair.a} == set(old.by_id)
    assert {pair.b for pair in pairs if pair.b} == set(new.by_id)
