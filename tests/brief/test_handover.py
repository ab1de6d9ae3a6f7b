"""What the hand-over note tells the next on the post."""

from __future__ import annotations

from dataclasses import replace

from desktop.brief import compose
from desktop.brief.kinds import Papers, composed
from desktop.brief.labels import labels
from desktop.terms.annotation import Anchor, Note, NoteKind, Position, Reply, Stance, Tier
from desktop.terms.brief import BriefKind, Para, Wishes
from desktop.terms.step import finish
from desktop.terms.surviving import LedgerRow, Outcome, Station, Survival

ALL = Wishes(tuple(Tier), date="2025-11-20", language="en", kind=BriefKind.HANDOVER)


def position(node, text, stance, time="2025-09-02", party="", on="t1"):
    form = Position(party, stance, time=time)
    return Note(f"{on}{node}{text[:9]}{time}", Anchor(on, node), NoteKind.POSITION, text, form=form)


def section(brief, key):
    title = labels(brief.language)(key)
    return next(one for one in brief.sections if one.title == title)


def ways(brief):
    return [p.text for p in section(brief, "handover.positions").content if p.style == "List Bullet"]


def gist(brief):
    return "\n".join(p.text for p in brief.sections[0].content)


def test_a_fallback_is_no_step_on_the_way(sample):
    red = position("4/op/3", "Never.", Stance.RED_LINE)
    fallback = position("4/op/3", "As appropriate.", Stance.FALLBACK, "2025-09-03")
    told = ways(compose(replace(sample, notes=(red, fallback)), ALL))
    assert len(told) == 2
    assert not any("→" in one for one in told)


def test_the_same_said_twice_is_told_once(sample):
    notes = [position("4/op/3", "Never.", Stance.OPPOSE, f"2025-09-0{day}", "Country B") for day in (2, 3)]
    (way,) = ways(compose(replace(sample, notes=tuple(notes)), ALL))
    assert way.count("Never.") == 1


def test_the_first_page_says_who_moved(sample):
    notes = (
        position("4/op/3", "No.", Stance.OPPOSE, "2025-09-02", "Country B"),
        position("4/op/3", "Yes.", Stance.SUPPORT, "2025-09-05", "Country B"),
        position("4/op/4", "Yes.", Stance.SUPPORT),
    )
    told = gist(compose(replace(sample, notes=notes), ALL))
    assert "Country B (oppose → support)" in told
    assert "paragraph 4:" not in told


def test_a_question_stands_with_the_answers_so_far(sample):
    asked = Note(
        "q", Anchor("t1", "4/op/3"), NoteKind.QUESTION, "Who pays?", replies=(Reply("r", "B", "The budget."),)
    )
    table = section(compose(replace(sample, notes=(asked,)), ALL), "report.questions").content[0]
    assert "The budget." in "\n".join(p.text for row in table.rows for cell in row for p in cell)


def test_what_was_said_of_an_older_draft_follows_the_ledger_to_its_paragraph(sample):
    old = position("L.4/op/2", "No.", Stance.OPPOSE, party="Country B", on="t9")
    new = position("4/op/3", "Perhaps.", Stance.FLEXIBLE, "2025-09-05", "Country B")
    entry = replace(sample.draft_entry, id="t9")
    before = replace(
        sample, decision=sample.comparison.a, comparison=None, notes=(old,), entry=entry, draft_entry=None
    )
    station = Station(sample.entry.id, Survival.REWORDED, "4/op/3")
    row = LedgerRow(old, "Country B", "words", (station,), Outcome.PARTLY)
    papers = Papers((replace(sample, notes=(new,)),), before=(before,), ledger=(row,))
    (way,) = ways(finish(composed(papers, ALL)))
    assert way.index("oppose") < way.index("flexible")


def test_what_is_not_told_as_changed_is_said_to_stand_as_in_the_draft(sample):
    told = section(compose(sample, ALL), "handover.origins").content[-1]
    assert isinstance(told, Para)
    assert "MPC/COP(3)/L.4" in told.text
