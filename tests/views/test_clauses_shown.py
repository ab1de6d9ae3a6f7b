from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.terms.clause import Addressee, Clause, Deadline, Reference
from desktop.terms.document import Document, Masthead
from desktop.terms.dossier import TextEntry
from desktop.terms.page import Side
from desktop.terms.provision import Kind, Provision
from desktop.views.clauses import Part, inherited, leads_to, marks, paragraph_in

WORDS = (
    "Requests Parties, if they agree to pay by 2027, to pay as appropriate, as set out in paragraph 2 (a);"
)
SAYS = Clause(
    "Requests",
    "requests",
    7,
    (Addressee("Parties", "parties"),),
    ("as appropriate",),
    ("if they agree to pay by 2027",),
    (Deadline("by 2027", date="2027"),),
    (Reference("paragraph 2 (a)", paragraph="2(a)"),),
)
PROVISIONS = (
    Provision("r", Kind.DOCUMENT, "", parent="r"),
    Provision("1", Kind.DECISION, "Pastures", "Decision 1/COP.3", "r"),
    Provision("1/op/2", Kind.OPERATIVE, "Decides:", "2.", "1"),
    Provision("1/op/2/a", Kind.SUBPARAGRAPH, "To meet;", "(a)", "1/op/2", 1),
    Provision("1/op/3", Kind.OPERATIVE, WORDS, "3.", "1", clause=SAYS),
    Provision("2", Kind.DECISION, "Springs", "Decision 2/COP.3", "r"),
    Provision("2/op/2", Kind.OPERATIVE, "Decides to meet;", "2.", "2"),
)
DOCUMENT = Document("en", Masthead(symbol="MPC/COP(3)/9"), PROVISIONS)
HERE = Side("t1", "1/op/3")
ENTRY = TextEntry("t2", "MPC/COP(2)/4", "", "en", "pdf", "", "", 2, "", 3, "", "")
ENTRIES = (
    ENTRY,
    replace(ENTRY, id="t3", language="zh"),
    replace(ENTRY, id="t4", symbol="MPC/COP(2)/9", parts=(("7/COP.2", "Dogs"),)),
)


def words_of(part):
    found = marks(PROVISIONS[4])
    return [WORDS[mark.start : mark.end] for mark in found if mark.part is part]


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Part.ADDRESSEE, ["Parties"]),
        (Part.QUALIFIER, ["as appropriate"]),
        (Part.DEADLINE, ["by 2027"]),
        (Part.REFERENCE, ["paragraph 2 (a)"]),
        (Part.CONDITION, ["if they agree to pay "]),
    ],
)
def test_the_words_of_every_part_are_marked_where_they_stand(part, words):
    assert words_of(part) == words


@settings(deadline=None, max_examples=60)
@given(st.text("ab ", max_size=30), st.lists(st.text("ab ", max_size=4), max_size=4))
def test_marks_follow_each_other_inside_of_the_words(text, parts):
    clause = Clause(
        addressees=tuple(Addressee(one) for one in parts), qualifiers=tuple(parts), conditions=tuple(parts)
    )
    found = marks(Provision("1", Kind.OPERATIVE, text, clause=clause))
    ends = [0, *(mark.end for mark in found)]
    assert all(end <= mark.start < mark.end <= len(text) for end, mark in zip(ends, found, strict=False))


def test_an_addressee_that_only_the_chapeau_names_is_inherited():
    assert not inherited(PROVISIONS[4])
    assert inherited(replace(PROVISIONS[4], text="To meet;"))


@pytest.mark.parametrize(
    ("reference", "side"),
    [
        (Reference("", paragraph="2(a)"), Side("t1", "1/op/2/a")),
        (Reference("", paragraph="2"), Side("t1", "1/op/2")),
        (Reference("", paragraph="9"), None),
        (Reference("", node="2/op/2"), Side("t1", "2/op/2")),
        (Reference("", "2/COP.3", "2"), Side("t1", "2/op/2")),
        (Reference("", "2/COP.3"), Side("t1", "2")),
        (Reference("", "MPC/COP(3)/9"), Side("t1", "r")),
        (Reference("", "MPC/COP(2)/4", "31"), Side("t2")),
        (Reference("", "7/COP.2"), Side("t4")),
        (Reference("", "MPC/COP(1)/1"), None),
    ],
)
def test_a_reference_leads_to_its_paragraph_or_to_the_text_in_the_library(reference, side):
    assert leads_to(reference, DOCUMENT, HERE, ENTRIES) == side


def test_the_place_in_another_text_is_its_paragraph_else_the_decision_else_the_document():
    assert paragraph_in(DOCUMENT, Reference("", "1/COP.3", "2 (a)")) == "1/op/2/a"
    assert paragraph_in(DOCUMENT, Reference("", "1/COP.3", "99")) == "1"
    assert paragraph_in(DOCUMENT, Reference("", "MPC/COP(3)/9", "")) == "r"
    assert paragraph_in(DOCUMENT, Reference("", "MPC/COP(8)/9", "")) is None
