"""The comparison brief: what matters on its first page, figures once, numbers over numbers."""

from __future__ import annotations

from desktop.brief import compose
from desktop.brief.beside.redlined import redlined
from desktop.brief.kinds import Papers, composed
from desktop.brief.labels import labels
from desktop.terms.annotation import Tier
from desktop.terms.brief import BriefKind, Grid, Mark, Para, Wishes
from desktop.terms.change import Edit, Op
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish

ALL = Wishes(tuple(Tier), date="2025-11-20", language="en", kind=BriefKind.COMPARISON)
WORDS = labels("en")


def made(sample):
    return compose(sample, ALL)


def test_what_changed_comes_before_what_the_text_is(sample):
    titles = [one.title for one in made(sample).sections]
    assert titles.index(WORDS("section.changes")) < titles.index(WORDS("section.about"))


def test_the_first_thing_said_is_how_many_changes_weigh_how_much(sample):
    first = made(sample).sections[0].content[0]
    assert isinstance(first, Grid)
    head, row = ([cell[0].text for cell in row] for row in first.rows)
    assert head[0] == "High weight"
    assert all(int(number) > 0 for number in row)


def test_of_several_decisions_the_first_page_has_a_line_each(sample):
    brief = finish(composed(Papers((sample, sample)), ALL))
    (grid,) = brief.sections[0].content
    assert brief.sections[0].ahead
    assert len(grid.rows) == 3
    assert not any(
        isinstance(part, Grid) and part.rows[0] == grid.rows[0]
        for one in brief.sections[1:]
        for part in one.content
    )


def test_new_numbers_are_told_once(sample):
    said = [para.text for one in made(sample).sections for para in one.content if isinstance(para, Para)]
    assert not [words for words in said if words.startswith("Renumbered: ")]


def test_no_line_beside_a_change_says_what_another_says(sample):
    for one in made(sample).sections:
        if one.title == WORDS("changes.all"):
            (grid,) = (part for part in one.content if isinstance(part, Grid))
            for row in grid.rows[1:]:
                lines = [para.text.casefold() for para in row[2]]
                assert len(set(lines)) == len(lines)


def test_a_paragraph_with_its_draft_is_the_final_text_where_what_went_is_left_out():
    before = Provision("4/op/1", Kind.OPERATIVE, "Urges Parties to mow late;", "1.", "4")
    after = Provision("4/op/1", Kind.OPERATIVE, "Invites Parties to mow late, as appropriate;", "1.", "4")
    edits = (
        Edit(Op.REPLACE, (0, 5), (0, 7), "Urges", "Invites"),
        Edit(Op.INSERT, (25, 25), (27, 43), "", ", as appropriate"),
    )
    runs = redlined(before, after, edits)
    assert "".join(run.text for run in runs if run.mark is not Mark.DELETED) == after.text
    assert "".join(run.text for run in runs if run.mark is not Mark.INSERTED) == before.text


def test_a_paragraph_without_its_other_half_is_marked_whole():
    alone = Provision("4/op/1", Kind.OPERATIVE, "Thanks the host.", "1.", "4")
    assert [run.mark for run in redlined(None, alone, ())] == [Mark.INSERTED]
    assert [run.mark for run in redlined(alone, None, ())] == [Mark.DELETED]
