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
        qtbot.waitUntil(lambda: desk.jobs.idle and desk.reads.idle and desk.checks.idle, timeout=timeout)

    return wait


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    """A dossier that holds the sample, draft and adopted, in both languages."""
    from pathlib import Path

    from desktop.terms.step import finish
    from desktop.workspace import Workspace

    path = tmp_path_factory.mktemp("sample") / "sample.chapeau"
    workspace = Workspace.open(path, create=True)
    sample = Path(__file__).resolve().parents[2] / "resources" / "sample"
    for one in finish(workspace.import_files(sorted(sample.glob("*.docx")))):
        assert not one.refused, one.refused
    workspace.close()
    return path


@pytest.fixture
def sample(desk, settle, sample_file, tmp_path):
    """The sample laid on the desk: the ids of its texts by language and state, "adopted.en" for instance."""
    path = tmp_path / "sample.chapeau"
    path.write_bytes(sample_file.read_bytes())
    desk.open_dossier(path)
    settle()
    return {entry.file.removesuffix(".docx"): entry.id for entry in desk.texts}


@pytest.fixture
def window(qtbot, desk):
    """The window on the desk, as large as a laptop's screen."""
    from desktop.gui.window import MainWindow

    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    return window
