"""What a person decided about a pair stands, and the rest is computed around it."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.compare import compare
from desktop.compare.confirmed import can_pair, partners
from desktop.compare.lineage import river
from desktop.terms.change import Change
from desktop.terms.pairing import Pairing, Verdict
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish

DRAFT = """
= The monitoring of high meadows
1. Urges all Parties to establish a network of meadow stations;
2. Invites the regional centres to train the keepers of stations;
3. Requests the secretariat to compile the results every two years:
  (a) On the height of the snow;
  (b) On the number of grazing animals;
4. Encourages donors to support the keepers of remote stations;
* 1 See the report of the panel on snow.
"""
FINAL = DRAFT.replace("Urges", "Encourages")


def decided(old, new, verdict=Verdict.CONFIRMED, author="Wei", made=""):
    return Pairing(old, new, verdict, author, made)


@pytest.fixture
def compared(outline):
    return lambda *pairings, a=DRAFT, b=FINAL: finish(compare(outline(a), outline(b), pairings))


def pair_of(comparison, a=None, b=None):
    return next(p for p in comparison.pairs if (a is None or p.a == a) and (b is None or p.b == b))


def test_a_confirmed_pair_stands_and_says_who_paired_it(compared):
    pair = pair_of(compared(decided("n1", "n2")), a="n1")
    assert pair.b == "n2"
    assert pair.verdict is Verdict.CONFIRMED
    assert pair.why.startswith("paired by hand by Wei, label 1 → 2")
    assert pair.change in {Change.REWORDED, Change.MOVED_REWORDED}
    assert pair.edits


def test_a_pair_that_was_computed_can_be_confirmed_without_changing_what_it_is(compared):
    plain, pinned = pair_of(compared(), a="n1"), pair_of(compared(decided("n1", "n1")), a="n1")
    assert replace(pinned, why=plain.why, verdict=None) == plain
    assert pinned.why == f"paired by hand by Wei, {plain.why}"


def test_a_pair_that_was_overruled_leaves_one_dropped_and_one_added(compared):
    comparison = compared(decided("n1", "n1", Verdict.OVERRULED, author=""))
    dropped, added = pair_of(comparison, a="n1"), pair_of(comparison, b="n1")
    assert (dropped.change, added.change) == (Change.DROPPED, Change.ADDED)
    assert dropped.why == added.why == "parted by hand"
    assert dropped.verdict is added.verdict is Verdict.OVERRULED


def test_the_rest_is_computed_around_what_was_decided(compared):
    swapped = compared(decided("n1", "n2"), decided("n2", "n1"))
    assert {(p.a, p.b) for p in swapped.pairs} == {
        ("n0", "n0"), ("n1", "n2"), ("n2", "n1"), *((f"n{n}", f"n{n}") for n in range(3, 8)),
    }  # fmt: skip


def test_a_chapeau_paired_by_hand_takes_its_list_along(compared):
    twins = """
= The stations
1. Requests the secretariat to report:
  (a) On the height of the snow;
  (b) On the number of animals;
2. Asks the keepers of all stations to report to the meeting:
  (a) On the height of the snow;
  (b) On the number of animals;
"""
    comparison = compared(decided("n1", "n4"), decided("n4", "n1"), a=twins, b=twins)
    assert pair_of(comparison, a="n2").b == "n5"
    assert pair_of(comparison, a="n6").b == "n3"


def test_a_split_is_none_where_a_person_paired_the_whole(compared):
    whole = "= On wells\n1. Requests the secretariat to dig deep wells in the valley of the four brooks and invites donors to pay for the pumps and pipes;"
    parts = "= On wells\n1. Requests the secretariat to dig deep wells in the valley of the four brooks;\n2. Invites donors to pay for the pumps and pipes;"
    assert pair_of(compared(a=whole, b=parts), b="n2").change is Change.SPLIT
    pinned = compared(decided("n1", "n1"), a=whole, b=parts)
    assert pair_of(pinned, b="n1").change is Change.REWORDED
    assert pair_of(pinned, b="n2").change is Change.ADDED
    parted = compared(decided("n1", "n2", Verdict.OVERRULED), a=whole, b=parts)
    assert pair_of(parted, b="n2").change is Change.ADDED


def test_footnotes_are_paired_by_hand_too_but_never_with_a_paragraph(compared):
    noted = DRAFT + "* 2 Another report of another panel.\n"
    comparison = compared(decided("n7", "n8"), a=noted, b=noted)
    assert pair_of(comparison, a="n7").b == "n8"
    assert pair_of(compared(decided("n7", "n1")), a="n7").b == "n7"


def test_of_two_that_cannot_both_be_the_later_stands(compared):
    comparison = compared(decided("n1", "n2", made="2026-01-02"), decided("n1", "n3", made="2026-01-01"))
    assert pair_of(comparison, a="n1").b == "n2"


def test_what_was_decided_of_provisions_that_are_gone_is_passed_over(compared):
    gone = compared(decided("x", "n2"), decided("n1", "y", Verdict.OVERRULED))
    assert gone.pairs == compared().pairs


def test_a_river_follows_what_was_decided(outline):
    versions = [outline(text) for text in (DRAFT, DRAFT, FINAL)]
    laid = finish(river(versions, [(), (decided("n1", "n2"),)]))
    assert ("n1", "n1", "n2") in {row.nodes for row in laid.rows}


def test_partners_are_offered_the_most_alike_first(outline):
    old, new = outline(DRAFT), outline(FINAL)
    offered = partners(new.by_id["n1"], old.provisions)
    assert offered[0][0].id == "n1"
    assert [like for _, like in offered] == sorted((like for _, like in offered), reverse=True)
    assert all(can_pair(new.by_id["n1"], one) for one, _ in offered)
    assert not can_pair(new.by_id["n1"], old.by_id["n7"])


# -- whatever was decided


WORDS = "meadow station keeper valley snow spring archive network panel grazing session donor".split()  # noqa: SIM905


def _rows(seed, count=14):
    chance = random.Random(seed)
    said = [" ".join(chance.choices(WORDS, k=chance.randint(3, 12))) for _ in range(6)]
    kinds = [Kind.OPERATIVE] * 4 + [Kind.HEADING, Kind.PREAMBULAR]
    rows = [
        Provision(f"n{n}", chance.choice(kinds), chance.choice(said), f"{n + 1}.", "d") for n in range(count)
    ]
    return [*rows, Provision("f1", Kind.FOOTNOTE, said[0], "1"), Provision("f2", Kind.FOOTNOTE, said[1], "2")]


def _drawn(draw, case):
    """Decisions that can all be at once: each provision confirmed once at most, what is confirmed not overruled."""
    a, b = case.a.provisions, case.b.provisions
    ends = draw(st.lists(st.tuples(st.sampled_from(a), st.sampled_from(b)), max_size=10))
    confirmed, seen = {}, set()
    for old, new in ends[::2]:
        if can_pair(old, new) and not {old.id, f"new {new.id}"} & seen:
            seen |= {old.id, f"new {new.id}"}
            confirmed[old.id, new.id] = Verdict.CONFIRMED
    overruled = {(old.id, new.id): Verdict.OVERRULED for old, new in ends[1::2]}
    return overruled | confirmed


@given(st.data(), st.integers(0, 10_000))
@settings(deadline=None, max_examples=80)
def test_what_is_confirmed_is_paired_what_is_overruled_is_not_and_nothing_is_lost(generator, data, seed):
    rows = _rows(seed)
    case = generator.changed(rows, [row.text for row in rows], seed)
    said = _drawn(data.draw, case)
    pairs = finish(compare(case.a, case.b, [decided(*ends, verdict) for ends, verdict in said.items()])).pairs
    found = Counter((pair.a, pair.b) for pair in pairs)
    for ends, verdict in said.items():
        assert found[ends] == (1 if verdict is Verdict.CONFIRMED else 0)
    for ends, verdict in said.items():
        if verdict is Verdict.CONFIRMED:
            assert not [pair for pair in pairs if (pair.a == ends[0]) != (pair.b == ends[1])]
    assert {pair.a for pair in pairs} - {None} == {p.id for p in case.a.provisions}
    assert {pair.b for pair in pairs} - {None} == {p.id for p in case.b.provisions}
    _every_provision_stands_once_unless_cut(pairs)


def _every_provision_stands_once_unless_cut(pairs):
    for side, cut in (("a", Change.SPLIT), ("b", Change.MERGED)):
        row = sorted((p for p in pairs if getattr(p, side)), key=lambda p: getattr(p, side))
        for _, shared in groupby(row, key=lambda p: getattr(p, side)):
            together = list(shared)
            assert len(together) == 1 or {p.change for p in together} == {cut}


@given(st.integers(0, 10_000))
@settings(deadline=None, max_examples=30)
def test_to_confirm_every_pair_that_was_computed_pairs_nothing_else(generator, seed):
    rows = _rows(seed)
    case = generator.changed(
        rows, [row.text for row in rows], seed, mix=("delete", "insert", "reword", "move")
    )
    plain = finish(compare(case.a, case.b)).pairs
    one_to_one = [p for p in plain if p.a and p.b and p.change not in {Change.SPLIT, Change.MERGED}]
    pinned = finish(compare(case.a, case.b, [decided(p.a, p.b) for p in one_to_one])).pairs
    assert {(p.a, p.b) for p in one_to_one} <= {(p.a, p.b) for p in pinned}
