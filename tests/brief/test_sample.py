"""The built-in sample is what its words say, and its differences are those it lists."""

from __future__ import annotations

import importlib.util
import re
import tomllib
import zipfile
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from lxml import etree

from desktop.terms.step import finish
from desktop.workspace import compare_documents, read_document

TESTS = Path(__file__).resolve().parents[1]
SAMPLE = TESTS.parent / "resources" / "sample"
NAMES = ("draft.en", "adopted.en", "draft.zh", "adopted.zh")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def script(name):
    spec = importlib.util.spec_from_file_location(name, TESTS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def maker():
    return script("make_sample")


def words(name):
    return tomllib.loads((SAMPLE / f"{name}.toml").read_text("utf-8"))


def tight(text):
    return re.sub(r"\s", "", text)


def paragraphs(text):
    """The words of every row, in the order they are printed, without marks for italics and calls."""
    return [re.sub(r"\[\^\d\]|\*", "", row[1]) for row in (*text["front"], *text["body"])]


@pytest.mark.parametrize("name", NAMES)
def test_making_the_word_file_again_gives_the_same_bytes(name, maker):
    assert maker.docx(name) == (SAMPLE / f"{name}.docx").read_bytes()


def test_making_the_template_again_gives_the_same_bytes():
    template = TESTS.parent / "resources" / "templates" / "brief.docx"
    assert script("make_templates").template() == template.read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_holds_every_word_in_order(name):
    with zipfile.ZipFile(SAMPLE / f"{name}.docx") as package:
        document = etree.fromstring(package.read("word/document.xml"))
        notes = etree.fromstring(package.read("word/footnotes.xml"))
    printed = tight("".join(document.itertext(f"{W}t")))
    place = 0
    for words_of_row in paragraphs(words(name)):
        place = printed.index(tight(words_of_row), place)
    assert [tight("".join(note.itertext())) for note in notes[2:]] == list(
        map(tight, words(name)["footnotes"])
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_prints_every_word_of_the_front_and_the_annex(name):
    reader = pypdf.PdfReader(SAMPLE / f"{name}.pdf")
    printed = tight("".join(page.extract_text() for page in reader.pages))
    assert 2 <= len(reader.pages) <= 3
    text = words(name)
    for cell in (cell for row in text["table"] for cell in row):
        assert tight(cell) in printed
    for row in text["front"]:
        assert tight(row[1]) in printed


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_is_small_and_names_neither_its_maker_nor_its_day(name):
    data = (SAMPLE / f"{name}.pdf").read_bytes()
    assert len(data) < 300_000
    told = pypdf.PdfReader(BytesIO(data)).metadata or {}
    assert {"/CreationDate", "/Producer", "/Creator", "/Author"}.isdisjoint(told)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_draft_and_adopted_text_differ_where_the_list_says_and_nowhere_else(language):
    draft, adopted = (provisions(words(f"{stage}.{language}")) for stage in ("draft", "adopted"))
    told = tomllib.loads((SAMPLE / "differences.toml").read_text("utf-8"))["difference"]
    changed = [row for row in told if row["change"] != "moved" and not row.get("frame")]
    left = {place: text for place, text in draft.items() if place not in {row.get("a") for row in changed}}
    right = {place: text for place, text in adopted.items() if place not in {row.get("b") for row in changed}}
    assert sorted(left.values()) == sorted(right.values())
    for row in told:
        same = draft.get(row.get("a", "")) == adopted.get(row.get("b", ""))
        assert same == (row["change"] == "moved" or row.get("frame", False)), row


def provisions(text):
    """Every paragraph of the decision by its place."""
    found, trail = {}, ""
    for kind, label, words_of_row in script("sample_docx").labels(text["body"], text["language"]):
        if kind == "annex":
            break
        if kind == "operative":
            trail = f"op/{label.strip('.')}"
            found[trail] = words_of_row
        elif kind == "subparagraph":
            found[f"{trail}/{label.strip('()')}"] = words_of_row
        elif kind == "preambular":
            found[f"pre/{1 + sum(place.startswith('pre/') for place in found)}"] = words_of_row
    return found


def test_both_languages_have_the_same_paragraphs():
    for stage in ("draft", "adopted"):
        kinds = [[kind for kind, _ in words(f"{stage}.{language}")["body"]] for language in ("en", "zh")]
        assert kinds[0] == kinds[1]
        assert [row[1:] for row in words(f"{stage}.en")["table"]][1:] == [
            row[1:] for row in words(f"{stage}.zh")["table"]
        ][1:]


@pytest.mark.parametrize("draft", ["draft.en.docx", "draft.en.pdf", "draft.zh.docx", "draft.zh.pdf"])
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_program_finds_the_listed_differences_and_nothing_else(draft, form):
    adopted = f"adopted.{draft.split('.')[1]}.{form}"
    a, b = (finish(read_document(SAMPLE / name)) for name in (draft, adopted))
    pairs = finish(compare_documents(a.part(a.decisions()[0].id), b.part(b.decisions()[0].id))).pairs
    found = {
        place(one): one for one in pairs if not one.frame and one.change not in {"unchanged", "renumbered"}
    }
    told = tomllib.loads((SAMPLE / "differences.toml").read_text("utf-8"))["difference"]
    listed = {(row.get("a"), row.get("b"), row["change"]): row for row in told if not row.get("frame")}
    assert set(found) == set(listed)
    for at, row in listed.items():
        assert set(row["meaning"]) <= set(found[at].meaning), at
        assert row.get("direction") in {None, found[at].direction}, at


def place(pair):
    """A pair as the list names it: its places below the decision and what became of it."""
    return (*(node.partition("/")[2] if node else None for node in (pair.a, pair.b)), str(pair.change))
