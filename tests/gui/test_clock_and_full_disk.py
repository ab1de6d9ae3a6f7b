"""The window where the clock is put back and where the disk takes no report."""

import time

from desktop.gui import crash
from desktop.gui.guarding import Guard


def test_a_clock_put_back_does_not_keep_a_dossier_open(window, monkeypatch):
    locked = []
    monkeypatch.setattr(Guard, "lock", lambda _: locked.append(True))
    now = time.time()
    monkeypatch.setattr("desktop.gui.guarding.time.time", lambda: now - 10)
    window.guard.look()
    assert not locked
    monkeypatch.setattr("desktop.gui.guarding.time.time", lambda: now - 7200)
    window.guard.look()
    assert locked


def test_an_error_that_cannot_be_reported_is_told_all_the_same(qapp, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(crash, "write_report", full)
    assert "What you wrote is safe" in crash.sentence(ValueError("words"))
