"""A dossier that does not open: its newest good copy is named in the window and offered then and there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.gui import settings
from desktop.gui.app import Application
from desktop.gui.dialogs.backups import BackupsDialog
from desktop.gui.dialogs.lost import LostDialog
from desktop.gui.dialogs.passphrase import PassphraseDialog
from desktop.terms.annotation import NoteKind
from desktop.terms.page import Side
from desktop.workspace import Workspace, safety

WORDS = "kettle ferry lantern moss"
DAMAGES = {
    "a byte of the header": lambda whole: bytes([whole[0] ^ 255]) + whole[1:],
    "the first page": lambda whole: whole[:40] + bytes([255]) * 400 + whole[440:],
    "half of it": lambda whole: whole[: len(whole) // 2],
    "zeros": lambda whole: bytes(len(whole)),
    "nothing in it": lambda _: b"",
}


def filled(path, secret=None):
    """A note, a copy with it in, and one more note that only the dossier itself has."""
    workspace = Workspace.open(path, secret=secret)
    text = workspace.texts()[0].id
    node = workspace.document(text).provisions[-1].id
    workspace.add_note(Side(text, node), NoteKind.COMMENT, "In the copy")
    workspace.dossier.make_backup()
    workspace.add_note(Side(text, node), NoteKind.COMMENT, "Not in the copy")
    workspace.close()
    return path.read_bytes()


@pytest.fixture
def plain(sample_file, tmp_path):
    path = tmp_path / "talks.chapeau"
    path.write_bytes(sample_file.read_bytes())
    return path, filled(path)


@pytest.fixture
def guarded(sample_file, tmp_path, monkeypatch):
    monkeypatch.setattr("db.keys._COST", {"n": 2**4, "r": 8, "p": 1})
    path = tmp_path / "talks.chapeau"
    path.write_bytes(sample_file.read_bytes())
    safety.encrypt(path, None, WORDS)
    return path, filled(path, safety.secret_of(WORDS))


def shown(window, kind):
    return next((one for one in window.findChildren(kind) if one.isVisible()), None)


def give(form, words):
    form.fields.lines["now"].setText(words)
    form.give()


def notes_of(desk):
    return [note.text for note in desk.workspace.notes()]


def set_aside(path):
    return [one for one in safety.backups_of(path) if one.occasion.value == "before-restoring"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_plain_dossier_that_does_not_open_is_restored_by_one_key(window, desk, settle, plain, damage):
    path, whole = plain
    path.write_bytes(DAMAGES[damage](whole))
    desk.open_dossier(path)
    settle()
    dialog = shown(window, LostDialog)
    assert "Documents in it: 4; notes: 1." in dialog.copy.text()
    assert desk.said == []
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Return)
    settle()
    settle()
    assert notes_of(desk) == ["In the copy"]
    assert not desk.read_only
    (kept,) = set_aside(path)
    assert kept.path.read_bytes() == DAMAGES[damage](whole)
    assert "put back" in window.message_bar.label.text()


@pytest.mark.parametrize("damage", DAMAGES)
def test_an_encrypted_one_asks_for_its_passphrase_first(window, desk, settle, guarded, damage):
    path, whole = guarded
    path.write_bytes(DAMAGES[damage](whole))
    desk.open_dossier(path)
    settle()
    asked = shown(window, PassphraseDialog)
    give(asked, "something else entirely")
    settle()
    assert asked.isVisible()
    give(asked, WORDS)
    settle()
    assert shown(window, PassphraseDialog) is None
    shown(window, LostDialog).restore.click()
    settle()
    settle()
    assert notes_of(desk) == ["In the copy"]
    assert desk.discreet
    assert len(set_aside(path)) == 1


def test_a_dossier_that_is_gone_is_offered_back(window, desk, settle, plain):
    path, _ = plain
    path.unlink()
    desk.open_dossier(path)
    settle()
    shown(window, LostDialog).restore.click()
    settle()
    settle()
    assert notes_of(desk) == ["In the copy"]


def test_escape_leaves_everything_as_it_is(window, desk, settle, plain, sample):
    path, whole = plain
    path.write_bytes(whole[:9000])
    before = desk.workspace
    desk.open_dossier(path)
    settle()
    QTest.keyClick(shown(window, LostDialog), Qt.Key.Key_Escape)
    settle()
    assert desk.workspace is before
    assert path.read_bytes() == whole[:9000]
    assert set_aside(path) == []


@pytest.mark.parametrize("secret", ["plain", "guarded"])
def test_the_copy_is_looked_into_and_restored_from_there(window, desk, settle, request, secret, qtbot):
    path, whole = request.getfixturevalue(secret)
    path.write_bytes(whole[:9000])
    desk.open_dossier(path, secret=safety.secret_of(WORDS) if secret == "guarded" else None)
    settle()
    there = sorted(safety.backup_folder(path).iterdir())
    shown(window, LostDialog).look.click()
    settle()
    assert notes_of(desk) == ["In the copy"]
    assert desk.read_only
    assert settings.recent() == []
    bar = window.keeping.watch.bars["hold"]
    qtbot.waitUntil(bar.isVisible)
    window.keeping.watch.check()
    settle()
    assert sorted(safety.backup_folder(path).iterdir()) == there
    assert path.read_bytes() == whole[:9000]
    bar.offer.click()
    settle()
    settle()
    assert desk.workspace.path == path
    assert notes_of(desk) == ["In the copy"]
    assert not desk.read_only


def test_another_copy_than_the_newest_may_be_chosen(window, desk, settle, plain):
    path, whole = plain
    path.write_bytes(whole[:9000])
    desk.open_dossier(path)
    settle()
    shown(window, LostDialog).all.click()
    settle()
    shown(window, BackupsDialog).restore()
    settle()
    settle()
    assert notes_of(desk) == ["In the copy"]


def test_without_a_good_copy_it_is_said_in_a_sentence(window, desk, settle, plain):
    path, whole = plain
    path.write_bytes(whole[:9000])
    for copy in safety.backups_of(path):
        copy.path.write_bytes(whole[:8000])
    desk.open_dossier(path)
    settle()
    assert shown(window, LostDialog) is None
    assert "Copies made earlier stand in" in desk.said[-1]


def test_a_locked_dossier_that_was_damaged_meanwhile_is_offered_back(window, desk, settle, guarded):
    path, _ = guarded
    desk.open_dossier(path, secret=safety.secret_of(WORDS))
    settle()
    window.guard.lock()
    settle()
    path.write_bytes(path.read_bytes()[:9000])
    give(window.spread("locked"), WORDS)
    settle()
    assert window.page == "empty"
    shown(window, LostDialog).restore.click()
    settle()
    settle()
    assert notes_of(desk) == ["In the copy"]
    assert not window.guard.covered


def test_what_was_to_come_after_opening_comes_after_restoring(window, desk, settle, plain):
    path, whole = plain
    path.write_bytes(whole[:9000])
    came = []
    desk.open_dossier(path, then=lambda: came.append(desk.workspace.path))
    settle()
    shown(window, LostDialog).restore.click()
    settle()
    settle()
    assert came == [path]


def test_at_the_start_the_last_dossier_is_offered_back_too(qtbot, plain):
    path, whole = plain
    settings.remember_dossier(path)
    settings.set_value("open/dossier", str(path))
    path.write_bytes(whole[:9000])
    application = Application(QApplication.instance())
    try:
        application.window.show()
        desk = application.desk
        qtbot.waitUntil(lambda: shown(application.window, LostDialog) is not None)
        shown(application.window, LostDialog).restore.click()
        qtbot.waitUntil(lambda: desk.workspace is not None and desk.jobs.idle and desk.reads.idle)
        assert notes_of(desk) == ["In the copy"]
    finally:
        application.window.close()
        application.close()
