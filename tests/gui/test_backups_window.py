import os
import sys
from datetime import UTC, datetime, timedelta

import pytest

from desktop.gui import crash
from desktop.gui.dialogs.about import AboutDialog
from desktop.gui.dialogs.backups import BackupsDialog
from desktop.terms.annotation import NoteKind
from desktop.terms.page import Side
from desktop.workspace import safety


def write(desk, words, settle):
    workspace = desk.workspace
    text = desk.texts[0].id
    node = desk.workspace.document(text).provisions[-1].id
    note = workspace.add_note(Side(text, node), NoteKind.COMMENT, words)
    desk.notes_changed.emit()
    settle()
    return note


def back_up(window, settle):
    window.commands.action("dossier.backup").trigger()
    settle()


def dialog_of(window, settle):
    window.commands.action("dossier.restore").trigger()
    settle()
    return next(one for one in window.findChildren(BackupsDialog) if one.isVisible())


def test_the_status_bar_says_when_the_last_verified_copy_was_made(window, desk, sample, settle):
    backing = window.keeping.backing
    assert backing.label.text() == "No verified copy yet"
    back_up(window, settle)
    assert backing.label.text() == "Verified copy just now"
    assert str(safety.backup_folder(desk.workspace.path)) in backing.label.toolTip()
    backing.made = datetime.now(UTC) - timedelta(minutes=3, seconds=5)
    assert backing.age() == "Verified copy 3 min ago"
    backing.made -= timedelta(hours=5)
    assert backing.age() == "Verified copy 5 h ago"
    backing.made -= timedelta(days=4)
    assert backing.age() == "Verified copy 4 days ago"


def test_a_copy_is_made_by_itself_where_something_was_changed(window, desk, sample, settle):
    write(desk, "First", settle)
    window.keeping.backing.tick()
    settle()
    assert [one.occasion.value for one in safety.backups_of(desk.workspace.path)] == ["regular"]
    write(desk, "Second", settle)
    window.keeping.backing.tick()  # not a quarter of an hour later
    settle()
    assert len(safety.backups_of(desk.workspace.path)) == 1


def test_copies_that_cannot_be_made_are_told_once(window, desk, sample, settle):
    write(desk, "First", settle)
    safety.backup_folder(desk.workspace.path).write_text("a file where the folder should be")
    for _ in range(3):
        window.keeping.backing.tick()
        settle()
    assert len(desk.said) == 1
    assert window.keeping.backing.label.text() == "No copy could be made"


def test_the_label_opens_the_list_of_copies(window, desk, sample, settle):
    back_up(window, settle)
    window.keeping.backing.label.click()
    settle()
    dialog = next(one for one in window.findChildren(BackupsDialog) if one.isVisible())
    assert dialog.list.topLevelItemCount() == 1
    row = dialog.list.topLevelItem(0)
    assert [row.text(column) for column in (2, 3)] == ["yes", "asked for"]
    assert "KB" in row.text(1)
    assert dialog.ok.isEnabled()


def test_without_a_copy_there_is_nothing_to_restore(window, desk, sample, settle):
    dialog = dialog_of(window, settle)
    assert not dialog.ok.isEnabled()
    assert "no copy yet" in dialog.words.text()


def test_going_back_to_a_copy_keeps_what_was_there(window, desk, sample, settle):
    write(desk, "Before", settle)
    back_up(window, settle)
    write(desk, "After", settle)
    dialog_of(window, settle).restore()
    settle()
    settle()
    assert [note.text for note in desk.workspace.notes()] == ["Before"]
    kept = safety.backups_of(desk.workspace.path)
    assert "before-restoring" in [one.occasion.value for one in kept]
    assert window.page == "reading"
    assert "put back" in window.message_bar.label.text()


def test_a_copy_that_is_damaged_is_not_put_back_and_the_dossier_stays(window, desk, sample, settle):
    write(desk, "Before", settle)
    back_up(window, settle)
    copy = safety.backups_of(desk.workspace.path)[0].path
    content = bytearray(copy.read_bytes())
    content[len(content) // 2 :: 512] = b"\xff" * len(content[len(content) // 2 :: 512])
    copy.write_bytes(content)
    dialog_of(window, settle).restore()
    settle()
    settle()
    assert "was not used" in desk.said[-1]
    assert [note.text for note in desk.workspace.notes()] == ["Before"]


@pytest.fixture
def damaged(desk, sample, settle, window):
    """The sample with a note that was changed behind the program's back, and a good copy from before."""
    note = write(desk, "We can live with it", settle)
    back_up(window, settle)
    path = desk.workspace.path
    desk.put_away(lambda: None)
    settle()
    content = path.read_bytes()
    assert content.count(b"We can live with it")
    path.write_bytes(content.replace(b"We can live with it", b"We can leave with i"))
    desk.open_dossier(path)
    settle()
    return note


def test_damage_is_found_beside_the_window_named_and_the_good_copy_offered(
    window, desk, settle, damaged, qtbot
):
    window.keeping.watch.check()
    qtbot.waitUntil(lambda: desk.checks.idle)
    bar = window.keeping.watch.bars["damage"]
    assert bar.isVisible()
    assert f"Note {damaged.id} is not what was written." in bar.label.text()
    assert "is good" in bar.label.text()
    bar.offer.click()
    settle()
    dialog = next(one for one in window.findChildren(BackupsDialog) if one.isVisible())
    dialog.restore()
    settle()
    settle()
    assert [note.text for note in desk.workspace.notes()] == ["We can live with it"]
    assert not bar.isVisible()


def test_a_dossier_that_is_whole_says_nothing(window, desk, sample, settle, qtbot):
    window.keeping.watch.check()
    qtbot.waitUntil(lambda: desk.checks.idle)
    assert not any(bar.isVisible() for bar in window.keeping.watch.bars.values())


def test_a_dossier_in_a_folder_that_is_copied_elsewhere_is_warned_about(
    window, desk, settle, sample_file, tmp_path, qtbot
):
    path = tmp_path / "Dropbox" / "a.chapeau"
    path.parent.mkdir()
    path.write_bytes(sample_file.read_bytes())
    desk.open_dossier(path)
    settle()
    bar = window.keeping.watch.bars["place"]
    qtbot.waitUntil(bar.isVisible)
    assert "Dropbox copies on its own" in bar.label.text()
    bar.dismiss.click()
    assert not bar.isVisible()


def test_an_import_of_several_documents_keeps_a_copy_first(window, desk, sample, settle, tmp_path):
    from desktop.gui.actions import files

    write(desk, "Before", settle)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The Conference of the Parties,\n1. Decides to meet.\n")
    files.import_paths(window, [tmp_path / "a.txt", tmp_path / "b.txt"])
    settle()
    assert [one.occasion.value for one in safety.backups_of(desk.workspace.path)] == ["before-importing"]


def test_what_went_wrong_is_logged_without_its_words(window, desk, settle, caplog):
    def work():
        raise RuntimeError("4/op/1 Encourages Parties to report")

    desk.jobs.run("", work, lambda _: None)
    settle()
    assert "RuntimeError" in caplog.text
    assert "Encourages" not in caplog.text
    assert os.linesep not in caplog.records[-1].getMessage()


def test_what_went_wrong_in_the_window_is_told_without_its_words(window, desk, monkeypatch, capsys, caplog):
    monkeypatch.setattr("sys.excepthook", None)
    crash.catch_everything(desk.messages)
    error = RuntimeError("4/op/1 Encourages Parties to report")
    sys.excepthook(RuntimeError, error, None)
    assert "RuntimeError" in caplog.text
    assert "Encourages" not in caplog.text + capsys.readouterr().err + desk.said[-1]


def test_about_lists_the_libraries_with_their_licences(window, qtbot):
    dialog = AboutDialog(window)
    dialog.show()
    said = dialog.libraries.toPlainText()
    assert "lxml" in said
    assert "BSD" in said
    assert "PySide6" in said
