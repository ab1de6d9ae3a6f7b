import threading
import weakref
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QLabel

from desktop import paths
from desktop.errors import BadRequest
from desktop.terms.step import Step


def test_work_is_done_beside_the_window_and_its_result_arrives_on_it(desk, settle):
    where = []

    def work():
        where.append(threading.current_thread())
        return 42

    desk.jobs.run("Counting", work, lambda result: where.append((result, threading.current_thread())))
    settle()
    assert where[0] is not threading.main_thread()
    assert where[1] == (42, threading.main_thread())


def test_jobs_are_done_in_the_order_they_came(desk, settle):
    order = []
    for number in range(20):
        desk.jobs.run("", lambda number=number: number, order.append, quiet=True)
    settle()
    assert order == list(range(20))


def test_steps_are_told_and_the_result_of_a_generator_arrives(desk, settle):
    steps, results = [], []
    desk.jobs.progress.connect(lambda *step: steps.append(step))

    def work():
        yield Step(0, 2, "one")
        yield Step(1, 2, "two")
        return "done"

    desk.jobs.run("Reading", work, results.append)
    settle()
    assert steps[0] == ("Reading", 0, 2, "one")
    assert results == ["done"]


def test_progress_is_told_no_more_than_ten_times_a_second(desk, settle):
    steps = []
    desk.jobs.progress.connect(lambda *step: steps.append(step))

    def work():
        for number in range(5_000):
            yield Step(number, 5_000)

    desk.jobs.run("Reading", work, lambda _: None)
    settle()
    assert 1 <= len(steps) < 50


def test_a_cancelled_job_is_closed_between_two_steps_and_delivers_nothing(desk, qtbot, settle):
    closed, delivered, ended = [], [], []
    walking, go_on = threading.Event(), threading.Event()

    def work():
        try:
            while True:
                walking.set()
                go_on.wait(5)
                yield Step(0, 1)
        finally:
            closed.append(threading.current_thread())

    job = desk.jobs.run("Reading", work, delivered.append, delivered.append)
    job.ended.connect(lambda: ended.append(1))
    assert walking.wait(5)
    job.cancel()
    go_on.set()
    settle()
    assert len(closed) == 1
    assert delivered == []
    assert ended == [1]


def test_an_error_reaches_the_reader_as_a_sentence(desk, settle):
    def work():
        raise BadRequest("There is nothing to compare.")

    desk.jobs.run("Comparing", work, lambda _: None)
    settle()
    assert desk.said == ["There is nothing to compare."]


def test_an_error_goes_to_whoever_asked_for_it(desk, settle):
    def work():
        raise BadRequest("There is nothing to compare.")

    heard = []
    desk.jobs.run("Comparing", work, lambda _: None, heard.append)
    settle()
    assert heard == ["There is nothing to compare."]
    assert desk.said == []


def test_an_unexpected_error_is_told_with_the_place_of_its_report(desk, settle, caplog):
    desk.jobs.run("Dividing", lambda: 1 / 0, lambda _: None)
    settle()
    (report,) = paths.log_folder().glob("report-*.txt")
    assert str(report) in desk.said[0]
    assert "ZeroDivisionError" in Path(report).read_text(encoding="utf-8")


def test_the_window_is_told_when_work_begins_and_ends_but_not_of_quiet_work(desk, settle):
    busy = []
    desk.jobs.busy_changed.connect(busy.append)
    desk.jobs.run("", lambda: 1, lambda _: None, quiet=True)
    settle()
    assert busy == []
    desk.jobs.run("Loud", lambda: 1, lambda _: None)
    settle()
    assert busy == [True, False]


def test_a_result_nobody_waits_for_any_more_is_let_go(desk, settle, qtbot):
    label = QLabel()
    desk.jobs.run("", lambda: "late", label.setText, quiet=True)
    shiboken6.delete(label)
    settle()
    assert desk.said == []


def test_what_the_work_held_on_to_is_let_go(desk, settle):
    class Thing:
        pass

    thing = Thing()
    seen = weakref.ref(thing)
    desk.jobs.run("", lambda thing=thing: bool(thing), lambda _: None, quiet=True)
    del thing
    settle()
    desk.jobs.run("", lambda: 1, lambda _: None, quiet=True)
    settle()
    assert seen() is None
