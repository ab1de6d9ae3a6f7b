"""Tracked changes: the text after them, and the text before them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reading.word import read_word
from desktop.terms.step import finish
from tests.reading.word_files import level, lines, lists, p, r, read, table

FIXTURES = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "fixtures"
PAIRS = [
    (changed, how, changed.with_name(f"{changed.stem}-{result}.docx"))
    for changed in sorted((FIXTURES / "docx-revisions").glob("*.docx"))
    for how, result in (("after", "Accepted"), ("before", "Rejected"))
    if changed.with_name(f"{changed.stem}-{result}.docx").exists()
]


def ins(inside):
    return f"<w:ins>{inside}</w:ins>"


def gone(text):
    return f"<w:del><w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r></w:del>"


MARK_INSERTED, MARK_DELETED = "<w:rPr><w:ins/></w:rPr>", "<w:rPr><w:del/></w:rPr>"
CASES = [
    (p(r("Parties ") + gone("shall") + ins(r("should")) + r(" report")), ["Parties should report"], ["Parties shall report"]),
    (p("one", MARK_INSERTED) + p("two"), ["one", "two"], ["onetwo"]),
    (p("one", MARK_DELETED) + p("two"), ["onetwo"], ["one", "two"]),
    (p(gone("one"), MARK_DELETED) + p("two"), ["two"], ["one", "two"]),
    (p("a", MARK_DELETED) + p("b", MARK_DELETED) + p("c"), ["abc"], ["a", "b", "c"]),
    (p("one", MARK_DELETED) + table(["x", "y"]), ["one", (("x", "y"),)], ["one", (("x", "y"),)]),
    (p(f"<w:moveFrom>{r('moved')}</w:moveFrom>", "<w:rPr><w:moveFrom/></w:rPr>") + p("stays")
     + p(f"<w:moveTo>{r('moved')}</w:moveTo>", "<w:rPr><w:moveTo/></w:rPr>") + p("end"),
     ["stays", "moved", "end"], ["moved", "stays", "end"]),
    (table(["a", "b"]).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>") + p("end"), ["end"], [(("a", "b"),), "end"]),
    (table(["a", "b"]).replace("<w:tr>", "<w:tr><w:trPr><w:ins/></w:trPr>") + p("end"), [(("a", "b"),), "end"], ["end"]),
    (p(ins(r("kept ") + gone("never")) + r("x")), ["kept x"], ["x"]),
    (f"<w:sdt><w:sdtContent>{p(gone('choice') + r('x'))}</w:sdtContent></w:sdt>", ["x"], ["choicex"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "after", "before"), CASES)
def test_each_change_reads_as_accepted_and_as_before(body, after, before):
    assert lines(body) == after
    assert lines(body, "before") == before


def test_a_changed_number_is_counted_as_it_was_before():
    was = (
        '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    )
    body = p("text", was) + p(ins(r("x")))
    numbering = lists(level(0, "%1."))
    assert lines(body, numbering=numbering) == ["text", "x"]
    assert lines(body, "before", numbering=numbering) == ["1. text"]


def test_a_number_that_was_added_was_not_there_before():
    body = p("text", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins/></w:numPr>')
    numbering = lists(level(0, "%1."))
    assert lines(body, numbering=numbering) == ["1. text"]
    assert lines(body, "before", numbering=numbering) == ["text"]


def test_changes_are_reported_with_their_count():
    (finding,) = read(p(ins(r("new")) + gone("old") + r(" text"))).findings
    assert finding.rule == "tracked_changes"
    assert "2 tracked changes" in finding.why


def test_changes_in_a_footnote_are_settled_too():
    body = p(r("a") + "<w:r><w:footnoteReference w:id='2'/></w:r>")
    footnotes = f'<w:footnote w:id="2">{p(gone("old") + ins(r("new")))}</w:footnote>'
    assert lines(body, footnotes=footnotes)[1] == "1 new"
    assert lines(body, "before", footnotes=footnotes)[1] == "1 old"


words = st.lists(
    st.tuples(st.sampled_from(["same", "in", "out"]), st.text("abc水 ", min_size=1, max_size=6)),
    min_size=1,
    max_size=8,
)


@settings(deadline=None, max_examples=60)
@given(words)
def test_after_and_before_hold_every_word_that_each_should(parts):
    make = {"same": r, "in": lambda text: ins(r(text)), "out": gone}
    body = p("".join(make[kind](text) for kind, text in parts)) + p("end")
    after = "".join(text for kind, text in parts if kind != "out").strip()
    before = "".join(text for kind, text in parts if kind != "in").strip()
    assert lines(body) == [*filter(None, [after]), "end"]
    assert lines(body, "before") == [*filter(None, [before]), "end"]


def content(path, how="after"):
    source = finish(read_word(path.read_bytes(), path.name, how))
    return [(b.role, b.label, b.text, b.rows) for b in source.blocks]


@pytest.mark.corpus
@pytest.mark.skipif(not PAIRS, reason="the documents with tracked changes are not here")
@pytest.mark.parametrize(
    ("changed", "how", "result"), PAIRS, ids=lambda v: v if isinstance(v, str) else v.stem
)
def test_the_reading_is_what_word_makes_of_the_file(changed, how, result):
    assert content(changed, how) == content(result)
