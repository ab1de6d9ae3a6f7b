"""The bracket ledger: what is open, how deep, what has no other half, and how it was closed."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.compare import compare
from desktop.compare.brackets import burned, by_provision, ledger
from desktop.compare.brackets_closing import closings
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision, Table
from desktop.terms.step import finish
from desktop.workspace import read_document

DRAFT = (
    Path(__file__).resolve().parents[2].parent
    / "shared/corpus/un/word/Art_6.2_SBSTA_13a_DD_1stIteration_241114_published.docx"
)


def paragraphs(*texts, language="en"):
    rows = [Provision(f"p{n}", Kind.PARAGRAPH, text, f"{n}.", "") for n, text in enumerate(texts, 1)]
    return Document(language, Masthead(), tuple(rows))


def fates(old, new):
    found = closings(ledger(old), ledger(new), finish(compare(old, new)))
    return [(closing.fate.value, closing.why) for closing in found]


def test_brackets_in_brackets_stand_deeper():
    found = ledger(paragraphs("Urges [all [developed] Parties] to plant [trees]"))
    assert [(b.words, b.depth) for b in found.brackets] == [
        ("all [developed] Parties", 1),
        ("developed", 2),
        ("trees", 1),
    ]


def test_a_bracket_left_open_is_reported():
    (finding,) = ledger(paragraphs("Urges [all Parties to plant trees", "Decides to meet")).findings
    assert finding.node == "p1"
    assert finding.quote.startswith("[all Parties")


def test_a_bracket_closed_but_never_opened_is_reported():
    (finding,) = ledger(paragraphs("Urges all] Parties", "Decides to meet")).findings
    assert "opened nowhere" in finding.why


def test_a_bracket_may_hold_several_paragraphs():
    document = paragraphs("Decides to meet;", "[Urges Parties to plant;", "Invites [donors];]", "Ends here")
    found = ledger(document)
    assert not found.findings
    assert found.brackets[0].opens.node == "p2"
    assert found.brackets[0].closes.node == "p3"
    assert set(by_provision(found, document)) == {"p2", "p3"}


def test_a_bracket_never_reaches_into_an_annex():
    rows = (
        Provision("p1", Kind.PARAGRAPH, "[Urges Parties", "1."),
        Provision("x", Kind.ANNEX, "Rules", "Annex"),
        Provision("x/1", Kind.PARAGRAPH, "to plant]", "1.", "x"),
    )
    assert len(ledger(Document("en", Masthead(), rows)).findings) == 2


def test_options_are_told_with_what_stands_under_them():
    found = ledger(
        paragraphs("Option 1", "Decides to dig;", "Option 2:", "Decides to plant;", "Decides to water;")
    )
    assert [(o.label, o.nodes) for o in found.options] == [
        ("Option 1", ("p1", "p2")),
        ("Option 2", ("p3", "p4", "p5")),
    ]
    assert len({o.group for o in found.options}) == 1


def test_options_within_options_are_a_group_of_their_own():
    found = ledger(paragraphs("Option 1:", "Option A:", "dig", "Option B:", "plant", "Option 2:", "rest"))
    groups = {o.label: o.group for o in found.options}
    assert groups["Option 1"] == groups["Option 2"] != groups["Option A"] == groups["Option B"]


def test_options_within_one_paragraph_end_where_the_next_begins():
    found = ledger(paragraphs("[Option 1: Urges Parties][Option 2: Invites Parties] to plant"))
    assert [o.words for o in found.options] == ["Urges Parties", "Invites Parties"]


def test_chinese_options_are_options():
    found = ledger(paragraphs("备选案文1：", "决定挖井；", "备选案文2：", "决定植树；", language="zh"))
    assert [o.label for o in found.options] == ["备选案文1", "备选案文2"]


def test_a_sentence_that_speaks_of_an_option_is_none():
    assert not ledger(paragraphs("Option 1 was preferred by most Parties")).options


def test_a_lifted_bracket_is_agreed_and_its_alternative_removed():
    old = paragraphs("Decides that [ten] [fifteen] wells shall be dug in the north of the basin")
    new = paragraphs("Decides that ten wells shall be dug in the north of the basin")
    assert [fate for fate, _ in fates(old, new)] == ["agreed", "removed"]


def test_what_stays_in_brackets_stays_open():
    old = paragraphs("Urges [all developed country] Parties to plant trees along the old river")
    new = paragraphs("Urges [all developed country] Parties to plant many trees along the old river")
    assert fates(old, new) == [("open", "still in brackets")]


def test_a_removed_option_is_told_in_one_line():
    old = paragraphs(
        "Option A",
        "Decides to dig wells in the north;",
        "Option B",
        "Requests a study of the southern dunes;",
    )
    new = paragraphs("Decides to dig wells in the north;")
    assert fates(old, new) == [("agreed", "Option A taken"), ("removed", "Option B removed")]


def test_no_text_wins_where_every_other_option_is_gone():
    old = paragraphs(
        "Decides to meet in the spring;",
        "Option 1",
        "Requests a study of the southern dunes;",
        "Option 2 [No text]",
    )
    new = paragraphs("Decides to meet in the spring;")
    assert ("removed", "Option 1 removed") in fates(old, new)


def test_the_burn_down_counts_what_is_open():
    document = paragraphs("Urges [all [developed] Parties]", "Decides to meet")
    count = burned(ledger(document), document)
    assert (count.brackets, count.deepest, count.paragraphs) == (2, 2, 1)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text("[]ab ", max_size=12), min_size=1, max_size=4))
def test_every_mark_has_its_other_half_or_a_finding(texts):
    document = paragraphs(*texts)
    found = ledger(document)
    marks = sum(text.count("[") + text.count("]") for text in texts)
    assert 2 * len(found.brackets) + len(found.findings) == marks


@pytest.mark.corpus
def test_a_draft_full_of_brackets_is_read_whole():
    if not DRAFT.exists():
        pytest.skip("the draft is not beside the repository")
    document = finish(read_document(DRAFT))
    found = ledger(document)
    assert len(found.brackets) > 400
    assert len(found.options) > 80
    assert len(found.findings) < 0.05 * len(found.brackets)


def test_the_brackets_of_a_masthead_and_of_an_adoption_line_hold_nothing_open():
    said = "[on the report of the Second Committee (A/80/1)]"
    rows = (
        Provision("fm", Kind.MASTHEAD, "", "", "", table=Table(rows=((said,), ("[without reference",)))),
        Provision("1/op/1", Kind.OPERATIVE, "Decides [to meet];", "1.", ""),
        Provision("1/adopt", Kind.ADOPTION, said, "", ""),
    )
    found = ledger(Document("en", Masthead(), rows))
    assert ([b.words for b in found.brackets], found.findings) == (["to meet"], ())
