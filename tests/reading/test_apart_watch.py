"""A worker that takes more memory than it may is stopped, also where the system sets no bound; and what passes between is whole."""

import base64
import json
import os
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import UnreadableFile
from desktop.reading import apart, apart_watch
from desktop.reading.apart_watch import Watch, resident
from desktop.reading.wire import Unexpected, into, out
from tests.reading.word_files import docx, p
from tests.reading.workers import WAYS, a_worker_that, read

GREEDY = "kept = bytearray(b'x' * 400 * 2**20); import time; time.sleep(60)"


@dataclass(frozen=True)
class Parcel:
    """A value with everything that hardly any other has."""

    parts: Mapping[str, bytes]
    counts: Mapping[str, int] = field(default_factory=dict)


class Talk:
    """A conversation with a process, which notes why it was stopped."""

    def __init__(self, process):
        self.process, self.why = process, ""

    def stop(self, why=""):
        self.why = why


@pytest.fixture(params=WAYS.values(), ids=WAYS)
def workers(request, monkeypatch):
    """Each way of working apart."""
    made = request.param()
    monkeypatch.setattr(apart, "WORKERS", made)
    yield made
    made.let_go()


def test_a_document_that_takes_more_memory_than_is_good_is_stopped_with_the_same_sentence(
    workers, monkeypatch
):
    monkeypatch.setattr(apart_watch, "MOST", 300 * 2**20)
    a_worker_that(monkeypatch, GREEDY)
    begun = time.monotonic()
    with pytest.raises(UnreadableFile, match="more memory than any document"):
        read(docx(p("text")), "a.docx")
    assert time.monotonic() - begun < 10


def test_a_document_that_takes_little_is_left_alone(workers, monkeypatch):
    monkeypatch.setattr(apart_watch, "PAUSE", 0.01)
    assert read(docx(p("text")), "a.docx").blocks


def test_what_a_process_holds_is_known_and_of_one_that_is_gone_it_is_nothing():
    assert resident(os.getpid()) > 2**20
    assert resident(2**22 + 7) == 0


def test_nobody_watches_when_there_is_nobody_to_watch(monkeypatch):
    monkeypatch.setattr(apart_watch, "PAUSE", 0.01)
    watch = Watch()
    with watch.over(Talk(os.getpid())):
        assert any(one.name == "watch" for one in threading.enumerate())
        time.sleep(0.05)
    end = time.monotonic() + 5
    while watch._thread is not None and time.monotonic() < end:
        time.sleep(0.01)
    assert watch._thread is None


def test_only_the_one_that_takes_too_much_is_stopped(monkeypatch):
    monkeypatch.setattr(apart_watch, "PAUSE", 0.01)
    monkeypatch.setattr(apart_watch, "MOST", 1)
    watch, ours, gone = Watch(), Talk(os.getpid()), Talk(2**22 + 7)
    with watch.over(ours), watch.over(gone):
        end = time.monotonic() + 5
        while not ours.why and time.monotonic() < end:
            time.sleep(0.01)
    assert "memory" in ours.why
    assert gone.why == ""


@given(st.dictionaries(st.text(), st.binary()), st.dictionaries(st.text(), st.integers()))
@settings(max_examples=60, deadline=None)
def test_bytes_and_mappings_come_through_to_the_letter(parts, counts):
    value = Parcel(parts, counts)
    assert into(Parcel, json.loads(json.dumps(out(value)))) == value


@pytest.mark.parametrize("said", [7, "?", None, {"a": 7}, {"a": "no base"}, [["a", "YQ=="]]])
def test_what_is_no_mapping_of_bytes_is_refused(said):
    with pytest.raises(Unexpected):
        into(Parcel, {"parts": said})


def test_bytes_are_told_as_text():
    assert out(b"a") == base64.b64encode(b"a").decode()
