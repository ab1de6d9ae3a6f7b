"""A document is read by a process of its own: with the same result, and at the price of one sentence where it fails."""

import json
import os
import subprocess
import sys
import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import UnreadableFile
from desktop.reading import apart, apart_served, apart_talk, read_bytes, worker
from desktop.reading.wire import Unexpected, into, out
from desktop.terms.block import Block, Role, Source
from desktop.terms.step import finish
from tests.reading.word_files import docx, p
from tests.reading.workers import HOUSE, WAYS, a_worker_that, read
from tests.store.making import documents, findings, number, rows, several, words

SAMPLE = HOUSE / "resources" / "sample"
blocks = st.builds(
    Block,
    text=words,
    page=number,
    role=st.sampled_from(Role),
    label=words,
    heading=st.booleans(),
    size=st.none() | st.floats(0, 99),
    rows=rows,
    header_rows=st.integers(0, 3),
)
sources = st.builds(
    Source,
    format=words,
    blocks=several(blocks),
    pages=number,
    language=st.none() | words,
    findings=several(findings),
    spelled=st.none() | documents,
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["format", "blocks", "text", "x"]), inner)
    ),
    max_leaves=8,
)
limited = pytest.mark.skipif(os.name == "nt", reason="there are no such limits there")


@pytest.fixture(params=WAYS.values(), ids=WAYS)
def workers(request, monkeypatch):
    """Each way in which documents are read apart."""
    made = request.param()
    monkeypatch.setattr(apart, "WORKERS", made)
    yield made
    made.let_go()


@pytest.mark.parametrize("name", ["adopted.zh.pdf", "adopted.en.docx"])
def test_a_worker_reads_what_we_would_read(workers, name):
    data = (SAMPLE / name).read_bytes()
    assert read(data, name) == finish(read_bytes(data, name))


def test_plain_text_is_read_here(monkeypatch):
    monkeypatch.setattr(apart, "WORKERS", None)
    assert read(b"Decides to meet again.", "a.txt").format == "txt"


def test_a_worker_that_waits_reads_like_any_other(workers):
    workers.keep()
    assert read(docx(p("text")), "a.docx").blocks[0].text == "text"


def test_documents_read_at_once_are_not_mixed_up(workers):
    under_way = [apart.Reading(docx(p(f"text {n}")), "a.docx") for n in range(5)]
    said = [finish(one.source()).blocks[0].text for one in under_way]
    for one in under_way:
        one.end()
    assert said == [f"text {n}" for n in range(5)]


@given(sources)
@settings(max_examples=60)
def test_what_was_read_comes_through_to_the_letter(source):
    assert into(Source, json.loads(json.dumps(out(source)))) == source


@given(anything)
@settings(max_examples=100)
def test_whatever_else_comes_is_refused(value):
    try:
        source = into(Source, value)
    except Unexpected:
        return
    assert isinstance(source, Source)
    assert all(isinstance(block, Block) for block in source.blocks)


def test_what_cannot_be_read_is_refused_in_the_same_words(workers):
    data = b"%PDF-1.7\n" + bytes(range(256)) * 4
    said = []
    for way in (lambda: finish(read_bytes(data, "a.pdf")), lambda: read(data, "a.pdf")):
        with pytest.raises(UnreadableFile) as refusal:
            way()
        said.append(str(refusal.value))
    assert said[0] == said[1]


WAYS_TO_FAIL = {
    "dies": "import os; os.abort()",
    "is killed": "import os; os.kill(os.getpid(), 9)",
    "ends without a word": "import os; os._exit(0)",
    "talks nonsense": "say('nonsense')",
    "sends no value": "say('[]')",
    "sends what is no step": """say('{"step": ["a", null]}')""",
    "sends what is no source": """say('{"given": {"format": "pdf", "blocks": [{"text": 7}]}}')""",
    "sends a value with more in it": """say('{"given": {"format": "x", "blocks": [], "__class__": "os.system"}}')""",
    "is deeper than any value": "say('[' * 100000)",
    "breaks": """say('{"fault": "somewhere"}')""",
}


@pytest.mark.parametrize("script", WAYS_TO_FAIL.values(), ids=WAYS_TO_FAIL)
def test_a_worker_that_fails_costs_one_sentence(workers, monkeypatch, script):
    a_worker_that(monkeypatch, script)
    with pytest.raises(UnreadableFile, match=r"a\.docx cannot be read: .+broke down.+\.$"):
        read(docx(p("text")), "a.docx")


def test_a_worker_that_never_answers_is_given_up(workers, monkeypatch):
    a_worker_that(monkeypatch, "while True: pass")
    monkeypatch.setattr(apart, "SILENCE", 0.1)
    with pytest.raises(UnreadableFile, match="came to no end"):
        read(docx(p("text")), "a.docx")


def test_a_worker_that_only_talks_is_given_up(workers, monkeypatch):
    a_worker_that(monkeypatch, """while True: say('{"step": [0, 0, ""]}')""")
    monkeypatch.setattr(apart, "WHOLE", 0.2)
    with pytest.raises(UnreadableFile, match="came to no end"):
        read(docx(p("text")), "a.docx")


def test_reading_that_is_no_longer_wanted_stops_at_once(workers, monkeypatch):
    a_worker_that(monkeypatch, "while True: pass")
    reading = apart.Reading(docx(p("text")), "a.docx")
    work = reading.source()
    next(work)
    next(work)  # it is heard of again though the worker is silent
    work.close()
    begun = time.monotonic()
    reading.end()
    assert time.monotonic() - begun < 0.5
    assert threading.active_count() < 20


@limited
def test_what_takes_too_much_memory_is_refused_in_a_sentence(workers, monkeypatch):
    patch = "jobs.read = lambda *_: (bytearray(2**34) for _ in '1'); usual(questions, answers)"
    a_worker_that(monkeypatch, patch)
    with pytest.raises(UnreadableFile, match="more memory than any document"):
        read(docx(p("text")), "a.docx")


def test_a_fault_of_ours_in_a_worker_tells_places_and_no_words(workers, monkeypatch):
    patch = "jobs.read = lambda *_: ([][n] for n in ['canary of the document']); usual(questions, answers)"
    a_worker_that(monkeypatch, patch)
    with pytest.raises(UnreadableFile) as refusal:
        read(docx(p("text")), "a.docx")
    assert "TypeError" in str(refusal.value.__cause__)
    assert "canary of the document" not in str(refusal.value.__cause__)


def test_a_worker_knows_no_passphrase(workers, monkeypatch):
    for name in ("CHAPEAU_PASSPHRASE", "CHAPEAU_RECOVERY"):
        monkeypatch.setenv(name, "canary")
    a_worker_that(monkeypatch, "import os; say(json.dumps({'refused': str(os.environ)}))")
    with pytest.raises(UnreadableFile) as refusal:
        read(docx(p("text")), "a.docx")
    assert "environ" in str(refusal.value)
    assert "canary" not in str(refusal.value)


def test_the_installed_program_is_its_own_worker(workers, monkeypatch):
    usual = apart_talk.command
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    first, *words_ = usual(worker.FORKS)
    assert (first, words_) == (sys.executable, ["--worker", worker.FORKS])
    monkeypatch.setattr(apart_talk, "command", lambda word: [first, "-m", "desktop", *usual(word)[1:]])
    monkeypatch.chdir(HOUSE)
    assert read(docx(p("text")), "a.docx").blocks[0].text == "text"


def under_limits(script):
    code = f"from desktop.reading import worker\nworker.limit()\n{script}"
    return subprocess.run([sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True)


@limited
def test_a_worker_can_write_no_file_and_take_no_memory_to_speak_of(tmp_path):
    written = under_limits(f"open({str(tmp_path / 'x')!r}, 'wb', 0).write(b'words')")
    assert "File too large" in written.stderr
    assert (tmp_path / "x").read_bytes() == b""
    assert "MemoryError" in under_limits(f"bytearray({worker.MEMORY})").stderr


def test_a_worker_reads_some_in_a_row_and_is_replaced(monkeypatch):
    monkeypatch.setattr(apart_served, "IN_A_ROW", 2)
    served, seen = apart_served.Served(), []
    monkeypatch.setattr(apart, "WORKERS", served)
    for _ in range(3):
        read(docx(p("text")), "a.docx")
        seen.append([server._process.pid for server in served._free])
    served.let_go()
    assert [len(one) for one in seen] == [1, 0, 1]
    assert seen[0] != seen[2]


def test_a_worker_that_refused_a_document_reads_no_other(monkeypatch):
    served = apart_served.Served()
    monkeypatch.setattr(apart, "WORKERS", served)
    with pytest.raises(UnreadableFile):
        read(b"%PDF-1.7\n" + bytes(range(256)) * 4, "a.pdf")
    assert served._free == []
