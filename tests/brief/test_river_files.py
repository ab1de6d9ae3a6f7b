"""A river and a comparison as files: every word of every version, in its place, the same bytes every time."""

import io
import zipfile

import pytest
from lxml import etree

from desktop.brief.beside.compared_word import comparison_brief, comparison_word
from desktop.brief.beside.river import Course
from desktop.brief.beside.river_word import river_brief, river_word
from desktop.brief.sheets.river import river_sheets, river_xlsx
from desktop.compare import compare
from desktop.compare.lineage import river
from desktop.terms.brief import Mark
from desktop.terms.step import finish
from tests.compare.outline import outline

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FILES = ("first.docx", "second.docx", "third.docx")
FIRST = """
1. Requests the secretariat to keep the register of the lakes;
2. Urges Parties to report on the state of the dunes before the next session;
3. Invites donors to fund the wells of the northern villages;
"""
SECOND = """
1. Requests the secretariat to keep the public register of the lakes;
2. Invites donors to fund the wells of the northern villages;
"""
THIRD = """
1. Encourages the secretariat to keep the public register of the lakes;
2. Invites donors to fund the wells of the northern villages;
3. Decides to meet again in the spring of the following year;
"""


def flow(*texts, language="en"):
    return finish(river([outline(text, language) for text in texts]))


@pytest.fixture(scope="module")
def found():
    return flow(FIRST, SECOND, THIRD)


@pytest.fixture(scope="module")
def course(found):
    return Course.of(found, FILES)


def row_of(course, words):
    rows = course.river.rows
    return next(
        row
        for row in rows
        if words in "".join(run.text for run in course.words(row, range(row.last, row.last + 1)))
    )


def part(data, name="word/document.xml"):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def test_versions_that_say_the_same_share_a_cell(course):
    assert [list(s) for s in course.stretches(row_of(course, "northern"))] == [[0, 1, 2]]
    assert [list(s) for s in course.stretches(row_of(course, "register"))] == [[0], [1], [2]]
    assert [list(s) for s in course.stretches(row_of(course, "dunes"))] == [[0], [1, 2]]


def test_what_is_new_and_what_is_about_to_go_are_marked(course):
    row = row_of(course, "register")
    marked = [(run.text, run.mark) for run in course.words(row, range(1, 2)) if run.mark is not Mark.PLAIN]
    assert [(text.strip(), mark) for text, mark in marked] == [
        ("Requests", Mark.DELETED),
        ("public", Mark.INSERTED),
    ]


def test_what_is_gone_altogether_is_struck_through_and_what_is_new_underlined(course):
    assert {run.mark for run in course.words(row_of(course, "dunes"), range(1))} == {Mark.DELETED}
    assert {run.mark for run in course.words(row_of(course, "spring"), range(2, 3))} == {Mark.INSERTED}


def test_every_version_of_every_provision_is_there_to_the_letter(course):
    for row in course.river.rows:
        for n, document in enumerate(course.river.documents):
            said = "".join(run.text for run in course.words(row, range(n, n + 1)))
            assert said == (document.by_id[row.nodes[n]].text if row.nodes[n] else "")


def test_the_lineage_says_with_which_version_words_came_and_left(found):
    grid = river_brief(Course.of(found, FILES)).sections[1].content[1]
    lineage = next(row[-1] for row in grid.rows if "register" in row[0][0].text)
    told = [para.text for para in lineage]
    assert "In with second.docx: public" in told
    assert "Gone in third.docx: Requests" in told
    assert "In with third.docx: Encourages" in told


def test_a_version_without_a_symbol_is_called_by_its_file(course):
    assert course.names == FILES


def test_the_pages_lie_on_their_long_side_with_a_head_that_repeats_and_rows_that_hold_together(found):
    document = part(river_word(found, FILES))
    page = next(document.iter(f"{W}pgSz"))
    assert int(page.get(f"{W}w")) > int(page.get(f"{W}h"))
    assert page.get(f"{W}orient") == "landscape"
    table = list(document.iter(f"{W}tbl"))[-1]
    rows = list(table.iter(f"{W}tr"))
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    for row in rows:
        spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iter(f"{W}tc")]
        assert sum(1 if span is None else int(span.get(f"{W}val")) for span in spans) == columns


def test_an_arabic_river_runs_from_right_to_left():
    found = flow("1. تطلب إلى الأمانة حفظ السجل؛", "1. تطلب إلى الأمانة حفظ السجل العام؛", language="ar")
    document = part(river_word(found, FILES))
    assert next(document.iter(f"{W}bidiVisual"), None) is not None
    assert next(document.iter(f"{W}rtl"), None) is not None
    assert all(sheet.rtl for sheet in river_sheets(Course.of(found, FILES)))


@pytest.mark.parametrize("language", ["zh", "fr", "es", "ru", "ar"])
def test_the_heads_are_in_the_language_asked_for(found, language):
    assert river_brief(Course.of(found, FILES, language)).named != river_brief(Course.of(found, FILES)).named


def test_the_sheets_hold_a_row_a_provision_and_a_row_a_phrase(course):
    rows, phrases = river_sheets(course)
    assert len(rows.rows) == len(course.river.rows)
    assert [column.head for column in rows.columns][1:4] == list(FILES)
    said = [("".join(cell) if isinstance(cell, str) else cell) for row in phrases.rows for cell in row]
    assert {"public", "Encourages", "Requests"} <= set(said)


def test_the_same_river_gives_the_same_bytes(found):
    assert river_word(found, FILES) == river_word(found, FILES)
    assert river_xlsx(found, FILES) == river_xlsx(found, FILES)


def test_a_comparison_goes_out_with_its_changes_and_nothing_else():
    found = finish(compare(outline(FIRST), outline(SECOND)))
    brief = comparison_brief(found)
    assert [section.title for section in brief.sections] == ["What changed since the draft"]
    assert comparison_word(found) == comparison_word(found)
    text = "".join(part(comparison_word(found)).itertext())
    assert "Urges Parties to report on the state of the dunes before the next session;" in text
