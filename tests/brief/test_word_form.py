"""What a brief may hold beside paragraphs and tables: each as Word itself would keep it."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from lxml import etree

from desktop.brief.word import word_bytes
from desktop.terms.brief import (
    Brief,
    Chart,
    Grid,
    Look,
    Mark,
    Paper,
    Para,
    Remark,
    Run,
    Section,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
CHART = Chart(
    "Changes", ("Verb", "Amount"), (("Stronger", (3, 0)), ("Weaker", (1, 2))), "Three stronger verbs."
)


def parts_of(*content, language="en", **more):
    sections = content if content and isinstance(content[0], Section) else (Section("S", content),)
    data = word_bytes(Brief("T", "", (), sections, language, **more))
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: etree.fromstring(package.read(name)) for name in package.namelist()}


def document(*content, **more):
    return parts_of(*content, **more)["word/document.xml"]


def words(element):
    return "".join(one.text or "" for one in element.iter(f"{W}t", f"{W}delText"))


def para(*runs, **more):
    return Para(tuple(Run(run) if isinstance(run, str) else run for run in runs), **more)


def test_a_proposed_change_is_a_tracked_change_with_the_author_and_the_day_of_the_brief():
    runs = (Run("urges", Mark.PROPOSED_OUT), Run("invites", Mark.PROPOSED_IN), Run(" Parties"))
    made = document(Para(runs), author="MFA", date="2031-05-04")
    gone, come = next(made.iter(f"{W}del")), next(made.iter(f"{W}ins"))
    assert [words(gone), words(come)] == ["urges", "invites"]
    assert {one.get(f"{W}author") for one in (gone, come)} == {"MFA"}
    assert {one.get(f"{W}date") for one in (gone, come)} == {"2031-05-04T00:00:00Z"}
    assert gone.get(f"{W}id") != come.get(f"{W}id")
    assert [one.text for one in gone.iter(f"{W}delText")] == ["urges"]


def test_a_comment_and_the_answers_to_it_are_one_thread_that_is_open_or_resolved():
    answers = (Remark("Bo", "no", replies=(Remark("Ana", "why"),)), Remark("Ana", "yes"))
    remarks = (Remark("Ana", "first", "2031-05-04", answers, resolved=True), Remark("Bo", "second"))
    parts = parts_of(para("words", remarks=remarks))
    comments = list(parts["word/comments.xml"])
    assert [words(one) for one in comments] == ["first", "no", "why", "yes", "second"]
    assert [one.get(f"{W}initials") for one in comments] == ["A", "B", "A", "A", "B"]
    names = [one[-1].get(f"{W14}paraId") for one in comments]
    threads = {one.get(f"{W15}paraId"): one for one in parts["word/commentsExtended.xml"]}
    assert [threads[name].get(f"{W15}paraIdParent") for name in names] == [None, *names[:1] * 3, None]
    assert [threads[name].get(f"{W15}done") for name in names] == ["1", "1", "1", "1", "0"]


def test_a_comment_stands_around_the_words_it_is_on():
    made = document(para("words", remarks=(Remark("Ana", "why"),)))
    tags = [etree.QName(one).localname for one in list(made.iter(f"{W}p"))[-1]]
    assert tags == ["pPr", "commentRangeStart", "r", "commentRangeEnd", "r"]


def test_a_brief_without_comments_or_charts_has_no_part_for_them():
    assert not [name for name in parts_of(para("x")) if "comment" in name or "chart" in name]


def test_a_link_leads_to_its_address_and_nowhere_into_the_machine():
    runs = (
        Run("A", link="https://undocs.example/M/RES/80/1?a=1&b=2"),
        Run("B", link="file:///C:/x.docx"),
        Run("C", link="x"),
    )
    parts = parts_of(Para(runs))
    links = list(parts["word/document.xml"].iter(f"{W}hyperlink"))
    assert [words(one) for one in links] == ["A"]
    ties = {tie.get("Id"): tie for tie in parts["word/_rels/document.xml.rels"]}
    tie = ties[links[0].get(f"{R}id")]
    assert (tie.get("Target"), tie.get("TargetMode")) == (
        "https://undocs.example/M/RES/80/1?a=1&b=2",
        "External",
    )


def pages(made):
    found = (one.find(f"{W}pgSz") for one in made.iter(f"{W}sectPr"))
    return [(int(one.get(f"{W}w")), int(one.get(f"{W}h")), one.get(f"{W}orient")) for one in found]


def test_a_wide_section_lies_on_its_long_side_between_upright_ones():
    grid = Grid(((((para("x", style="Table Text"),)),) * 2,), 0)
    made = document(Section("A", (para("a"),)), Section("B", (grid,), wide=True), Section("C", (para("c"),)))
    assert pages(made) == [(11906, 16838, None), (16838, 11906, "landscape"), (11906, 16838, None)]
    assert next(made.iter(f"{W}tblW")).get(f"{W}w") == str(16838 - 2 * 1276)


@pytest.mark.parametrize(("paper", "line"), [(Paper.A4, 11906 - 2 * 1276), (Paper.LETTER, 12240 - 2 * 1276)])
def test_tables_and_running_heads_are_as_wide_as_the_paper_leaves_room_for(paper, line):
    grid = Grid(((((para("x", style="Table Text"),)),),), 0)
    parts = parts_of(grid, paper=paper)
    assert next(parts["word/document.xml"].iter(f"{W}tblW")).get(f"{W}w") == str(line)
    for name in ("word/header1.xml", "word/footer1.xml"):
        stops = [one.get(f"{W}pos") for one in parts[name].iter(f"{W}tab") if one.get(f"{W}val") == "right"]
        assert stops == [str(line)]


def test_the_running_heads_of_wide_pages_reach_to_their_margin():
    parts = parts_of(Section("A", (para("a"),)), Section("B", (para("b"),), wide=True))
    stops = {
        stop.get(f"{W}pos")
        for n in (1, 2)
        for stop in parts[f"word/header{n}.xml"].iter(f"{W}tab")
        if stop.get(f"{W}pos")
    }
    assert stops == {str(11906 - 2 * 1276), str(16838 - 2 * 1276)}


def test_a_column_is_never_narrower_than_its_longest_word_while_there_is_room():
    head = tuple((para(word, style="Table Heading"),) for word in ("Recommendation", "Text"))
    made = document(Grid((head,), 1, (0.05, 1.0)))
    narrow, broad = (int(one.get(f"{W}w")) for one in made.iter(f"{W}gridCol"))
    assert narrow >= 14 * 100
    assert narrow + broad == 11906 - 2 * 1276


@pytest.mark.parametrize("look", Look)
def test_a_chart_holds_its_numbers_itself_and_says_in_words_what_it_shows(look):
    chart = Chart(CHART.title, CHART.labels, CHART.series, CHART.told, look)
    parts = parts_of(chart)
    told = next(parts["word/document.xml"].iter(f"{PLACED}docPr"))
    assert (told.get("name"), told.get("descr")) == ("Changes", "Three stronger verbs.")
    drawn = parts["word/charts/chart1.xml"]
    numbers = [[point[0].text for point in one.iter(f"{C}pt")] for one in drawn.iter(f"{C}val")]
    assert numbers == [["3", "0"], ["1", "2"]]
    assert not [name for name in parts if "embeddings" in name]
    assert next(drawn.iter(f"{C}externalData"), None) is None


def test_the_series_of_a_chart_differ_without_colour():
    series = tuple((str(n), (1,)) for n in range(6))
    drawn = parts_of(Chart("T", ("a",), series, "w", Look.STACKED))["word/charts/chart1.xml"]
    fills = [one.find(f"{C}spPr/{A}solidFill/{A}srgbClr").get("val") for one in drawn.iter(f"{C}ser")]
    greys = [
        sum(int(fill[at : at + 2], 16) * part for at, part in ((0, 0.3), (2, 0.6), (4, 0.1)))
        for fill in fills
    ]
    assert all(abs(a - b) > 20 for n, a in enumerate(greys) for b in greys[:n])


def test_a_chart_of_nothing_is_told_in_words():
    parts = parts_of(Chart("T", (), (), "Nothing changed."))
    assert words(parts["word/document.xml"]).endswith("Nothing changed.")
    assert not [name for name in parts if "chart" in name]


def test_a_symbol_in_an_arabic_sentence_is_one_run_from_left_to_right():
    made = document(para("وفقا للقرار A/RES/80/1 والمقرر 16/MPC.3 (الفقرة 4)"), language="ar")
    runs = list(list(made.iter(f"{W}p"))[-1].iter(f"{W}r"))
    left = [words(run) for run in runs if run.find(f"{W}rPr/{W}rtl") is None]
    assert left == ["A/RES/80/1", "\u200e16/MPC.3"]


def test_a_symbol_in_runs_of_different_looks_is_not_torn_either():
    made = document(para("قرار ", Run("A/RES/", Mark.STRONG), "80/1", " صدر"), language="ar")
    runs = list(list(made.iter(f"{W}p"))[-1].iter(f"{W}r"))
    left = [words(run) for run in runs if run.find(f"{W}rPr/{W}rtl") is None]
    assert left == ["A/RES/", "80/1"]


def test_arabic_words_in_a_line_that_runs_from_the_left_run_from_the_right():
    made = document(para("see القرار 16 and"))
    right = [words(run) for run in made.iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]
    assert right == ["القرار 16"]


@pytest.mark.parametrize("what", ["comment", "footnote", "link", "tracked"])
def test_arabic_is_right_in_every_slot(what):
    runs = {"link": Run("قرار", link="https://x.example/"), "tracked": Run("قرار", Mark.PROPOSED_OUT)}
    made = Para((runs.get(what, Run("قرار")),), source="المقرر", remarks=(Remark("م", "تعليق"),))
    parts = parts_of(made, language="ar")
    where = {
        "comment": parts["word/comments.xml"],
        "footnote": parts["word/footnotes.xml"],
        "link": next(parts["word/document.xml"].iter(f"{W}hyperlink"), None),
        "tracked": next(parts["word/document.xml"].iter(f"{W}del"), None),
    }[what]
    said = [run for run in where.iter(f"{W}r") if re.search(r"[\u0600-\u06ff]", words(run))]
    assert said
    assert all(run.find(f"{W}rPr/{W}rtl") is not None for run in said)


def test_headings_are_numbered_and_the_contents_bear_the_same_numbers():
    sections = tuple(Section(f"H{n}", (para("x"),), 1 + n % 3) for n in range(13))
    made = document(*sections)
    listed = ["".join(one.itertext()) for one in made.iter(f"{W}hyperlink")]
    assert listed[:4] == ["1.H0", "1.1H1", "2.H3", "2.1H4"]


def test_what_no_file_can_hold_is_left_out_of_names_titles_and_alternative_text():
    remark = Remark("A\x00na", "w\ufffehy", "yesterday")
    chart = Chart("T\x01", ("a\x02",), (("s\x03", (1,)),), "told\x04")
    parts = parts_of(para("x", remarks=(remark,)), chart, author="M\x00FA")
    assert next(parts["word/comments.xml"].iter(f"{W}comment")).get(f"{W}author") == "Ana"
    assert next(parts["word/document.xml"].iter(f"{PLACED}docPr")).get("descr") == "told"


@pytest.mark.parametrize("wide", [False, True])
def test_a_chart_of_many_bars_is_no_higher_than_the_page(wide):
    names = tuple(str(n) for n in range(90))
    chart = Chart("T", names, (("s", (1,) * 90),), "told")
    extent = next(document(Section("S", (chart,), wide=wide)).iter(f"{PLACED}extent"))
    assert int(extent.get("cy")) / 36000 <= (210 if wide else 297) - 80
