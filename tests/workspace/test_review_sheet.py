"""The review sheet of a dossier: languages beside each other, their drafts in them, and what parts them."""

from pathlib import Path

import pytest

from desktop.errors import BadRequest
from desktop.terms.brief import BriefKind, Grid, Mark
from desktop.terms.page import Side
from desktop.terms.step import finish
from desktop.workspace import Workspace
from desktop.workspace.briefs import brief_of, write_brief
from desktop.workspace.review_columns import columns_of
from desktop.workspace.verifying import verify_brief
from desktop.workspace.wishes import asked_for

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
LATE = """MPC/COP(3)/L.9
Distr.: Limited
Conference of the Parties
Third session

Draft decision

Care of springs

The Conference of the Parties,

1. Urges Parties to mow late in 2031;
"""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """The sample in two languages, and another draft."""
    folder = tmp_path_factory.mktemp("sheet")
    (folder / "late.txt").write_text(LATE, "utf-8")
    workspace = Workspace.open(folder / "sheet.chapeau", create=True)
    finish(workspace.import_files([*sorted(SAMPLE.glob("*.docx")), folder / "late.txt"]))
    workspace.close()
    return folder / "sheet.chapeau"


@pytest.fixture
def workspace(dossier):
    workspace = Workspace.open(dossier)
    yield workspace
    workspace.close()


def side(workspace, name):
    return Side(next(entry.id for entry in workspace.texts() if entry.file.startswith(name)))


def sheet(workspace, *names, **wishes):
    first, *others = (side(workspace, name) for name in names)
    asked = asked_for([first], others, kind=BriefKind.TRANSLATION, language="en", **wishes)
    return finish(brief_of(workspace, asked))


def grid_of(brief):
    return max(
        (part for one in brief.sections for part in one.content if isinstance(part, Grid)),
        key=lambda grid: len(grid.rows),
    )


def row_of(brief, place):
    return next(row for row in grid_of(brief).rows if row[0] and row[0][0].text == place)


def said(cell):
    return "\n".join(para.text for para in cell)


FOUR = ("adopted.en", "draft.en", "draft.zh", "adopted.zh")


@pytest.mark.parametrize("names", [FOUR, ("adopted.en", "adopted.zh", "draft.zh", "draft.en")])
def test_a_draft_is_known_by_its_symbol_in_whatever_order_it_is_named(workspace, names):
    columns = columns_of(workspace, [side(workspace, name) for name in names])
    assert [one.final for one in columns] == [side(workspace, "adopted.en"), side(workspace, "adopted.zh")]
    assert [one.draft for one in columns] == [side(workspace, "draft.en"), side(workspace, "draft.zh")]


def test_two_drafts_of_one_language_are_refused_in_a_sentence(workspace):
    with pytest.raises(BadRequest, match="one draft"):
        sheet(workspace, *FOUR, "late")


def test_a_change_made_in_both_languages_stands_in_both_columns_and_asks_for_nothing(workspace):
    brief = sheet(workspace, *FOUR)
    place, english, chinese, doubts = row_of(brief, "3")
    assert said(place) == "3"
    for cell, gone, come in ((english, "Urges", "Encourages"), (chinese, "敦促", "鼓励")):
        marked = {run.mark: run.text for para in cell for run in para.runs}
        assert (marked[Mark.DELETED], marked[Mark.INSERTED]) == (gone, come)
    assert said(doubts) == "changed in both: verb"
    assert doubts[0].runs[0].mark is Mark.QUIET
    look = next(one for one in brief.sections if one.title == "Where to look")
    assert [part.text for part in look.content] == ["Nothing was found to look at."]


def test_a_paragraph_dropped_in_both_languages_stands_where_it_was(workspace):
    rows = grid_of(sheet(workspace, *FOUR)).rows
    places = [said(row[0][:1]) for row in rows]
    at = places.index("Draft: 4 (c)")
    assert places[at - 1] == "5 (b)"
    for cell in rows[at][1:3]:
        assert {run.mark for para in cell for run in para.runs} == {Mark.DELETED, Mark.QUIET}


def test_a_translation_that_went_the_other_way_is_a_doubt_with_its_place(workspace):
    brief = sheet(workspace, "draft.en", "adopted.en", "draft.zh")
    assert "Reworded: English: verb" in said(row_of(brief, "2")[-1])


def test_the_index_names_every_place_that_has_a_doubt(workspace):
    brief = sheet(workspace, "draft.en", "adopted.en", "draft.zh")
    look = next(one for one in brief.sections if one.title == "Where to look")
    (index,) = look.content
    listed = {said(row[0]): said(row[2]).split("; ") for row in index.rows[1:]}
    told = {
        said(row[0][:1])
        for row in grid_of(brief).rows[1:]
        if any(p.text.startswith("Reworded") for p in row[-1])
    }
    assert set(listed["Reworded"]) == told


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_every_quotation_of_a_four_way_sheet_is_found_again(workspace, tmp_path, language):
    first, *others = (side(workspace, name) for name in FOUR)
    asked = asked_for([first], others, kind=BriefKind.TRANSLATION, language=language)
    path = finish(write_brief(workspace, asked, tmp_path / "sheet.docx"))
    assert finish(verify_brief(workspace, path)).doubtful == ()


def test_versions_of_one_language_have_a_column_each(workspace):
    columns = columns_of(workspace, [side(workspace, name) for name in ("adopted.en", "draft.en", "late")])
    assert [one.draft for one in columns] == [None, None, None]
