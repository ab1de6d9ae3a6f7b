"""What a change means."""

from __future__ import annotations

import pytest

from desktop.compare.meaning import meaning
from desktop.compare.rewording import edits
from desktop.terms.clause import Clause, Deadline
from desktop.terms.provision import Kind, Provision


def paragraph(text, **clause):
    return Provision("n", Kind.OPERATIVE, text, "1.", clause=Clause(**clause))


def of(a, b):
    return meaning(a, b, edits(a.text, b.text))


def test_a_weaker_verb_is_told_as_weaker():
    a = paragraph("敦促缔约方采取行动", verb="敦促", verb_class="urges", strength=6)
    b = paragraph("鼓励缔约方采取行动", verb="鼓励", verb_class="encourages", strength=4)
    assert of(a, b) == (("verb",), "weaker")
    assert of(b, a) == (("verb",), "stronger")


def test_a_qualifier_put_in_makes_a_text_weaker():
    a = paragraph("Requests Parties to report", verb="Requests", strength=7)
    b = paragraph(
        "Requests Parties, as appropriate, to report",
        verb="Requests",
        strength=7,
        qualifiers=("as appropriate",),
    )
    assert of(a, b) == (("qualifier",), "weaker")


def test_also_and_further_are_editorial():
    a = paragraph("Invites Parties to act", verb="Invites", verb_class="invites", strength=3)
    b = paragraph("Also invites Parties to act", verb="Also invites", verb_class="invites", strength=3)
    assert of(a, b) == (("editorial",), None)


def test_a_later_deadline_is_weaker():
    a = paragraph("report by its fifth session", deadlines=(Deadline("its fifth session", "COP5"),))
    b = paragraph("report by its sixth session", deadlines=(Deadline("its sixth session", "COP6"),))
    assert of(a, b) == (("deadline",), "weaker")


def test_another_addressee_is_told():
    from desktop.terms.clause import Addressee

    a = paragraph("请秘书处提交报告", addressees=(Addressee("秘书处"),))
    b = paragraph("请全球机制提交报告", addressees=(Addressee("全球机制"),))
    assert of(a, b)[0] == ("addressee",)


@pytest.mark.parametrize(
    ("a", "b", "kinds", "direction"),
    [
        ("加强国家一级协调", "加强国家一级的协调", ("editorial",), None),
        ("the soil and water", "the soil, and water", ("editorial",), None),
        ("the country reports", "the countries reports", ("editorial",), None),
        ("请所有缔约方报告", "请相关缔约方报告", ("scope",), "weaker"),
        ("有关组织的报告", "相关组织的报告", ("scope",), None),
        ("Parties should report", "Parties shall report", ("verb",), "stronger"),
        ("各方应报告", "各方可报告", ("verb",), "weaker"),
        ("发展可持续管理", "发展持续管理", ("term",), None),
        ("不同的方法", "相同的方法", ("term",), None),
        ("Parties may not report", "Parties may report", ("negation",), None),
        ("a budget of 10 million dollars", "a budget of 12 million dollars", ("amount",), "stronger"),
        ("拨款40万欧元", "拨款25万欧元", ("amount",), "weaker"),
        ("to report by 2025", "to report by 2026", ("deadline",), None),
        ("decision 3/COP.8", "decision 3/COP.9", ("reference",), None),
        ("as in paragraph 5 above", "as in paragraph 7 above", ("reference",), None),
        ("the framework has", "the framework¹ has", ("reference",), None),
        ("the 12 stations", "the 14 stations", ("number",), None),
        ("近三分之一的牧场", "约四分之一的牧场", ("number",), None),
        ("[all] stations", "stations", ("bracket",), None),
        ("act [without delay]", "act without delay", ("bracket",), None),
        ("the herders of the valley", "the herders and hunters of the valley", ("scope",), None),
        ("land degradation here", "desertification here", ("term",), None),
    ],
)
def test_the_words_of_an_edit_tell_what_it_means(a, b, kinds, direction):
    assert of(paragraph(a), paragraph(b)) == (kinds, direction)


@pytest.mark.parametrize(
    ("a", "b", "kinds"),
    [
        ("mobilize at least $5 million for springs", "mobilize up to $5 million for springs", ("amount",)),
        ("provide at least 5 troughs", "provide at most 5 troughs", ("amount",)),
        ("provide at least five troughs", "provide up to five troughs", ("amount",)),
        ("provide 5 troughs", "provide no more than 5 troughs", ("amount",)),
        ("be open for at least part of the year", "be open for more than part of the year", ("qualifier",)),
        ("fournir au moins 5 abreuvoirs", "fournir jusqu’à 5 abreuvoirs", ("amount",)),
        ("提供至少5个水槽", "提供最多5个水槽", ("amount",)),
        ("предоставить не менее 5 поилок", "предоставить не более 5 поилок", ("amount",)),
    ],
)
def test_how_far_a_number_holds_is_told_with_the_number(a, b, kinds):
    assert of(paragraph(a), paragraph(b))[0] == kinds


def test_more_and_less_of_no_number_are_words_like_any_other():
    assert of(paragraph("a report on more ground"), paragraph("a report on other ground"))[0] != ("amount",)
