"""Brackets and options of every provision, and paragraphs found again in their own decision."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.clauses import spell_out
from desktop.reading.lines import paragraphs
from desktop.structure import structure
from desktop.terms.block import Line, Source
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision


def read(*operative):
    text = "\n\n".join(["Decision 3/COP.5", "Meadows", "The Conference of the Parties,", *operative])
    source = Source("txt", paragraphs([Line(line) for line in text.split("\n")]))
    return spell_out(structure(source))


def written(*texts):
    """A document of operative paragraphs, whatever is in them."""
    title = Provision("3", Kind.DECISION, "Meadows", parent="doc")
    root = Provision("doc", Kind.DOCUMENT, "", parent="doc")
    nodes = (Provision(f"3/op/{n}", Kind.OPERATIVE, text, f"{n}.", "3") for n, text in enumerate(texts, 1))
    return spell_out(Document("en", Masthead(), (root, title, *nodes)))


def spans(document, node):
    return [(one.start, one.end, one.depth) for one in document.by_id[node].clause.brackets]


def test_brackets_are_told_with_their_place_and_depth():
    found = written("Requests the [secretariat [and the bureau]] to act;")
    assert spans(found, "3/op/1") == [(13, 43, 1), (26, 42, 2)]
    assert found.findings == ()


def test_a_bracket_over_several_paragraphs_stands_in_each_of_them():
    found = written("[Requests the secretariat to act;", "Invites Parties to join;]")
    first, second = (found.by_id[f"3/op/{n}"].clause.brackets[0] for n in (1, 2))
    assert (first.start, first.opens, first.closes) == (0, True, False)
    assert (second.end, second.opens, second.closes) == (25, False, True)


def test_a_bracket_left_open_is_a_finding_and_no_error():
    found = written("Requests the [secretariat to act;", "Invites Parties to join] the panel;")
    assert {(one.rule, one.node) for one in found.findings} == {
        ("unbalanced_bracket", "3/op/1"),
        ("unbalanced_bracket", "3/op/2"),
    }
    assert all(one.quote in found.by_id[one.node].text for one in found.findings)


def test_a_paragraph_knows_the_options_it_stands_in():
    found = read("1. Decides to meet:", "Option 1: in Bonn;", "Option 2: in Rome;")
    assert [p.clause.options for p in found.provisions if p.clause.options] == [("Option 1",), ("Option 2",)]


def test_a_paragraph_above_is_found_in_its_own_decision():
    found = read(
        "1. Requests the secretariat:",
        "(a) To count herons;",
        "(b) To report;",
        "2. Invites Parties to support the work referred to in paragraph 1 (a) above;",
    )
    (reference,) = found.by_id["3/op/2"].clause.references
    assert (reference.paragraph, reference.node) == ("1(a)", "3/op/1/a")


def test_a_paragraph_that_is_not_there_or_is_another_texts_has_no_provision():
    found = read(
        "1. Requests the secretariat to implement paragraph 9 above;",
        "2. Recalls paragraph 1 of decision 2/COP.4;",
    )
    nodes = [one.node for n in (1, 2) for one in found.by_id[f"3/op/{n}"].clause.references]
    assert nodes == [None, None, None]


@settings(deadline=None, max_examples=80)
@given(st.lists(st.text(alphabet="[]［］ ab第1段:;", max_size=20), min_size=1, max_size=6))
def test_every_mark_stands_in_one_bracket_or_one_finding(texts):
    found = written(*texts)
    signs = sum(text.count(sign) for text in texts for sign in "[]［］")
    held = [one for p in found.provisions for one in p.clause.brackets]
    assert sum(one.opens + one.closes for one in held) + len(found.findings) == signs
    for provision in found.provisions:
        assert all(0 <= b.start < b.end <= len(provision.text) for b in provision.clause.brackets)
