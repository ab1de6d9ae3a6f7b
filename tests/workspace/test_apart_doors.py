"""Every door by which a Word file of somebody else's comes in: what means harm costs one sentence and reads nothing of ours."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from desktop.brief import apart as brief
from desktop.brief.commented import apart as comments
from desktop.brief.commented import commented
from desktop.brief.commented.reading import Returned, returned
from desktop.brief.leaking import words_in
from desktop.brief.redline import Signature, redline
from desktop.brief.redline.apart import redlined
from desktop.brief.verify import quoted
from desktop.brief.word.template import template
from desktop.compare import compare
from desktop.errors import ChapeauError, UnreadableFile
from desktop.reading import apart, read_bytes
from desktop.reading.apart import Reading
from desktop.structure import structure
from desktop.terms.commented import Comment, Thread
from desktop.terms.step import finish
from desktop.workspace.pages import PageDesk
from tests.reading.hostile import CANARY, word_files
from tests.reading.word_files import docx, p
from tests.reading.workers import HOUSE, WAYS, a_worker_that

TEXT = docx(p("1. Decides to meet again;") + p("2. Requests the secretariat to report."))
DOCUMENT = structure(finish(read_bytes(TEXT, "a.docx")))
LATER = structure(
    finish(read_bytes(docx(p("1. Decides to meet twice;") + p("2. Invites Parties.")), "b.docx"))
)
COMPARISON = finish(compare(DOCUMENT, LATER))
THREADS = (Thread(Comment("Anna", "Our line."), DOCUMENT.provisions[-1].id),)


def before(data, name):
    reading = Reading(data, name, "before")
    try:
        return (yield from reading.source())
    finally:
        reading.end()


def restyled(data, name):
    yield from ()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return template(path)


DOORS = {
    "before its tracked changes": before,
    "redline": lambda data, name: redlined(COMPARISON, Signature("Anna"), data, name),
    "comments": lambda data, name: comments.commented(DOCUMENT, data, THREADS, name),
    "what came back": comments.returned,
    "a brief to verify": quoted,
    "a template": restyled,
    "words for the guard": words_in,
}
KINDS = tuple(word_files("/x"))


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The files, and one of ours that they would like to read."""
    ours = tmp_path_factory.mktemp("ours") / "ours.xml"
    ours.write_text(f"<a>{CANARY}</a>")
    return word_files(str(ours))


@pytest.fixture(params=WAYS.values(), ids=WAYS)
def workers(request, monkeypatch):
    """Each way of working apart."""
    made = request.param()
    monkeypatch.setattr(apart, "WORKERS", made)
    yield made
    made.let_go()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("door", DOORS)
def test_a_word_file_that_means_harm_costs_at_most_a_sentence(files, door, kind):
    begun = time.monotonic()
    try:
        found = finish(DOORS[door](files[kind], "a.docx"))
    except ChapeauError as refusal:
        assert str(refusal).endswith(".")  # noqa: PT017
        assert "\n" not in str(refusal)  # noqa: PT017
    else:
        assert CANARY not in repr(found)
    assert time.monotonic() - begun < 20


def test_a_redline_and_comments_are_made_apart_to_the_byte_as_here(workers):
    signed = Signature("Anna", "2026-11-20T10:00:00Z")
    assert finish(redlined(COMPARISON, signed, TEXT, "a.docx")) == finish(redline(COMPARISON, signed, TEXT))
    written = finish(comments.commented(DOCUMENT, TEXT, THREADS, "a.docx"))
    assert written == finish(commented(DOCUMENT, TEXT, THREADS))
    assert finish(comments.returned(written.data, "a.docx")) == finish(returned(written.data, "a.docx"))


@pytest.mark.parametrize("door", DOORS)
def test_a_door_whose_worker_dies_says_so_in_one_sentence(monkeypatch, door):
    made = apart.Usual()
    monkeypatch.setattr(apart, "WORKERS", made)
    a_worker_that(monkeypatch, "import os; os.abort()")
    with pytest.raises(UnreadableFile, match=r"^a\.docx cannot be read: .+broke down.+\.$"):
        finish(DOORS[door](TEXT, "a.docx"))
    made.let_go()


def test_a_door_whose_worker_hangs_says_so_in_one_sentence(workers, monkeypatch):
    a_worker_that(monkeypatch, "while True: pass")
    monkeypatch.setattr(brief, "PATIENCE", 0.2)
    monkeypatch.setattr(comments, "_READING", brief.Apart("returned", Returned))
    with pytest.raises(UnreadableFile, match="came to no end"):
        finish(comments.returned(TEXT, "a.docx"))


def test_what_a_worker_gives_is_taken_only_as_what_was_asked_for(workers, monkeypatch):
    a_worker_that(
        monkeypatch, """say('{"given": {"document": 7, "threads": [], "wordings": [], "went_out": {}}}')"""
    )
    with pytest.raises(UnreadableFile, match="broke down"):
        finish(comments.returned(TEXT, "a.docx"))


def test_a_worker_does_nothing_that_is_not_ours(workers):
    job = apart.Job("os:getcwd", str)
    with pytest.raises(UnreadableFile, match="broke down"):
        finish(apart.done(job, b"", "a.docx"))


def test_no_reader_of_documents_is_loaded_into_the_program():
    """PDFium is compiled code that documents get hold of: it belongs in the worker alone."""
    code = (
        "import sys; from desktop.reading.apart_pages import PagesApart; from desktop.reading import apart;"
        "from desktop.terms.step import finish; from tests.reading.pdf_files import Sheet, pdf;"
        "sys.modules.pop('pypdf'); data = pdf(Sheet().write(72, 72, 'text')); from desktop.brief import apart as b;"
        "held = PagesApart(data, 'a.pdf'); held.image(1, 1); reading = apart.Reading(data, 'a.pdf');"
        "finish(reading.source()); reading.end(); held.close();"
        "print([name for name in ('pypdfium2', 'pypdf', 'docx', 'desktop.reading.word') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=HOUSE)
    assert said.stdout.strip() == "[]"


def test_only_the_last_few_files_are_held_open(tmp_path):
    from desktop.workspace import Workspace
    from desktop.workspace import pages as desk_of_pages
    from tests.reading.pdf_files import Sheet, pdf

    paths = []
    for n in range(desk_of_pages.MOST + 2):
        paths.append(tmp_path / f"{n}.pdf")
        paths[-1].write_bytes(pdf(Sheet().write(72, 72, f"Decision number {n} is to meet again.")))
    workspace = Workspace.open(tmp_path / "a.chapeau", create=True)
    finish(workspace.import_files(paths))
    texts = [entry.id for entry in workspace.texts()]
    assert all(workspace.page_count(text) == 1 for text in texts)
    desk = workspace._pages
    assert isinstance(desk, PageDesk)
    assert len(desk._open) == desk_of_pages.MOST
    assert all(workspace.page_image(text, 1, 0.2).pixels for text in texts)
    workspace.close()
    assert not desk._open
