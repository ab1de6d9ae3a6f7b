"""What the delegation brief puts where, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.brief import compose
from desktop.brief.asks import asked
from desktop.brief.kinds import Papers, composed
from desktop.brief.labels import labels
from desktop.clauses import spell_out
from desktop.reading.plain import read_plain
from desktop.structure import structure
from desktop.terms.annotation import Anchor, Note, NoteKind, Position, Stance, Task, Tier
from desktop.terms.brief import BriefKind, Para, Wishes
from desktop.terms.step import finish

ALL = Wishes(tuple(Tier), date="2025-11-20", language="en", kind=BriefKind.DELEGATION)


def note(node, text, form=None, kind=NoteKind.POSITION, **more):
    made = {"author": "A. Delegate", "tier": Tier.DELEGATION, "created": "2025-09-01T00:00:00Z", **more}
    return Note(f"{node}{text[:12]}", Anchor("t1", node), kind, text, form=form, **made)


def section(brief, key):
    title = labels(brief.language)(key)
    return next((one for one in brief.sections if one.title == title), None)


def said(part):
    found = part.content if part else ()
    cells = (p for one in found if not isinstance(one, Para) for row in one.rows for c in row for p in c)
    return "\n".join(p.text for p in (*(one for one in found if isinstance(one, Para)), *cells))


NOTES = (
    note("4/op/3", "No new reports; none at all. Ever.", Position("", Stance.RED_LINE)),
    note("4/op/3", "As appropriate.", Position("", Stance.FALLBACK)),
    note("4/op/3", "Too weak.", Position("Country B", Stance.OPPOSE, time="2025-09-02")),
    note("4/op/3", "Good now.", Position("Country B", Stance.SUPPORT, time="2025-09-05")),
    note("4/op/4", "Ask the ministry.", Task("2026-12-15"), NoteKind.TASK, assignee="B. Officer"),
    note("4/op/4", "Who pays?", None, NoteKind.QUESTION),
)


@pytest.fixture
def brief(sample):
    return compose(replace(sample, notes=NOTES), ALL)


def test_what_matters_stands_ahead_of_the_contents(brief):
    first = brief.sections[0]
    assert first.ahead
    assert first.title == labels("en")("gist.title")
    assert not any(one.ahead for one in brief.sections[1:])


def test_the_gist_tells_the_change_the_red_line_who_is_against_us_the_task_and_the_question(brief):
    told = said(brief.sections[0])
    assert "verb" in told
    assert "No new reports; none at all." in told
    assert "Country B (oppose → support)" in told
    assert "Ask the ministry (B. Officer, 15 December 2026)" in told
    assert told.endswith("Who pays?")


def test_a_party_that_says_what_we_say_is_not_told_to_be_against_us(sample):
    both = (NOTES[0], NOTES[2])
    told = said(compose(replace(sample, notes=both), ALL).sections[0])
    assert labels("en")("gist.differ") not in told


def test_a_red_line_and_its_fallback_stand_under_one_quotation(brief):
    held = section(brief, "delegation.held")
    assert [p.style for p in held.content].count("Quote") == 1
    assert said(held).index("No new reports") < said(held).index("As appropriate.")


def test_a_note_does_not_repeat_the_tier_that_stands_on_every_page(sample):
    wider = note("4/op/4", "For all to see.", Position("", Stance.SUPPORT), tier=Tier.PUBLIC)
    brief = compose(replace(sample, notes=(*NOTES, wider)), ALL)
    told = "\n".join(said(one) for one in brief.sections)
    assert labels("en")("tier.delegation") not in told
    assert labels("en")("tier.public") in told


def test_the_paragraph_table_tells_the_way_of_a_party_and_its_last_words(brief):
    told = said(section(brief, "delegation.paragraphs"))
    assert "Country B, oppose → support: Good now." in told
    assert "Too weak." not in told


def test_talking_points_stand_in_the_order_of_the_text(sample):
    later = note("4/op/4", "Yes.", Position("", Stance.SUPPORT))
    tagged = note("4/op/4", "Thank the chair. Then stop.", tags=("talking point",))
    points = said(
        section(compose(replace(sample, notes=(later, tagged, NOTES[0])), ALL), "delegation.points")
    )
    assert points.index("none at all.") < points.index("Thank the chair. Then stop.") < points.index("Yes.")


LIST = b"""Decision 6/COP.9

The Conference of the Parties,

1. Requests the secretariat:

(a) To mow the meadows;

(b) To count the springs;

(c) To mend the fences;

2. Also requests the secretariat to rest."""


def test_sub_paragraphs_that_follow_on_each_other_are_named_by_the_first_and_the_last():
    document = spell_out(structure(finish(read_plain(LIST, "text"))))
    _, table, *_ = asked(document, labels("en"))
    assert table.rows[1][1][0].text == "1 (a)\u2013(c); 2"


def test_over_several_decisions_one_gist_names_those_we_have_notes_on(sample):
    papers = Papers((replace(sample, notes=NOTES), replace(sample, notes=())))
    brief = finish(composed(papers, ALL))
    assert [one.ahead for one in brief.sections].count(True) == 1
    told = said(brief.sections[0])
    assert told.startswith("2 decisions. Our notes are on: ")
    assert "4/COP.3.\n" in told


def test_a_brief_in_another_language_than_the_text_names_the_decision_by_its_number(sample):
    other = "zh" if sample.decision.language == "en" else "en"
    assert compose(sample, replace(ALL, language=other)).title == "4/COP.3"
