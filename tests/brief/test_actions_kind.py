"""The actions brief: a table for every addressee, in the order of what one would do with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.brief.kinds import Papers, composed
from desktop.brief.kinds.actions import wanted
from desktop.brief.labels import labels
from desktop.terms.annotation import Tier
from desktop.terms.brief import BriefKind, Grid, Wishes
from desktop.terms.following import Following, Status
from desktop.terms.step import finish
from desktop.views.following import action_rows

WORDS = labels("en")
ALL = Wishes(tuple(Tier), date="2025-11-20", language="en", kind=BriefKind.ACTIONS)


@pytest.fixture
def papers(sample):
    rows = tuple(action_rows("t1", "4/COP.3", sample.decision, ()))
    shelf = {"t1": (sample.entry, sample.decision)}
    return Papers((sample,), rows=rows, shelf=shelf)


def made(papers, **wishes):
    return finish(composed(papers, replace(ALL, **wishes)))


def tables(brief):
    return {
        one.title: part
        for one in brief.sections
        if one.wide
        for part in one.content
        if isinstance(part, Grid)
    }


def said(cell):
    return " ".join(para.text for para in cell)


def column(grid, key):
    heads = [said(cell) for cell in grid.rows[0]]
    return [said(row[heads.index(WORDS(key))]) for row in grid.rows[1:]]


def test_every_addressee_has_a_table_and_the_first_page_says_how_much_it_holds(papers):
    brief = made(papers)
    glance = next(part for part in brief.sections[0].content if isinstance(part, Grid))
    counts = {said(row[0]): int(said(row[1])) for row in glance.rows[1:]}
    assert len(counts) > 2
    assert counts == {name: len(grid.rows) - 1 for name, grid in tables(brief).items()}


def test_no_action_is_left_out(papers):
    places = {place for grid in tables(made(papers)).values() for place in column(grid, "sheet.source")}
    assert len(places) == len({row.action.node for row in papers.rows})


def test_what_is_due_stands_before_what_is_not(papers):
    nothing = WORDS("changes.nothing")
    for grid in tables(made(papers)).values():
        if WORDS("sheet.deadline") in [said(cell) for cell in grid.rows[0]]:
            due = [when == nothing for when in column(grid, "sheet.deadline")]
            assert due == sorted(due)


def test_a_column_that_would_say_nothing_is_left_out(papers):
    for grid in tables(made(papers)).values():
        heads = [said(cell) for cell in grid.rows[0]]
        assert WORDS("sheet.status") not in heads
        assert len(heads) == len(grid.widths)
        for key in ("sheet.deadline", "sheet.condition"):
            if WORDS(key) in heads:
                assert set(column(grid, key)) != {WORDS("changes.nothing")}


def test_what_is_done_goes_to_the_foot_of_its_table(papers):
    first = papers.rows[0]
    done = replace(first, kept=Following("t1", first.action.key, status=Status.DONE))
    brief = made(replace(papers, rows=(done, *papers.rows[1:])))
    grid = next(g for g in tables(brief).values() if WORDS("sheet.status") in map(said, g.rows[0]))
    assert WORDS("status.done") in column(grid, "sheet.status")[-1]


def test_a_brief_for_somebody_has_one_table_theirs(papers):
    whom = papers.rows[0].action.addressees[0].id
    brief = made(papers, whom=whom)
    (grid,) = tables(brief).values()
    assert len(grid.rows) - 1 == len(wanted(papers.rows, whom))
    assert WORDS("sheet.who") in map(said, grid.rows[0])


def test_a_brief_for_somebody_who_is_asked_nothing_says_so(papers):
    brief = made(papers, whom="nobody at all")
    assert "nobody at all" in brief.sections[0].content[0].text
    assert not tables(brief)
