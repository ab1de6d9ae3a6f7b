"""A page that cannot be drawn costs one sentence, in the place of the page; the others are drawn."""

from pathlib import Path

import pytest

from desktop.gui.panes.pages import PagesView
from desktop.gui.sentences import SENTENCES
from desktop.reading import apart, apart_pages, apart_watch
from desktop.terms.step import finish
from tests.reading.workers import a_worker_that

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
BREAKS = (
    "from desktop.reading import pages_jobs; import os; usually = pages_jobs.image; "
    "pages_jobs.image = lambda order: os.abort() if order.told[0] == 1 else usually(order); "
    "return usual(questions, answers)"
)


@pytest.fixture
def view(qtbot, desk, sample, settle, monkeypatch):
    """The pages of a PDF of which the first breaks whatever draws it."""
    finish(desk.workspace.import_files([SAMPLE / "adopted.en.pdf"]))
    made = apart.Usual()
    monkeypatch.setattr(apart, "WORKERS", made)
    a_worker_that(monkeypatch, BREAKS)
    text = next(entry.id for entry in desk.workspace.texts() if entry.format == "pdf")
    shown = PagesView(desk)
    qtbot.addWidget(shown)
    shown.resize(400, 1100)
    shown.show()
    shown.show_pages(text, [desk.workspace.page_size(text, n) for n in (1, 2)])
    yield shown
    settle()
    made.let_go()


def until_drawn(qtbot, view):
    """Both pages are done with."""
    qtbot.waitUntil(lambda: bool(view._store.refusal(1)) and view._store.image(2) is not None)


def test_the_sentence_stands_in_the_place_of_the_page(qtbot, view):
    until_drawn(qtbot, view)
    assert view._store.image(1) is None
    assert "drawing page 1 broke down" in view._store.refusal(1)
    assert view._store.refusal(2) == ""
    picture = view.grab().toImage()
    inks = {picture.pixel(x, y) for x in range(40, 360) for y in range(30, 90)}
    assert len(inks) > 3  # the paper, and type on it


def test_a_page_that_was_refused_is_not_asked_for_again(qtbot, view, monkeypatch):
    until_drawn(qtbot, view)
    asked = []
    monkeypatch.setattr(view._store, "_fetch", lambda page, _: asked.append(page))
    view._store.want([1, 2], 3.0)
    assert asked == [2]


@pytest.mark.parametrize(
    "why", [apart_pages.SPOILT, apart_pages.ENDLESS, apart_pages.LARGE, apart_watch.TOO_MUCH]
)
def test_what_is_said_is_in_the_table(why):
    assert why in SENTENCES
