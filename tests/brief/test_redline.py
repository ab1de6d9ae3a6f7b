"""The redline: accepting all gives the new text, rejecting all the old, in every file and whoever asks."""

import io
import random
import re
import zipfile
from itertools import permutations
from pathlib import Path

import pytest
from lxml import etree

from desktop.brief.redline import Signature, redline
from desktop.brief.redline.proof import flaws, of_file, of_sheet
from desktop.brief.redline.sheet import sheet
from desktop.reading.word import read_word
from desktop.structure import structure
from desktop.terms.step import finish
from desktop.workspace import compare_documents, read_document
from tests.brief.redline_acceptor import W, printed, said
from tests.compare import generator
from tests.compare.outline import outline
from tests.compare.test_generated_edits import rows
from tests.reading.word_files import call, docx, level, listed, lists, note, p, r, table, tc

HOUSE = Path(__file__).resolve().parents[2]
SAMPLE = HOUSE / "resources" / "sample"
FIXTURES = HOUSE.parent / "shared" / "corpus" / "fixtures" / "docx-compare"
SIGNED = Signature("The delegation", "2026-11-20T00:00:00Z")
DRAFTS = [("docx", "docx"), ("docx", "pdf"), ("pdf", "docx"), ("pdf", "pdf")]


def made(a, b, source=b""):
    return finish(redline(finish(compare_documents(a, b)), SIGNED, source))


def tree(data):
    return structure(finish(read_word(data, "made.docx")))


def of_word(old, new):
    """The redline of two Word files."""
    return made(tree(old), tree(new), old)


def main_part(found):
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(found.data)).read("word/document.xml"))


def texts(found, how):
    blocks = finish(read_word(found.data, "redline.docx", how)).blocks
    return [block.rows or f"{block.label} {block.text}".strip() for block in blocks]


def marked(found, tag):
    """The words in each mark of a kind."""
    return ["".join(mark.itertext()) for mark in main_part(found).iter(W + tag) if "".join(mark.itertext())]


# -- the guarantee ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("seed", range(20))
def test_generated_edits_can_be_accepted_and_rejected(language, seed):
    pool = [row.text for row in rows(language, 99)]
    case = generator.changed(rows(language, seed, 16), pool, seed, language)
    found = made(case.a, case.b)
    assert said(found.data, accept=True) == printed(case.b)
    assert said(found.data, accept=False) == printed(case.a)
    assert not found.whole


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("a", "b"), DRAFTS)
def test_the_sample_holds_both_texts_in_every_pairing(language, a, b):
    old, new = SAMPLE / f"draft.{language}.{a}", SAMPLE / f"adopted.{language}.{b}"
    documents = [finish(read_document(path)) for path in (old, new)]
    found = made(*documents, old.read_bytes() if a == "docx" else b"")
    assert found.official == (a == "docx")
    assert not flaws(of_sheet(sheet(documents[1])), of_file(found.data, "r.docx", "after"))
    if a == "docx":
        assert texts(found, "before") == [
            block.rows or f"{block.label} {block.text}".strip()
            for block in finish(read_word(old.read_bytes(), old.name)).blocks
        ]


@pytest.mark.corpus
@pytest.mark.skipif(not FIXTURES.exists(), reason="the documents to compare are not here")
@pytest.mark.parametrize("family", ["WC002", "WC006", "WC007", "WC009", "WC012", "WC015", "WC018", "WC019"])
def test_pairs_of_word_files_hold_both_texts(family):
    for old, new in permutations(sorted(FIXTURES.glob(f"{family}*.docx"))[:4], 2):
        found = of_word(old.read_bytes(), new.read_bytes())
        assert texts(found, "after"), (old.name, new.name)


def test_a_mark_too_many_is_noticed():
    document = outline("1. Requests the secretariat to report;\n2. Invites Parties;")
    found = made(document, outline("1. Requests the secretariat to report;\n2. Urges Parties;"))
    wanted = of_sheet(sheet(document))
    assert not flaws(wanted, of_file(found.data, "r.docx", "before"))
    assert flaws(wanted, of_file(found.data, "r.docx", "after")) == {"n1"}


# -- how it is marked ---------------------------------------------------------------------------------------------


def test_only_the_words_that_differ_are_marked():
    found = made(
        outline("1. Urges Parties to report by 2025;"), outline("1. Invites Parties to report by 2026;")
    )
    assert marked(found, "del") == ["Urges", "2025"]
    assert marked(found, "ins") == ["Invites", "2026"]


def test_the_look_of_words_stays_with_them():
    old = docx(p(r("1. ") + r("Urges", "<w:i/>") + r(" Parties to act at once;")))
    new = docx(p("1. Invites Parties to act at once;"))
    (mark,) = main_part(of_word(old, new)).iter(f"{W}ins")
    assert mark.find(f"{W}r/{W}rPr/{W}i") is not None


def test_numbers_word_counts_are_left_to_word():
    numbering = lists(level(0, "%1."))
    old = docx(listed("Requests one thing;", 1) + listed("Requests another thing;", 1), numbering=numbering)
    new = docx(
        p("1. Requests one thing;") + p("2. Urges a third party to help;") + p("3. Requests another thing;")
    )
    found = of_word(old, new)
    assert texts(found, "after") == [
        "1. Requests one thing;",
        "2. Urges a third party to help;",
        "3. Requests another thing;",
    ]
    assert marked(found, "ins") == ["Urges a third party to help;"]


def test_typed_numbers_are_edited():
    old = docx(p("1. Requests one thing;") + p("2. Requests another thing;"))
    new = docx(
        p("1. Urges a third party to help;") + p("2. Requests one thing;") + p("3. Requests another thing;")
    )
    found = of_word(old, new)
    assert marked(found, "del") == ["1", "2"]


def test_a_number_that_word_would_count_wrong_is_typed():
    numbering = lists(level(0, "%1."))
    old = docx(listed("Requests one thing;", 1) + listed("Requests another thing;", 1), numbering=numbering)
    new = docx(p("1. Requests one thing;") + p("5. Requests another thing;"))
    found = of_word(old, new)
    assert texts(found, "after")[1].split() == ["5.", "Requests", "another", "thing;"]
    assert texts(found, "before")[1] == "2. Requests another thing;"
    assert next(main_part(found).iter(f"{W}pPrChange"), None) is not None


def test_a_move_is_a_move():
    lines = [f"{n}. {words}" for n, words in enumerate(sentences(9), 1)]
    moved = [*lines[1:7], lines[0], *lines[7:]]
    found = made(
        outline("\n".join(lines)),
        outline("\n".join(re.sub(r"^\d+", str(n), x) for n, x in enumerate(moved, 1))),
    )
    (words,) = marked(found, "moveFrom")
    assert words.removeprefix("1") == marked(found, "moveTo")[-1]
    starts = [*main_part(found).iter(f"{W}moveFromRangeStart", f"{W}moveToRangeStart")]
    assert len({start.get(f"{W}name") for start in starts}) == 1
    assert len(starts) == 2


def test_a_split_is_a_new_end_of_a_paragraph():
    first, second = sentences(2, length=30)
    others = "\n".join(f"{n}. {words}" for n, words in enumerate(sentences(4, seed=5), 3))
    found = made(outline(f"1. {first} {second}\n{others}"), outline(f"1. {first}\n2. {second}\n{others}"))
    marks = [*main_part(found).iter(f"{W}rPr")]
    assert sum(mark.find(f"{W}ins") is not None for mark in marks if mark.getparent().tag == f"{W}pPr") == 1
    assert marked(found, "del") == []


def sentences(count, seed=3, length=14):
    chance = random.Random(seed)
    words = [
        "meadow",
        "station",
        "keeper",
        "valley",
        "snow",
        "spring",
        "archive",
        "handbook",
        "network",
        "panel",
        "grazing",
        "erosion",
        "budget",
        "donor",
        "centre",
    ]
    return [f"Requests {' '.join(chance.choices(words, k=length))} {n};" for n in range(count)]


# -- tables and notes ---------------------------------------------------------------------------------------------


def test_tables_are_edited_cell_by_cell_and_row_by_row():
    first = p("Table of what is spent")
    old = docx(first + table(["Item", "2025"], ["Springs", "100"], ["Meadows", "50"], ["Total", "150"]))
    new = docx(
        first + table(["Item", "2025"], ["Springs", "120"], ["Total", "170"], ["Reserve of the fund", "9"])
    )
    found = of_word(old, new)
    rows_ = [*main_part(found).iter(f"{W}tr")]
    assert [row.find(f"{W}trPr/{W}del") is not None for row in rows_] == [False, False, True, False, False]
    assert [row.find(f"{W}trPr/{W}ins") is not None for row in rows_] == [False, False, False, False, True]
    assert texts(found, "after")[-1] == (
        ("Item", "2025"),
        ("Springs", "120"),
        ("Total", "170"),
        ("Reserve of the fund", "9"),
    )


def test_words_in_a_merged_cell_replace_the_row():
    lower = tc("", "<w:vMerge/>")
    old = docx(
        p("A table") + table(["Item", "x"], [tc("Springs", '<w:vMerge w:val="restart"/>'), "1"], [lower, "2"])
    )
    new = docx(p("A table") + table(["Item", "x"], ["Springs", "1"], ["Meadows", "2"]))
    assert texts(of_word(old, new), "after")[-1][-1] == ("Meadows", "2")


def test_notes_are_edited_where_they_stand_and_come_and_go_with_their_calls():
    body = "1. Requests the secretariat{} to report on springs;"
    old = docx(
        p(r(body.split("{}", maxsplit=1)[0]) + call(2) + r(" to report on springs;")),
        footnotes=note(2, "See document 4."),
    )
    new = docx(p(r(body.split("{}", maxsplit=1)[0]) + call(2) + r(" to report on springs") + call(3) + r(";")),
               footnotes=note(2, "See document 5.") + note(3, "As amended."))  # fmt: skip
    found = of_word(old, new)
    assert [words for words in texts(found, "after") if words[0] in "¹12"][-2:] == [
        "1 See document 5.",
        "2 As amended.",
    ]
    assert texts(found, "before")[-1] == "1 See document 4."
    assert said(of_word(new, old).data, accept=True)[1] == ["Seedocument4."]


# -- the file -----------------------------------------------------------------------------------------------------


def test_changes_that_stood_in_the_old_text_are_accepted_and_said_to_be():
    old = docx(
        p(
            r("1. Requests ")
            + "<w:ins w:id='4' w:author='Someone'>"
            + r("all ")
            + "</w:ins>"
            + r("Parties to act;")
        )
    )
    found = of_word(old, docx(p("1. Requests all Parties to rest;")))
    assert "1 tracked change" in found.remarks[0]
    assert {mark.get(f"{W}author") for mark in main_part(found).iter(f"{W}ins")} == {"The delegation"}


def test_where_there_is_no_word_file_one_is_made_and_said_to_be():
    found = made(outline("1. Urges Parties to act;"), outline("1. Invites Parties to act;"))
    assert found.remarks == (
        "A Word file of the old text is not there to write into, so one was made of its words.",
    )


def test_author_and_date_are_as_chosen_and_numbers_unique():
    found = made(outline("1. Urges Parties to act;\n2. Thanks all;"), outline("1. Invites Parties to act;"))
    marks = [one for one in main_part(found).iter() if one.get(f"{W}author")]
    assert {(m.get(f"{W}author"), m.get(f"{W}date")) for m in marks} == {
        ("The delegation", "2026-11-20T00:00:00Z")
    }
    assert len({m.get(f"{W}id") for m in marks}) == len(marks)


def test_the_same_texts_give_the_same_bytes():
    old, new = (docx(p(f"1. {words}")) for words in ("Urges Parties;", "Invites Parties;"))
    assert of_word(old, new).data == of_word(old, new).data


def test_nothing_is_marked_where_nothing_changed():
    data = (SAMPLE / "draft.en.docx").read_bytes()
    found = of_word(data, data)
    assert not [*main_part(found).iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")]


def test_arabic_runs_from_right_to_left():
    old = outline("1. تطلب إلى الأمانة أن تقدم تقريرا عن المراعي؛", "ar")
    found = made(old, outline("1. تدعو الأمانة أن تقدم تقريرا عن المراعي؛", "ar"))
    body = main_part(found)
    assert all(
        pr.find(f"{W}bidi") is not None for pr in body.iter(f"{W}pPr") if pr.find(f"{W}pStyle") is not None
    )
    assert all(run.find(f"{W}rPr/{W}rtl") is not None for run in body.iter(f"{W}r"))


def test_a_part_of_a_report_is_written_without_the_rest():
    path = SAMPLE / "adopted.en.docx"
    whole = finish(read_document(path))
    part = whole.part(whole.decisions()[0].id)
    found = made(part, part, path.read_bytes())
    assert texts(found, "before")[0].startswith("Decision")


def test_a_number_without_words_goes_with_the_words_it_stood_before():
    """A paragraph that ends a section, is counted and says nothing: its number must not fall to what comes next."""
    numbering = lists(level(0, "%1."))
    silent = p(properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/>')
    gone = "The herons of the northern lakes are counted by the rangers of the valley"
    new = "Wholly other words, on the wells that the villages of the south have dug"
    kept = "Nothing in this text changes what was agreed before on the meadows"
    old_file = docx(
        listed("Requests the secretariat to report;", 1) + silent + p() + p(gone) + p(kept),
        numbering=numbering,
    )
    new_file = docx(listed("Requests the secretariat to report;", 1) + p(new) + p(kept), numbering=numbering)
    found = of_word(old_file, new_file)
    assert found.official
    assert not flaws(of_sheet(sheet(tree(new_file))), of_file(found.data, "r.docx", "after"))
