"""The window's tests run off screen, with settings of their own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from desktop.gui.desk import Desk


@pytest.fixture(autouse=True)
def settings_of_their_own(tmp_path, monkeypatch):
    monkeypatch.setenv("CHAPEAU_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def desk(qtbot):
    desk = Desk()
    said = desk.said = []
    desk.messages.error_said.connect(said.append)
    yield desk
    desk.close()


@pytest.fixture
def settle(qtbot, desk):
    """Wait until nothing is under way."""

    def wait(timeout=20_000):
        qtbot.waitUntil(lambda: desk.jobs.idle and desk.reads.idle, timeout=timeout)

    return wait
