"""The rows of the overview: filtered, grouped and ordered by what actions say and who follows them."""

import pytest

from desktop.clauses import spell_out
from desktop.terms.document import Document, Masthead
from desktop.terms.following import Following, Status
from desktop.terms.provision import Kind, Provision
from desktop.views.following import FACETS, action_rows, choices, grouped, name_of, narrowed, ordered

PARAGRAPHS = (
    (
        "1.",
        Kind.OPERATIVE,
        "d",
        "Requests the secretariat and the Global Mechanism to report at its fifth session;",
    ),
    ("2.", Kind.OPERATIVE, "d", "Invites developed country Parties to provide funds, as appropriate;"),
    ("3.", Kind.OPERATIVE, "d", "Encourages Parties:"),
    ("(a)", Kind.SUBPARAGRAPH, "d/3.", "To plant reeds along the rivers;"),
    ("(b)", Kind.SUBPARAGRAPH, "d/3.", "To count the herons;"),
    ("4.", Kind.OPERATIVE, "d", "Takes note of the report on rivers."),
)


@pytest.fixture(scope="module")
def document():
    root = Provision("doc", Kind.DOCUMENT, "", parent="doc")
    title = Provision("d", Kind.DECISION, "Rivers and reeds", "Decision 4/COP.3", "doc")
    rest = (
        Provision(f"{parent}/{label}", kind, text, label, parent) for label, kind, parent, text in PARAGRAPHS
    )
    return spell_out(Document("en", Masthead(symbol="XCR/COP(3)/9", title="Report"), (root, title, *rest)))


@pytest.fixture
def rows(document):
    kept = (
        Following("t", "d/2.", role="ministry", status=Status.DONE, session="COP4"),
        Following("t", "d/3./(a)", owner="Wei", remark="herons first"),
    )
    return tuple(action_rows("t", "XCR/COP(3)/9", document, kept))


def nodes(rows):
    return [row.action.node for row in rows]


def test_there_is_a_row_for_every_request_with_what_is_kept_of_it(rows):
    assert nodes(rows) == ["d/1.", "d/2.", "d/3./(a)", "d/3./(b)"]
    assert [row.verb_class for row in rows] == ["requests", "invites", "encourages", "encourages"]
    assert {row.topic for row in rows} == {"4/COP.3 Rivers and reeds"}
    assert rows[1].kept.role == "ministry"
    assert rows[3].kept == Following("t", "d/3./(b)")


def test_every_request_of_a_paragraph_has_a_row_and_a_status_of_its_own():
    words = "Takes note of the report, and requests the secretariat to count the herons as soon as possible."
    document = spell_out(
        Document(
            "en",
            Masthead(),
            (
                Provision("d", Kind.DOCUMENT, "", parent="d"),
                Provision(
                    "1",
                    Kind.OPERATIVE,
                    f"Invites Parties to wade, {words[:-1].lower()}; and urges Parties to wait.",
                    "1.",
                    "d",
                ),
                Provision("2", Kind.OPERATIVE, words, "2.", "d"),
            ),
        )
    )
    kept = Following("t", "1#3", status=Status.IN_PROGRESS)
    rows = list(action_rows("t", "name", document, [Following("t", "1", status=Status.DONE), kept]))
    assert [(row.action.node, row.verb_class) for row in rows] == [
        ("1", "invites"),
        ("1", "requests"),
        ("1", "urges"),
        ("2", "requests"),
    ]
    assert rows[3].action.what == "requests the secretariat to count the herons as soon as possible."
    assert [row.kept.status for row in rows] == [
        Status.DONE,
        Status.OPEN,
        Status.IN_PROGRESS,
        Status.OPEN,
    ]
    assert [row.kept.node for row in rows] == ["1", "1#2", "1#3", "2"]


def test_what_is_kept_of_a_place_that_asks_for_nothing_any_more_is_not_lost(document):
    kept = (
        Following("t", "d/4.", remark="ours"),
        Following("t", "gone", status=Status.IN_PROGRESS),
        Following("t", "left"),
    )
    rows = list(action_rows("t", "name", document, kept))
    assert nodes(rows)[-2:] == ["d/4.", "gone"]
    assert rows[-2].action.what == "Takes note of the report on rivers."
    assert rows[-1].action.addressees == ()


@pytest.mark.parametrize(
    ("wanted", "words", "found"),
    [
        ({}, "", ["d/1.", "d/2.", "d/3./(a)", "d/3./(b)"]),
        ({"addressee": "global_mechanism"}, "", ["d/1."]),
        ({"verb": "encourages"}, "", ["d/3./(a)", "d/3./(b)"]),
        ({"verb": "encourages", "owner": "Wei"}, "", ["d/3./(a)"]),
        ({"status": "done"}, "", ["d/2."]),
        ({"role": ""}, "herons", ["d/3./(a)", "d/3./(b)"]),
        ({}, "HERONS count", ["d/3./(b)"]),
        ({"deadline": ""}, "session", []),
    ],
)
def test_rows_are_narrowed_by_facets_and_words(rows, wanted, words, found):
    assert nodes(narrowed(rows, wanted, words)) == found


def test_choices_count_every_row_that_has_the_value(rows):
    assert dict(choices(rows, "addressee")) == {
        "developed_parties": 1,
        "global_mechanism": 1,
        "parties": 2,
        "secretariat": 1,
    }
    assert choices(rows, "verb") == (("requests", 1), ("encourages", 2), ("invites", 1))
    assert choices(rows, "status") == (("open", 3), ("done", 1))
    assert choices(rows, "role") == (("ministry", 1), ("", 3))


@pytest.mark.parametrize("facet", FACETS)
def test_groups_leave_no_row_out(rows, facet):
    groups = grouped(rows, facet)
    assert {node for group in groups for node in nodes(group.rows)} == set(nodes(rows))
    assert all(group.rows for group in groups)


def test_a_request_to_two_stands_under_both(rows):
    by = {group.value: nodes(group.rows) for group in grouped(rows, "addressee")}
    assert by["secretariat"] == by["global_mechanism"] == ["d/1."]


def test_rows_are_put_in_order_by_a_column_and_stay_as_told_where_alike(rows):
    assert nodes(ordered(rows, "verb")) == ["d/1.", "d/3./(a)", "d/3./(b)", "d/2."]
    assert nodes(ordered(rows, "status", backwards=True))[0] == "d/2."
    assert nodes(ordered(rows, "source")) == nodes(rows)
    assert nodes(ordered(rows, "session"))[0] == "d/2."


def test_sessions_are_ordered_by_their_number(document):
    kept = (Following("t", "d/1.", session="COP10"), Following("t", "d/2.", session="COP9"))
    rows = tuple(action_rows("t", "name", document, kept))
    assert [value for value, _ in choices(rows, "session")] == ["COP9", "COP10", ""]


def test_an_identity_is_named_in_the_language_asked_for():
    assert name_of("secretariat", "zh") == "秘书处"
    assert name_of("secretariat", "en").lower() == "secretariat"
    assert name_of("the friends of the river", "en") == "the friends of the river"
    assert name_of("", "en") == ""
