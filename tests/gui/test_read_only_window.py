import os
import stat

import pytest

from desktop.gui.actions.table import ACTIONS
from desktop.gui.desk import Desk
from desktop.terms.annotation import NoteKind
from desktop.terms.provision import Kind
from desktop.workspace import Workspace


@pytest.fixture
def path(sample_file, tmp_path):
    path = tmp_path / "sample.chapeau"
    path.write_bytes(sample_file.read_bytes())
    return path


@pytest.fixture
def other(path):
    """Another window that has the dossier open."""
    other = Workspace.open(path, hold=True)
    yield other
    other.close()


def take_in_hand(desk, settle):
    desk.open_text(next(entry.id for entry in desk.texts if entry.file == "adopted.en.docx"))
    settle()
    node = next(p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE)
    desk.select(desk.current[0], node)
    settle()
    return desk.current


def bar(window):
    return window.keeping.watch.bars["hold"]


def test_a_second_window_says_who_holds_the_dossier(window, desk, settle, path, other):
    desk.open_dossier(path)
    settle()
    assert desk.read_only
    assert bar(window).isVisible()
    assert "another window has this dossier open" in bar(window).label.text()
    assert "since" in bar(window).label.text()
    assert bar(window).offer.isHidden()
    assert desk.texts


def test_what_would_change_it_cannot_be_chosen_and_says_why(window, desk, settle, path, other):
    desk.open_dossier(path)
    settle()
    take_in_hand(desk, settle)
    for name in [entry.id for entry in ACTIONS if entry.writes]:
        action = window.commands.action(name)
        assert not action.isEnabled(), name
        assert "another window has this dossier open" in action.toolTip() or name.startswith("edit."), name
    assert window.commands.action("search").isEnabled()
    assert not window.notes.add_button.isEnabled()
    window.notes.add(NoteKind.COMMENT)
    assert window.notes.editor.keeper.draft is None


def test_once_the_other_window_is_gone_the_dossier_can_be_opened_to_write(
    window, desk, settle, path, other, qtbot
):
    desk.open_dossier(path)
    settle()
    place = take_in_hand(desk, settle)
    window.keeping.watch.look_for_holder()
    qtbot.waitUntil(lambda: desk.checks.idle)
    assert bar(window).offer.isHidden()
    other.close()
    window.keeping.watch.look_for_holder()
    qtbot.waitUntil(lambda: desk.checks.idle)
    assert bar(window).offer.text() == "Open to write"
    bar(window).offer.click()
    settle()
    assert not desk.read_only
    assert not bar(window).isVisible()
    assert desk.current == place
    action = window.commands.action("note.add")
    assert action.isEnabled()
    assert "Ctrl+M" in action.toolTip()


@pytest.mark.skipif(os.name != "posix", reason="rights are told otherwise there")
def test_a_file_that_cannot_be_written_says_so(window, desk, settle, path, monkeypatch):
    if os.geteuid() == 0:
        pytest.skip("nothing is closed to the superuser")
    path.chmod(stat.S_IRUSR)
    path.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    desk.open_dossier(path)
    settle()
    path.parent.chmod(stat.S_IRWXU)
    assert "cannot be written" in bar(window).label.text()
    assert not window.commands.action("file.import").isEnabled()


def test_opening_the_dossier_that_is_open_does_not_shut_it_to_itself(window, desk, settle, path):
    desk.open_dossier(path)
    settle()
    desk.open_dossier(path)
    settle()
    assert not desk.read_only
    assert desk.texts
    assert not bar(window).isVisible()


def test_two_desks_the_first_writes_and_the_second_reads(qtbot, desk, settle, path):
    second = Desk()
    desk.open_dossier(path)
    settle()
    second.open_dossier(path)
    qtbot.waitUntil(lambda: second.jobs.idle)
    assert (desk.read_only, second.read_only) == (False, True)
    second.close()
