"""What each kind of brief says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.brief import compose
from desktop.brief.kinds import Papers, composed
from desktop.brief.kinds.amended import amended, together
from desktop.brief.labels import labels
from desktop.terms.annotation import (
    Amendment,
    Anchor,
    Heard,
    Note,
    NoteKind,
    Position,
    Reply,
    Stance,
    Task,
    Tier,
    TranslationQuery,
)
from desktop.terms.brief import BriefKind, Chart, Grid, Mark, Para, Wishes
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish

ALL = Wishes(tuple(Tier), author="Delegation", date="2025-11-20", language="en")


def note(node, kind, text, form=None, **more):
    return Note(
        f"{node}{text[:9]}",
        Anchor("t1", node),
        kind,
        text,
        "A. Delegate",
        form=form,
        **{"tier": Tier.PUBLIC, **more},
    )


POSITIONS = (
    note("4/op/3", NoteKind.POSITION, "We back it. It is cheap.", Position("", Stance.SUPPORT)),
    note("4/op/3", NoteKind.POSITION, "Never more reports.", Position("", Stance.RED_LINE)),
    note("4/op/3", NoteKind.POSITION, "Else as appropriate.", Position("", Stance.FALLBACK)),
    note(
        "4/op/3",
        NoteKind.POSITION,
        "Too dear.",
        Position("Country B", Stance.OPPOSE, Heard.PLENARY, "2025-09-02"),
    ),
    note("4/op/4", NoteKind.POSITION, "Well, yes.", Position("Country B", Stance.FLEXIBLE)),
)


@pytest.fixture
def matter(sample):
    return replace(sample, notes=POSITIONS)


def made(matter, kind, **wishes):
    return compose(matter, replace(ALL, kind=kind, **wishes))


def section(brief, key):
    title = labels(brief.language)(key)
    return next((one for one in brief.sections if one.title == title), None)


def paras(part):
    if isinstance(part, Para):
        return [part]
    if isinstance(part, Chart):
        return []
    return [para for row in part.rows for cell in row for para in cell]


def said(one):
    parts = one.content if one else ()
    return "\n".join(para.text for part in parts for para in paras(part))


def words(brief):
    return "\n".join(said(one) for one in brief.sections)


def test_our_red_lines_and_fallbacks_stand_apart_from_our_line(matter):
    brief = made(matter, BriefKind.DELEGATION)
    assert "We back it." in said(section(brief, "delegation.line"))
    assert "Never more reports." not in said(section(brief, "delegation.line"))
    assert "Never more reports." in said(section(brief, "delegation.held"))
    assert "Else as appropriate." in said(section(brief, "delegation.held"))


def test_what_others_say_stands_under_their_name_with_stance_and_place(matter):
    others = said(section(made(matter, BriefKind.DELEGATION), "delegation.others"))
    for told in ("Country B", "Too dear.", "oppose", "in plenary, 2 September 2025"):
        assert told in others
    assert "We back it." not in others


def test_a_party_that_is_named_as_ours_is_ours(matter):
    brief = made(matter, BriefKind.DELEGATION, party="country b")
    assert "Too dear." in said(section(brief, "delegation.line"))
    assert section(brief, "delegation.others") is None


def test_a_fallback_is_no_talking_point(matter):
    points = said(section(made(matter, BriefKind.DELEGATION), "delegation.points"))
    assert "We back it." in points
    assert "It is cheap." not in points  # the first sentence is enough to speak from
    assert "Else as appropriate." not in points


def test_a_note_tagged_as_a_talking_point_is_told_whole(matter):
    tagged = note("4/op/5", NoteKind.COMMENT, "Thank the chair. Then stop.", tags=("发言要点",))
    brief = made(replace(matter, notes=(tagged,)), BriefKind.DELEGATION)
    assert "Thank the chair. Then stop." in said(section(brief, "delegation.points"))


def test_positions_are_drawn_paragraph_by_paragraph_and_told_in_words(matter):
    ours = note("4/op/4", NoteKind.POSITION, "By all means.", Position("", Stance.SUPPORT))
    matter = replace(matter, notes=(*matter.notes, ours))
    charts = [
        p
        for p in section(made(matter, BriefKind.DELEGATION), "delegation.others").content
        if isinstance(p, Chart)
    ]
    assert charts[0].labels == ("3", "4")
    assert all(len(numbers) == 2 for _, numbers in charts[0].series)
    assert "oppose 1" in charts[0].told


def test_the_answers_to_a_note_stand_under_it(matter):
    asked = note(
        "4/op/5",
        NoteKind.QUESTION,
        "Who pays for it?",
        replies=(Reply("r", "B. Officer", "The core budget."),),
    )
    brief = made(replace(matter, notes=(asked,)), BriefKind.DELEGATION)
    assert "The core budget." in said(section(brief, "delegation.notes"))


def test_the_paragraph_table_lies_on_wide_pages_and_names_its_text(matter):
    table = section(made(matter, BriefKind.DELEGATION), "delegation.paragraphs")
    assert table.wide
    assert "4/COP.3" in table.content[0].rows[0][1][0].text


def test_a_brief_narrowed_to_a_paragraph_says_nothing_of_others(matter):
    only = frozenset({"4/op/4"})
    brief = made(replace(matter, only=only, comparison=None), BriefKind.DELEGATION)
    assert "Well, yes." in words(brief)
    assert "Too dear." not in words(brief)


def test_every_change_says_how_much_it_weighs(sample):
    grid = next(
        p for p in section(made(sample, BriefKind.COMPARISON), "changes.all").content if isinstance(p, Grid)
    )
    told = [[para.text for para in row[2]] for row in grid.rows[1:]]
    weights = {labels("en")(f"weight.{word}") for word in ("high", "medium", "low")}
    assert {lines[-1] for lines in told} >= weights  # one that weighs nothing is told by its meaning alone
    assert all(len(set(lines)) == len(lines) for lines in told)


def test_the_number_map_pairs_the_old_numbers_with_the_new(sample):
    grid = section(made(sample, BriefKind.COMPARISON), "comparison.numbers").content[0]
    (_, *old), (_, *new) = ([cell[0].text for cell in row] for row in grid.rows)
    assert dict(zip(old, new, strict=True)) == sample.comparison.numbers


def test_a_comparison_brief_shows_no_note_and_bears_no_tier_of_one(sample):
    brief = made(sample, BriefKind.COMPARISON)
    assert brief.tier is Tier.PUBLIC
    assert not [n for n in sample.notes if n.text in words(brief)]


def test_a_translation_sheet_shows_queries_with_their_renderings_and_answer(sample):
    form = TranslationQuery("springs", (("fr", "sources"),), answer="as in the preamble")
    query = note("4/op/4", NoteKind.TRANSLATION, "Which word?", form)
    brief = made(replace(sample, notes=(query,)), BriefKind.TRANSLATION)
    sheet = section(brief, "translation.sheet")
    assert brief.wide
    for told in ("springs", "French: sources", "as in the preamble"):
        assert told in said(sheet)


def test_an_amendment_is_submitted_as_a_tracked_change_in_its_whole_paragraph(sample):
    node = "4/op/4"
    text = sample.decision.by_id[node].text
    ours = replace(
        note(node, NoteKind.AMENDMENT, "WHOLLY NEW", Amendment(text[:6])),
        anchor=Anchor("t1", node, text[:6], 0, 6),
    )
    brief = made(replace(sample, notes=(ours,)), BriefKind.SUBMISSION)
    quoted = next(p for p in section(brief, "submission.amendments").content if p.source)
    assert "WHOLLY NEW" in "".join(run.text for run in quoted.runs if run.mark is Mark.PROPOSED_IN)
    kept = "".join(run.text for run in quoted.runs if run.mark not in {Mark.PROPOSED_IN, Mark.QUIET})
    assert kept == text


def test_what_others_propose_is_not_submitted_by_us(sample):
    theirs = note("4/op/4", NoteKind.AMENDMENT, "Something else entirely", Amendment("", "Country B"))
    brief = made(replace(sample, notes=(theirs,)), BriefKind.SUBMISSION)
    assert "Something else entirely" not in words(brief)
    assert section(brief, "submission.amendments") is None


def test_positions_are_told_as_they_moved(sample):
    first = note("4/op/3", NoteKind.POSITION, "No.", Position("Country B", Stance.OPPOSE, time="2025-09-02"))
    later = note(
        "4/op/3", NoteKind.POSITION, "Perhaps.", Position("Country B", Stance.FLEXIBLE, time="2025-09-05")
    )
    told = said(
        section(made(replace(sample, notes=(later, first)), BriefKind.HANDOVER), "handover.positions")
    )
    assert told.index("oppose") < told.index("flexible")


def test_tasks_stand_with_owner_and_day_and_those_done_do_not(sample):
    todo = note("4/op/3", NoteKind.TASK, "Ask the ministry.", Task("2026-12-15"), assignee="B. Officer")
    done = note("4/op/3", NoteKind.TASK, "Book the room.", state="resolved")
    told = said(section(made(replace(sample, notes=(todo, done)), BriefKind.HANDOVER), "handover.tasks"))
    assert "B. Officer" in told
    assert "15 December 2026" in told
    assert "Book the room." not in told


@pytest.mark.parametrize("kind", tuple(BriefKind))
def test_every_kind_has_its_name_its_sources_and_every_quotation_its_source(matter, kind):
    brief = made(matter, kind)
    assert brief.named == labels("en")(f"brief.{kind}")
    handed_in = kind is BriefKind.SUBMISSION  # what is handed in says nothing of our own files
    assert (brief.sections[-1].title == labels("en")("section.sources")) is not handed_in
    quotes = [p for one in brief.sections for part in one.content for p in paras(part) if p.style == "Quote"]
    assert all(p.source for p in quotes)


@pytest.mark.parametrize("kind", tuple(BriefKind))
def test_no_kind_shows_a_note_of_a_tier_that_was_not_asked_for(sample, kind):
    kinds = [(k, f) for k in NoteKind for f in (None,)] + [
        (NoteKind.POSITION, Position("Country B", Stance.OPPOSE))
    ]
    secret = tuple(note("4/op/3", k, f"CANARY {n}", f, tier=Tier.PERSONAL) for n, (k, f) in enumerate(kinds))
    brief = made(replace(sample, notes=secret), kind, tiers=(Tier.PUBLIC, Tier.DELEGATION))
    assert "CANARY" not in words(brief)
    assert brief.tier is Tier.PUBLIC


@pytest.mark.parametrize("kind", tuple(BriefKind))
def test_of_several_decisions_each_has_its_place(sample, kind):
    second = replace(sample, notes=())
    brief = finish(composed(Papers((sample, second)), replace(ALL, kind=kind)))
    assert brief.sections
    assert {one.level for one in brief.sections} <= {1, 2}


@pytest.mark.parametrize("kind", tuple(BriefKind))
def test_no_kind_stumbles_over_a_text_that_is_nothing_but_its_root(sample, kind):
    empty = replace(sample.decision, provisions=sample.decision.provisions[:1])
    assert made(replace(sample, decision=empty, comparison=None, notes=()), kind).sections


TEXTS = st.text("abc de, ", min_size=1, max_size=40)


@settings(deadline=None, max_examples=80)
@given(TEXTS, TEXTS, st.data())
def test_an_amendment_laid_over_its_paragraph_keeps_the_old_words_and_gives_the_new(old, new, data):
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    provision = Provision("1", Kind.OPERATIVE, old)
    on = replace(note("1", NoteKind.AMENDMENT, new), anchor=Anchor("t1", "1", old[start:end], start, end))
    for runs in (amended(on, provision, tracked=True), together([on], provision, tracked=True)):
        assert "".join(r.text for r in runs if r.mark is not Mark.PROPOSED_IN) == old
        assert (
            "".join(r.text for r in runs if r.mark is not Mark.PROPOSED_OUT) == old[:start] + new + old[end:]
        )


def test_amendments_that_meet_are_shown_each_by_itself():
    provision = Provision("1", Kind.OPERATIVE, "Requests the secretariat to report")
    spans = ((0, 8), (4, 12))
    notes = [
        replace(note("1", NoteKind.AMENDMENT, "X"), anchor=Anchor("t1", "1", provision.text[a:b], a, b))
        for a, b in spans
    ]
    assert together(notes, provision) == ()


def test_a_submission_bears_no_tier_and_no_name_of_a_file(sample):
    ours = note("4/op/4", NoteKind.AMENDMENT, "Something else", tier=Tier.DELEGATION)
    brief = made(replace(sample, notes=(ours,)), BriefKind.SUBMISSION)
    assert brief.tier is Tier.PUBLIC
    assert labels("en")("cover.tier") not in dict(brief.facts)
    assert sample.entry.file not in words(brief)


def test_what_was_said_of_the_draft_leads_to_what_is_said_of_the_decision(sample):
    before = replace(
        note("L.4/op/2", NoteKind.POSITION, "No.", Position("Country B", Stance.OPPOSE, time="2025-09-02")),
        anchor=Anchor("t0", "L.4/op/2"),
    )
    after = note(
        "4/op/3", NoteKind.POSITION, "Perhaps.", Position("Country B", Stance.FLEXIBLE, time="2025-09-05")
    )
    draft = replace(
        sample, decision=sample.comparison.a, comparison=None, notes=(before,), entry=sample.draft_entry
    )
    papers = Papers((replace(sample, notes=(after,)),), before=(draft,))
    brief = finish(composed(papers, replace(ALL, kind=BriefKind.HANDOVER)))
    ways = [p.text for p in section(brief, "handover.positions").content if p.style == "List Bullet"]
    assert len(ways) == 1
    assert ways[0].index("oppose") < ways[0].index("flexible")


def test_of_many_decisions_those_we_do_not_amend_are_left_out_of_the_submission(sample):
    ours = note("4/op/4", NoteKind.AMENDMENT, "Something else")
    papers = Papers((replace(sample, notes=()), replace(sample, notes=(ours,))))
    brief = finish(composed(papers, replace(ALL, kind=BriefKind.SUBMISSION)))
    assert sum(one.level == 1 for one in brief.sections) == 1


def test_a_cover_names_a_few_of_many_decisions_and_counts_the_rest(sample):
    unnamed = replace(sample.decision, masthead=replace(sample.decision.masthead, symbol=""))
    brief = finish(
        composed(Papers((replace(sample, decision=unnamed),) * 9), replace(ALL, kind=BriefKind.REPORT))
    )
    assert brief.title == "9 decisions"
    assert brief.subtitle.endswith(labels("en")("river.more", n=3))
