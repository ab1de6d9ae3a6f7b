"""What a paragraph asks of others after its first verb."""

import pytest

from desktop.clauses.further import further, verb_class
from desktop.terms.wording import LANGUAGES


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("zh", "注意到河流报告，并请秘书处统计苍鹭；", [("并请", "秘书处")]),
        ("zh", "请缔约方种植芦苇，鼓励私营部门参与；", []),
        ("zh", "请秘书处请求协助，并酌情合作；", []),
        ("zh", "授权主席开会；请秘书处准备文件，还请缔约方出席；", [("请", "秘书处"), ("还请", "缔约方")]),
        ("en", "Notes the report, and requests the secretariat to report;", [("requests", "secretariat")]),
        ("en", "Requests the secretariat to prepare a note that invites comments;", []),
        (
            "fr",
            "Prend note du rapport et prie le secrétariat de compter les hérons ;",
            [("prie", "secrétariat")],
        ),
        ("es", "Toma nota del informe y solicita a la secretaría que informe;", [("solicita", "secretaría")]),
    ],
)
def test_every_further_request_is_told_with_whom_it_asks(language, text, found):
    asked = [(clause.verb, clause.addressees[0].text) for _, clause in further(text, language)]
    assert asked == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_more_is_asked_where_nothing_is_said(language):
    assert list(further("", language)) == []


def test_a_verb_stands_on_its_rung_whatever_is_before_it():
    assert verb_class("并请", "zh") == "requests"
    assert verb_class("Strongly urges", "en") == "urges"
    assert verb_class("", "en") == ""
