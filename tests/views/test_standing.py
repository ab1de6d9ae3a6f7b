import pytest

from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision
from desktop.views.standing import Standing, standing

DOCUMENT = Document(
    "en",
    Masthead(),
    (
        Provision("doc", Kind.DOCUMENT, "", "", "doc"),
        Provision("7", Kind.DECISION, "Pastures", "Decision 7/COP.3", "doc"),
        Provision("7/pre/1", Kind.PREAMBULAR, "Recalling,", "", "7"),
        Provision("7/pre/2", Kind.PREAMBULAR, "Noting,", "", "7"),
        Provision("7/op/4", Kind.OPERATIVE, "Requests:", "4.", "7"),
        Provision("7/op/4/b", Kind.SUBPARAGRAPH, "To report;", "(b)", "7/op/4", 1),
        Provision("7/op/4/b/i", Kind.SUBPARAGRAPH, "Yearly;", "(i)", "7/op/4/b", 2),
    ),
)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ("7", Standing("7/COP.3", Kind.DECISION, "")),
        ("7/pre/2", Standing("7/COP.3", Kind.PREAMBULAR, "2")),
        ("7/op/4", Standing("7/COP.3", Kind.OPERATIVE, "4")),
        ("7/op/4/b", Standing("7/COP.3", Kind.OPERATIVE, "4(b)")),
        ("7/op/4/b/i", Standing("7/COP.3", Kind.OPERATIVE, "4(b)(i)")),
        ("doc", Standing("", Kind.DOCUMENT, "")),
    ],
)
def test_a_provision_is_named_by_its_decision_its_kind_and_its_labels(node, expected):
    assert standing(DOCUMENT, node) == expected


def test_what_is_no_longer_there_stands_under_its_old_id():
    assert standing(DOCUMENT, "7/op/9") == Standing("", Kind.DOCUMENT, "7/op/9")
