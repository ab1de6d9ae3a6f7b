"""Did it survive? Proposals and positions over the later texts of an invented convention, with the evidence."""

from dataclasses import replace

import pytest

from desktop.clauses import spell_out
from desktop.terms.annotation import Amendment, Anchor, Note, NoteKind, Position, Stance
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision
from desktop.terms.surviving import Outcome, Survival
from desktop.views.ledger import ledger_json, ledger_row
from desktop.views.surviving import Later

OLD = "Requests the secretariat to prepare a report on high pastures for the third session"
NEW = "Requests the secretariat to prepare, by May, a detailed report on high pastures for the third session"
ZH, ZH_NEW = "请秘书处编写关于高山牧场的报告", "请秘书处在资源允许的情况下编写关于高山牧场的报告"


def document(*texts):
    root = Provision("doc", Kind.DOCUMENT, "", parent="doc")
    rows = (Provision(f"op/{n}", Kind.OPERATIVE, text, f"{n}.", "doc") for n, text in enumerate(texts, 1))
    return Document("en", Masthead(), (root, *rows))


def amendment(text, old=OLD, span=None, proposer=""):
    quote = old[slice(*span)] if span else ""
    at = Anchor("t", "op/1", quote, *(span or (None, None)))
    return Note("n", at, NoteKind.AMENDMENT, text, form=Amendment(quote or old, proposer))


def fate(note, *texts, old=OLD, nodes=("op/1",)):
    later = Later("later", document(*texts), nodes, frozenset((old,)))
    return ledger_row(note, document(old), [later])


@pytest.mark.parametrize(
    ("texts", "survival", "outcome"),
    [
        ([NEW], Survival.ADOPTED, Outcome.WON),
        ([f"Also {NEW[0].lower()}{NEW[1:]} of the Parties"], Survival.ADOPTED, Outcome.WON),
        ([NEW.replace(", by May, a detailed", "[, by May,] a [detailed]")], Survival.BRACKETED, Outcome.OPEN),
        ([f"[{NEW}]"], Survival.BRACKETED, Outcome.OPEN),
        ([OLD.replace("a report", "a detailed report")], Survival.REWORDED, Outcome.PARTLY),
        ([OLD], Survival.DROPPED, Outcome.LOST),
        ([OLD.replace("third", "fourth")], Survival.DROPPED, Outcome.LOST),
    ],
)
def test_what_became_of_a_proposed_amendment(texts, survival, outcome):
    row = fate(amendment(NEW), *texts)
    assert (row.survival, row.outcome) == (survival, outcome)
    station = row.stations[0]
    assert station.node == "op/1"
    assert station.quote in texts[0]


def test_an_amendment_to_some_words_is_looked_for_in_its_place():
    span = (OLD.index("a report"), OLD.index(" on high"))
    note = amendment("a detailed report", span=span, proposer="AU")
    assert fate(note, OLD.replace("a report", "a detailed report")).survival is Survival.ADOPTED
    assert fate(note, OLD.replace("a report", "a short report")).survival is Survival.DROPPED
    assert fate(note, OLD).party == "AU"


def test_words_to_leave_out_survive_where_they_are_gone():
    note = amendment(OLD.replace(" on high pastures", ""))
    assert fate(note, OLD.replace(" on high pastures", "")).survival is Survival.ADOPTED
    assert fate(note, OLD).survival is Survival.DROPPED


def test_chinese_needs_no_spaces():
    note = amendment(ZH_NEW, ZH)
    assert fate(note, ZH_NEW, old=ZH).survival is Survival.ADOPTED
    assert (
        fate(note, ZH_NEW.replace("在资源允许的情况下", "[在资源允许的情况下]"), old=ZH).survival
        is Survival.BRACKETED
    )
    assert (
        fate(note, ZH_NEW.replace("在资源允许的情况下", "在资源具备的情况下"), old=ZH).survival
        is Survival.REWORDED
    )
    assert fate(note, ZH, old=ZH).survival is Survival.DROPPED


def test_words_that_came_to_stand_elsewhere_have_moved():
    wanted = "within the resources that are available to it"
    note = amendment(f"{OLD}, {wanted}")
    row = fate(note, OLD, f"Decides that the secretariat shall work {wanted}")
    assert (row.survival, row.stations[0].node, row.stations[0].quote) == (Survival.MOVED, "op/2", wanted)


def test_a_paragraph_that_is_gone_is_said_to_be():
    row = fate(amendment(NEW), "Thanks the host", nodes=())
    assert (row.survival, row.stations[0].node, row.stations[0].why) == (
        Survival.DROPPED,
        None,
        "its paragraph is gone",
    )


def test_without_a_later_text_it_is_open():
    row = ledger_row(amendment(NEW), document(OLD), [])
    assert (row.survival, row.outcome) == (Survival.OPEN, Outcome.OPEN)


@pytest.mark.parametrize(
    ("stance", "text", "outcome"),
    [
        (Stance.SUPPORT, OLD, Outcome.WON),
        (Stance.SUPPORT, "Thanks the host of the third session", Outcome.LOST),
        (Stance.OPPOSE, OLD.replace(" on high pastures", ""), Outcome.WON),
        (Stance.OPPOSE, OLD, Outcome.LOST),
        (Stance.RED_LINE, OLD.replace("on high pastures", "[on high pastures]"), Outcome.OPEN),
        (Stance.FALLBACK, OLD, Outcome.OPEN),
    ],
)
def test_how_it_went_for_a_position(stance, text, outcome):
    start = OLD.index("on high pastures")
    at = Anchor("t", "op/1", "on high pastures", start, start + len("on high pastures"))
    note = Note("n", at, NoteKind.POSITION, "", form=Position("AU", stance))
    row = fate(note, text)
    assert row.outcome is outcome
    assert ledger_json([row], {})["ledger"][0]["outcome"] == outcome.value


EN = "Requests the secretariat to present a report on its high pastures to the third session, and to publish it"
HAN = "请秘书处编写关于高山牧场可持续管理的报告，供缔约方会议第三届会议审议"
OF_FORM = [
    (EN, EN.replace("its high", "the high")),
    (EN, EN.replace("session, and", "session and")),
    (EN, EN.replace("Requests", "Also requests")),
    (HAN, HAN.replace("牧场可持续", "牧场的可持续")),
    (HAN, HAN.replace("报告，供", "报告、供")),
]
OF_MATTER = [
    (EN, EN.replace("third", "fourth")),
    (EN, EN.replace("Requests", "Invites")),
    (EN, EN.replace("a report", "no report")),
    (EN, EN.replace("high pastures", "relevant high pastures")),
    (HAN, HAN.replace("请秘书处", "邀请秘书处")),
    (HAN, HAN.replace("第三届", "第四届")),
    (HAN, HAN.replace("报告", "报告草稿")),
]


def spelled(old, new, stance):
    """How a position on a whole paragraph of `old` went in `new`, both with their clauses spelled out."""
    before, after = (spell_out(replace(document(text), language=language(text))) for text in (old, new))
    note = Note("n", Anchor("t", "op/1"), NoteKind.POSITION, "", form=Position("AU", stance))
    return ledger_row(note, before, [Later("later", after, ("op/1",), frozenset((old,)))])


def language(text):
    return "en" if text.isascii() else "zh"


@pytest.mark.parametrize(("old", "new"), OF_FORM)
def test_words_whose_form_alone_changed_stand(old, new):
    wanted = {Stance.SUPPORT: Outcome.WON, Stance.OPPOSE: Outcome.LOST, Stance.RED_LINE: Outcome.LOST}
    for stance, outcome in wanted.items():
        row = spelled(old, new, stance)
        assert (row.survival, row.outcome) == (Survival.ADOPTED, outcome)
        assert row.stations[0].why == "only the wording changed"
        assert row.stations[0].quote == new


@pytest.mark.parametrize(("old", "new"), OF_MATTER)
def test_words_whose_meaning_changed_were_reworded(old, new):
    for stance in (Stance.SUPPORT, Stance.OPPOSE):
        row = spelled(old, new, stance)
        assert (row.survival, row.outcome) == (Survival.REWORDED, Outcome.PARTLY)


def test_words_in_brackets_stay_open_though_their_form_changed():
    row = spelled(f"[{EN}]", f"[{EN.replace('its', 'the')}]", Stance.SUPPORT)
    assert (row.survival, row.outcome) == (Survival.BRACKETED, Outcome.OPEN)


def test_a_change_of_form_makes_no_proposal_adopted():
    note = amendment(EN.replace("a report", "a detailed report"), EN)
    assert fate(note, EN.replace("its high", "the high"), old=EN).survival is Survival.DROPPED
