"""Quick notes: one typed line is understood as far as it goes; the rest stays as it was typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.annotate.quick import QuickNote, parse
from desktop.terms.annotation import Heard, Stance
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision


def decision(number):
    def node(path, kind, text, label="", parent=number):
        return Provision(f"{number}/{path}", kind, text, label, parent)

    return (
        Provision(number, Kind.DECISION, "Dust", f"Decision {number}/MET.4", "doc"),
        node("pre/1", Kind.PREAMBULAR, "Recalling the first decision"),
        node("pre/2", Kind.PREAMBULAR, "Mindful of the survey"),
        node("op/3", Kind.OPERATIVE, f"Takes note of report {number}", "3."),
        node("op/14", Kind.OPERATIVE, "Requests the secretariat, as appropriate:", "14."),
        node("op/14/a", Kind.SUBPARAGRAPH, "To map the marshes", "(a)", f"{number}/op/14"),
        node("op/14/b", Kind.SUBPARAGRAPH, "To help Parties, As appropriate, 酌情", "(b)", f"{number}/op/14"),
        node("op/14/b/ii", Kind.SUBPARAGRAPH, "in their reports", "(ii)", f"{number}/op/14/b"),
        node("op/14bis", Kind.OPERATIVE, "Also decides", "14 bis."),
    )


ROOT = Provision("doc", Kind.DOCUMENT, "", parent="doc")
ONE = Document("en", Masthead(), (ROOT, *decision("1")))
TWO = Document("en", Masthead(), (ROOT, *decision("1"), *decision("2")))


def test_a_line_becomes_party_stance_paragraph_quote_and_source():
    assert parse("AU opp 14b ‘as appropriate’ informal", ONE) == QuickNote(
        party="AU",
        stance=Stance.OPPOSE,
        node="1/op/14/b",
        span=(17, 31),
        quote="As appropriate",
        source=Heard.INFORMAL,
    )


@pytest.mark.parametrize(
    ("line", "party", "stance", "node"),
    [
        ("eu supports OP14bii", "EU", Stance.SUPPORT, "op/14/b/ii"),
        ("G77+China: can live with 14 bis", "G77+China", Stance.FLEXIBLE, "op/14bis"),
        ("South Africa red line PP2", "South Africa", Stance.RED_LINE, "pre/2"),
        (
            "Trinidad and Tobago fallback para 14 (b)(ii)",
            "Trinidad and Tobago",
            Stance.FALLBACK,
            "op/14/b/ii",
        ),
        ("US does not support 3", "US", Stance.OPPOSE, "op/3"),
        ("UE s'oppose au par. 14 b)", "UE", Stance.OPPOSE, "op/14/b"),
        ("非盟反对第14段(b)", "非盟", Stance.OPPOSE, "op/14/b"),
        ("中国对14b表示支持", "中国", Stance.SUPPORT, "op/14/b"),
        ("欧盟不同意第 3 段", "欧盟", Stance.OPPOSE, "op/3"),
        ("AU flex 序言第2段", "AU", Stance.FLEXIBLE, "pre/2"),
        ("on 14a AU opp", "AU", Stance.OPPOSE, "op/14/a"),
        ("opp 14", "", Stance.OPPOSE, "op/14"),
        ("14", "", None, "op/14"),
    ],
)
def test_parties_stances_and_paragraphs_are_known_in_three_languages(line, party, stance, node):
    note = parse(line, ONE)
    assert (note.party, note.stance, note.node, note.text) == (party, stance, f"1/{node}", "")


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("AU opp 3 plenary", Heard.PLENARY),
        ("AU opp 3 en plénière", Heard.PLENARY),
        ("AU opp 3 bilat", Heard.BILATERAL),
        ("非盟反对3非正式磋商", Heard.INFORMAL),
        ("AU opp 3", None),
    ],
)
def test_where_it_was_heard_is_known(line, source):
    assert parse(line, ONE).source is source


def test_what_is_not_understood_stays_in_the_text():
    note = parse("AU opp 14z “not there” but flexible on 2030, told L.14 in the corridor", ONE)
    assert (note.party, note.stance, note.node) == ("AU", Stance.OPPOSE, None)
    assert note.text == "14z “not there” but flexible on 2030, told L.14 in the corridor"


def test_a_stance_turned_round_is_not_taken_for_the_stance():
    assert parse("AU not opposed 3", ONE).stance is None
    assert parse("欧盟并不反对3", ONE).stance is None


def test_one_of_us_is_no_party():
    assert parse("We support 3", ONE).party == ""


def test_a_quote_that_stands_once_says_which_paragraph_is_meant():
    assert parse("AU supports 'map the marshes'", ONE).node == "1/op/14/a"
    assert parse("AU supports 'map … marshes'", ONE).quote == "map the marshes"
    assert parse("AU l'eau d'abord 'as appropriate'", ONE).node is None


def test_where_several_decisions_have_the_paragraph_all_are_candidates_unless_the_quote_tells():
    note = parse("AU opp 3", TWO)
    assert (note.node, note.candidates) == (None, ("1/op/3", "2/op/3"))
    assert parse("AU opp 3 “report 2”", TWO).node == "2/op/3"


PIECES = st.sampled_from(
    [
        "AU",
        "opp",
        "14b",
        "(b)",
        "‘as appropriate’",
        "'",
        "“",
        "informal",
        "non",
        "第",
        "段",
        "反对",
        "pp2",
        "…",
        "3",
        "ﬃ",
        "İ",
    ]
)


@settings(deadline=None, max_examples=100)
@given(line=st.text() | st.lists(PIECES | st.text(max_size=3)).map(" ".join))
def test_no_line_fails_and_no_word_is_lost(line):
    note = parse(line, TWO)
    left = "".join(note.text.split())
    assert all(sign in "".join(line.split()) for sign in left)
    if note == QuickNote(text=note.text):
        assert left.strip(" ,:;-–—，：；、") == "".join(line.split()).strip(" ,:;-–—，：；、")
    if note.span:
        assert note.node


def test_the_code_of_a_party_that_is_also_a_word_is_the_party():
    note = parse("NO sup 3", ONE)
    assert (note.party, note.stance) == ("NO", Stance.SUPPORT)
