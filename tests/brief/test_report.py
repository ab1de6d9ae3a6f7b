"""What the session report says of the outcomes."""

from __future__ import annotations

from dataclasses import replace

from desktop.brief.kinds import Papers, composed
from desktop.brief.labels import labels
from desktop.terms.annotation import Amendment, Anchor, Note, NoteKind, Position, Stance, Tier
from desktop.terms.brief import BriefKind, Chart, Grid, Wishes
from desktop.terms.step import finish
from desktop.terms.surviving import LedgerRow, Outcome, Station, Survival

ALL = Wishes(tuple(Tier), date="2025-11-20", language="en", kind=BriefKind.REPORT)


def amendment(text, party=""):
    return Note(
        text, Anchor("t1", "4/op/3"), NoteKind.AMENDMENT, text, form=Amendment("", party), tier=Tier.PUBLIC
    )


def position(text, stance):
    form = Position("", stance)
    return Note(text, Anchor("t1", "4/op/3"), NoteKind.POSITION, text, form=form, tier=Tier.PUBLIC)


def row(note, survival, outcome, party="", *more):
    station = Station("t1", survival, "4/op/3", "words that stand there")
    return LedgerRow(note, party, note.text, (*more, station), outcome)


def made(sample, *rows):
    shelf = {"t1": (sample.entry, sample.decision)}
    matter = replace(sample, notes=tuple(one.note for one in rows), entry=replace(sample.entry, id="t1"))
    return finish(composed(Papers((matter,), ledger=rows, shelf=shelf), ALL))


def section(brief, key):
    title = labels(brief.language)(key)
    return next(one for one in brief.sections if one.title == title)


def words(grid):
    return "\n".join(p.text for one in grid.rows for cell in one for p in cell)


def table(brief):
    return next(part for part in section(brief, "report.outcomes").content if isinstance(part, Grid))


def test_the_first_page_says_what_we_lost_before_what_we_won(sample):
    lost = row(amendment("Lost words."), Survival.DROPPED, Outcome.LOST)
    won = row(amendment("Won words."), Survival.ADOPTED, Outcome.WON)
    theirs = row(amendment("Theirs.", "Country B"), Survival.DROPPED, Outcome.LOST, "Country B")
    told = "\n".join(p.text for p in made(sample, won, lost, theirs).sections[0].content)
    assert told.index("lost 1") < told.index("won 1")


def test_a_proposal_that_is_not_in_the_text_was_not_taken_up(sample):
    told = words(table(made(sample, row(amendment("Lost words."), Survival.DROPPED, Outcome.LOST))))
    assert "Not taken up" in told
    assert "Dropped" not in told


def test_of_a_position_stands_what_we_wanted(sample):
    told = words(
        table(
            made(sample, row(position("No reports. Ever.", Stance.OPPOSE), Survival.REWORDED, Outcome.PARTLY))
        )
    )
    assert "No reports." in told
    assert "Ever." not in told


def test_texts_that_say_the_same_are_told_once(sample):
    again = Station("t1", Survival.DROPPED, "4/op/3", "words that stand there")
    told = words(table(made(sample, row(amendment("Lost."), Survival.DROPPED, Outcome.LOST, "", again))))
    assert told.count("Not taken up") == 1


def test_what_stands_now_is_quoted_with_its_source(sample):
    grid = table(made(sample, row(amendment("Lost."), Survival.DROPPED, Outcome.LOST)))
    quoted = [p for one in grid.rows for cell in one for p in cell if p.text == "words that stand there"]
    assert quoted
    assert all("4/COP.3" in p.source for p in quoted)


def test_a_column_in_which_no_decision_has_anything_is_left_out(sample):
    brief = finish(composed(Papers((replace(sample, comparison=None, notes=()),)), ALL))
    (grid,) = (part for part in section(brief, "report.decisions").content if isinstance(part, Grid))
    assert [cell[0].text for cell in grid.rows[0]] == ["Number", "Title"]


def test_a_few_outcomes_are_told_in_a_line_and_not_drawn(sample):
    brief = made(sample, row(amendment("Lost."), Survival.DROPPED, Outcome.LOST))
    assert not [part for part in section(brief, "report.outcomes").content if isinstance(part, Chart)]
