"""A PDF that cannot be read is refused in one sentence; one that can is read, whatever its oddities."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import UnreadableFile
from desktop.reading.pdf import read_pdf
from desktop.terms.step import finish
from tests.reading.pdf_files import Sheet, locked, pdf

FIXTURES = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "fixtures" / "pdf"
FILES = sorted(FIXTURES.rglob("*.pdf"))
TEXT = "The Conference of the Parties, having met in the valley, decides as follows."


def page():
    return Sheet().lines(100, 300, TEXT)


def refusal(data):
    with pytest.raises(UnreadableFile) as refused:
        finish(read_pdf(data, "draft.pdf"))
    return str(refused.value)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b"\n \n", "the file is empty"),
        (b"%PDF-1.7\nnothing follows", "it is damaged, or is no PDF"),
        (pdf(), "it has no pages"),
        (
            pdf(Sheet().picture(), Sheet().picture()),
            "its 2 pages are scanned, without text; the text must be recog",
        ),
        (pdf(Sheet()), "its only page is without any text"),
        (locked(pdf(page()), "secret"), "it is protected by a password"),
    ],
    ids=["empty", "blank", "damaged", "no pages", "scanned", "no text", "locked"],
)
def test_a_refusal_is_one_sentence(data, why):
    sentence = refusal(data)
    assert why in sentence
    assert sentence.startswith("draft.pdf cannot be read: ")
    assert sentence.endswith(".")


def test_a_file_locked_only_against_changes_is_read():
    source = finish(read_pdf(locked(pdf(page()), ""), "draft.pdf"))
    assert [block.text for block in source.blocks] == [TEXT]


def test_a_file_whose_end_is_cut_off_is_read_as_far_as_it_goes():
    source = finish(read_pdf(pdf(page()).partition(b"startxref")[0], "draft.pdf"))
    assert [block.text for block in source.blocks] == [TEXT]


def test_pages_without_text_are_named():
    source = finish(read_pdf(pdf(page(), Sheet().picture(), page(), Sheet().picture()), "draft.pdf"))
    assert [finding.why for finding in source.findings] == [
        "Pages 2 and 4 are pictures without text and could not be read."
    ]


def test_a_step_stands_before_every_page():
    steps = list(read_pdf(pdf(page(), page()), "draft.pdf"))
    assert [(step.done, step.total, step.what) for step in steps] == [(0, 2, "page 1"), (1, 2, "page 2")]


def test_reading_can_be_stopped_between_two_pages():
    work = read_pdf(pdf(*[page()] * 5), "draft.pdf")
    next(work)
    next(work)
    work.close()
    assert finish(read_pdf(pdf(page()), "draft.pdf")).pages == 1


WHOLE = pdf(page(), Sheet().picture())
changes = st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=12)


@settings(deadline=None, max_examples=60)
@given(changes)
def test_a_file_with_damaged_bytes_is_read_or_refused(changed):
    data = bytearray(WHOLE)
    for place, value in changed:
        data[place] = value
    with suppress(UnreadableFile):
        assert finish(read_pdf(bytes(data), "draft.pdf")).pages


@pytest.mark.corpus
@pytest.mark.skipif(not FILES, reason="the odd, locked and broken PDFs are not beside the project")
def test_every_odd_file_is_read_or_refused_in_silence(capfd):
    for file in FILES:
        with suppress(UnreadableFile):
            assert finish(read_pdf(file.read_bytes(), file.name)).pages
    assert capfd.readouterr() == ("", "")
