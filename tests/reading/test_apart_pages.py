"""Pages are drawn by a process of its own: to the pixel as here, and a page that breaks it costs one sentence."""

import os
import signal
import threading
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import UnreadableFile
from desktop.reading import apart, apart_pages, apart_watch
from desktop.reading.apart_pages import ENDLESS, LARGE, SPOILT, PagesApart, _is_picture
from desktop.reading.pages import Pages
from tests.reading.hostile import PDFS
from tests.reading.pdf_files import Sheet, pdf
from tests.reading.workers import WAYS, a_worker_that

LINE = "The Conference of the Parties decides to meet again."
FILE = pdf(*(Sheet().write(72, 72 + 20 * n, f"{LINE} {n}") for n in range(3)))
ONCE = "from desktop.reading import pages_jobs; import os, time; {}; return usual(questions, answers)"


@pytest.fixture(params=WAYS.values(), ids=WAYS)
def pages(request, monkeypatch):
    """Pages that a worker holds, each way of having one."""
    made = request.param()
    monkeypatch.setattr(apart, "WORKERS", made)
    held = PagesApart(FILE, "a.pdf")
    yield held
    held.close()
    made.let_go()


@pytest.fixture
def of_bytes(monkeypatch):
    """Makes pages of a file; all are closed."""
    made, held = apart.Usual(), []
    monkeypatch.setattr(apart, "WORKERS", made)

    def open_(data):
        held.append(PagesApart(data, "a.pdf"))
        return held[-1]

    yield open_
    for one in held:
        one.close()
    made.let_go()


def test_a_worker_draws_and_finds_what_we_would(pages):
    with Pages(FILE) as ours:
        assert pages.count == ours.count == 3
        assert pages.size(2) == ours.size(2)
        assert pages.image(2, 1.5) == ours.image(2, 1.5)
        assert pages.places(LINE, 1, 3, (4, 14)) == ours.places(LINE, 1, 3, (4, 14))
        line = ours.places(LINE, 1, 1)[0]
        x, y = (line[1] + line[3]) / 2, (line[2] + line[4]) / 2
        assert pages.text_at(1, x, y) == ours.text_at(1, x, y) == f"{LINE} 0"
        assert pages.words_between(1, (0.2, y), (x, y)) == ours.words_between(1, (0.2, y), (x, y))


def test_many_threads_may_ask_at_once(pages):
    found = []
    threads = [
        threading.Thread(target=lambda n=n: found.append(pages.image(1 + n % 3, 0.4))) for n in range(9)
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(found) == 9
    assert len(set(found)) == 3


def test_what_cannot_be_drawn_has_no_pages(of_bytes):
    assert of_bytes(b"%PDF-1.7\nnothing").count == 0


@pytest.mark.parametrize("data", PDFS.values(), ids=PDFS)
def test_a_file_that_means_harm_costs_at_most_a_sentence(of_bytes, monkeypatch, data):
    monkeypatch.setattr(apart_pages, "IMAGE", replace(apart_pages.IMAGE, silence=2))
    held, begun = of_bytes(data), time.monotonic()
    try:
        for n in range(1, min(held.count, 2) + 1):
            assert all(1 <= side <= 20_000 for side in held.size(n))
            assert len(held.image(n, 2.0)[3]) <= 4 * 6_000**2
            held.places(LINE, n, n)
    except UnreadableFile as refusal:
        assert str(refusal).startswith("a.pdf cannot be read: ")  # noqa: PT017
        assert str(refusal).endswith(".")  # noqa: PT017
    assert time.monotonic() - begun < 20


WAYS_TO_FAIL = {
    "dies": ("os.abort()", SPOILT),
    "is killed": ("os.kill(os.getpid(), 9)", SPOILT),
    "hangs": ("time.sleep(60)", ENDLESS),
    "takes all memory": ("bytearray(2**34)", LARGE),
    "gives fewer pixels than it says": ("jobs.Given((9, 9, 36), b'x')", SPOILT),
    "gives no picture": ("jobs.Given('picture')", SPOILT),
}


@pytest.mark.parametrize(("does", "why"), WAYS_TO_FAIL.values(), ids=WAYS_TO_FAIL)
def test_a_page_that_breaks_its_worker_costs_one_sentence_and_the_next_is_drawn(
    pages, monkeypatch, does, why
):
    monkeypatch.setattr(apart_pages, "IMAGE", replace(apart_pages.IMAGE, silence=0.5))
    bad = f"(lambda: ((yield from ()), {does})[1])()"
    script = f"usually = pages_jobs.image; pages_jobs.image = lambda order: {bad} if order.told[0] == 2 else usually(order)"
    a_worker_that(monkeypatch, ONCE.format(script))
    assert pages.count == 3
    assert pages.image(1, 0.5)
    for _ in range(2):
        with pytest.raises(UnreadableFile) as refusal:
            pages.image(2, 0.5)
        assert refusal.value.why == why.format(page=2)
    assert pages.image(3, 0.5)


def test_a_worker_that_is_gone_between_two_pages_is_replaced(pages):
    first = pages.image(1, 0.5)
    process = pages._talk.process
    os.kill(process, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    assert pages.image(1, 0.5) == first
    assert pages._talk.process != process


def test_pages_that_are_closed_while_one_is_drawn_end_at_once(pages, monkeypatch):
    a_worker_that(monkeypatch, ONCE.format("pages_jobs.image = lambda order: time.sleep(60)"))
    assert pages.count == 3
    threading.Timer(0.2, pages.close).start()
    begun = time.monotonic()
    with pytest.raises(UnreadableFile):
        pages.image(1, 0.5)
    assert time.monotonic() - begun < 3
    with pytest.raises(UnreadableFile, match="closed"):
        pages.image(3, 0.5)


def test_a_page_that_takes_more_memory_than_is_good_is_stopped_where_the_system_sets_no_bound(
    pages, monkeypatch
):
    monkeypatch.setattr(apart_watch, "MOST", 300 * 2**20)
    a_worker_that(
        monkeypatch,
        ONCE.format("pages_jobs.image = lambda order: (bytearray(b'x' * 400 * 2**20), time.sleep(60))"),
    )
    with pytest.raises(UnreadableFile) as refusal:
        pages.image(1, 0.5)
    assert refusal.value.why == LARGE.format(page=1)


@given(st.tuples(*[st.integers(-4, 7_000)] * 3), st.integers(0, 300_000_000))
@settings(max_examples=100)
def test_no_picture_is_taken_whose_pixels_are_not_as_many_as_it_says(measures, size):
    width, height, stride = measures
    if _is_picture(measures, size):
        assert 0 < width <= 6_000
        assert 0 < height <= 6_000
        assert stride >= 4 * width
        assert size == stride * height
