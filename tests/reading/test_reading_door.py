"""The front door: whatever a file is called, it is read as what it is."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import UnreadableFile
from desktop.reading import read_bytes, read_file
from desktop.terms.block import Source
from desktop.terms.step import Step, finish
from tests.reading.word_files import docx, level, listed, lists, note, p, table

AKN = (
    b'<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement>'
    b"<mainBody><paragraph><num>1.</num><content><p>Decides to meet;</p></content></paragraph></mainBody></statement></akomaNtoso>"
)
WORD = docx(
    listed("Decides to meet;", 1) + table(["Year", "Share"]) + p("End."),
    numbering=lists(level(0, "%1.")),
    footnotes=note(2, "Note."),
)
TEXT = "缔约方会议，\n1. 决定开会；\n".encode()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (WORD, "a.docx", "docx"),
        (AKN, "a.xml", "akn"),
        (TEXT, "a.txt", "txt"),
        (TEXT.decode().encode("gb18030"), "a.txt", "txt"),
    ],
)
def test_a_file_is_read_by_the_reader_of_its_kind(tmp_path, data, name, kind):
    (tmp_path / name).write_bytes(data)
    source = finish(read_file(tmp_path / name))
    assert source.format == kind
    assert source.blocks
    assert not source.findings


@pytest.mark.parametrize(
    ("data", "name", "kind"), [(WORD, "a.pdf", "docx"), (AKN, "a.txt", "akn"), (TEXT, "a.docx", "txt")]
)
def test_a_wrong_ending_is_no_hindrance_and_is_reported(data, name, kind):
    source = finish(read_bytes(data, name))
    assert source.format == kind
    assert [f.rule for f in source.findings] == ["wrong_ending"]
    assert name in source.findings[0].why


def test_a_text_that_speaks_of_pdfs_is_a_text():
    assert finish(read_bytes(b"A file that begins with %PDF-1.7 is a PDF.\n", "a.txt")).format == "txt"


def test_text_in_two_bytes_a_character_is_text():
    assert finish(read_bytes("缔约方会议，决定开会。\n".encode("utf-16"), "a.txt")).format == "txt"


def test_an_ending_nobody_knows_is_not_reported():
    assert not finish(read_bytes(TEXT, "a.draft")).findings


def test_a_file_without_an_ending_is_read_too():
    assert finish(read_bytes(WORD, "a")).format == "docx"


def test_reading_yields_steps_and_can_be_stopped():
    long = docx("".join(p(f"Paragraph {n}") for n in range(300)))
    work = read_bytes(long, "long.docx")
    step = next(work)
    assert isinstance(step, Step)
    assert 0 <= step.done <= step.total
    work.close()


def test_bytes_are_read_the_same_as_the_file(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(WORD)
    assert finish(read_file(path)) == finish(read_bytes(WORD, "a.docx"))


def test_a_link_to_a_file_is_followed(tmp_path):
    (tmp_path / "a.docx").write_bytes(WORD)
    (tmp_path / "link.docx").symlink_to(tmp_path / "a.docx")
    assert finish(read_file(tmp_path / "link.docx")).format == "docx"


def source_or_sentence(data, name):
    try:
        return finish(read_bytes(data, name))
    except UnreadableFile as refusal:
        sentence = str(refusal)
    assert sentence.startswith(f"{name} cannot be read: ")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return None


FILES = st.sampled_from([(WORD, "a.docx"), (AKN, "a.xml"), (TEXT, "a.txt")])


@settings(deadline=None, max_examples=80)
@given(FILES, st.floats(0, 1))
def test_a_file_cut_short_gives_a_document_or_a_sentence(file, share):
    data, name = file
    source_or_sentence(data[: int(len(data) * share)], name)


@settings(deadline=None, max_examples=100)
@given(FILES, st.integers(0, 2**32), st.integers(1, 12))
def test_a_file_with_flipped_bits_gives_a_document_or_a_sentence(file, seed, flips):
    data, name = file
    damaged, chance = bytearray(data), random.Random(seed)
    for _ in range(flips):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    result = source_or_sentence(bytes(damaged), name)
    assert result is None or isinstance(result, Source)


@settings(deadline=None, max_examples=80)
@given(st.integers(0, 2**32), st.integers(1, 6))
def test_word_text_with_shuffled_tags_gives_a_document_or_a_sentence(seed, cuts):
    chance = random.Random(seed)
    body = listed("Decides", 1) + table(["Year", "Share"]) + p("End.")
    names = [
        "w:p",
        "w:r",
        "w:t",
        "w:tbl",
        "w:tr",
        "w:tc",
        "w:pPr",
        "w:numPr",
        "w:ins",
        "w:del",
        "w:fldChar",
        "w:sdt",
    ]
    for _ in range(cuts):
        body = body.replace(chance.choice(names), chance.choice(names))
    source_or_sentence(docx(body, numbering=lists(level(0, "%1."))), "odd.docx")
