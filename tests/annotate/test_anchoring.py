"""Anchors: a note finds its words again, or says that it does not; it is never silently somewhere else."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.annotate.anchoring import CONTEXT, anchor, place
from desktop.errors import BadRequest, UnknownThing
from desktop.terms.annotation import How
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision, Table

REQUEST = (
    "Requests the secretariat, as appropriate and within available resources, to continue its work on dust"
)
INVITES = "Invites Parties, as appropriate and within available resources, to support the marsh observatories"
RECALLS = "Recalling the decision of the first meeting on the survey of the upper marshes"


def document(*texts):
    nodes = (
        Provision(f"1/op/{n}", Kind.OPERATIVE, text, f"{n}.", "doc", page=n)
        for n, text in enumerate(texts, 1)
    )
    return Document("en", Masthead(), (Provision("doc", Kind.DOCUMENT, "", parent="doc"), *nodes))


def span(text, words):
    return text.index(words), text.index(words) + len(words)


def test_an_anchor_remembers_the_words_and_what_surrounds_them():
    made = anchor(document(REQUEST), "t", "1/op/1", span(REQUEST, "available"))
    assert (made.quote, made.page, made.start) == ("available", 1, REQUEST.index("available"))
    assert made.prefix == REQUEST[made.start - CONTEXT : made.start]
    assert made.suffix == REQUEST[made.end : made.end + CONTEXT]


@pytest.mark.parametrize("bad", [(5, 5), (-1, 3), (0, 10_000), (7, 2)])
def test_a_span_that_is_not_in_the_words_is_a_sentence(bad):
    with pytest.raises(BadRequest, match=r"1/op/1"):
        anchor(document(REQUEST), "t", "1/op/1", bad)
    with pytest.raises(UnknownThing):
        anchor(document(REQUEST), "t", "9", None)


@given(texts=st.lists(st.text(min_size=1), min_size=1, max_size=5), data=st.data())
@settings(deadline=None, max_examples=80)
def test_in_the_same_document_a_note_is_where_it_was(texts, data):
    read = document(*texts)
    node = data.draw(st.sampled_from(read.provisions[1:]))
    start = data.draw(st.integers(0, len(node.text) - 1))
    where = data.draw(st.none() | st.integers(start + 1, len(node.text)).map(lambda end: (start, end)))
    placed = place(anchor(read, "t", node.id, where), read)
    assert (placed.node, placed.span, placed.how) == (node.id, where, How.EXACT)


def test_a_provision_that_only_changed_its_number_is_followed():
    made = anchor(document(RECALLS, REQUEST), "t", "1/op/2", span(REQUEST, "dust"))
    placed = place(made, document(RECALLS, INVITES, REQUEST))
    assert (placed.node, placed.how) == ("1/op/3", How.MOVED)
    assert REQUEST[slice(*placed.span)] == "dust"


def test_words_are_found_again_in_a_provision_read_better():
    made = anchor(document(RECALLS, REQUEST), "t", "1/op/2", span(REQUEST, "within available resources"))
    better = REQUEST.replace("Requests the", "Requests  the")
    placed = place(made, document(RECALLS, better))
    assert (placed.node, placed.how) == ("1/op/2", How.CONTEXT)
    assert better[slice(*placed.span)] == "within available resources"


def test_a_whole_provision_read_better_is_known_by_its_neighbours():
    made = anchor(document(RECALLS, REQUEST, INVITES), "t", "1/op/2")
    assert place(made, document(RECALLS, REQUEST + " storms", INVITES)).how is How.CONTEXT
    assert place(made, document(INVITES, REQUEST + " storms", RECALLS)).how is How.ORPHANED


def test_common_words_are_no_evidence_when_their_paragraph_is_gone():
    made = anchor(document(REQUEST, RECALLS), "t", "1/op/1", span(REQUEST, "resources"))
    other = "Urges donors to provide resources without delay"
    placed = place(made, document(other, RECALLS))
    assert (placed.node, placed.how) == (None, How.ORPHANED)
    assert placed.candidates == (("1/op/1", span(other, "resources")),)


def test_two_places_that_tie_are_put_to_the_reader():
    twin = "Takes note of the report"
    made = anchor(document(twin, RECALLS), "t", "1/op/1")
    placed = place(made, document(INVITES, twin, REQUEST, twin))
    assert placed.how is How.ORPHANED
    assert [node for node, _ in placed.candidates] == ["1/op/2", "1/op/4"]


def test_of_two_that_say_the_same_the_one_between_the_same_two_is_meant():
    twin = "Takes note of the report"
    made = anchor(document(REQUEST, twin, RECALLS), "t", "1/op/2")
    placed = place(made, document(twin, twin, REQUEST, twin, RECALLS))
    assert (placed.node, placed.how) == ("1/op/4", How.MOVED)


def test_a_note_on_the_words_of_a_table_is_on_its_cells():
    table = Provision(
        "1/t", Kind.TABLE, "", parent="doc", table=Table("Budget", (("Item", "Sum"),), (("Dust", "5"),))
    )
    read = replace(document(REQUEST), provisions=(*document(REQUEST).provisions, table))
    made = anchor(read, "t", "1/t", span("Budget\nItem\tSum\nDust\t5", "Dust"))
    assert made.quote == "Dust"
    assert place(made, read).how is How.EXACT


def test_a_note_whose_paragraph_is_deleted_never_lands_elsewhere():
    chance = random.Random(5)
    pool = [
        "the",
        "of",
        "and",
        "land",
        "marsh",
        "dust",
        "Parties",
        "secretariat",
        "report",
        "session",
        "work",
        "support",
        "within",
        "available",
    ]
    wrong = 0
    for _ in range(150):
        texts = [" ".join(chance.choices(pool, k=25)) for _ in range(20)]
        gone = chance.randrange(20)
        start = chance.randrange(40)
        where = chance.choice([None, (start, start + 40)])
        made = anchor(document(*texts), "t", f"1/op/{gone + 1}", where)
        wrong += place(made, document(*texts[:gone], *texts[gone + 1 :])).node is not None
    assert wrong == 0
