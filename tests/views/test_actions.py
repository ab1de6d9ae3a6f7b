"""The overview of requested actions: one row per request, as the command line has it."""

import json

import pytest

from desktop.terms.clause import Addressee, Clause, Deadline
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision
from desktop.views.actions import action_json, actions, grouped, groups

SECRETARIAT, PARTIES = Addressee("the secretariat", "secretariat"), Addressee("Parties", "parties")


def asking(verb, strength, *who, due=()):
    return Clause(verb=verb, strength=strength, addressees=who, deadlines=tuple(Deadline(d, d) for d in due))


def op(number, words, clause, **fields):
    return Provision(f"4/op/{number}", Kind.OPERATIVE, words, f"{number}.", "4", clause=clause, **fields)


@pytest.fixture
def document():
    return Document(
        "en",
        Masthead(symbol="MPC/COP(3)/12"),
        (
            Provision("doc", Kind.DOCUMENT, "", parent="doc"),
            Provision("4", Kind.DECISION, "High meadows", "Decision 4/COP.3", "doc"),
            op(1, "Requests the secretariat:", asking("Requests", 7, SECRETARIAT, due=["COP4"]), page=2),
            Provision("4/op/1/a", Kind.SUBPARAGRAPH, "To mow late;", "(a)", "4/op/1", 1, 2),
            Provision("4/op/1/b", Kind.SUBPARAGRAPH, "To report;", "(b)", "4/op/1", 1, 3),
            op(2, "Invites Parties and the secretariat to help;", asking("Invites", 3, PARTIES, SECRETARIAT)),
            op(3, "Takes note of the report.", asking("Takes note", 2)),
        ),
    )


def test_a_chapeau_gives_one_action_for_each_item_below_it(document):
    rows = list(actions(document))
    assert [row.node for row in rows] == ["4/op/1/a", "4/op/1/b", "4/op/2"]
    assert rows[0].what == "Requests the secretariat: To mow late;"
    assert [row.page for row in rows] == [2, 3, None]


def test_an_item_inherits_who_is_asked_with_what_strength_by_when(document):
    item = next(actions(document))
    assert (item.verb, item.strength, item.addressees) == ("Requests", 7, (SECRETARIAT,))
    assert [deadline.session for deadline in item.deadlines] == ["COP4"]


def test_a_source_is_cited_by_number_and_labels(document):
    assert [row.source for row in actions(document)] == ["4/COP.3, 1(a)", "4/COP.3, 1(b)", "4/COP.3, 2"]


def test_the_json_holds_what_the_contract_says_and_nothing_else(document):
    shown = json.loads(json.dumps(action_json(next(actions(document)))))
    assert shown == {
        "node": "4/op/1/a",
        "request": 1,
        "source": "4/COP.3, 1(a)",
        "addressees": [{"text": "the secretariat", "id": "secretariat"}],
        "verb": "Requests",
        "strength": 7,
        "what": "Requests the secretariat: To mow late;",
        "deadlines": [{"text": "COP4", "session": "COP4", "date": None}],
        "conditions": [],
        "qualifiers": [],
    }


def test_actions_are_put_in_order_by_what_is_asked_for(document):
    rows = list(actions(document))
    assert [row.node for row in grouped(rows, "addressee")] == ["4/op/2", "4/op/1/a", "4/op/1/b"]
    assert [row.node for row in grouped(rows, "verb")] == ["4/op/1/a", "4/op/1/b", "4/op/2"]
    assert [row.node for row in grouped(rows, "deadline")][-1] == "4/op/2"
    assert grouped(rows, None) == rows


def test_an_action_with_two_addressees_stands_in_both_groups(document):
    found = groups(actions(document), "addressee")
    assert [(name, len(rows)) for name, rows in found] == [("the secretariat", 3), ("Parties", 1)]
    assert [name for name, _ in groups(actions(document), "deadline")] == ["COP4"]
    assert [name for name, _ in groups(actions(document), "verb")] == ["Requests", "Invites"]
