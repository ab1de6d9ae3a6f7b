"""What two languages of one paragraph say differently."""

from __future__ import annotations

from desktop.brief.beside.parted import partings
from desktop.terms.clause import NO_CLAUSE, Clause
from desktop.terms.provision import Kind, Provision


def paragraph(text, verb="", kind=""):
    clause = Clause(verb=verb, verb_class=kind) if verb else NO_CLAUSE
    return Provision("4/op/1", Kind.OPERATIVE, text, "1.", "4", clause=clause)


def found(one, other):
    return [(parting.what, parting.one, parting.other) for parting in partings(one, other)]


def test_a_request_that_became_an_invitation_is_told_with_both_verbs():
    one = paragraph("Requests the secretariat to report;", "Requests", "requests")
    other = paragraph("邀请秘书处报告；", "邀请", "invites")
    assert found(one, other) == [("verb", "Requests", "邀请")]


def test_verbs_of_one_kind_do_not_part():
    one = paragraph("Requests the secretariat to report;", "Requests", "requests")
    assert found(one, paragraph("又请秘书处报告；", "又请", "requests")) == []


def test_another_resolution_cited_is_told_from_both_sides():
    assert found(paragraph("Resolution 79/323, annex."), paragraph("第69/323号决议，附件。")) == [
        ("symbol", "79/323", "69/323")
    ]


def test_a_year_and_an_amount_that_one_side_lacks_are_told():
    one, other = paragraph("by 2031, for 1,250 herders"), paragraph("到2030年，1 250名牧民")
    assert found(one, other) == [("number", "2031", "2030")]


def test_numbers_that_may_be_spelled_out_do_not_part():
    assert found(paragraph("25 centres, 4,000 springs"), paragraph("二十五个中心，四千处泉水")) == []
